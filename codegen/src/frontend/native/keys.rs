//! The language's keys: which there are where, what each takes, and what for.
//!
//! One table for the reader, which refuses what is not in it, and for the JSON Schema, which is written from it: the two
//! cannot disagree about a key.

mod groups;
mod json_schema;
mod tables;

pub use groups::{BODY_FORMATS, DIRECTIONS, FORMATS, STYLES};
pub use json_schema::in_json_schema;
pub use tables::{
    BODY, ENDPOINT, FIELD, HOST, ITEMS, REDIRECT, RESPONSE, TABLES, TYPE, TYPE_TABLE, URL_EXAMPLE, VERSION,
};

/// The mappings whose keys the language knows.
#[derive(Debug)]
pub struct Table {
    /// What such a mapping is, for a sentence.
    pub what: &'static str,
    /// Its name in the JSON Schema.
    pub name: &'static str,
    /// Its keys, in groups that several tables share.
    pub groups: &'static [&'static [Key]],
    /// Sets of keys, one of which must be there in whole; none when the mapping may be empty.
    pub says: &'static [&'static [&'static str]],
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
    /// What items keep.
    Items,
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
