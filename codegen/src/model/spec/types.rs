//! Types as written: shapes, fields, alternatives, and what is noted beside them.

use serde_json::Number;

use super::constraints::{Constraints, Keyword, WireForm};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::rust_path::RustPath;

/// A name, and whether the spec gave it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// As the spec writes it.
    Given(String),
    /// Made from where the thing stands.
    Invented(String),
    /// Of the union of a base and its subtypes: the base's, with a word before its last part.
    SubtypeUnion(String),
}

impl Name {
    /// The word before the last part of a [`Name::SubtypeUnion`].
    pub const SUBTYPE_UNION_PREFIX: &str = "Any ";

    /// The name of the union of the base called `name` and its subtypes.
    pub fn subtype_union(name: &str) -> Self {
        let is_module = |part: &&str| part.starts_with(|first: char| !first.is_uppercase());
        let mut start = 0;
        for part in name.split_inclusive('.').take_while(is_module) {
            if start + part.len() < name.len() {
                start += part.len();
            }
        }
        let (modules, own) = name.split_at(start);
        Self::SubtypeUnion(format!("{modules}{}{own}", Self::SUBTYPE_UNION_PREFIX))
    }

    /// The name's text; of a subtype union, the base's.
    pub fn own_text(&self) -> String {
        match self {
            Self::Given(text) | Self::Invented(text) => text.clone(),
            Self::SubtypeUnion(text) => text.replacen(Self::SUBTYPE_UNION_PREFIX, "", 1),
        }
    }

    /// The name's text.
    pub fn text(&self) -> &str {
        match self {
            Self::Given(text) | Self::Invented(text) | Self::SubtypeUnion(text) => text,
        }
    }
}

/// What is said about a thing beside its shape.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Notes {
    /// What it is, in Markdown.
    pub doc: Option<String>,
    /// Where the rule or fact is from.
    pub source: Option<String>,
    /// Values that show it.
    pub examples: Vec<Spanned<Literal>>,
    /// Present when it is to be left; the text says what for, and may be empty.
    pub deprecated: Option<String>,
}

impl Notes {
    /// These notes, and those of `other` where there are none.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            doc: self.doc.or(other.doc),
            source: self.source.or(other.source),
            examples: if self.examples.is_empty() {
                other.examples
            } else {
                self.examples
            },
            deprecated: self.deprecated.or(other.deprecated),
        }
    }
}

/// A value written in a spec.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, as it was written.
    Number(Number),
    /// Text.
    String(String),
    /// A list.
    Array(Vec<Literal>),
    /// An object, in the order it was written.
    Object(Vec<(String, Literal)>),
}

/// What a type is made of without the spec's help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basic {
    /// Text.
    String,
    /// A signed 64-bit whole number.
    Int,
    /// An unsigned 64-bit whole number.
    UInt,
    /// A 64-bit floating-point number.
    Float,
    /// True or false.
    Bool,
    /// An absolute URL, kept as it was given.
    Url,
    /// `YYYY-MM-DD`.
    Date,
    /// An RFC 3339 date-time, whose offset may be missing.
    DateTime,
    /// Three capital letters (ISO 4217).
    Currency,
    /// Bytes.
    Bytes,
}

/// A declared type.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDeclaration {
    /// Its name: `company.Shop.detailed`, `Pet`, or one invented for a schema that has none.
    pub name: Spanned<Name>,
    /// What it is.
    pub shape: SpecType,
}

/// A type where it is used or declared.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecType {
    /// Where it stands.
    pub location: Location,
    /// What it is made of.
    pub shape: SpecShape,
    /// Whether null is one of its values.
    pub is_nullable: bool,
    /// What its values must keep.
    pub constraints: Constraints,
    /// How it is written outside of JSON.
    pub wire: WireForm,
    /// Whether its values are kept out of `Debug` and logs.
    pub is_secret: bool,
    /// What the server assumes when it is absent.
    pub default: Option<Spanned<Literal>>,
    /// What is said about it.
    pub notes: Notes,
    /// The value by which it is told from others that extend the same type, when the spec gives one beside the type.
    pub tag_value: Keyword<String>,
    /// The type in Rust that the spec names for it.
    pub rust_type: Option<Box<RustTypeName>>,
}

impl SpecType {
    /// A type with nothing but a shape.
    pub fn new(location: Location, shape: SpecShape) -> Self {
        Self {
            location,
            shape,
            is_nullable: false,
            constraints: Constraints::default(),
            wire: WireForm::default(),
            is_secret: false,
            default: None,
            notes: Notes::default(),
            tag_value: None,
            rust_type: None,
        }
    }
}

