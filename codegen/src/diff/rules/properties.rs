//! Rules about properties, additional properties and items.

use super::super::severity::{Direction, Level, Movement};
use super::{Rule, Tolerance, rule, tolerant};

// Whoever removes something that clients send decides whether it is ignored or refused.
const MAY_BE_IGNORED: Tolerance = Tolerance {
    direction: Direction::Request,
    level: Level::Warning,
    reason: "a server may ignore what it does not know any more, or refuse it",
};

const IGNORED_BY_CLIENTS: Tolerance = Tolerance {
    direction: Direction::Response,
    level: Level::Compatible,
    reason: "clients that followed the older spec had to expect that it is absent",
};

pub(super) const RULES: &[Rule] = &[
    rule(
        "required-property-added",
        "a required property was added",
        Movement::Narrower,
        "A request without it is refused. In a response, clients ignore what they do not know.",
        ["properties: {a: {}}", "properties: {a: {}, b: {}}\nrequired: [b]"],
        &[
            "required-property-added",
            "new-required-request-property",
            "new-required-request-property-with-default",
            "new-required-request-header-property",
        ],
    ),
    tolerant(
        rule(
            "optional-property-added",
            "an optional property was added",
            Movement::Narrower,
            "Requests without it are accepted, and clients ignore what they do not know in a response.",
            ["properties: {a: {}}", "properties: {a: {}, b: {type: string}}"],
            &["optional-property-added", "new-optional-request-property"],
        ),
        &[Tolerance {
            direction: Direction::Request,
            level: Level::Compatible,
            reason: "clients do not send a property of this name, which nothing declared",
        }],
    ),
    tolerant(
        rule(
            "optional-property-allowed",
            "an optional property was added, where additional properties are forbidden",
            Movement::Wider,
            "Requests without it are accepted, and clients ignore what they do not know in a response.",
            [
                "properties: {a: {}}\nadditionalProperties: false",
                "properties: {a: {}, b: {type: string}}\nadditionalProperties: false",
            ],
            &["optional-property-added", "new-optional-request-property"],
        ),
        &[Tolerance {
            direction: Direction::Response,
            level: Level::Compatible,
            reason: "clients ignore properties that they do not know",
        }],
    ),
    tolerant(
        rule(
            "required-property-allowed",
            "a required property was added, where additional properties are forbidden",
            Movement::Other,
            "A request without it is refused. In a response, clients ignore what they do not know.",
            [
                "properties: {a: {}}\nadditionalProperties: false",
                "properties: {a: {}, b: {}}\nrequired: [b]\nadditionalProperties: false",
            ],
            &[
                "required-property-added",
                "new-required-request-property",
                "new-required-request-property-with-default",
            ],
        ),
        &[Tolerance {
            direction: Direction::Response,
            level: Level::Compatible,
            reason: "clients ignore properties that they do not know",
        }],
    ),
    tolerant(
        rule(
            "required-property-removed",
            "a required property was removed",
            Movement::Wider,
            "A response does not contain it any more, and clients could rely on it. In a request, a server may ignore it or refuse it.",
            ["properties: {a: {}, b: {}}\nrequired: [b]", "properties: {a: {}}"],
            &["required-property-removed", "property-removed"],
        ),
        &[MAY_BE_IGNORED],
    ),
    tolerant(
        rule(
            "optional-property-removed",
            "an optional property was removed",
            Movement::Wider,
            "A response does not contain it any more: clients had to expect that. In a request, a server may ignore it or refuse it.",
            ["properties: {a: {}, b: {}}", "properties: {a: {}}"],
            &["optional-property-removed", "property-removed"],
        ),
        &[MAY_BE_IGNORED, IGNORED_BY_CLIENTS],
    ),
    rule(
        "property-refused",
        "a property was removed, and additional properties are forbidden",
        Movement::Narrower,
        "A request with it is refused.",
        [
            "properties: {a: {}, b: {}}\nadditionalProperties: false",
            "properties: {a: {}}\nadditionalProperties: false",
        ],
        &[
            "property-removed",
            "optional-property-removed",
            "required-property-removed",
        ],
    ),
    rule(
        "became-required",
        "it is required",
        Movement::Narrower,
        "A request without it is refused.",
        ["properties: {a: {}}", "properties: {a: {}}\nrequired: [a]"],
        &["became-required", "became-required-with-default"],
    ),
    rule(
        "became-optional",
        "it is not required any more",
        Movement::Wider,
        "A response may come without it, while clients could rely on it.",
        ["properties: {a: {}}\nrequired: [a]", "properties: {a: {}}"],
        &["became-optional"],
    ),
    rule(
        "became-read-only",
        "it is in responses only",
        Movement::Same,
        "A server ignores it in requests (JSON Schema, `readOnly`).",
        ["type: string", "type: string\nreadOnly: true"],
        &[
            "optional-property-became-read-only",
            "required-property-became-read-only",
        ],
    ),
    rule(
        "became-not-read-only",
        "it is in requests too",
        Movement::Same,
        "Requests may contain it; whether they must is another finding.",
        ["type: string\nreadOnly: true", "type: string"],
        &[
            "optional-property-became-not-read-only",
            "required-property-became-not-read-only",
        ],
    ),
    rule(
        "became-write-only",
        "it is in requests only",
        Movement::Same,
        "A response does not contain it any more.",
        ["type: string", "type: string\nwriteOnly: true"],
        &[
            "optional-property-became-write-only",
            "required-property-became-write-only",
        ],
    ),
    rule(
        "became-not-write-only",
        "it is in responses too",
        Movement::Same,
        "A response may contain it.",
        ["type: string\nwriteOnly: true", "type: string"],
        &["optional-property-became-not-write-only"],
    ),
    tolerant(
        rule(
            "required-became-not-write-only",
            "it is in every response too",
            Movement::Same,
            "Every response contains what was kept to requests, as secrets are.",
            [
                "required: [key]\nproperties: {key: {writeOnly: true}}",
                "required: [key]\nproperties: {key: {}}",
            ],
            &["required-property-became-not-write-only"],
        ),
        &[Tolerance {
            direction: Direction::Response,
            level: Level::Warning,
            reason: "what was kept to requests may be a secret",
        }],
    ),
    rule(
        "additional-properties-forbidden",
        "additional properties are forbidden",
        Movement::Narrower,
        "A request with properties that are not declared is refused.",
        ["type: object", "type: object\nadditionalProperties: false"],
        &[],
    ),
    tolerant(
        rule(
            "additional-properties-allowed",
            "additional properties are allowed",
            Movement::Wider,
            "A response may contain properties that are not declared. Most clients ignore them; one that refuses them fails.",
            ["type: object\nadditionalProperties: false", "type: object"],
            &[],
        ),
        &[Tolerance {
            direction: Direction::Response,
            level: Level::Warning,
            reason: "most clients ignore properties that they do not know",
        }],
    ),
    rule(
        "additional-properties-added",
        "additional properties have a schema",
        Movement::Narrower,
        "A request with an additional property of another type is refused.",
        [
            "type: object",
            "type: object\nadditionalProperties: {type: string}",
        ],
        &[],
    ),
    rule(
        "additional-properties-removed",
        "additional properties may be anything",
        Movement::Wider,
        "A response may contain additional properties of any type.",
        [
            "type: object\nadditionalProperties: {type: string}",
            "type: object",
        ],
        &[],
    ),
    rule(
        "items-added",
        "items have a schema",
        Movement::Narrower,
        "A request with items of another type is refused.",
        ["type: array", "type: array\nitems: {type: string}"],
        &[],
    ),
    rule(
        "items-removed",
        "items may be anything",
        Movement::Wider,
        "A response may contain items of any type.",
        ["type: array\nitems: {type: string}", "type: array"],
        &[],
    ),
];
