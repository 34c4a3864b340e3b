//! What holds of values that no type and no rule says: keywords of JSON Schema that combine schemas.

use super::constraints::Constraints;
use super::types::Literal;
use crate::diagnostics::location::Spanned;

/// What holds of a value in JSON. As in JSON Schema, what is about one type says nothing of values of others.
#[derive(Clone, Debug, PartialEq)]
pub enum Assertion {
    /// Nothing: no value fits.
    False,
    /// It is of one of these types.
    Type(Vec<JsonType>),
    /// It is one of these values.
    Enum(Vec<Literal>),
    /// A text keeps rules.
    String(Box<Constraints>),
    /// A number keeps rules.
    Number(Box<Constraints>),
    /// A list keeps rules.
    Array(Box<Constraints>),
    /// An object has so many members.
    Object(Box<Constraints>),
    /// An object has these members.
    Required(Vec<String>),
    /// The member of this name, if there is one, fits.
    Properties(String, Box<Assertion>),
    /// Members of names that match fit.
    PatternProperties(Spanned<String>, Box<Assertion>),
    /// Members fit that have none of these names and match none of these patterns.
    AdditionalProperties(Vec<String>, Vec<Spanned<String>>, Box<Assertion>),
    /// The names of members fit.
    PropertyNames(Box<Assertion>),
    /// The item at this place fits.
    PrefixItems(u64, Box<Assertion>),
    /// The items from this place on fit.
    Items(u64, Box<Assertion>),
    /// So many items fit, at least and at most.
    Contains(Box<Assertion>, u64, Option<u64>),
    /// Each of these holds; none at all says nothing.
    AllOf(Vec<Assertion>),
    /// One of these holds at least.
    AnyOf(Vec<Assertion>),
    /// Exactly one of these holds.
    OneOf(Vec<Assertion>),
    /// This does not hold.
    Not(Box<Assertion>),
    /// Where the first holds, the second does, and elsewhere the third.
    If(Box<[Assertion; 3]>),
    /// The first holds, and the second of items that it says nothing about.
    UnevaluatedItems(Box<[Assertion; 2]>),
    /// The first holds, and the second of members that it says nothing about.
    UnevaluatedProperties(Box<[Assertion; 2]>),
}

/// A type of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `boolean`.
    Boolean,
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// `string`.
    String,
    /// `array`.
    Array,
    /// `object`.
    Object,
}

impl Assertion {
    /// What says nothing.
    pub const fn anything() -> Self {
        Self::AllOf(Vec::new())
    }

    /// All of some, as one.
    pub fn all(parts: Vec<Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::AllOf(inner) => flat.extend(inner),
                part => flat.push(part),
            }
        }
        if flat.len() == 1 {
            flat.remove(0)
        } else {
            Self::AllOf(flat)
        }
    }

    /// Whether it says nothing.
    pub fn is_anything(&self) -> bool {
        matches!(self, Self::AllOf(parts) if parts.is_empty())
    }

    /// The parts that are about the same value.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::AllOf(parts) | Self::AnyOf(parts) | Self::OneOf(parts) => parts,
            Self::Not(part) => std::slice::from_ref(part),
            Self::If(parts) => parts.as_slice(),
            Self::UnevaluatedItems(parts) | Self::UnevaluatedProperties(parts) => parts.split_at(1).0,
            _ => &[],
        }
    }

    /// What is about an item, a member, or the name of one.
    pub fn inner(&self) -> Option<&Self> {
        match self {
            Self::Properties(_, inner)
            | Self::PatternProperties(_, inner)
            | Self::AdditionalProperties(_, _, inner)
            | Self::PropertyNames(inner)
            | Self::PrefixItems(_, inner)
            | Self::Items(_, inner)
            | Self::Contains(inner, ..) => Some(inner),
            Self::UnevaluatedItems(parts) | Self::UnevaluatedProperties(parts) => parts.last(),
            _ => None,
        }
    }

    /// Calls `see` with it and with everything in it.
    pub fn walk(&self, see: &mut dyn FnMut(&Self)) {
        see(self);
        self.parts().iter().for_each(|part| part.walk(see));
        self.inner().into_iter().for_each(|inner| inner.walk(see));
    }

    /// Calls `see` with the name of every member of the value that it is about.
    pub fn each_name(&self, see: &mut dyn FnMut(&str)) {
        match self {
            Self::Required(names) => names.iter().for_each(|name| see(name)),
            Self::Properties(name, _) => see(name),
            _ => self.parts().iter().for_each(|part| part.each_name(see)),
        }
    }
}
