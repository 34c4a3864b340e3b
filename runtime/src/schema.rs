//! What values keep that their types and rules cannot say: the keywords of JSON Schema that combine schemas, as data.
//!
//! In: a value, and a [`Schema`] that a macro of a type was given. Out: violations, each with the path to what breaks it. The value is
//! looked at as JSON, which is made of it only where there is a schema to hold it against.

mod check;
mod evaluated;
mod words;

use crate::http::json_of;
use crate::object::Constant;
use crate::{Check, Checked, FloatRules, ListRules, Parameter, Pattern, Rule, TextRules};

/// What holds of a JSON value ([JSON Schema 2020-12]), as a const: `If(&Member("kind", &Equals(&[&"card"])), &Has(&["number"]), …)`.
///
/// As there, what is about one type says nothing of values of others: [`Schema::Text`] holds of every number.
///
/// [JSON Schema 2020-12]: https://json-schema.org/draft/2020-12/json-schema-core
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Schema {
    /// Any value (`true`).
    Anything,
    /// No value (`false`).
    Never,
    /// A value of one of these types (`type`).
    Is(&'static [Kind]),
    /// One of these values (`const`, `enum`).
    Equals(&'static [&'static dyn Constant]),
    /// A text that keeps rules.
    Text(&'static TextRules),
    /// A number that keeps rules.
    Number(&'static FloatRules),
    /// A list that keeps rules.
    List(&'static ListRules),
    /// An object with so many members.
    Map(&'static ListRules),
    /// An object that has these members (`required`).
    Has(&'static [&'static str]),
    /// An object whose member of this name, if it is there, fits (`properties`).
    Member(&'static str, &'static Schema),
    /// An object whose members of such names fit (`patternProperties`).
    Like(Pattern, &'static Schema),
    /// An object whose members of other names fit (`additionalProperties`).
    Others(&'static [&'static str], &'static [Pattern], &'static Schema),
    /// An object whose members have names that fit (`propertyNames`).
    Names(&'static Schema),
    /// A list whose item at this place, counted from 0, fits if it is there (`prefixItems`).
    Item(usize, &'static Schema),
    /// A list whose items fit from this place on (`items`).
    Items(usize, &'static Schema),
    /// A list that has at least and at most so many items that fit (`contains`, `minContains`, `maxContains`).
    Contains(&'static Schema, usize, usize),
    /// Each of these holds (`allOf`).
    All(&'static [Schema]),
    /// One of these holds at least (`anyOf`).
    Any(&'static [Schema]),
    /// Exactly one of these holds (`oneOf`).
    One(&'static [Schema]),
    /// This does not hold (`not`).
    Not(&'static Schema),
    /// Where the first holds, the second does, and elsewhere the third (`if`, `then`, `else`).
    If(&'static Schema, &'static Schema, &'static Schema),
    /// The first holds, and items that it says nothing about fit the second (`unevaluatedItems`).
    RestOfItems(&'static Schema, &'static Schema),
    /// The first holds, and members that it says nothing about fit the second (`unevaluatedProperties`).
    RestOfMembers(&'static Schema, &'static Schema),
}

/// A type of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `boolean`.
    Bool,
    /// `integer`: a number without a fraction, however it is written.
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

/// Holds a value against the schema of its type.
pub fn hold(schema: &Schema, value: &dyn Parameter, check: &mut Check<'_>) {
    if let Some(json) = json_of(value, check.direction()) {
        schema.check(&json, check);
    }
}

/// Holds a value against rules, and the schemas among them.
pub fn keep<T: Checked + Parameter>(value: &T, rules: &[Rule<'_>], check: &mut Check<'_>) {
    value.keep(rules, check);
    hold_rules(rules, value, check);
}

/// Holds a value against the schemas among the rules of its use.
pub(crate) fn hold_rules(rules: &[Rule<'_>], value: &dyn Parameter, check: &mut Check<'_>) {
    for rule in rules {
        if let Rule::Holds(schema) = rule {
            hold(schema, value, check);
        }
    }
}
