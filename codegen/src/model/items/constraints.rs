//! Constraints as calls on the runtime's constraint types, as data: `StringConstraints::new().min_length(1)`.

use crate::model::spec::Literal;

/// The constraint type of the runtime that validates a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConstraintKind {
    /// `StringConstraints`, for strings, and for newtypes over strings where their use adds constraints.
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

/// A call of one method of a constraint type.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstraintCall {
    /// The method: `min_length`, `chars`, `pattern`, `format`, `min`, …
    pub method: &'static str,
    /// Its argument.
    pub value: ConstraintValue,
}

/// The argument of a constraint method.
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

/// The constraints of a value, and of its items or members.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ConstraintTree {
    /// The constraints of the value itself.
    pub own: Option<(ConstraintKind, Vec<ConstraintCall>)>,
    /// What the value satisfies besides.
    pub assertion: Option<Box<AssertionCall>>,
    /// The constraints of each item or member.
    pub each: Option<Box<ConstraintTree>>,
}

/// A variant of the runtime's `Assertion` with its arguments: `Properties("kind", &Enum(&["card"]))`.
#[derive(Clone, Debug, PartialEq)]
pub struct AssertionCall {
    /// The variant.
    pub name: &'static str,
    /// Its arguments.
    pub arguments: Vec<AssertionArgument>,
}

/// An argument of a variant of `Assertion`.
#[derive(Clone, Debug, PartialEq)]
pub enum AssertionArgument {
    /// A count; `None` is `usize::MAX`.
    Count(Option<u64>),
    /// The name of a property.
    Name(String),
    /// Names of properties.
    Names(Vec<String>),
    /// A pattern.
    Pattern(String),
    /// Patterns.
    Patterns(Vec<String>),
    /// Variants of `JsonType`.
    Types(Vec<&'static str>),
    /// Values.
    Values(Vec<Literal>),
    /// Constraints.
    Constraints(ConstraintKind, Vec<ConstraintCall>),
    /// Another assertion.
    Assertion(AssertionCall),
    /// Several assertions.
    Assertions(Vec<AssertionCall>),
}

impl ConstraintTree {
    /// Without what says how a value is read, for a value that is only written.
    #[must_use]
    pub fn written(mut self) -> Self {
        if let Some((_, calls)) = &mut self.own {
            calls.retain(|call| call.method != "number_text");
        }
        self.own = self.own.filter(|(_, calls)| !calls.is_empty());
        let each = self.each.map(|each| Box::new(each.written()));
        self.each = each.filter(|each| !each.is_empty());
        self
    }

    /// Whether neither the value nor its items have constraints or assertions.
    pub fn is_empty(&self) -> bool {
        self.own.is_none()
            && self.assertion.is_none()
            && self.each.as_ref().is_none_or(|each| each.is_empty())
    }
}
