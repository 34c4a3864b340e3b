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
    optional("doc", Form::Text, "What it is, in Markdown."),
    optional("source", Form::Text, "Where the fact is from."),
];

pub(super) const NOTES: &[Key] = &[
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

pub(super) const CONSTRAINTS: &[Key] = &[
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
    optional(
        "items",
        Form::Items,
        "What each item of a list, or each value of a dictionary, keeps.",
    ),
];

pub(super) const SHAPE: &[Key] = &[
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
    optional(
        "otherwise",
        Form::Text,
        "The alternative that is meant when the tag is missing, or holds no value that is listed.",
    ),
];

pub(super) const WIRE: &[Key] = &[
    optional(
        "style",
        Form::Choice(STYLES),
        "How lists, dictionaries and objects are written in a parameter.",
    ),
    optional(
        "explode",
        Form::Flag,
        "Whether every item or member is written on its own, in a style of OpenAPI.",
    ),
    optional(
        "allow-reserved",
        Form::Flag,
        "Whether reserved characters stay as they are in a query.",
    ),
    optional(
        "separator",
        Form::Text,
        "What joins the items of a list into one text.",
    ),
    optional("decimal", Form::Text, "What stands for the decimal point."),
    optional("bool-as", Form::TwoTexts, "What stands for false and true."),
];

pub(super) const VALUE: &[Key] = &[
    optional("type", Form::Type, "Its type."),
    optional(
        "default",
        Form::Literal,
        "What the server assumes when it is absent.",
    ),
    optional("equals", Form::Literal, "The one value it has."),
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
