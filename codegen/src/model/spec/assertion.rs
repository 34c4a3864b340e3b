//! What holds of values that no type and no rule says: keywords of JSON Schema that combine schemas.

use super::rules::Rules;
use super::types::Literal;
use crate::diagnostics::location::Spanned;

/// What holds of a value in JSON. As in JSON Schema, what is about one type says nothing of values of others.
#[derive(Clone, Debug, PartialEq)]
pub enum Assertion {
    /// Nothing: no value fits.
    Never,
    /// It is of one of these types.
    Is(Vec<JsonKind>),
    /// It is one of these values.
    Equals(Vec<Literal>),
    /// A text keeps rules.
    Text(Box<Rules>),
    /// A number keeps rules.
    Number(Box<Rules>),
    /// A list keeps rules.
    List(Box<Rules>),
    /// An object has so many members.
    Map(Box<Rules>),
    /// An object has these members.
    Has(Vec<String>),
    /// The member of this name, if there is one, fits.
    Member(String, Box<Assertion>),
    /// Members of names that match fit.
    Like(Spanned<String>, Box<Assertion>),
    /// Members fit that have none of these names and match none of these patterns.
    Others(Vec<String>, Vec<Spanned<String>>, Box<Assertion>),
    /// The names of members fit.
    Names(Box<Assertion>),
    /// The item at this place fits.
    Item(u64, Box<Assertion>),
    /// The items from this place on fit.
    Items(u64, Box<Assertion>),
    /// So many items fit, at least and at most.
    Contains(Box<Assertion>, u64, Option<u64>),
    /// Each of these holds; none at all says nothing.
    All(Vec<Assertion>),
    /// One of these holds at least.
    Any(Vec<Assertion>),
    /// Exactly one of these holds.
    One(Vec<Assertion>),
    /// This does not hold.
    Not(Box<Assertion>),
    /// Where the first holds, the second does, and elsewhere the third.
    If(Box<[Assertion; 3]>),
    /// The first holds, and the second of items that it says nothing about.
    RestOfItems(Box<[Assertion; 2]>),
    /// The first holds, and the second of members that it says nothing about.
    RestOfMembers(Box<[Assertion; 2]>),
}

/// A type of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JsonKind {
    /// `null`.
    Null,
    /// `boolean`.
    Bool,
    /// `integer`.
    Int,
    /// `number`.
    Number,
    /// `string`.
    Text,
    /// `array`.
    List,
    /// `object`.
    Object,
}

impl Assertion {
    /// What says nothing.
    pub const fn anything() -> Self {
        Self::All(Vec::new())
    }

    /// All of some, as one.
    pub fn all(parts: Vec<Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::All(inner) => flat.extend(inner),
                part => flat.push(part),
            }
        }
        if flat.len() == 1 {
            flat.remove(0)
        } else {
            Self::All(flat)
        }
    }

    /// Whether it says nothing.
    pub fn is_anything(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// The parts that are about the same value.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::One(parts) => parts,
            Self::Not(part) => std::slice::from_ref(part),
            Self::If(parts) => parts.as_slice(),
            Self::RestOfItems(parts) | Self::RestOfMembers(parts) => parts.split_at(1).0,
            _ => &[],
        }
    }

    /// What is about an item, a member, or the name of one.
    pub fn inner(&self) -> Option<&Self> {
        match self {
            Self::Member(_, inner)
            | Self::Like(_, inner)
            | Self::Others(_, _, inner)
            | Self::Names(inner)
            | Self::Item(_, inner)
            | Self::Items(_, inner)
            | Self::Contains(inner, ..) => Some(inner),
            Self::RestOfItems(parts) | Self::RestOfMembers(parts) => parts.last(),
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
            Self::Has(names) => names.iter().for_each(|name| see(name)),
            Self::Member(name, _) => see(name),
            _ => self.parts().iter().for_each(|part| part.each_name(see)),
        }
    }
}