/// What a type is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum SpecShape {
    /// Any JSON.
    Any,
    /// One of the language's own.
    Basic(Basic),
    /// A declared type, by its key in `Spec::types`.
    Reference(String),
    /// A list of one type.
    Array(Box<SpecType>),
    /// A list of a type a position.
    Tuple {
        /// The types of the first items.
        items: Vec<SpecType>,
        /// The type of those after them; `None` when there may be none.
        rest: Option<Box<SpecType>>,
    },
    /// An object used as a dictionary.
    Map {
        /// The type of its keys, when it is more than text.
        key: Option<Box<SpecType>>,
        /// The type of its values.
        value: Box<SpecType>,
        /// Whether the spec says so. An object of which nothing is said is a dictionary too, but as a part of another it adds nothing.
        is_said: bool,
    },
    /// An object with named members.
    Object(SpecObject),
    /// Two tables: what is sent, and what is received.
    Split {
        /// What is sent.
        request: Box<SpecType>,
        /// What is received.
        response: Box<SpecType>,
    },
    /// One of some values.
    Enum {
        /// The values, all distinct.
        values: Vec<EnumValue>,
        /// Whether the list may be incomplete, so that others may be sent.
        is_open: bool,
    },
    /// Exactly one value.
    Constant(Spanned<Literal>),
    /// One of some alternatives.
    OneOf {
        /// The alternatives in the order of the spec.
        variants: Vec<SpecVariant>,
        /// The member that tells them apart.
        tag: Option<Spanned<String>>,
        /// Whether a value may fit several at once (`anyOf`).
        is_any: bool,
    },
    /// All of some types at once.
    AllOf(Vec<SpecType>),
}

/// An object's table.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct SpecObject {
    /// Its fields in the order of the spec.
    pub fields: Vec<SpecField>,
    /// What may stand beside them.
    pub additional_properties: AdditionalProperties<SpecType>,
    /// Members that must be there and are declared elsewhere: in another part of an `allOf`.
    pub required: Vec<Spanned<String>>,
    /// How those that extend it are told apart, when it says so.
    pub discriminator: Option<Box<Discriminator>>,
}

/// The member that tells apart the types that extend an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Discriminator {
    /// The member.
    pub property: Spanned<String>,
    /// Values and the types they stand for, by their key in `Spec::types`, as far as the spec lists them.
    pub mapping: Vec<(Spanned<String>, String)>,
    /// The type that is meant when the member is missing or holds no value that is listed, by its key.
    pub default: Option<String>,
}

/// Whether a member or parameter must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// It must.
    Required,
    /// It may be absent.
    Optional,
    /// It holds one value, which is always sent, and may be absent from what is received.
    Implied,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecField {
    /// Its name on the wire, at its key.
    pub name: Spanned<String>,
    /// The name to give it in Rust, when the spec asks for one.
    pub rust_name: Option<String>,
    /// Whether it must be there.
    pub presence: Presence,
    /// Its type.
    pub shape: SpecType,
    /// Present only in what is received (`readOnly`).
    pub is_read_only: bool,
    /// Present only in what is sent (`writeOnly`).
    pub is_write_only: bool,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The value on the wire.
    pub value: Spanned<Literal>,
    /// What it stands for.
    pub doc: Option<String>,
    /// The name to give it in Rust, when the spec asks for one.
    pub rust_name: Option<String>,
}

/// One of several types a value may have.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecVariant {
    /// Its name, when it has one of its own.
    pub name: Option<Spanned<String>>,
    /// The values of the tag that stand for it, when the spec lists them.
    pub tag_values: Vec<String>,
    /// Whether it is meant when the tag is missing or stands for none of the others.
    pub is_fallback: bool,
    /// What it is.
    pub shape: SpecType,
}

impl SpecVariant {
    /// What one without a name is called: after its kind, or else after its number, which counts from 1.
    pub fn kind_name(&self, number: u64) -> String {
        match &self.shape.shape {
            SpecShape::Basic(basic) => format!("{basic:?}"),
            SpecShape::Array(_) => "List".to_owned(),
            _ => format!("Variant {number}"),
        }
    }
}

/// A type in Rust that a document names for a schema. Nothing is decided by it until the user takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct RustTypeName {
    /// Its path.
    pub path: RustPath,
    /// The version of the crate that the document was written for, as a requirement of cargo.
    pub version: Option<String>,
    /// The schemas of the types it is of.
    pub parameters: Vec<SpecType>,
}
