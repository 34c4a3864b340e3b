//! Items that are types.

use super::constraints::{AssertionCall, ConstraintCall, ConstraintTree};
use super::{DerivableTraits, Docs, RustType};
use crate::model::ident::Ident;
use crate::model::spec::{Literal, PresenceRule};
use crate::model::tagging::Tagging;

/// A newtype of `String`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct StringItem {
    /// Its constraints; empty if every string is valid.
    pub constraints: Vec<ConstraintCall>,
    /// The assertion about its values.
    pub holds: Option<Box<AssertionCall>>,
    /// Whether it is kept out of `Debug`.
    pub is_secret: bool,
    /// Its role in the OAuth support of the runtime, if it has one.
    pub oauth: Option<OauthRole>,
}

/// The roles of types in the OAuth support of the runtime, by their `format`.
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

/// A newtype of a number.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct NumberItem {
    /// Its constraints.
    pub constraints: Vec<ConstraintCall>,
    /// The assertion about its values.
    pub holds: Option<Box<AssertionCall>>,
    /// Whether it is a `u64`, and not an `i64`.
    pub is_unsigned: bool,
}

/// A newtype of a `Vec` or a map.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrayItem {
    /// The type of its items.
    pub of: RustType,
    /// The separator that joins the items into one string outside of JSON.
    pub separator: Option<String>,
    /// The constraints on the array and on its items.
    pub constraints: ConstraintTree,
    /// The traits that it derives.
    pub abilities: DerivableTraits,
}

/// A newtype of any other type.
#[derive(Clone, Debug, PartialEq)]
pub struct WrapperItem {
    /// The type of its value.
    pub of: RustType,
    /// The constraints on its value, in addition to those of the type.
    pub constraints: ConstraintTree,
    /// The traits that it derives.
    pub abilities: DerivableTraits,
}

/// The type of the values of an enum on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnumOf {
    /// Strings.
    String,
    /// Integers.
    Integer,
    /// Values of several types.
    Json,
}

/// An enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumItem {
    /// The type of its values on the wire.
    pub of: EnumOf,
    /// The name, the value on the wire and the docs of each value, in the order of the spec.
    pub values: Vec<(Ident, Literal, Docs)>,
    /// Whether values that are not listed are allowed.
    pub is_open: bool,
    /// The constraints on values that are not listed.
    pub constraints: Vec<ConstraintCall>,
    /// Its role in the OAuth support of the runtime, if it has one.
    pub oauth: Option<OauthRole>,
    /// The names of values that `levain.lock` keeps, since another value would get the same name.
    pub held: Vec<(String, String)>,
}

/// A struct.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectItem {
    /// Its fields in the order of the spec.
    pub fields: Vec<FieldItem>,
    /// The names of fields that `levain.lock` keeps, since another field would get the same name.
    pub held: Vec<(String, String)>,
    /// Properties with a single value, which are not fields.
    pub constants: Vec<ConstantField>,
    /// The field of the additional properties, and their type.
    pub additional: Option<(Ident, RustType)>,
    /// The constraints on each additional property.
    pub additional_constraints: ConstraintTree,
    /// The constraints on the number of its members.
    pub constraints: Vec<ConstraintCall>,
    /// The rules about which properties occur together.
    pub presence_rules: Vec<PresenceRule>,
    /// The assertion about the object.
    pub holds: Option<Box<AssertionCall>>,
    /// Whether `validate` rejects additional properties.
    pub refuses_others: bool,
    /// Whether it has a builder, and whether that is behind a feature.
    pub builder: Builder,
    /// The name of the builder: `ShopBuilder`.
    pub builder_name: Ident,
    /// The module of the markers of what is missing: `shop_missing`, beside the builder.
    pub missing: Ident,
}

/// Whether an object has a builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Builder {
    /// It has: the object is sent.
    Always,
    /// It has one behind the feature `builders`: the object is received only.
    BehindFeature,
    /// It has none: the object is the headers of a response.
    Nowhere,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldItem {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name on the wire.
    pub wire: String,
    /// Its type, without the `Option`s for absence and null.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, if null is allowed: `note_null`.
    pub null_setter: Option<Ident>,
    /// The constraints that `validate` checks, in addition to those of the type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
    /// Whether it is absent from requests (`readOnly`).
    pub is_read_only: bool,
    /// Whether it is absent from responses (`writeOnly`).
    pub is_write_only: bool,
}

impl UnionVariant {
    /// The type that converts into the variant: its type, without the box.
    pub fn from(&self) -> &RustType {
        match &self.of {
            RustType::Boxed(inner) => inner,
            of => of,
        }
    }
}

impl FieldItem {
    /// Whether it may be absent in at least one direction, so that its type is an `Option` in both.
    pub fn can_be_absent(&self) -> bool {
        self.is_optional || self.is_read_only || self.is_write_only
    }

    /// Whether the builder requires it.
    pub fn is_demanded(&self) -> bool {
        !self.is_optional && !self.is_read_only
    }

    /// The complete type of the field, with an `Option` for absence and one for null.
    pub fn whole_type(&self) -> RustType {
        let mut whole = self.base.clone();
        for _ in 0..usize::from(self.can_be_absent()) + usize::from(self.is_nullable) {
            whole = RustType::Option(Box::new(whole));
        }
        whole
    }
}

/// A property that has a single value.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantField {
    /// Its name on the wire.
    pub wire: String,
    /// Its value.
    pub value: Literal,
    /// Whether it may be absent from what is received.
    pub is_optional: bool,
}

/// A union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionItem {
    /// How the variant of a value is recognised.
    pub tagging: Tagging,
    /// The variants in the order of the spec.
    pub variants: Vec<UnionVariant>,
    /// Whether each variant's type converts into it.
    pub is_from_each: bool,
    /// The assertion about its values.
    pub holds: Option<Box<AssertionCall>>,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// Its name.
    pub ident: Ident,
    /// Its type.
    pub of: RustType,
    /// The values of the tag for this variant; the first one is written.
    pub tags: Vec<Literal>,
    /// Whether values whose tag is missing or matches no variant are read as this variant.
    pub is_fallback: bool,
    /// Its docs.
    pub docs: Docs,
}
