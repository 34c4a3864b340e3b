//! The constraints of a type, and the assertions of JSON Schema that make no type: `not`, `if`, `contains` and others.
//!
//! Both are in one file since each contains the other: a type has assertions, and an assertion about a string has constraints.

use serde_json::Number;

use super::literal::Literal;
use super::presence_rule::PresenceRule;
use crate::diagnostics::location::Spanned;

/// A keyword with its location, if it is written. Boxed, since most types have one or two of the twenty keywords, and a spec has as
/// many types as fields.
pub type Keyword<T> = Option<Box<Spanned<T>>>;

/// The constraints of a type. Which of them apply to which type is for `check` to say.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Constraints {
    /// The minimum number of code points of a string.
    pub min_length: Keyword<u64>,
    /// The maximum number of code points of a string.
    pub max_length: Keyword<u64>,
    /// The set of characters that a string may contain, in the notation of the spec language.
    pub chars: Keyword<String>,
    /// An ECMA-262 regular expression, not anchored.
    pub pattern: Keyword<String>,
    /// The format, by a name of the spec language, of JSON Schema, or of the OpenAPI Format Registry.
    pub format: Keyword<String>,
    /// The minimum of a number, included.
    pub min: Keyword<Number>,
    /// The maximum of a number, included.
    pub max: Keyword<Number>,
    /// The minimum of a number, excluded.
    pub above: Keyword<Number>,
    /// The maximum of a number, excluded.
    pub below: Keyword<Number>,
    /// The number that a number is a multiple of.
    pub multiple_of: Keyword<Number>,
    /// Whether the text of a number may stand for it: `type: [integer, string]` with a pattern of numbers.
    pub number_text: bool,
    /// The minimum number of items of an array, or of members of a map.
    pub min_items: Keyword<u64>,
    /// The maximum number of items of an array, or of members of a map.
    pub max_items: Keyword<u64>,
    /// Whether all items of an array are different.
    pub unique: Keyword<bool>,
    /// The constraints on the names of the members of a map (JSON Schema's `propertyNames`).
    pub property_names: Option<Box<Constraints>>,
    /// The rules about which properties of an object occur together.
    pub presence_rules: Vec<Spanned<PresenceRule>>,
    /// Further assertions about values.
    pub assertions: Vec<Spanned<Assertion>>,
}

impl Constraints {
    /// The constraints without the assertions. They apply to one type of value each, unlike assertions.
    #[must_use]
    pub fn without_assertions(&self) -> Self {
        Self {
            assertions: Vec::new(),
            ..self.clone()
        }
    }
}

/// An assertion about a value, named as the keyword of JSON Schema that it is read from. As in JSON Schema, an assertion about one
/// type accepts all values of other types.
#[derive(Clone, Debug, PartialEq)]
pub enum Assertion {
    /// The schema `false`: no value is valid.
    False,
    /// The value has one of these types.
    Type(Vec<JsonType>),
    /// The value is one of these.
    Enum(Vec<Literal>),
    /// A string satisfies these constraints.
    String(Box<Constraints>),
    /// A number satisfies these constraints.
    Number(Box<Constraints>),
    /// An array satisfies these constraints.
    Array(Box<Constraints>),
    /// An object satisfies these constraints: its number of members is in the range.
    Object(Box<Constraints>),
    /// An object has these members.
    Required(Vec<String>),
    /// The value of the member with this name, if it is present, satisfies the assertion.
    Properties(String, Box<Assertion>),
    /// The values of members whose names match the pattern satisfy the assertion.
    PatternProperties(Spanned<String>, Box<Assertion>),
    /// The values of members that have none of these names and match none of these patterns satisfy the assertion.
    AdditionalProperties(Vec<String>, Vec<Spanned<String>>, Box<Assertion>),
    /// The names of members satisfy the assertion.
    PropertyNames(Box<Assertion>),
    /// The item at this index satisfies the assertion.
    PrefixItems(u64, Box<Assertion>),
    /// The items from this index on satisfy the assertion.
    Items(u64, Box<Assertion>),
    /// The number of items that satisfy the assertion is in this range.
    Contains(Box<Assertion>, u64, Option<u64>),
    /// All of these are satisfied. Without any, every value is valid.
    AllOf(Vec<Assertion>),
    /// At least one of these is satisfied.
    AnyOf(Vec<Assertion>),
    /// Exactly one of these is satisfied.
    OneOf(Vec<Assertion>),
    /// This is not satisfied.
    Not(Box<Assertion>),
    /// If the first is satisfied, so is the second, and otherwise the third.
    If(Box<[Assertion; 3]>),
    /// The first is satisfied, and items that it does not evaluate satisfy the second.
    UnevaluatedItems(Box<[Assertion; 2]>),
    /// The first is satisfied, and the values of members that it does not evaluate satisfy the second.
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
    /// The assertion that every value satisfies.
    pub const fn anything() -> Self {
        Self::AllOf(Vec::new())
    }

    /// One assertion for all of `parts`.
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

    /// Whether every value satisfies it.
    pub fn is_anything(&self) -> bool {
        matches!(self, Self::AllOf(parts) if parts.is_empty())
    }

    /// The parts of it that apply to the same value.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::AllOf(parts) | Self::AnyOf(parts) | Self::OneOf(parts) => parts,
            Self::Not(part) => std::slice::from_ref(part),
            Self::If(parts) => parts.as_slice(),
            Self::UnevaluatedItems(parts) | Self::UnevaluatedProperties(parts) => parts.split_at(1).0,
            _ => &[],
        }
    }

    /// The part of it that applies to items, members, or the names of members.
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

    /// Calls `visit` with it and with every assertion inside of it.
    pub fn walk(&self, visit: &mut dyn FnMut(&Self)) {
        visit(self);
        self.parts().iter().for_each(|part| part.walk(visit));
        self.inner().into_iter().for_each(|inner| inner.walk(visit));
    }

    /// Calls `visit` with the name of every property of the value that it names.
    pub fn each_name(&self, visit: &mut dyn FnMut(&str)) {
        match self {
            Self::Required(names) => names.iter().for_each(|name| visit(name)),
            Self::Properties(name, _) => visit(name),
            _ => self.parts().iter().for_each(|part| part.each_name(visit)),
        }
    }
}
