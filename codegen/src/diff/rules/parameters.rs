//! Rules about parameters, and headers of responses.

use super::super::severity::{Direction, Level, Movement};
use super::{Rule, Tolerance, rule, tolerant};

const MAY_BE_IGNORED: &[Tolerance] = &[Tolerance {
    direction: Direction::Request,
    level: Level::Warning,
    reason: "a server may ignore a parameter that it does not know any more, or refuse it",
}];

pub(super) const RULES: &[Rule] = &[
    rule(
        "required-parameter-added",
        "a required parameter was added",
        Movement::Narrower,
        "A request without it is refused.",
        [
            "parameters: []",
            "parameters: [{in: query, name: page, required: true}]",
        ],
        &[
            "new-required-request-parameter",
            "new-required-request-default-parameter-to-existing-path",
        ],
    ),
    rule(
        "optional-parameter-added",
        "an optional parameter was added",
        Movement::Wider,
        "Requests without it are accepted.",
        ["parameters: []", "parameters: [{in: query, name: page}]"],
        &[
            "new-optional-request-parameter",
            "new-optional-request-default-parameter-to-existing-path",
        ],
    ),
    rule(
        "path-parameter-added",
        "a parameter of the path is declared",
        Movement::Narrower,
        "The older spec did not say what its values are.",
        [
            "parameters: []",
            "parameters: [{in: path, name: id, required: true, schema: {type: integer}}]",
        ],
        &["new-request-path-parameter"],
    ),
    tolerant(
        rule(
            "parameter-removed",
            "a parameter was removed",
            Movement::Narrower,
            "A server may ignore it or refuse it.",
            ["parameters: [{in: query, name: page}]", "parameters: []"],
            &["request-parameter-removed"],
        ),
        MAY_BE_IGNORED,
    ),
    rule(
        "deprecated-parameter-removed",
        "a deprecated parameter was removed after its sunset",
        Movement::Same,
        "Clients knew since it was deprecated.",
        [
            "parameters: [{in: query, name: page, deprecated: true, x-sunset: 2025-01-01}]",
            "parameters: []",
        ],
        &["request-parameter-removed-with-deprecation"],
    ),
    rule(
        "parameter-removed-before-sunset",
        "a deprecated parameter was removed before its sunset",
        Movement::Narrower,
        "Clients were given more time.",
        [
            "parameters: [{in: query, name: page, deprecated: true, x-sunset: 2099-01-01}]",
            "parameters: []",
        ],
        &["request-parameter-removed-before-sunset"],
    ),
    rule(
        "parameter-became-required",
        "a parameter is required",
        Movement::Narrower,
        "A request without it is refused.",
        [
            "{in: query, name: page}",
            "{in: query, name: page, required: true}",
        ],
        &["request-parameter-became-required"],
    ),
    rule(
        "parameter-became-optional",
        "a parameter is not required any more",
        Movement::Wider,
        "Requests without it are accepted.",
        [
            "{in: query, name: page, required: true}",
            "{in: query, name: page}",
        ],
        &["request-parameter-became-optional"],
    ),
    rule(
        "parameter-style-changed",
        "a parameter is written in another way",
        Movement::Other,
        "A server that reads the newer form does not read the older one: `style` and `explode` say how arrays and objects are written.",
        [
            "{in: query, name: ids, explode: true}",
            "{in: query, name: ids, explode: false}",
        ],
        &[],
    ),
    rule(
        "parameter-media-type-changed",
        "the value of a parameter has another media type",
        Movement::Other,
        "A server that reads the newer form does not read the older one.",
        ["content: {application/json: {}}", "content: {text/plain: {}}"],
        &[],
    ),
    rule(
        "parameter-reserved-changed",
        "whether reserved characters are percent-encoded changed",
        Movement::Same,
        "A server reads both forms, unless a reserved character has a meaning to it.",
        [
            "{in: query, name: path}",
            "{in: query, name: path, allowReserved: true}",
        ],
        &[],
    ),
    rule(
        "parameter-empty-value-forbidden",
        "a parameter may not be sent without a value any more",
        Movement::Narrower,
        "A request with an empty value is refused.",
        [
            "{in: query, name: all, allowEmptyValue: true}",
            "{in: query, name: all}",
        ],
        &[],
    ),
    rule(
        "parameter-empty-value-allowed",
        "a parameter may be sent without a value",
        Movement::Wider,
        "Requests with a value are accepted as before.",
        [
            "{in: query, name: all}",
            "{in: query, name: all, allowEmptyValue: true}",
        ],
        &[],
    ),
    rule(
        "parameter-schema-added",
        "a parameter has a schema",
        Movement::Narrower,
        "A request with a value of another type is refused.",
        [
            "{in: query, name: page}",
            "{in: query, name: page, schema: {type: integer}}",
        ],
        &[],
    ),
    rule(
        "parameter-schema-removed",
        "a parameter has no schema any more",
        Movement::Wider,
        "Every value is accepted.",
        [
            "{in: query, name: page, schema: {type: integer}}",
            "{in: query, name: page}",
        ],
        &[],
    ),
    rule(
        "response-header-added",
        "a header was added to a response",
        Movement::Narrower,
        "Clients ignore headers that they do not know.",
        ["headers: {}", "headers: {ETag: {}}"],
        &["response-header-added"],
    ),
    rule(
        "required-response-header-removed",
        "a required header was removed from a response",
        Movement::Wider,
        "Clients could rely on it.",
        ["headers: {ETag: {required: true}}", "headers: {}"],
        &["required-response-header-removed"],
    ),
    tolerant(
        rule(
            "optional-response-header-removed",
            "an optional header was removed from a response",
            Movement::Wider,
            "Clients had to expect that it is absent.",
            ["headers: {ETag: {}}", "headers: {}"],
            &["optional-response-header-removed"],
        ),
        &[Tolerance {
            direction: Direction::Response,
            level: Level::Warning,
            reason: "clients had to expect that it is absent, and few do for headers",
        }],
    ),
    rule(
        "response-header-became-optional",
        "a header of a response is not required any more",
        Movement::Wider,
        "Clients could rely on it.",
        ["headers: {ETag: {required: true}}", "headers: {ETag: {}}"],
        &["response-header-became-optional"],
    ),
    rule(
        "response-header-became-required",
        "a header of a response is always there",
        Movement::Narrower,
        "Clients may rely on it now.",
        ["headers: {ETag: {}}", "headers: {ETag: {required: true}}"],
        &[],
    ),
];
