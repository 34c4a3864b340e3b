//! The mappings of the spec language, with the keys of each.

use super::groups::{CONSTRAINTS, DIRECTIONS, DOC, NOTES, SHAPE, VALUE, WIRE, optional, required};
use super::{Form, KeyTable};

/// A version file.
pub const VERSION: KeyTable = KeyTable {
    noun: "a version file",
    name: "version",
    groups: &[
        &[
            required(
                "levain",
                Form::LanguageVersion,
                "The version of the spec language.",
            ),
            required("api", Form::String, "The API's name, in lower case."),
            required("version", Form::Version, "The version of the API, in quotes."),
            optional(
                "extends",
                Form::Version,
                "The version that this file is a patch over.",
            ),
            optional(
                "new",
                Form::Names,
                "Names that this file adds although its base has nearly the same ones.",
            ),
            optional(
                "status",
                Form::Word(&["draft", "stable", "deprecated", "retired"]),
                "The status of this version.",
            ),
            optional("title", Form::String, "A title for the docs."),
            optional(
                "hosts",
                Form::Hosts,
                "The hosts that serve the API; the first is the default.",
            ),
            optional(
                "version-header",
                Form::String,
                "The header that every request sends the version in.",
            ),
            optional("types", Form::Types, "The declared types, by name."),
            optional("endpoints", Form::Endpoints, "The endpoints, by method and path."),
        ],
        DOC,
    ],
    any_of_required: &[],
};

/// A host.
pub const HOST: KeyTable = KeyTable {
    noun: "a host",
    name: "host",
    groups: &[
        &[required(
            "url",
            Form::String,
            "The URL that paths are appended to.",
        )],
        DOC,
    ],
    any_of_required: &[],
};

/// A declared type.
pub const TYPE: KeyTable = KeyTable {
    noun: "a declared type",
    name: "type",
    groups: &[
        &[
            optional("is", Form::Type, "The type that this one is based on."),
            optional(
                "request",
                Form::ObjectType,
                "The fields that are sent, if they differ from those received.",
            ),
            optional(
                "response",
                Form::ObjectType,
                "The fields that are received, if they differ from those sent.",
            ),
        ],
        SHAPE,
        DOC,
        NOTES,
        CONSTRAINTS,
        WIRE,
    ],
    any_of_required: &[
        &["is"],
        &["fields"],
        &["one-of"],
        &["additional"],
        &["request", "response"],
    ],
};

/// A field or a parameter.
pub const FIELD: KeyTable = KeyTable {
    noun: "a field",
    name: "field",
    groups: &[
        VALUE,
        &[optional(
            "only",
            Form::Word(DIRECTIONS),
            "The only direction that the field is used in: sent in requests, or received in responses.",
        )],
        SHAPE,
        DOC,
        NOTES,
        CONSTRAINTS,
        WIRE,
    ],
    any_of_required: &[&["type"], &["fields"], &["one-of"], &["additional"], &["equals"]],
};

/// The constraints on the items of a list, or on the values of a map.
pub const ITEMS: KeyTable = KeyTable {
    noun: "`items`",
    name: "items",
    groups: &[CONSTRAINTS],
    any_of_required: &[],
};

/// An object in the long form: its fields, with other keys next to them.
pub const OBJECT_TYPE: KeyTable = KeyTable {
    noun: "an object",
    name: "table",
    groups: &[
        &[
            required("fields", Form::Fields, "The fields of the object."),
            optional(
                "additional",
                Form::Type,
                "The type of additional properties, which are captured; `none` forbids them.",
            ),
        ],
        DOC,
    ],
    any_of_required: &[],
};

/// An endpoint.
pub const ENDPOINT: KeyTable = KeyTable {
    noun: "an endpoint",
    name: "endpoint",
    groups: &[
        &[
            optional(
                "name",
                Form::String,
                "The name in Rust; by default, it is made from the method and the path.",
            ),
            optional("group", Form::String, "The module that the endpoint belongs to."),
            optional(
                "host",
                Form::String,
                "The host that serves the endpoint; by default, the first.",
            ),
            optional(
                "auth",
                Form::Word(&["none", "optional", "bearer"]),
                "How a request is authenticated.",
            ),
            optional(
                "opens-in",
                Form::Word(&["browser"]),
                "Who opens the URL, if it is not a program.",
            ),
            optional(
                "deprecated",
                Form::BooleanOrString,
                "True, or a string that says what to use instead.",
            ),
            optional("path", Form::Fields, "The path parameters."),
            optional("query", Form::Fields, "The query parameters."),
            optional("headers", Form::Fields, "The header parameters."),
            optional("cookies", Form::Fields, "The cookie parameters."),
            optional("body", Form::Body, "The body of the request."),
            optional("response", Form::Responses, "The responses, by status."),
            optional(
                "redirect",
                Form::Redirect,
                "The parameters that the browser brings back.",
            ),
            optional(
                "examples",
                Form::UrlExamples,
                "URLs that the endpoint must be able to build.",
            ),
        ],
        DOC,
    ],
    any_of_required: &[],
};

/// A body.
pub const BODY: KeyTable = KeyTable {
    noun: "a body",
    name: "body",
    groups: &[
        &[
            optional(
                "as",
                Form::BodyFormats,
                "The formats that the body may be sent in; the first is the default.",
            ),
            optional(
                "required",
                Form::Boolean,
                "Whether the body is required; by default, it is.",
            ),
        ],
        VALUE,
        SHAPE,
        DOC,
        NOTES,
        CONSTRAINTS,
        WIRE,
    ],
    any_of_required: &[],
};

/// A response.
pub const RESPONSE: KeyTable = KeyTable {
    noun: "a response",
    name: "response",
    groups: &[
        &[
            optional("as", Form::BodyFormats, "The formats that the response may have."),
            optional("headers", Form::Fields, "The headers of the response."),
        ],
        VALUE,
        SHAPE,
        DOC,
        NOTES,
        CONSTRAINTS,
        WIRE,
    ],
    any_of_required: &[],
};

/// The parameters that a browser brings back.
pub const REDIRECT: KeyTable = KeyTable {
    noun: "a redirect",
    name: "redirect",
    groups: &[&[
        required(
            "query",
            Form::ObjectType,
            "The parameters of a successful redirect.",
        ),
        optional(
            "error",
            Form::ObjectType,
            "The parameters of a redirect with an error.",
        ),
        optional(
            "echoes",
            Form::String,
            "The parameter that must come back unchanged.",
        ),
        optional(
            "issuer",
            Form::String,
            "The issuer, which the redirect must name as `iss` (RFC 9207).",
        ),
    ]],
    any_of_required: &[],
};

/// An example URL.
pub const URL_EXAMPLE: KeyTable = KeyTable {
    noun: "an example",
    name: "url-example",
    groups: &[&[
        required("url", Form::String, "The URL; `...` in it stands for any value."),
        optional("doc", Form::String, "What the example shows."),
    ]],
    any_of_required: &[],
};

/// Every table.
pub const TABLES: &[&KeyTable] = &[
    &VERSION,
    &HOST,
    &TYPE,
    &FIELD,
    &OBJECT_TYPE,
    &ITEMS,
    &ENDPOINT,
    &BODY,
    &RESPONSE,
    &REDIRECT,
    &URL_EXAMPLE,
];
