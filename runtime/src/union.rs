//! What unions share: a value is read as JSON first, and its variant recognised by a tag or by what can be read.
//!
//! In: an enum that derives `levain::Union`. Out: its variants. A value that is no variant becomes `Other`, and is a violation when sent.

mod alternative;
pub(crate) mod work;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::ControlFlow;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, Serialize, Serializer};

use crate::constant::Constant;
use crate::direction::Direction;
use crate::json::{Json, JsonVisitor, ReadJsonError};
use crate::parameter::{Parameter, ParameterSink, json_of};
use crate::validate::{Constraint, Validation, validate_assertions};
use crate::value::Value;

pub use alternative::Alternative;

/// A union of the spec.
pub trait Union: Sized {
    /// Reads the variant that a JSON value is; `None` when it is none.
    ///
    /// # Errors
    ///
    /// When its tag is that of a variant, and the variant cannot be read.
    fn read(tree: &Json) -> Result<Option<Self>, ReadJsonError>;

    /// The value of JSON that is no variant.
    fn other(tree: Json) -> Self;
}

/// Reads a union that is recognised by a tag.
///
/// # Errors
///
/// Those of the deserializer and of the variant.
pub fn read_tagged<'de, T: Union, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(TaggedVisitor(PhantomData))
}

/// Reads a union without a tag.
///
/// # Errors
///
/// Those of the deserializer.
pub fn read_untagged<'de, T: Union, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    from_json(Json::deserialize(deserializer)?)
}

fn from_json<T: Union, E: Error>(tree: Json) -> Result<T, E> {
    match work::bounded(&tree, || T::read(&tree)) {
        Some(Ok(Some(value))) => Ok(value),
        Some(Ok(None)) => Ok(T::other(tree)),
        Some(Err(error)) => Err(E::custom(error)),
        None => Err(E::custom(
            "the variants of its nested unions are too many to try: give them a discriminator",
        )),
    }
}

/// Reads the variant while the deserializer is still at the value, so that it adds the right position to an error.
struct TaggedVisitor<T>(PhantomData<T>);

