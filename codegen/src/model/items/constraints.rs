//! Constraints as calls on the runtime's rule types: `StringConstraints::new().min_length(1)`, as data.

use crate::model::spec::Literal;

/// Which rule type checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConstraintKind {
    /// `StringConstraints`, for text and for newtypes over it where the use adds rules.
    String,
    /// `IntegerConstraints`.
    Integer,
    /// `NumberConstraints`.
    Number,
    /// `ArrayConstraints`, for lists.
    Array,
    /// `ArrayConstraints`, for dictionaries.
    Map,
}

/// One call of a rule type's builder.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstraintCall {
    /// The method: `min_length`, `chars`, `pattern`, `format`, `min`, …
    pub method: &'static str,
    /// What it is given.
    pub value: ConstraintValue,
}

/// What a rule is given.
#[derive(Clone, Debug, PartialEq)]
pub enum ConstraintValue {
    /// A count: `min_length(3)`.
    Count(u64),
    /// A whole number: `min(-3)`.
    Integer(i128),
    /// A number: `min(0.5)`.
    Number(f64),
    /// A character set: `chars(CharSet::new("a-z"))`.
    Chars(String),
    /// A pattern: `pattern(Pattern::new("^a"))`.
    Pattern(String),
    /// A variant of `Format`: `format(Format::Uuid)`.
    Format(&'static str),
    /// Constraints of texts: `names(StringConstraints::new().max_length(3))`.
    Strings(Vec<ConstraintCall>),
    /// Nothing: `unique()`.
    Nothing,
}

/// The rules of a value, and of what is in it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ConstraintTree {
    /// The rules of the value itself.
    pub own: Option<(ConstraintKind, Vec<ConstraintCall>)>,
    /// What else holds of the value.
    pub holds: Option<Box<AssertionCall>>,
    /// The rules of every item or member.
    pub each: Option<Box<ConstraintTree>>,
}

/// A variant of the runtime's `Assertion` with what it holds: `Properties("kind", &Enum(&["card"]))`.
#[derive(Clone, Debug, PartialEq)]
pub struct AssertionCall {
    /// The variant.
    pub name: &'static str,
    /// What it holds.
    pub arguments: Vec<AssertionArgument>,
}

/// What a variant of `Assertion` holds.
#[derive(Clone, Debug, PartialEq)]
pub enum AssertionArgument {
    /// A count; `usize::MAX` where there is none.
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
    /// Another schema.
    Schema(AssertionCall),
    /// Others.
    Schemas(Vec<AssertionCall>),
}

impl ConstraintTree {
    /// Whether it has no rule at all.
    pub fn is_empty(&self) -> bool {
        self.own.is_none() && self.holds.is_none() && self.each.as_ref().is_none_or(|each| each.is_empty())
    }
}
