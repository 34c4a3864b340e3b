//! Reads integers, and the containers of other values, where the implementations of `serde` are too strict: `1.0` is an integer in JSON
//! Schema.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Unexpected, Visitor};

use super::Value;

/// Reads an integer, in any notation (`1.0`, `1e3`); `of` is its type, for the error of one that does not fit.
pub(crate) fn signed<'de, T: TryFrom<i64> + TryFrom<u64>, D: Deserializer<'de>>(
    deserializer: D,
    of: &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_i64(IntegerVisitor {
        of,
        read: PhantomData,
    })
}

/// Reads an integer of at least 0, in any notation (`1.0`, `1e3`); `of` is its type, for the error of one that does not fit.
pub(crate) fn unsigned<'de, T: TryFrom<i64> + TryFrom<u64>, D: Deserializer<'de>>(
    deserializer: D,
    of: &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_u64(IntegerVisitor {
        of,
        read: PhantomData,
    })
}

/// Reads a value or null.
pub(crate) fn option<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_option(OptionVisitor(PhantomData))
}

/// Reads an array.
pub(crate) fn array<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(ArrayVisitor(PhantomData))
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
        // Beyond 2^53, an `f64` may not be the number that was written.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() <= EXACT {
            #[allow(clippy::cast_possible_truncation, reason = "it is an integer within 2^53")]
            return self.visit_i64(value as i64);
        }
        Err(E::invalid_type(Unexpected::Float(value), &self))
    }
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
