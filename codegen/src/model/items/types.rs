//! The kinds of type items.

use super::constraints::{AssertionCall, ConstraintCall, ConstraintTree};
use super::{DerivableTraits, Docs, RustType};
use crate::model::ident::Ident;
use crate::model::spec::{Literal, PresenceRule};
use crate::model::tagging::Tagging;

/// A newtype over text.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct StringItem {
    /// Its rules; none when it takes any text.
    pub constraints: Vec<ConstraintCall>,
    /// What else holds of it.
    pub holds: Option<Box<AssertionCall>>,
    /// Whether it is kept out of `Debug`.
    pub is_secret: bool,
    /// The part it plays in the runtime's OAuth, if it does.
    pub oauth: Option<OauthRole>,
}

/// The parts a type can play in the runtime's OAuth.
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
    /// Its rules.
    pub constraints: Vec<ConstraintCall>,
    /// What else holds of it.
    pub holds: Option<Box<AssertionCall>>,
    /// Whether it is a whole number that is not negative, and may be twice as large.
    pub is_unsigned: bool,
}

/// A newtype over a list or a dictionary.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrayItem {
    /// The type of its items.
    pub of: RustType,
    /// What joins the items into one text outside of JSON.
    pub separator: Option<String>,
    /// The rules of the list and of its items.
    pub constraints: ConstraintTree,
    /// What it can do.
    pub abilities: DerivableTraits,
}

/// A newtype over any other type.
#[derive(Clone, Debug, PartialEq)]
pub struct WrapperItem {
    /// The type within.
    pub of: RustType,
    /// What the value keeps beside its type's own rules.
    pub constraints: ConstraintTree,
    /// What it can do.
    pub abilities: DerivableTraits,
}

/// What an enum's values are on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnumOf {
    /// Text.
    String,
    /// Whole numbers.
    Integer,
    /// Values of several kinds.
    Json,
}

/// Some values.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumItem {
    /// What they are on the wire.
    pub of: EnumOf,
    /// Each value's name, wire value and docs, in the order of the spec.
    pub values: Vec<(Ident, Literal, Docs)>,
    /// Whether other values may be sent.
    pub is_open: bool,
    /// What other texts must keep to be sent.
    pub constraints: Vec<ConstraintCall>,
    /// The part it plays in the runtime's OAuth, if it does.
    pub oauth: Option<OauthRole>,
    /// Names of values that `levain.lock` holds, since others would be called so too.
    pub held: Vec<(String, String)>,
}

/// A struct.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectItem {
    /// Its fields in the order of the spec.
    pub fields: Vec<FieldItem>,
    /// Names of fields that `levain.lock` holds, since others would be called so too.
    pub held: Vec<(String, String)>,
    /// Members that always hold one value and are no fields.
    pub constants: Vec<ConstantField>,
    /// The field that keeps other members, with their type.
    pub additional: Option<(Ident, RustType)>,
    /// What each of those members keeps.
    pub additional_constraints: ConstraintTree,
    /// The rules of the whole: how many members it may have.
    pub constraints: Vec<ConstraintCall>,
    /// Which members go together.
    pub presence_rules: Vec<PresenceRule>,
    /// What else holds of the whole.
    pub holds: Option<Box<AssertionCall>>,
    /// Whether other members are refused by `validate`.
    pub refuses_others: bool,
    /// Whether it has a builder, and whether that stands behind a feature.
    pub builder: Builder,
    /// The name of the builder: `ShopBuilder`.
    pub builder_name: Ident,
    /// The module of the markers of what is missing: `shop_missing`, beside the builder.
    pub missing: Ident,
}

/// Where an object's builder stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Builder {
    /// Always there: the object is sent.
    Always,
    /// Behind the feature `builders`: the object is only received.
    BehindFeature,
    /// Nowhere: the object is the headers of an answer.
    Nowhere,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldItem {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name on the wire.
    pub wire: String,
    /// Its type without the `Option`s of absence and null.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, where null may be sent: `note_null`.
    pub null_setter: Option<Ident>,
    /// What `validate` checks beside the type's own rules.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
    /// Absent from what is sent (`readOnly`).
    pub is_read_only: bool,
    /// Absent from what is received (`writeOnly`).
    pub is_write_only: bool,
}

impl UnionVariant {
    /// What becomes the alternative without more: its type, or what that is a box of.
    pub fn from(&self) -> &RustType {
        match &self.of {
            RustType::Boxed(inner) => inner,
            of => of,
        }
    }
}

impl FieldItem {
    /// Whether it may be absent one way at least: that is what its type has to hold, both ways.
    pub fn can_be_absent(&self) -> bool {
        self.is_optional || self.is_read_only || self.is_write_only
    }

    /// Whether a builder asks for it.
    pub fn is_demanded(&self) -> bool {
        !self.is_optional && !self.is_read_only
    }

    /// The field's whole type, with one `Option` for absence and one for null.
    pub fn whole_type(&self) -> RustType {
        let mut whole = self.base.clone();
        for _ in 0..usize::from(self.can_be_absent()) + usize::from(self.is_nullable) {
            whole = RustType::Option(Box::new(whole));
        }
        whole
    }
}

/// A member that always holds one value.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantField {
    /// Its name on the wire.
    pub wire: String,
    /// Its value.
    pub value: Literal,
    /// Whether it may be absent from what is read.
    pub is_optional: bool,
}

/// Alternatives.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionItem {
    /// How they are told apart.
    pub tagging: Tagging,
    /// The alternatives in the order of the spec.
    pub variants: Vec<UnionVariant>,
    /// Whether each alternative converts into it.
    pub is_from_each: bool,
    /// What holds of each.
    pub holds: Option<Box<AssertionCall>>,
}

/// An alternative.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// Its name.
    pub ident: Ident,
    /// Its type.
    pub of: RustType,
    /// The values of the member that stand for it; the first is written.
    pub tags: Vec<Literal>,
    /// Whether it is read, too, when the member is missing or stands for none.
    pub is_fallback: bool,
    /// Its docs.
    pub docs: Docs,
}
