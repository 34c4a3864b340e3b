//! Keys that several mappings take.

use super::{Form, Key, Need};

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

/// How parameters may be written: two styles of the language's own, and those of OpenAPI.
pub const STYLES: &[&str] = &[
    "repeat",
    "brackets",
    "form",
    "simple",
    "label",
    "matrix",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
];

/// The directions in which a field may be there.
pub const DIRECTIONS: &[&str] = &["request", "response"];

pub(super) const DOC: &[Key] = &[
    optional("doc", Form::Text, "A description, in Markdown."),
    optional(
        "source",
        Form::Text,
        "Where this is documented: a URL or a reference.",
    ),
];

pub(super) const NOTES: &[Key] = &[
    optional("example", Form::Literal, "An example value."),
    optional("examples", Form::Literals, "Example values."),
    optional(
        "deprecated",
        Form::FlagOrText,
        "True, or a string that says what to use instead.",
    ),
    optional(
        "secret",
        Form::Flag,
        "Whether the value is kept out of `Debug` and logs.",
    ),
];

pub(super) const CONSTRAINTS: &[Key] = &[
    optional(
        "length",
        Form::Range,
        "The number of Unicode code points: `1..`, `43..128`, `..20` or `3`.",
    ),
    optional(
        "chars",
        Form::Text,
        "The set of characters that the string may contain: `A-Za-z0-9._~-`.",
    ),
    optional(
        "pattern",
        Form::Text,
        "An ECMA-262 regular expression, not anchored.",
    ),
    optional("format", Form::Choice(FORMATS), "The format of the value."),
    optional("min", Form::Number, "The minimum, included."),
    optional("max", Form::Number, "The maximum, included."),
    optional("above", Form::Number, "The minimum, excluded."),
    optional("below", Form::Number, "The maximum, excluded."),
    optional(
        "multiple-of",
        Form::Number,
        "The number that the value is a multiple of.",
    ),
    optional(
        "min-items",
        Form::Count,
        "The minimum number of items, or of members of a dictionary.",
    ),
    optional(
        "max-items",
        Form::Count,
        "The maximum number of items, or of members of a dictionary.",
    ),
    optional("unique", Form::Flag, "Whether all items are different."),
    optional(
        "items",
        Form::Items,
        "The constraints on each item of a list, or each value of a dictionary.",
    ),
];

pub(super) const SHAPE: &[Key] = &[
    optional("fields", Form::Fields, "The fields of an object."),
    optional(
        "additional",
        Form::Type,
        "The type of additional properties, which are kept; `none` forbids them.",
    ),
    optional(
        "one-of",
        Form::OneOf,
        "The values of an enum, or the variants of a union.",
    ),
    optional(
        "open",
        Form::Flag,
        "Whether values that are not listed may be sent.",
    ),
    optional(
        "tag",
        Form::Text,
        "The property whose value says which variant it is.",
    ),
    optional(
        "otherwise",
        Form::Text,
        "The variant for a tag that is missing or not listed.",
    ),
];

pub(super) const WIRE: &[Key] = &[
    optional(
        "style",
        Form::Choice(STYLES),
        "How a list, a dictionary or an object is written in a parameter.",
    ),
    optional(
        "explode",
        Form::Flag,
        "Whether each item or member is written on its own, in a style of OpenAPI.",
    ),
    optional(
        "allow-reserved",
        Form::Flag,
        "Whether reserved characters are sent unencoded in a query.",
    ),
    optional(
        "separator",
        Form::Text,
        "The separator that joins the items of a list into one string.",
    ),
    optional("decimal", Form::Text, "What is written for the decimal point."),
    optional(
        "bool-as",
        Form::TwoTexts,
        "What is written for false and for true.",
    ),
];

pub(super) const VALUE: &[Key] = &[
    optional("type", Form::Type, "The type."),
    optional(
        "default",
        Form::Literal,
        "The value that the server assumes if none is sent.",
    ),
    optional("equals", Form::Literal, "The only value."),
];

pub(super) const fn optional(name: &'static str, form: Form, doc: &'static str) -> Key {
    let need = Need::Optional;
    Key {
        name,
        need,
        form,
        doc,
    }
}

pub(super) const fn required(name: &'static str, form: Form, doc: &'static str) -> Key {
    let need = Need::Required;
    Key {
        name,
        need,
        form,
        doc,
    }
}
