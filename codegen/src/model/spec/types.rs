//! Types as written: their shapes, their fields and variants, and their notes.

use std::sync::Arc;

use super::constraints::{Constraints, Keyword};
use super::literal::Literal;
use super::wire_form::WireForm;
use crate::diagnostics::location::{Location, Spanned};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::rust_path::RustPath;

/// A name, and where it is from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// As the spec writes it.
    Given(String),
    /// Made from the position of the element.
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

/// The documentation of an element.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Notes {
    /// The description, in Markdown.
    pub doc: Option<String>,
    /// Where the element is documented.
    pub source: Option<String>,
    /// Example values.
    pub examples: Vec<Spanned<Literal>>,
    /// Present if the element is deprecated. The text says what to use instead, and may be empty.
    pub deprecated: Option<String>,
    /// The version that it came with, if an older one does not have it.
    pub since: Option<String>,
    /// The version that it changed in last, of declared types and endpoints only.
    pub changed: Option<String>,
}

impl Notes {
    /// These notes, with each one that is missing taken from `other`.
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
            since: self.since,
            changed: self.changed,
        }
    }
}

/// The built-in types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basic {
    /// A string.
    String,
    /// A signed 64-bit integer.
    Int,
    /// An unsigned 64-bit integer.
    UInt,
    /// A 64-bit floating-point number.
    Float,
    /// A boolean.
    Bool,
    /// An absolute URL, which is not normalised.
    Url,
    /// `YYYY-MM-DD`.
    Date,
    /// A date-time (RFC 3339), whose offset may be missing.
    DateTime,
    /// A currency code: three upper-case letters (ISO 4217).
    Currency,
    /// Bytes.
    Bytes,
}

/// A declared type.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDeclaration {
    /// Its name: `company.Shop.detailed`, `Pet`, or a name made for a schema without one.
    pub name: Spanned<Name>,
    /// The declared type.
    pub shape: SpecType,
}

/// A type at a position where it is used or declared.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecType {
    /// Its location.
    pub location: Location,
    /// Its shape.
    pub shape: SpecShape,
    /// Whether it allows null.
    pub is_nullable: bool,
    /// The constraints on its values.
    pub constraints: Constraints,
    /// How it is written outside of JSON.
    pub wire: WireForm,
    /// Whether its values are kept out of `Debug` and logs.
    pub is_secret: bool,
    /// The value that the server assumes if none is sent.
    pub default: Option<Spanned<Literal>>,
    /// Its documentation.
    pub notes: Notes,
    /// The value of the discriminator for this subtype, if the spec gives one at the type.
    pub tag_value: Keyword<String>,
    /// The type of Rust that the spec names for it.
    pub rust_type: Option<Box<RustTypeName>>,
}

