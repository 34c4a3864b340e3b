//! Rules about bodies of requests, and about responses.

use super::super::severity::{Direction, Level, Movement};
use super::{Rule, Tolerance, rule, tolerant};

const NOT_AN_ANSWER_TO_RELY_ON: &[Tolerance] = &[Tolerance {
    direction: Direction::Response,
    level: Level::Compatible,
    reason: "clients treat every status that they do not know as its class (RFC 9110, section 15)",
}];

pub(super) const RULES: &[Rule] = &[
    rule(
        "required-body-added",
        "a required body was added",
        Movement::Narrower,
        "A request without a body is refused.",
        ["post: {}", "post: {requestBody: {required: true}}"],
        &["request-body-added-required"],
    ),
    rule(
        "optional-body-added",
        "an optional body was added",
        Movement::Wider,
        "Requests without a body are accepted.",
        ["post: {}", "post: {requestBody: {}}"],
        &["request-body-added-optional"],
    ),
    rule(
        "body-removed",
        "the body was removed",
        Movement::Narrower,
        "A request with a body may be refused, and what it says is not read.",
        ["post: {requestBody: {}}", "post: {}"],
        &["request-body-removed"],
    ),
    rule(
        "body-became-required",
        "the body is required",
        Movement::Narrower,
        "A request without a body is refused.",
        ["requestBody: {}", "requestBody: {required: true}"],
        &["request-body-became-required"],
    ),
    rule(
        "body-became-optional",
        "the body is not required any more",
        Movement::Wider,
        "Requests without a body are accepted.",
        ["requestBody: {required: true}", "requestBody: {}"],
        &["request-body-became-optional"],
    ),
    rule(
        "body-media-type-added",
        "a media type of the body was added",
        Movement::Wider,
        "A request in another media type is accepted too.",
        [
            "content: {application/json: {}}",
            "content: {application/json: {}, text/plain: {}}",
        ],
        &["request-body-media-type-added"],
    ),
    rule(
        "body-media-type-removed",
        "a media type of the body was removed",
        Movement::Narrower,
        "A request in that media type is refused (415).",
        [
            "content: {application/json: {}, text/plain: {}}",
            "content: {application/json: {}}",
        ],
        &["request-body-media-type-removed"],
    ),
    rule(
        "media-type-schema-added",
        "a media type has a schema",
        Movement::Narrower,
        "A request with another body is refused.",
        [
            "application/json: {}",
            "application/json: {schema: {type: object}}",
        ],
        &["media-type-schema-added"],
    ),
    tolerant(
        rule(
            "media-type-schema-removed",
            "a media type has no schema any more",
            Movement::Wider,
            "Nothing says any more what a response contains.",
            [
                "application/json: {schema: {type: object}}",
                "application/json: {}",
            ],
            &["media-type-schema-removed"],
        ),
        &[Tolerance {
            direction: Direction::Response,
            level: Level::Warning,
            reason: "the response may be the same, and only its description is gone",
        }],
    ),
    rule(
        "encoding-changed",
        "a property of a form or a multipart body is written in another way",
        Movement::Other,
        "A server that reads the newer form does not read the older one.",
        [
            "encoding: {file: {contentType: image/png}}",
            "encoding: {file: {contentType: image/jpeg}}",
        ],
        &[],
    ),
    rule(
        "response-added",
        "a response with a status of success was added",
        Movement::Narrower,
        "Clients treat a status that they do not know as its class (RFC 9110, section 15).",
        ["responses: {200: {}}", "responses: {200: {}, 202: {}}"],
        &["response-success-status-added"],
    ),
    rule(
        "response-removed",
        "a response with a status of success was removed",
        Movement::Wider,
        "Clients that wait for it fail: another status comes in its place.",
        ["responses: {200: {}, 202: {}}", "responses: {200: {}}"],
        &["response-success-status-removed"],
    ),
    rule(
        "error-response-added",
        "a response with a status of an error was added",
        Movement::Narrower,
        "Clients treat a status that they do not know as its class (RFC 9110, section 15).",
        ["responses: {200: {}}", "responses: {200: {}, 409: {}}"],
        &["response-non-success-status-added"],
    ),
    tolerant(
        rule(
            "error-response-removed",
            "a response with a status of an error was removed",
            Movement::Wider,
            "Clients treat every status that they do not know as its class.",
            ["responses: {200: {}, 409: {}}", "responses: {200: {}}"],
            &["response-non-success-status-removed"],
        ),
        NOT_AN_ANSWER_TO_RELY_ON,
    ),
    rule(
        "response-media-type-added",
        "a media type of a response was added",
        Movement::Narrower,
        "Clients get it only if they ask for it (RFC 9110, section 12.5.1).",
        [
            "content: {application/json: {}}",
            "content: {application/json: {}, application/xml: {}}",
        ],
        &["response-media-type-added"],
    ),
    rule(
        "response-media-type-removed",
        "a media type of a response was removed",
        Movement::Wider,
        "Clients that read it get another one, or none (406).",
        [
            "content: {application/json: {}, application/xml: {}}",
            "content: {application/json: {}}",
        ],
        &["response-media-type-removed"],
    ),
    rule(
        "response-media-type-renamed",
        "a media type of a response has another name",
        Movement::Same,
        "Parameters and vendor names of a media type leave its syntax the same.",
        [
            "content: {application/json: {}}",
            "content: {application/json;charset=utf-8: {}}",
        ],
        &["response-media-type-name-changed"],
    ),
    rule(
        "response-media-type-generalized",
        "a media type of a response is more general",
        Movement::Wider,
        "A response may be in a syntax that clients do not read.",
        [
            "content: {application/vnd.shop+json: {}}",
            "content: {application/json: {}}",
        ],
        &["response-media-type-name-generalized"],
    ),
    rule(
        "response-media-type-specialized",
        "a media type of a response is more special",
        Movement::Narrower,
        "Clients that read the more general one read it.",
        [
            "content: {application/json: {}}",
            "content: {application/vnd.shop+json: {}}",
        ],
        &["response-media-type-name-specialized"],
    ),
];