impl<'de, T: Union> Visitor<'de> for TaggedVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        from_json(JsonVisitor.visit_map(access)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        from_json(JsonVisitor.visit_seq(access)?)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        from_json(Json::from(text))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        from_json(Json::from(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        from_json(Json::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        from_json(Json::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        from_json(JsonVisitor.visit_f64(value)?)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        from_json(Json::Null)
    }
}

/// The JSON object, if its property `name` is one of these values; in it, the property is that value.
///
/// They are compared as texts, as the values of a discriminator are ([OpenAPI 3.1, section 4.8.25]): `1` is `"1"`.
///
/// [OpenAPI 3.1, section 4.8.25]: https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
pub fn with_own_tag<'t>(tree: &'t Json, name: &str, values: &[&dyn Constant]) -> Option<Cow<'t, Json>> {
    let found = tree.get(name)?;
    if values.iter().any(|value| value.literal() == *found) {
        return Some(Cow::Borrowed(tree));
    }
    let text = scalar_text(found)?;
    let mut values = values.iter().map(|value| Json::from(value.literal()));
    let own = values.find(|value| scalar_text(value).as_ref() == Some(&text))?;
    let Json::Object(members) = tree else { return None };
    let members = members.iter().map(|(other, value)| {
        let value = if other == name { &own } else { value };
        (other.to_owned(), value.clone())
    });
    Some(Cow::Owned(Json::Object(members.collect())))
}

fn scalar_text(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Bool(value) => Some(value.to_string()),
        Json::Number(number) => {
            let text = number.as_str();
            Some(text.strip_suffix(".0").unwrap_or(text).to_owned())
        }
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// Reads the variant of a tag.
///
/// # Errors
///
/// When the value cannot be read as the variant, with the path to the reason.
fn read_variant<T: Value, U>(tree: &Json, make: fn(T) -> U) -> Result<Option<U>, ReadJsonError> {
    T::read(tree).map(|value| Some(make(value)))
}

/// Tries to read an untagged variant.
///
/// A variant that can be read, violates no constraint, drops no part of the value and has only listed values of enums is a full match, and
/// breaks the loop. Of the others, the best so far is left in `best`.
fn best_match<T: Value, U>(
    tree: &Json,
    best: &mut Option<(u8, U)>,
    constraints: &[Constraint<'_>],
    make: fn(T) -> U,
) -> ControlFlow<U> {
    let Ok(value) = T::read(tree) else {
        return ControlFlow::Continue(());
    };
    let validate = |validation: &mut Validation<'_>| validate_variant(&value, constraints, validation);
    let is_valid = Validation::run(Direction::Received, validate).is_ok();
    let is_complete = !matches!(tree, Json::Array(_) | Json::Object(_))
        || serde_json::to_string(&value)
            .inspect(|text| work::spend(text.len()))
            .is_ok_and(|text| text.parse::<Json>().is_ok_and(|again| contains(&again, tree)));
    // A value that is not listed may be listed in a later version of the spec, or it may be what distinguishes another variant.
    let is_known = is_valid && Validation::run(Direction::Sent, validate).is_ok();
    let score = u8::from(is_valid) * 4 + u8::from(is_complete) * 2 + u8::from(is_known);
    if score == 7 {
        return ControlFlow::Break(make(value));
    }
    if best.as_ref().is_none_or(|(best, _)| *best < score) {
        *best = Some((score, make(value)));
    }
    ControlFlow::Continue(())
}

// Whether a value has all of another one. A tag that was absent is written, so it may have more.
fn contains(whole: &Json, part: &Json) -> bool {
    match (whole, part) {
        (Json::Object(whole), Json::Object(part)) => part
            .iter()
            .all(|(name, value)| whole.get(name).is_some_and(|other| contains(other, value))),
        (Json::Array(whole), Json::Array(part)) => {
            whole.len() == part.len() && whole.iter().zip(part).all(|(whole, part)| contains(whole, part))
        }
        (whole, part) => whole == part,
    }
}

/// Validates a variant, with the constraints that it adds to those of its type.
fn validate_variant<T: Value>(value: &T, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
    value.validate_into(validation);
    if !constraints.is_empty() {
        value.validate_constraints(constraints, validation);
        validate_assertions(constraints, value, validation);
    }
}

/// Adds a violation if a variant that stands for every other tag is to be sent with the tag of another variant.
pub fn validate_fallback(
    name: &str,
    tags: &[&dyn Constant],
    value: &dyn Parameter,
    validation: &mut Validation<'_>,
) {
    if !validation.is_sent() {
        return;
    }
    let tree = json_of(value, Direction::Sent);
    let is_of_another = tree.is_some_and(|tree| with_own_tag(&tree, name, tags).is_some());
    if is_of_another {
        validation.member(name, |validation| {
            validation.violation("one-of", "must not be the value of another variant");
        });
    }
}

/// Adds a violation if a value that is no variant is to be sent.
pub fn validate_other(validation: &mut Validation<'_>) {
    if validation.is_sent() {
        validation.violation("one-of", "must be one of the variants of the spec");
    }
}

/// Writes a variant that does not declare the tag, adding it.
///
/// # Errors
///
/// Those of the serializer, and a variant that is not an object.
fn write_tagged<T: Serialize, S: Serializer>(
    name: &str,
    tags: &[&dyn Constant],
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    with_tag(name, tags, value)
        .map_err(S::Error::custom)?
        .serialize(serializer)
}

/// Writes a variant that does not declare the tag to a parameter sink, adding it.
fn write_tagged_parameter<T: Serialize>(
    name: &str,
    tags: &[&dyn Constant],
    value: &T,
    to: &mut dyn ParameterSink,
) {
    match Direction::Sent.during(|| with_tag(name, tags, value)) {
        Ok(tree) => tree.write_parameter(to),
        Err(_) => to.absent(),
    }
}

fn with_tag<T: Serialize>(name: &str, tags: &[&dyn Constant], value: &T) -> Result<Json, String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    let Ok(Json::Object(members)) = text.parse() else {
        return Err(format!(
            "a variant that is recognised by `{name}` must be an object"
        ));
    };
    // Of several values, the variant may have chosen one itself.
    let own = members
        .iter()
        .find(|(member, value)| member == &name && tags.iter().any(|tag| tag.literal() == **value));
    let own = own.map(|(_, value)| value.clone());
    let tag = own.or_else(|| tags.first().map(|tag| Json::from(tag.literal())));
    let tag = tag.into_iter().map(|tag| (name.to_owned(), tag));
    // The tag comes first, and no member replaces it.
    Ok(Json::Object(
        tag.chain(members.into_iter().filter(|(other, _)| other != name))
            .collect(),
    ))
}
