//! The keys of the spec language: which mapping has which keys, the values that each key takes, and a line of documentation.
//!
//! Both the reader, which reports other keys, and the JSON Schema for editors are made from these tables, so that they agree on
//! every key.

mod groups;
mod json_schema;
mod tables;

pub use groups::{BODY_FORMATS, DIRECTIONS, FORMATS, STYLES};
pub use json_schema::key_for_keyword;
pub use tables::{
    BODY, ENDPOINT, FIELD, HOST, ITEMS, OBJECT_TYPE, REDIRECT, RESPONSE, TABLES, TYPE, URL_EXAMPLE, VERSION,
};

/// The keys of one kind of mapping.
#[derive(Debug)]
pub struct KeyTable {
    /// A phrase for messages: `a host`.
    pub noun: &'static str,
    /// The name of its definition in the JSON Schema.
    pub name: &'static str,
    /// The keys, in groups that several tables share.
    pub groups: &'static [&'static [Key]],
    /// Sets of keys, at least one of which is required in full. Empty if the mapping may be empty.
    pub any_of_required: &'static [&'static [&'static str]],
}

/// A key of the spec language.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// Whether it is required.
    pub need: Need,
    /// The values that it takes.
    pub form: Form,
    /// One line of documentation.
    pub doc: &'static str,
}

/// Whether a key is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The mapping must have it.
    Required,
    /// The mapping may have it.
    Optional,
}

/// The values that a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A string; an unquoted number or boolean is read as the string that was written.
    String,
    /// One of these words.
    Word(&'static [&'static str]),
    /// `true` or `false`.
    Boolean,
    /// `true`, `false` or a string.
    BooleanOrString,
    /// A non-negative integer.
    Count,
    /// A number.
    Number,
    /// Any value.
    Literal,
    /// A sequence of any values.
    Literals,
    /// The version of the spec language.
    LanguageVersion,
    /// A version in quotes.
    Version,
    /// `1..`, `43..128`, `..20` or `3`.
    Range,
    /// A type expression.
    Type,
    /// A mapping from names to fields.
    Fields,
    /// A mapping from names to fields, or one with `fields` and `additional`.
    ObjectType,
    /// The values of an enum, or the variants of a union.
    OneOf,
    /// The constraints on items.
    Items,
    /// Two strings.
    TwoStrings,
    /// A sequence of names.
    Names,
    /// A mapping from names to hosts.
    Hosts,
    /// A mapping from names to declared types.
    Types,
    /// A mapping from methods and paths to endpoints.
    Endpoints,
    /// A body.
    Body,
    /// One body format, or a sequence of them.
    BodyFormats,
    /// A mapping from statuses to responses.
    Responses,
    /// The parameters that a browser brings back.
    Redirect,
    /// Example URLs.
    UrlExamples,
}

impl KeyTable {
    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &'static Key> {
        self.groups.iter().copied().flatten()
    }

    /// The key with this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().find(|key| key.name == name)
    }
}
