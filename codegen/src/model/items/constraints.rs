//! Constraints as data: calls on the constraint types of the runtime, as in `StringConstraints::new().min_length(1)`.

use crate::model::spec::Literal;

/// The constraint type of the runtime that validates a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConstraintKind {
    /// `StringConstraints`, for strings, and for newtypes of strings with further constraints at a position.
    String,
    /// `IntegerConstraints`.
    Integer,
    /// `NumberConstraints`.
    Number,
    /// `ArrayConstraints`, for arrays.
    Array,
    /// `ArrayConstraints`, for maps.
    Map,
}

/// A call of a method of a constraint type.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstraintCall {
    /// The method: `min_length`, `chars`, `pattern`, `format`, `min`, …
    pub method: &'static str,
    /// Its argument.
    pub value: ConstraintValue,
}

/// The argument of a method of a constraint type.
#[derive(Clone, Debug, PartialEq)]
pub enum ConstraintValue {
    /// A count: `min_length(3)`.
    Count(u64),
    /// An integer: `min(-3)`.
    Integer(i128),
    /// A number: `min(0.5)`.
    Number(f64),
    /// A character set: `chars(CharSet::new("a-z"))`.
    Chars(String),
    /// A pattern: `pattern(Pattern::new("^a"))`.
    Pattern(String),
    /// A variant of `Format`: `format(Format::Uuid)`.
    Format(&'static str),
    /// Constraints of strings: `names(StringConstraints::new().max_length(3))`.
    Strings(Vec<ConstraintCall>),
    /// No argument: `unique()`.
    Nothing,
}

/// The constraints on a value, and on its items or members.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ConstraintTree {
    /// The constraints on the value itself.
    pub own: Option<(ConstraintKind, Vec<ConstraintCall>)>,
    /// The assertion about the value.
    pub holds: Option<Box<AssertionCall>>,
    /// The constraints on each item or member.
    pub each: Option<Box<ConstraintTree>>,
}

/// A variant of `Assertion` of the runtime with its data: `Properties("kind", &Enum(&["card"]))`.
#[derive(Clone, Debug, PartialEq)]
pub struct AssertionCall {
    /// The name of the variant.
    pub name: &'static str,
    /// Its data.
    pub arguments: Vec<AssertionArgument>,
}

/// The data of a variant of `Assertion`.
#[derive(Clone, Debug, PartialEq)]
pub enum AssertionArgument {
    /// A count; `usize::MAX` if there is no maximum.
    Count(Option<u64>),
    /// A name.
    Name(String),
    /// Names.
    Names(Vec<String>),
    /// A pattern.
    Pattern(String),
    /// Patterns.
    Patterns(Vec<String>),
    /// Variants of `JsonType`.
    Kinds(Vec<&'static str>),
    /// Values.
    Values(Vec<Literal>),
    /// Constraints.
    Constraints(ConstraintKind, Vec<ConstraintCall>),
    /// Another assertion.
    Schema(AssertionCall),
    /// Other assertions.
    Schemas(Vec<AssertionCall>),
}

impl ConstraintTree {
    /// Whether there are no constraints at all.
    pub fn is_empty(&self) -> bool {
        self.own.is_none() && self.holds.is_none() && self.each.as_ref().is_none_or(|each| each.is_empty())
    }
}
