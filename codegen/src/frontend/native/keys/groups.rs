//! Keys that several mappings have in common, and the words that some of them take.

use super::{Form, Key, Need};

/// The values of `format`.
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
    "base64url",
    "binary",
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

/// The values of `as`, besides media types.
pub const BODY_FORMATS: &[&str] = &["json", "form", "multipart", "text", "bytes"];

/// The values of `style`: two of the spec language, `repeat` and `brackets`, and those of OpenAPI.
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

/// The values of `only`: the direction that a field is used in.
pub const DIRECTIONS: &[&str] = &["request", "response"];

pub(super) const DOC: &[Key] = &[
    optional("doc", Form::String, "A description, in Markdown."),
    optional(
        "source",
        Form::String,
        "Where this is documented: a URL or a reference.",
    ),
];

pub(super) const NOTES: &[Key] = &[
    optional("example", Form::Literal, "An example value."),
    optional("examples", Form::Literals, "Example values."),
    optional(
        "deprecated",
        Form::BooleanOrString,
        "True, or a string that says what to use instead.",
    ),
    optional(
        "secret",
        Form::Boolean,
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
        Form::String,
        "The set of characters that the string may contain: `A-Za-z0-9._~-`.",
    ),
    optional(
        "pattern",
        Form::String,
        "An ECMA-262 regular expression, not anchored.",
    ),
    optional("format", Form::Word(FORMATS), "The format of the value."),
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
        "The minimum number of items, or of members of a map.",
    ),
    optional(
        "max-items",
        Form::Count,
        "The maximum number of items, or of members of a map.",
    ),
    optional("unique", Form::Boolean, "Whether all items are different."),
    optional(
        "items",
        Form::Items,
        "The constraints on each item of a list, or each value of a map.",
    ),
];

pub(super) const SHAPE: &[Key] = &[
    optional("fields", Form::Fields, "The fields of an object."),
    optional(
        "additional",
        Form::Type,
        "The type of additional properties, which are captured; `none` forbids them.",
    ),
    optional(
        "one-of",
        Form::OneOf,
        "The values of an enum, or the variants of a union.",
    ),
    optional(
        "open",
        Form::Boolean,
        "Whether values that are not listed may be sent.",
    ),
    optional(
        "tag",
        Form::String,
        "The property whose value says which variant it is.",
    ),
    optional(
        "otherwise",
        Form::String,
        "The variant for a tag that is missing or not listed.",
    ),
];

pub(super) const WIRE: &[Key] = &[
    optional(
        "style",
        Form::Word(STYLES),
        "How a list, a map or an object is written in a parameter.",
    ),
    optional(
        "explode",
        Form::Boolean,
        "Whether each item or member is written separately, in a style of OpenAPI.",
    ),
    optional(
        "allow-reserved",
        Form::Boolean,
        "Whether reserved characters are sent unencoded in a query.",
    ),
    optional(
        "slashes",
        Form::Boolean,
        "Whether the slashes of a value in a path are sent as they are: it is several segments.",
    ),
    optional(
        "separator",
        Form::String,
        "The separator that joins the items of a list into one string.",
    ),
    optional("decimal", Form::String, "What is written for the decimal point."),
    optional(
        "bool-as",
        Form::TwoStrings,
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
