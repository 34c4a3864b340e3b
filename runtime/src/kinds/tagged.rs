//! What unions share: read from a tree, told apart by a member or by what can be read.

use std::fmt;
use std::marker::PhantomData;
use std::ops::ControlFlow;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, Serialize, Serializer};

use crate::json::{JsonVisitor, ReadJsonError};
use crate::object::Constant;
use crate::purpose::Purpose;
use crate::{Check, Direction, Json, Parameter, ParameterSink, Value};

/// A union of the spec.
pub trait Alternatives: Sized {
    /// The alternative that a tree is.
    ///
    /// # Errors
    ///
    /// When its tag stands for an alternative that cannot be read from the rest.
    fn read(tree: &Json) -> Result<Option<Self>, ReadJsonError>;

    /// What keeps a tree that is no alternative.
    fn unlisted(tree: Json) -> Self;
}

/// Reads a union told by a tag; what is none of the alternatives is kept.
///
/// # Errors
///
/// Those of the format and of the alternative.
pub fn read_tagged<'de, T: Alternatives, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(TaggedVisitor(PhantomData))
}

/// Reads a union that no tag tells; what is none of the alternatives is kept.
///
/// # Errors
///
/// Those of the format.
pub fn read_shape<'de, T: Alternatives, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    choose(Json::deserialize(deserializer)?)
}

fn choose<T: Alternatives, E: Error>(tree: Json) -> Result<T, E> {
    match T::read(&tree) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Ok(T::unlisted(tree)),
        Err(error) => Err(E::custom(error)),
    }
}

/// Makes the choice while the format still is at the object, and so can tell where it stands.
struct TaggedVisitor<T>(PhantomData<T>);

impl<'de, T: Alternatives> Visitor<'de> for TaggedVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        choose(JsonVisitor.visit_map(access)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        choose(JsonVisitor.visit_seq(access)?)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        choose(Json::from(text))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        choose(Json::from(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        choose(Json::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        choose(Json::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        choose(JsonVisitor.visit_f64(value)?)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        choose(Json::Null)
    }
}

/// Whether a member of a tree holds one of some values.
pub fn tag_is(tree: &Json, name: &str, values: &[&dyn Constant]) -> bool {
    tree.get(name)
        .is_some_and(|tag| values.iter().any(|value| value.literal() == *tag))
}

/// Whether no value of the tag stands for an alternative.
pub fn is_untold(values: &[&dyn Constant]) -> bool {
    values.is_empty()
}

/// An alternative that is meant when the tag is missing or stands for none: what its word in [`union!`](crate::union) says.
pub const fn otherwise() -> bool {
    true
}

/// Reads the alternative that a tag stands for.
///
/// # Errors
///
/// The path to what does not fit, and why.
pub fn tagged<T: Value, U>(tree: &Json, make: fn(T) -> U) -> Result<Option<U>, ReadJsonError> {
    T::read(tree).map(|value| Some(make(value)))
}

/// Reads an alternative that no tag tells.
///
/// One that reads, breaks no rule, loses nothing and holds but listed values of enums is it; of others the best so far is kept in
/// `best`.
pub fn by_shape<T: Value, U>(tree: &Json, best: &mut Option<(u8, U)>, make: fn(T) -> U) -> ControlFlow<U> {
    let Ok(value) = T::read(tree) else {
        return ControlFlow::Continue(());
    };
    let is_kept = Check::all(Direction::Received, |check| value.check(check)).is_ok();
    let is_whole = !matches!(tree, Json::Array(_) | Json::Object(_))
        || serde_json::to_string(&value)
            .is_ok_and(|text| text.parse::<Json>().is_ok_and(|again| again == *tree));
    // A value that is not listed may be one that the spec will have, and it may be the mark of another alternative.
    let is_known = is_kept && Check::all(Direction::Sent, |check| value.check(check)).is_ok();
    let worth = u8::from(is_kept) * 4 + u8::from(is_whole) * 2 + u8::from(is_known);
    if worth == 7 {
        return ControlFlow::Break(make(value));
    }
    if best.as_ref().is_none_or(|(best, _)| *best < worth) {
        *best = Some((worth, make(value)));
    }
    ControlFlow::Continue(())
}

/// Refuses what is none of the alternatives and is to be sent.
pub fn check_unlisted(check: &mut Check<'_>) {
    if check.is_sent() {
        check.violation("one-of", "must be one of the alternatives of the spec");
    }
}

/// Writes an alternative that does not hold its own tag.
///
/// # Errors
///
/// Those of the format, and an alternative that is no object.
pub fn write_tagged<T: Serialize, S: Serializer>(
    name: &str,
    tags: &[&dyn Constant],
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    with_tag(name, tags, value)
        .map_err(S::Error::custom)?
        .serialize(serializer)
}

/// Writes an alternative that does not hold its own tag to a sink.
pub fn send_tagged<T: Serialize>(name: &str, tags: &[&dyn Constant], value: &T, to: &mut dyn ParameterSink) {
    match Purpose::Request.during(|| with_tag(name, tags, value)) {
        Ok(tree) => tree.write_parameter(to),
        Err(_) => to.absent(),
    }
}

fn with_tag<T: Serialize>(name: &str, tags: &[&dyn Constant], value: &T) -> Result<Json, String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    let Ok(Json::Object(members)) = text.parse() else {
        return Err(format!("an alternative told by `{name}` must be an object"));
    };
    // One that says itself which of several values stands for it is right.
    let own = members
        .iter()
        .find(|(member, value)| member == &name && tags.iter().any(|tag| tag.literal() == **value));
    let own = own.map(|(_, value)| value.clone());
    let tag = own.or_else(|| tags.first().map(|tag| Json::from(tag.literal())));
    let tag = tag.into_iter().map(|tag| (name.to_owned(), tag));
    // The tag goes first, and nothing else can replace it.
    Ok(Json::Object(
        tag.chain(members.into_iter().filter(|(other, _)| other != name))
            .collect(),
    ))
}
