//! Items that are types: newtypes, enums, structs and unions.

use super::constraints::{AssertionCall, ConstraintCall, ConstraintTree};
use super::{DerivableTraits, Docs, RustType};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::ident::Ident;
use crate::model::spec::{Literal, PresenceRule};
use crate::model::tagging::Tagging;

/// A newtype over a string.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct StringItem {
    /// Its constraints; none when it takes any string.
    pub constraints: Vec<ConstraintCall>,
    /// What its values satisfy besides.
    pub assertion: Option<Box<AssertionCall>>,
    /// Whether `Debug` hides its value.
    pub is_secret: bool,
    /// Its role in the runtime's OAuth, if it has one.
    pub oauth: Option<OauthRole>,
}

/// The roles that a type can have in the runtime's OAuth, by the format that gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OauthRole {
    /// `pkce-verifier`.
    Verifier,
    /// `pkce-challenge`.
    Challenge,
    /// `pkce-method`.
    Method,
    /// `csrf-state`.
    State,
}

/// A newtype over a number.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct NumberItem {
    /// Its constraints.
    pub constraints: Vec<ConstraintCall>,
    /// What its values satisfy besides.
    pub assertion: Option<Box<AssertionCall>>,
    /// Whether it is a `u64` and not an `i64`.
    pub is_unsigned: bool,
}

/// A newtype over an array or a map.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrayItem {
    /// The type of its items or members.
    pub of: RustType,
    /// The separator that joins the items into one string outside of JSON.
    pub separator: Option<String>,
    /// The constraints of the array or map, and of its items or members.
    pub constraints: ConstraintTree,
    /// The traits that it derives.
    pub derivable: DerivableTraits,
}

/// A newtype over any other type.
#[derive(Clone, Debug, PartialEq)]
pub struct WrapperItem {
    /// The type that it wraps.
    pub of: RustType,
    /// The constraints that it adds to those of the wrapped type.
    pub constraints: ConstraintTree,
    /// The traits that it derives.
    pub derivable: DerivableTraits,
}

/// The type of an enum's values on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnumOf {
    /// Strings.
    String,
    /// Integers.
    Integer,
    /// Values of several types, or of other types.
    Json,
}

/// An enum of values.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumItem {
    /// The type of its values on the wire.
    pub of: EnumOf,
    /// The name, the value on the wire and the docs of each variant, in the order of the spec.
    pub values: Vec<(Ident, Literal, Docs)>,
    /// Whether values that the spec does not list may be sent.
    pub is_open: bool,
    /// The constraints that those other strings must satisfy.
    pub constraints: Vec<ConstraintCall>,
    /// Its role in the runtime's OAuth, if it has one.
    pub oauth: Option<OauthRole>,
    /// The names that `levain.lock` records, by key, because several values would have the same one.
    pub locked_names: Vec<(String, String)>,
}

/// A struct.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectItem {
    /// Its fields in the order of the spec.
    pub fields: Vec<FieldItem>,
    /// The names that `levain.lock` records, by key, because several properties would have the same one.
    pub locked_names: Vec<(String, String)>,
    /// Properties that always have the same value; they are not fields.
    pub constants: Vec<ConstantField>,
    /// What becomes of properties that the spec does not declare.
    pub additional_properties: AdditionalProperties<AdditionalField>,
    /// The constraints of the object itself: how many properties it may have.
    pub constraints: Vec<ConstraintCall>,
    /// Which properties require or exclude which.
    pub presence_rules: Vec<PresenceRule>,
    /// What the object satisfies besides.
    pub assertion: Option<Box<AssertionCall>>,
    /// Whether it has a builder, and whether that is behind a feature.
    pub builder: Builder,
    /// The name of the builder: `ShopBuilder`.
    pub builder_name: Ident,
}

/// When an object has a builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Builder {
    /// Always: the object is sent.
    Always,
    /// With the feature `builders`: the object is only received.
    BehindFeature,
    /// Never: the object is the headers of a response.
    Never,
}

/// The field that captures additional properties.
#[derive(Clone, Debug, PartialEq)]
pub struct AdditionalField {
    /// Its name in Rust.
    pub ident: Ident,
    /// The type of each property.
    pub of: RustType,
    /// The constraints of each property.
    pub constraints: ConstraintTree,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldItem {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name on the wire.
    pub wire: String,
    /// Its type without the `Option`s for absence and null.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, if it may be null: `note_null`.
    pub null_setter: Option<Ident>,
    /// The constraints that it adds to those of its type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
    /// The value that is written unless another is chosen, if it tells the variants of a union apart; then it is the first field.
    pub tag: Option<TagItem>,
    /// Whether it is absent from requests (`readOnly`).
    pub is_read_only: bool,
    /// Whether it is absent from responses (`writeOnly`).
    pub is_write_only: bool,
}

/// A property that tells the variants of a union apart, and has several values.
#[derive(Clone, Debug, PartialEq)]
pub struct TagItem {
    /// The value that is written unless another is chosen.
    pub value: Literal,
    /// Whether it must be present when it is read.
    pub is_required: bool,
}

impl UnionVariant {
    /// The type that converts into the variant: its type, or the type in its box.
    pub fn conversion_source(&self) -> &RustType {
        match &self.of {
            RustType::Boxed(inner) => inner,
            of => of,
        }
    }
}

impl ObjectItem {
    /// Whether it is sent and may be empty: it has a default, as it has a builder that requires nothing. An object that is only received
    /// has none, since a property that becomes required would take it away.
    pub fn has_default(&self) -> bool {
        self.builder == Builder::Always && !self.fields.iter().any(FieldItem::is_required_by_builder)
    }
}

impl FieldItem {
    /// Whether it may be absent in one direction at least; the same type is used in both.
    pub fn can_be_absent(&self) -> bool {
        self.is_optional || self.is_read_only || self.is_write_only
    }

    /// Whether a builder requires it.
    pub fn is_required_by_builder(&self) -> bool {
        !self.is_optional && !self.is_read_only
    }

    /// Its type with one `Option` for absence and one for null.
    pub fn whole_type(&self) -> RustType {
        let mut whole = self.base.clone();
        for _ in 0..usize::from(self.can_be_absent()) + usize::from(self.is_nullable) {
            whole = RustType::Option(Box::new(whole));
        }
        whole
    }
}

/// A property that always has the same value.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantField {
    /// Its name on the wire.
    pub wire: String,
    /// Its value.
    pub value: Literal,
    /// Whether it may be absent when it is read.
    pub is_optional: bool,
}

/// An enum of types.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionItem {
    /// How a reader recognises the variant.
    pub tagging: Tagging,
    /// The variants in the order of the spec.
    pub variants: Vec<UnionVariant>,
    /// Whether it implements `From` for the type of each variant, and for what always converts into it.
    pub has_conversions: bool,
    /// What every value satisfies.
    pub assertion: Option<Box<AssertionCall>>,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// Its name.
    pub ident: Ident,
    /// Its type.
    pub of: RustType,
    /// The values of the discriminator that select it; the first is written.
    pub tags: Vec<Literal>,
    /// Whether it is also read when the discriminator is missing or has an unknown value.
    pub is_fallback: bool,
    /// The constraints that it adds to those of its type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}
