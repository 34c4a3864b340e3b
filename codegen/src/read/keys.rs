//! The language's keys: which there are where, what each takes, and what for.
//!
//! One table for the reader, which refuses what is not in it, and for the JSON Schema, which is written from it: the two
//! cannot disagree about a key.

/// The mappings whose keys the language knows.
#[derive(Debug)]
pub struct Table {
    /// What such a mapping is, for a sentence.
    pub what: &'static str,
    /// Its name in the JSON Schema.
    pub name: &'static str,
    /// Its keys, in groups that several tables share.
    pub groups: &'static [&'static [Key]],
}

/// A key of the language.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What it takes.
    pub form: Form,
    /// What it is for, in a line.
    pub doc: &'static str,
}

/// Whether a key must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Required,
    /// It may be left out.
    Optional,
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text; a bare number or truth value is taken as it was written.
    Text,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// `true`, `false` or a text.
    FlagOrText,
    /// A whole number that is not negative.
    Count,
    /// A number.
    Number,
    /// Any value.
    Literal,
    /// A list of any values.
    Literals,
    /// The number of the language.
    Language,
    /// A version in quotes.
    Version,
    /// `1..`, `43..128`, `..20` or `3`.
    Range,
    /// A type expression.
    Type,
    /// Fields by name.
    Fields,
    /// Fields by name, or a mapping with `fields` and `additional`.
    TypeTable,
    /// Values, or alternatives.
    OneOf,
    /// Two texts.
    TwoTexts,
    /// Hosts by name.
    Hosts,
    /// Declared types by name.
    Types,
    /// Endpoints by method and path.
    Endpoints,
    /// A body.
    Body,
    /// Body formats: one, or a list.
    BodyFormats,
    /// Responses by status.
    Responses,
    /// What a browser brings back.
    Redirect,
    /// Example URLs.
    UrlExamples,
}

impl Table {
    /// Its keys.
    pub fn keys(&self) -> impl Iterator<Item = &'static Key> {
        self.groups.iter().copied().flatten()
    }

    /// The key of this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().find(|key| key.name == name)
    }
}

const fn optional(name: &'static str, form: Form, doc: &'static str) -> Key {
    let need = Need::Optional;
    Key {
        name,
        need,
        form,
        doc,
    }
}

const fn required(name: &'static str, form: Form, doc: &'static str) -> Key {
    let need = Need::Required;
    Key {
        name,
        need,
        form,
        doc,
    }
}

/// What a value may be said to be, beside its type.
pub const FORMATS: &[&str] = &[
    "uuid",
    "email",
    "uri",
    "date",
    "time",
    "date-time",
    "local-date-time",
    "duration",
    "hostname",
    "ipv4",
    "ipv6",
    "byte",
    "unix-time",
    "currency",
    "country",
    "language",
    "phone",
    "password",
    "int32",
    "int64",
    "float",
    "double",
    "pkce-verifier",
    "pkce-challenge",
    "pkce-method",
    "csrf-state",
];

/// How a body may be written, beside media types.
pub const BODY_FORMATS: &[&str] = &["json", "form", "multipart", "text", "bytes"];

const DOC: &[Key] = &[
    optional("doc", Form::Text, "What it is, in Markdown."),
    optional("source", Form::Text, "Where the fact is from."),
];

const NOTES: &[Key] = &[
    optional("example", Form::Literal, "A value that shows it."),
    optional("examples", Form::Literals, "Values that show it."),
    optional(
        "deprecated",
        Form::FlagOrText,
        "True, or a text that says what to use instead.",
    ),
    optional(
        "secret",
        Form::Flag,
        "Whether it is kept out of `Debug` and logs.",
    ),
];

const CONSTRAINTS: &[Key] = &[
    optional(
        "length",
        Form::Range,
        "How many Unicode code points: `1..`, `43..128`, `..20` or `3`.",
    ),
    optional(
        "chars",
        Form::Text,
        "The set every character is in: `A-Za-z0-9._~-`.",
    ),
    optional(
        "pattern",
        Form::Text,
        "An ECMA-262 regular expression, not anchored.",
    ),
    optional("format", Form::Choice(FORMATS), "What the value is."),
    optional("min", Form::Number, "The least number."),
    optional("max", Form::Number, "The greatest number."),
    optional("above", Form::Number, "What the number is greater than."),
    optional("below", Form::Number, "What the number is less than."),
    optional("multiple-of", Form::Number, "What the number is a multiple of."),
    optional("min-items", Form::Count, "The fewest items or members."),
    optional("max-items", Form::Count, "The most items or members."),
    optional("unique", Form::Flag, "Whether the items differ from each other."),
];

const SHAPE: &[Key] = &[
    optional("fields", Form::Fields, "The fields of an object."),
    optional(
        "additional",
        Form::Type,
        "The type of members that are not listed, which are kept.",
    ),
    optional("one-of", Form::OneOf, "The values of an enum, or alternatives."),
    optional(
        "open",
        Form::Flag,
        "Whether values that are not listed may be sent too.",
    ),
    optional("tag", Form::Text, "The member that tells alternatives apart."),
];

const WIRE: &[Key] = &[
    optional(
        "style",
        Form::Choice(&["repeat", "brackets"]),
        "How lists and dictionaries are written in a query.",
    ),
    optional(
        "separator",
        Form::Text,
        "What joins the items of a list into one text.",
    ),
    optional("decimal", Form::Text, "What stands for the decimal point."),
    optional("bool-as", Form::TwoTexts, "What stands for false and true."),
];

const VALUE: &[Key] = &[
    optional("type", Form::Type, "Its type."),
    optional(
        "default",
        Form::Literal,
        "What the server assumes when it is absent.",
    ),
    optional("equals", Form::Literal, "The one value it has."),
];

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
};

/// A host.
pub const HOST: Table = Table {
    what: "a host",
    name: "host",
    groups: &[
        &[required("url", Form::Text, "The URL that paths are appended to.")],
        DOC,
    ],
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
};

/// A field or a parameter.
pub const FIELD: Table = Table {
    what: "a field",
    name: "field",
    groups: &[VALUE, SHAPE, DOC, NOTES, CONSTRAINTS, WIRE],
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
};

/// An example URL.
pub const URL_EXAMPLE: Table = Table {
    what: "an example",
    name: "url-example",
    groups: &[&[
        required("url", Form::Text, "The URL; `...` in it stands for any value."),
        optional("doc", Form::Text, "What it shows."),
    ]],
};

/// Every table.
pub const TABLES: &[&Table] = &[
    &VERSION,
    &HOST,
    &TYPE,
    &FIELD,
    &TYPE_TABLE,
    &ENDPOINT,
    &BODY,
    &RESPONSE,
    &REDIRECT,
    &URL_EXAMPLE,
];
