//! The mappings of the language, with the keys each takes.

use super::groups::{CONSTRAINTS, DIRECTIONS, DOC, NOTES, SHAPE, VALUE, WIRE, optional, required};
use super::{Form, Table};

/// A version file.
pub const VERSION: Table = Table {
    what: "a version file",
    name: "version",
    groups: &[
        &[
            required("levain", Form::Language, "The language's own version."),
            required("api", Form::Text, "The API's name, in lower case."),
            required("version", Form::Version, "The version, in quotes."),
            optional("extends", Form::Version, "The version this file is a patch over."),
            optional(
                "status",
                Form::Choice(&["draft", "stable", "deprecated", "retired"]),
                "How far the version has come.",
            ),
            optional("title", Form::Text, "A heading for the docs."),
            optional(
                "hosts",
                Form::Hosts,
                "Where the API is served; the first is the default.",
            ),
            optional(
                "version-header",
                Form::Text,
                "The header that holds the version in every request.",
            ),
            optional("types", Form::Types, "The declared types by name."),
            optional("endpoints", Form::Endpoints, "The endpoints by method and path."),
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
            optional("is", Form::Type, "The type this one is over."),
            optional(
                "request",
                Form::TypeTable,
                "What is sent, when it differs from what is received.",
            ),
            optional(
                "response",
                Form::TypeTable,
                "What is received, when it differs from what is sent.",
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
            "The one direction in which a field is there: what is sent, or what is received.",
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
                "The type of members that are not listed, which are kept.",
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
                "Its name in Rust; without it one is made of method and path.",
            ),
            optional("group", Form::Text, "The module it belongs to."),
            optional(
                "host",
                Form::Text,
                "The host it is served at; the first when it names none.",
            ),
            optional(
                "auth",
                Form::Choice(&["none", "optional", "bearer"]),
                "How a request proves who asks.",
            ),
            optional(
                "opens-in",
                Form::Choice(&["browser"]),
                "Who opens it, when that is no program.",
            ),
            optional(
                "deprecated",
                Form::FlagOrText,
                "True, or a text that says what to use instead.",
            ),
            optional("path", Form::Fields, "The parameters of the path."),
            optional("query", Form::Fields, "The parameters of the query."),
            optional("headers", Form::Fields, "The headers."),
            optional("cookies", Form::Fields, "The cookies."),
            optional("body", Form::Body, "What is sent."),
            optional("response", Form::Responses, "What is received, by status."),
            optional("redirect", Form::Redirect, "What the browser brings back."),
            optional(
                "examples",
                Form::UrlExamples,
                "URLs this endpoint must be able to build.",
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
                "The formats it may be sent in; the first is the default.",
            ),
            optional(
                "required",
                Form::Flag,
                "Whether it must be there; it must unless this says otherwise.",
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
            optional("as", Form::BodyFormats, "The formats it may come in."),
            optional("headers", Form::Fields, "The headers that come with it."),
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
            "The parameters that come when all went well.",
        ),
        optional(
            "error",
            Form::TypeTable,
            "Those that come instead when it did not.",
        ),
        optional(
            "echoes",
            Form::Text,
            "The parameter that must come back as it was sent.",
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
        optional("doc", Form::Text, "What it shows."),
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