impl SpecType {
    /// A type that has a shape, and no constraints, notes or other properties.
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

/// The shape of a type.
#[derive(Clone, Debug, PartialEq)]
pub enum SpecShape {
    /// Any JSON.
    Any,
    /// In place of a type with an error. Nothing is reported that only follows from what it is.
    Placeholder,
    /// A built-in type.
    Basic(Basic),
    /// A declared type, by its key in `Spec::types`.
    Reference(String),
    /// An array whose items have one type.
    Array(Box<SpecType>),
    /// An array with a type for each position (JSON Schema's `prefixItems`).
    Tuple {
        /// The types of the first items.
        items: Vec<SpecType>,
        /// The type of the items after them; `None` if there are none.
        rest: Option<Box<SpecType>>,
    },
    /// A map: an object whose members all have one type (JSON Schema's `additionalProperties`).
    Map {
        /// The type of its keys, unless that is `String`.
        key: Option<Box<SpecType>>,
        /// The type of its values.
        value: Box<SpecType>,
        /// Whether the spec gives the type of the values. A schema `type: object` without any properties is a map too, but adds nothing
        /// to an object that it is a part of.
        is_explicit: bool,
    },
    /// An object with declared properties.
    Object(SpecObject),
    /// Two objects: one that is sent, and one that is received.
    Split {
        /// The object that is sent.
        request: Box<SpecType>,
        /// The object that is received.
        response: Box<SpecType>,
    },
    /// An enum: one of these values.
    Enum {
        /// The values, all distinct.
        values: Vec<EnumValue>,
        /// Whether values that are not listed are allowed.
        is_open: bool,
    },
    /// A constant: a single value.
    Constant(Spanned<Literal>),
    /// A union: one of these variants.
    OneOf {
        /// The variants in the order of the spec.
        variants: Vec<SpecVariant>,
        /// The property whose value gives the variant.
        tag: Option<Spanned<String>>,
        /// Whether a value may match several variants (`anyOf`).
        is_any: bool,
    },
    /// The intersection of these types.
    AllOf(Vec<SpecType>),
}

/// The properties of an object.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct SpecObject {
    /// Its fields in the order of the spec.
    pub fields: Vec<SpecField>,
    /// The properties beyond the declared ones.
    pub additional_properties: AdditionalProperties<SpecType>,
    /// Required properties that are declared in another part of an `allOf`.
    pub required: Vec<Spanned<String>>,
    /// The discriminator of its subtypes, if it has one.
    pub discriminator: Option<Arc<Discriminator>>,
    /// Whether a part of an `allOf` that it is made of could not be read, so that it may have properties that are not among these.
    pub is_partial: bool,
}

/// The property whose value gives the subtype of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discriminator {
    /// The property.
    pub property: Spanned<String>,
    /// Values of the property, each with the key in `Spec::types` of its subtype, as far as the spec lists them.
    pub mapping: Vec<(Spanned<String>, String)>,
    /// The key of the subtype for an object in which the property is missing or has a value that is not listed.
    pub default: Option<String>,
}

/// Whether a property or a parameter is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// It is always present.
    Required,
    /// It may be absent.
    Optional,
    /// It has a single value, which is always sent and may be absent from what is received.
    Implied,
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecField {
    /// Its name on the wire, with the location of its key.
    pub name: Spanned<String>,
    /// Its name in Rust, if the spec gives one.
    pub rust_name: Option<String>,
    /// Whether it is required.
    pub presence: Presence,
    /// Its type.
    pub shape: SpecType,
    /// The value that is written unless another is chosen, if it tells the variants of a union apart.
    pub tag: Option<Spanned<Literal>>,
    /// Whether it is present in responses only (`readOnly`).
    pub is_read_only: bool,
    /// Whether it is present in requests only (`writeOnly`).
    pub is_write_only: bool,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The value on the wire.
    pub value: Spanned<Literal>,
    /// Its description.
    pub doc: Option<String>,
    /// The version that it came with, if an older one does not have it.
    pub since: Option<String>,
    /// Its name in Rust, if the spec gives one.
    pub rust_name: Option<String>,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecVariant {
    /// Its name, if the spec gives one.
    pub name: Option<Spanned<String>>,
    /// The values of the tag for this variant, if the spec lists them.
    pub tag_values: Vec<String>,
    /// Whether it applies to values whose tag is missing or matches no variant.
    pub is_fallback: bool,
    /// Its type.
    pub shape: SpecType,
}

impl SpecVariant {
    /// The name of a variant without one: from its type, or else from its number, which counts from 1.
    pub fn default_name(&self, number: u64) -> String {
        match &self.shape.shape {
            SpecShape::Basic(basic) => format!("{basic:?}"),
            SpecShape::Array(_) => "List".to_owned(),
            _ => format!("Variant {number}"),
        }
    }
}

/// A type of Rust that a document names for a schema. It is used only if the user lists its crate.
#[derive(Clone, Debug, PartialEq)]
pub struct RustTypeName {
    /// Its path.
    pub path: RustPath,
    /// The version of the crate, as a requirement of cargo.
    pub version: Option<String>,
    /// The schemas of its type arguments.
    pub parameters: Vec<SpecType>,
}
