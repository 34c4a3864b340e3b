//! The mappings of the language, with the keys each takes.

use super::groups::{CONSTRAINTS, DIRECTIONS, DOC, NOTES, SHAPE, VALUE, WIRE, optional, required};
use super::{Form, Table};

/// A version file.
pub const VERSION: Table = Table {
    what: "a version file",
    name: "version",
    groups: &[
        &[
            required("levain", Form::Language, "The version of the spec language."),
            required("api", Form::Text, "The API's name, in lower case."),
            required("version", Form::Version, "The version of the API, in quotes."),
            optional(
                "extends",
                Form::Version,
                "The version that this file is a patch over.",
            ),
            optional(
                "status",
                Form::Choice(&["draft", "stable", "deprecated", "retired"]),
                "The status of this version.",
            ),
            optional("title", Form::Text, "A title for the docs."),
            optional(
                "hosts",
                Form::Hosts,
                "The hosts that serve the API; the first is the default.",
            ),
            optional(
                "version-header",
                Form::Text,
                "The header that every request sends the version in.",
            ),
            optional("types", Form::Types, "The declared types, by name."),
            optional("endpoints", Form::Endpoints, "The endpoints, by method and path."),
        ],
        DOC,
    ],
    says: &[],
};

/// A host.
pub const HOST: Table = Table {
    what: "a host",
    name: "host",
    groups: &[
        &[required("url", Form::Text, "The URL that paths are appended to.")],
        DOC,
    ],
    says: &[],
};

/// A declared type.
pub const TYPE: Table = Table {
    what: "a declared type",
    name: "type",
    groups: &[
        &[
            optional("is", Form::Type, "The type that this one is based on."),
            optional(
                "request",
                Form::TypeTable,
                "The fields that are sent, if they differ from those received.",
            ),
            optional(
                "response",
                Form::TypeTable,
                "The fields that are received, if they differ from those sent.",
            ),
        ],
        SHAPE,
        DOC,
        NOTES,
        CONSTRAINTS,
        WIRE,
    ],
    says: &[
        &["is"],
        &["fields"],
        &["one-of"],
        &["additional"],
        &["request", "response"],
    ],
};

/// A field or a parameter.
pub const FIELD: Table = Table {
    what: "a field",
    name: "field",
    groups: &[
        VALUE,
        &[optional(
            "only",
            Form::Choice(DIRECTIONS),
            "The only direction that the field is used in: sent in requests, or received in responses.",
        )],
        SHAPE,
        DOC,
        NOTES,
        CONSTRAINTS,
        WIRE,
    ],
    says: &[&["type"], &["fields"], &["one-of"], &["additional"], &["equals"]],
};

/// What the items of a list keep.
pub const ITEMS: Table = Table {
    what: "what items keep",
    name: "items",
    groups: &[CONSTRAINTS],
    says: &[],
};

/// A table of fields with something beside it.
pub const TYPE_TABLE: Table = Table {
    what: "a table of fields",
    name: "table",
    groups: &[
        &[
            required("fields", Form::Fields, "The fields of the object."),
            optional(
                "additional",
                Form::Type,
                "The type of additional properties, which are kept; `none` forbids them.",
            ),
        ],
        DOC,
    ],
    says: &[],
};

/// An endpoint.
pub const ENDPOINT: Table = Table {
    what: "an endpoint",
    name: "endpoint",
    groups: &[
        &[
            optional(
                "name",
                Form::Text,
                "The name in Rust; by default, it is made from the method and the path.",
            ),
            optional("group", Form::Text, "The module that the endpoint belongs to."),
            optional(
                "host",
                Form::Text,
                "The host that serves the endpoint; by default, the first.",
            ),
            optional(
                "auth",
                Form::Choice(&["none", "optional", "bearer"]),
                "How a request is authenticated.",
            ),
            optional(
                "opens-in",
                Form::Choice(&["browser"]),
                "Who opens the URL, if it is not a program.",
            ),
            optional(
                "deprecated",
                Form::FlagOrText,
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
    says: &[],
};

/// A body.
pub const BODY: Table = Table {
    what: "a body",
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
                Form::Flag,
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
    says: &[],
};

/// A response.
pub const RESPONSE: Table = Table {
    what: "a response",
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
    says: &[],
};

/// What a browser brings back.
pub const REDIRECT: Table = Table {
    what: "a redirect",
    name: "redirect",
    groups: &[&[
        required(
            "query",
            Form::TypeTable,
            "The parameters of a successful redirect.",
        ),
        optional(
            "error",
            Form::TypeTable,
            "The parameters of a redirect with an error.",
        ),
        optional(
            "echoes",
            Form::Text,
            "The parameter that must come back unchanged.",
        ),
    ]],
    says: &[],
};

/// An example URL.
pub const URL_EXAMPLE: Table = Table {
    what: "an example",
    name: "url-example",
    groups: &[&[
        required("url", Form::Text, "The URL; `...` in it stands for any value."),
        optional("doc", Form::Text, "What the example shows."),
    ]],
    says: &[],
};

/// Every table.
pub const TABLES: &[&Table] = &[
    &VERSION,
    &HOST,
    &TYPE,
    &FIELD,
    &TYPE_TABLE,
    &ITEMS,
    &ENDPOINT,
    &BODY,
    &RESPONSE,
    &REDIRECT,
    &URL_EXAMPLE,
];
