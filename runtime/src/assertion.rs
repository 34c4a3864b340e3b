//! What types and constraints cannot express: the keywords of JSON Schema that combine schemas, as data.
//!
//! In: the assertion of the attributes of a type, as a const. Out: its parts, and its description in messages. Values are validated
//! against it in [`validate`](crate::validate).

mod display;

pub(crate) use display::{type_names, value_list};

use crate::constant::Constant;
use crate::rules::{ArrayConstraints, NumberConstraints, Pattern, StringConstraints};

/// An assertion about a JSON value ([JSON Schema 2020-12]), as a const:
/// `If(&Properties("kind", &Enum(&[&"card"])), &Required(&["number"]), &True)`.
///
/// As in JSON Schema, an assertion about values of one type is satisfied by every value of another: a number satisfies
/// [`Assertion::String`].
///
/// [JSON Schema 2020-12]: https://json-schema.org/draft/2020-12/json-schema-core
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Assertion {
    /// `true`: any value.
    True,
    /// `false`: no value.
    False,
    /// `type`: a value of one of these types.
    Type(&'static [JsonType]),
    /// `enum` and `const`: one of these values.
    Enum(&'static [&'static dyn Constant]),
    /// `minLength`, `pattern` and the other constraints on strings.
    String(&'static StringConstraints),
    /// `minimum`, `multipleOf` and the other constraints on numbers.
    Number(&'static NumberConstraints),
    /// `minItems`, `maxItems` and `uniqueItems`.
    Array(&'static ArrayConstraints),
    /// `minProperties` and `maxProperties`.
    Object(&'static ArrayConstraints),
    /// `required`: an object has these properties.
    Required(&'static [&'static str]),
    /// `properties`: the property of this name satisfies an assertion, if the object has it.
    Properties(&'static str, &'static Assertion),
    /// `patternProperties`: the properties whose name matches satisfy an assertion.
    PatternProperties(Pattern, &'static Assertion),
    /// `additionalProperties`: the properties that neither have one of these names nor match one of these patterns satisfy an assertion.
    AdditionalProperties(&'static [&'static str], &'static [Pattern], &'static Assertion),
    /// `propertyNames`: the names of all properties satisfy an assertion.
    PropertyNames(&'static Assertion),
    /// `prefixItems`: the item at this index satisfies an assertion, if the array has it.
    PrefixItems(usize, &'static Assertion),
    /// `items`: the items from this index on satisfy an assertion.
    Items(usize, &'static Assertion),
    /// `contains`, `minContains` and `maxContains`: the least and the greatest number of items that satisfy an assertion.
    Contains(&'static Assertion, usize, usize),
    /// `allOf`: all of these are satisfied.
    AllOf(&'static [Assertion]),
    /// `anyOf`: at least one of these is satisfied.
    AnyOf(&'static [Assertion]),
    /// `oneOf`: exactly one of these is satisfied.
    OneOf(&'static [Assertion]),
    /// `not`: this is not satisfied.
    Not(&'static Assertion),
    /// `if`, `then` and `else`: where the first is satisfied, so is the second; elsewhere the third.
    If(&'static Assertion, &'static Assertion, &'static Assertion),
    /// `unevaluatedItems`: the first is satisfied, and the items that it does not evaluate satisfy the second.
    UnevaluatedItems(&'static Assertion, &'static Assertion),
    /// `unevaluatedProperties`: the first is satisfied, and the properties that it does not evaluate satisfy the second.
    UnevaluatedProperties(&'static Assertion, &'static Assertion),
}

/// A type of JSON Schema, as `type` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `boolean`.
    Boolean,
    /// `integer`: a number without a fraction, in any notation (`1.0` is one).
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
