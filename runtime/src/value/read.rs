//! Reads integers, and the containers of other values, where the implementations of `serde` are too strict: `1.0` is an integer in JSON
//! Schema, and null is what many servers write for what is absent or empty.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::{Value, number_text};
use crate::direction::Direction;
use crate::json::note_rounded;
use crate::map::Map;

/// Reads an integer, in any notation (`1.0`, `1e3`); `of` is its type, for the error of one that does not fit.
pub(crate) fn signed<'de, T: TryFrom<i64> + TryFrom<u64>, D: Deserializer<'de>>(
    deserializer: D,
    of: &'static str,
) -> Result<T, D::Error> {
    let visitor = IntegerVisitor {
        of,
        read: PhantomData,
    };
    if number_text::is_read() {
        return deserializer.deserialize_any(visitor);
    }
    deserializer.deserialize_i64(visitor)
}

/// Reads an integer of at least 0, in any notation (`1.0`, `1e3`); `of` is its type, for the error of one that does not fit.
pub(crate) fn unsigned<'de, T: TryFrom<i64> + TryFrom<u64>, D: Deserializer<'de>>(
    deserializer: D,
    of: &'static str,
) -> Result<T, D::Error> {
    let visitor = IntegerVisitor {
        of,
        read: PhantomData,
    };
    if number_text::is_read() {
        return deserializer.deserialize_any(visitor);
    }
    deserializer.deserialize_u64(visitor)
}

/// Reads a number.
pub(crate) fn float<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    if number_text::is_read() {
        return deserializer.deserialize_any(FloatVisitor);
    }
    f64::deserialize(deserializer)
}

/// Reads a value or null.
pub(crate) fn option<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_option(OptionVisitor(PhantomData))
}

/// Reads an array.
pub(crate) fn array<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(ArrayVisitor(PhantomData))
}

/// Reads an array or a map that is not null; for null, an empty one.
///
/// Servers in Go write null for an empty slice or map (package `encoding/json`, `Marshal`), whatever their documents say. `None` for null
/// where reading is strict.
pub(crate) fn contained<'de, T: Value + Default, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Ok(match option(deserializer)? {
        None if !is_strict() => Some(T::default()),
        read => read,
    })
}

/// Whether values of the wrong form are errors, which lose nothing when they are read: null for an absent property, base64 with line breaks.
pub(crate) fn is_strict() -> bool {
    Direction::Received.is_current()
}

/// Reads an additional property, or a member of a map; `None` for null where none is allowed: it is as good as absent.
///
/// # Errors
///
/// Those of the deserializer and the value, and where reading is strict, null.
pub(crate) fn additional<'de, T: Value, A: MapAccess<'de>>(access: &mut A) -> Result<Option<T>, A::Error> {
    if is_strict() {
        return access.next_value_seed(Seed::new()).map(Some);
    }
    let value: Option<T> = access.next_value_seed(Seed::new())?;
    Ok(value.or_else(T::null))
}

/// Reads the members of a map.
pub(crate) fn map<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<Map<T>, D::Error> {
    deserializer.deserialize_map(MembersVisitor(PhantomData))
}

struct MembersVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for MembersVisitor<T> {
    type Value = Map<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Map<T>, A::Error> {
        let mut map = Map::new();
        while let Some(name) = access.next_key::<String>()? {
            if let Some(value) = additional(&mut access)? {
                map.insert(name, value);
            }
        }
        Ok(map)
    }
}

/// Reads a value inside of another.
pub(crate) struct Seed<T>(PhantomData<T>);

impl<T> Seed<T> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> Clone for Seed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Seed<T> {}

impl<'de, T: Value> DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer)
    }
}

struct IntegerVisitor<T> {
    of: &'static str,
    read: PhantomData<T>,
}

impl<T> IntegerVisitor<T> {
    fn misfit<E: Error>(&self, found: Unexpected<'_>) -> E {
        let expected = format!("an integer that fits into `{}`", self.of);
        E::invalid_value(found, &expected.as_str())
    }
}

impl<T: TryFrom<i64> + TryFrom<u64>> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an integer")
    }

    #[inline]
    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value).map_err(|_| self.misfit(Unexpected::Signed(value)))
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        T::try_from(value).map_err(|_| self.misfit(Unexpected::Unsigned(value)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        // From 2^53 on, an `f64` may not be the number that was written.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if !note_rounded() && value.fract() == 0.0 && value.abs() < EXACT {
            #[allow(clippy::cast_possible_truncation, reason = "it is an integer within 2^53")]
            return self.visit_i64(value as i64);
        }
        Err(E::invalid_type(Unexpected::Float(value), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        match number_of(text) {
            Some(Number::Signed(value)) => self.visit_i64(value),
            Some(Number::Unsigned(value)) => self.visit_u64(value),
            Some(Number::Float(value)) => self.visit_f64(value),
            None => Err(E::invalid_type(Unexpected::Str(text), &self)),
        }
    }
}

/// Reads a number, also from its text.
struct FloatVisitor;

impl Visitor<'_> for FloatVisitor {
    type Value = f64;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a number")
    }

    #[allow(clippy::cast_precision_loss, reason = "a number is the nearest `f64`")]
    fn visit_i64<E: Error>(self, value: i64) -> Result<f64, E> {
        Ok(value as f64)
    }

    #[allow(clippy::cast_precision_loss, reason = "a number is the nearest `f64`")]
    fn visit_u64<E: Error>(self, value: u64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<f64, E> {
        Ok(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<f64, E> {
        match number_of(text) {
            Some(Number::Signed(value)) => self.visit_i64(value),
            Some(Number::Unsigned(value)) => self.visit_u64(value),
            Some(Number::Float(value)) => Ok(value),
            None => Err(E::invalid_type(Unexpected::Str(text), &self)),
        }
    }
}

enum Number {
    Signed(i64),
    Unsigned(u64),
    Float(f64),
}

/// The number whose text this is, where texts of numbers are read.
fn number_of(text: &str) -> Option<Number> {
    if !number_text::is_read() {
        return None;
    }
    let signed = || text.parse().ok().map(Number::Signed);
    let unsigned = || text.parse().ok().map(Number::Unsigned);
    let float = || {
        let value: f64 = text.parse().ok()?;
        value.is_finite().then_some(Number::Float(value))
    };
    signed().or_else(unsigned).or_else(float)
}

struct OptionVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::read(deserializer).map(Some)
    }
}

struct ArrayVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for ArrayVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        // The hint may be wrong, and is no reason to allocate much memory at once.
        let mut list = Vec::with_capacity(items.size_hint().unwrap_or(0).min(1024));
        while let Some(item) = items.next_element_seed(Seed::new())? {
            list.push(item);
        }
        Ok(list)
    }
}
