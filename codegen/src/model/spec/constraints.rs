//! What values must keep, and how they are written outside of JSON, as the spec says it.

use serde_json::Number;

use super::assertion::Assertion;
use crate::diagnostics::location::Spanned;

/// One rule with its place. Boxed: most types have one or two of the twenty, and there are as many types as fields.
pub type Keyword<T> = Option<Box<Spanned<T>>>;

/// Which members of an object go together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PresenceRule {
    /// All of these are there.
    Required(Vec<String>),
    /// One of these holds at least.
    AnyOf(Vec<PresenceRule>),
    /// Exactly one of these holds.
    OneOf(Vec<PresenceRule>),
    /// Each of these holds.
    AllOf(Vec<PresenceRule>),
    /// This does not hold.
    Not(Box<PresenceRule>),
    /// Where the first is there, the others are.
    DependentRequired(String, Vec<String>),
}

impl PresenceRule {
    /// Calls `see` with the name of every member it is about.
    pub fn each_name(&self, see: &mut dyn FnMut(&str)) {
        match self {
            Self::Required(names) => names.iter().for_each(|name| see(name)),
            Self::AnyOf(parts) | Self::OneOf(parts) | Self::AllOf(parts) => {
                parts.iter().for_each(|part| part.each_name(see));
            }
            Self::Not(part) => part.each_name(see),
            Self::DependentRequired(name, others) => {
                see(name);
                others.iter().for_each(|name| see(name));
            }
        }
    }
}

/// The constraints beside a type. Which of them fit which type is `check`'s to say.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Constraints {
    /// The fewest code points of a text.
    pub min_length: Keyword<u64>,
    /// The most code points of a text.
    pub max_length: Keyword<u64>,
    /// The set every character of a text is in, in the language's own notation.
    pub chars: Keyword<String>,
    /// An ECMA-262 regular expression, not anchored.
    pub pattern: Keyword<String>,
    /// What a value is; a name of the language, JSON Schema or the OpenAPI format registry.
    pub format: Keyword<String>,
    /// The least number.
    pub min: Keyword<Number>,
    /// The greatest number.
    pub max: Keyword<Number>,
    /// What a number is greater than.
    pub above: Keyword<Number>,
    /// What a number is less than.
    pub below: Keyword<Number>,
    /// What a number is a multiple of.
    pub multiple_of: Keyword<Number>,
    /// The fewest items of a list or members of a dictionary.
    pub min_items: Keyword<u64>,
    /// The most items of a list or members of a dictionary.
    pub max_items: Keyword<u64>,
    /// Whether the items of a list differ from each other.
    pub unique: Keyword<bool>,
    /// What the names of a dictionary's members keep.
    pub names: Option<Box<Constraints>>,
    /// Which members of an object go together.
    pub presence_rules: Vec<Spanned<PresenceRule>>,
    /// What else holds of values.
    pub holds: Vec<Spanned<Assertion>>,
}

impl Constraints {
    /// The rules that say of which type a value is to be, which what holds of any value does not.
    #[must_use]
    pub fn others(&self) -> Self {
        Self {
            holds: Vec::new(),
            ..self.clone()
        }
    }
}

/// How a value is written in a path, a query, a header, a cookie or a form.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct WireForm {
    /// The style's name: `repeat`, `brackets`, or one of OpenAPI's.
    pub style: Keyword<String>,
    /// Whether every item or member is written on its own (OpenAPI's `explode`).
    pub explode: Keyword<bool>,
    /// Whether reserved characters stay as they are (OpenAPI's `allowReserved`).
    pub allow_reserved: Keyword<bool>,
    /// Whether an empty value is sent rather than left out (OpenAPI's `allowEmptyValue`).
    pub allow_empty: Keyword<bool>,
    /// What joins the items of a list into one text.
    pub separator: Keyword<String>,
    /// What stands for the decimal point.
    pub decimal: Keyword<String>,
    /// What stands for false and true.
    pub bool_as: Keyword<[String; 2]>,
    /// The media type of a part of a multipart body, or of a parameter given by `content`.
    pub media_type: Keyword<String>,
}
