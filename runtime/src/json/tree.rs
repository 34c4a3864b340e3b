//! Reads values from [`Json`]: a `Deserializer`, with the path to an error.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::read::{reword, split_path};
use super::serde::RAW;
use super::{Json, Number, ReadJsonError};
use crate::map::Iter;
use crate::path::Path;
use crate::union::work;

impl ReadJsonError {
    fn below(mut self, enter: impl FnOnce(&mut Path)) -> Self {
        enter(&mut self.path);
        self
    }
}

impl Error for ReadJsonError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let (path, message) = split_path(&message);
        Self {
            path,
            message: reword(message),
            is_syntax: false,
            line: 0,
            column: 0,
        }
    }
}

impl<'de> Deserializer<'de> for &'de Json {
    type Error = ReadJsonError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadJsonError> {
        match self {
            Json::Null => visitor.visit_unit(),
            Json::Bool(value) => visitor.visit_bool(*value),
            Json::Number(number) => visit_number(number, visitor),
            Json::String(text) => visitor.visit_borrowed_str(text),
            Json::Array(items) => visitor.visit_seq(Items {
                items: items.iter(),
                next: 0,
            }),
            Json::Object(members) => visitor.visit_map(Members {
                members: members.iter(),
                value: None,
            }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadJsonError> {
        if self.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadJsonError> {
        if name == RAW {
            // As text and not by its parts, so that numbers retain their notation.
            let text = self.to_string();
            step(text.len())?;
            return visitor.visit_map(Raw(Some(text)));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadJsonError> {
        match self {
            Json::String(text) => visitor.visit_enum(UnitVariant(text)),
            other => Err(Error::invalid_type(other.unexpected(), &"a string")),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadJsonError> {
        self.visit_integer(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadJsonError> {
        self.visit_integer(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i128 u8 u16 u32 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl Json {
    // An integer in any notation, exactly.
    fn visit_integer<'de, V: Visitor<'de>>(&'de self, visitor: V) -> Result<V::Value, ReadJsonError> {
        let Self::Number(number) = self else {
            return self.deserialize_any(visitor);
        };
        match (number.as_i64(), number.as_u64()) {
            (Some(value), _) => visitor.visit_i64(value),
            (None, Some(value)) => visitor.visit_u64(value),
            (None, None) if number.is_integer() => Err(Error::invalid_value(
                Unexpected::Other(number.as_str()),
                &"an integer of 64 bits",
            )),
            (None, None) => {
                let value = number.as_f64().filter(|value| value.fract() != 0.0);
                let found = value.map_or(Unexpected::Other(number.as_str()), Unexpected::Float);
                Err(Error::invalid_type(found, &visitor))
            }
        }
    }
}

fn visit_number<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, ReadJsonError> {
    let text = number.as_str();
    if let Ok(value) = text.parse::<u64>() {
        return visitor.visit_u64(value);
    }
    if let Ok(value) = text.parse::<i64>() {
        return visitor.visit_i64(value);
    }
    match number.as_f64() {
        Some(value) => visitor.visit_f64(value),
        None => Err(Error::invalid_value(Unexpected::Other(text), &visitor)),
    }
}

// Counts what is read inside of a union.
fn step(steps: usize) -> Result<(), ReadJsonError> {
    work::spend(steps);
    if work::is_left() {
        Ok(())
    } else {
        Err(Error::custom("it takes too many steps to read"))
    }
}

struct Items<'de> {
    items: std::slice::Iter<'de, Json>,
    next: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = ReadJsonError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ReadJsonError> {
        let Some(item) = self.items.next() else {
            return Ok(None);
        };
        step(1)?;
        let index = self.next;
        self.next += 1;
        seed.deserialize(item)
            .map(Some)
            .map_err(|error| error.below(|path| path.enter_index(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Members<'de> {
    members: Iter<'de, Json>,
    value: Option<(&'de str, &'de Json)>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = ReadJsonError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadJsonError> {
        self.value = self.members.next();
        let Some((name, _)) = self.value else {
            return Ok(None);
        };
        step(1)?;
        let name: StrDeserializer<'_, ReadJsonError> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadJsonError> {
        let Some((name, value)) = self.value.take() else {
            return Err(ReadJsonError::custom("a value is read before its name"));
        };
        seed.deserialize(value)
            .map_err(|error| error.below(|path| path.enter_name(name)))
    }
}

/// The text of a value, in the form in which `serde_json` passes it.
struct Raw(Option<String>);

impl<'de> MapAccess<'de> for Raw {
    type Error = ReadJsonError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadJsonError> {
        if self.0.is_none() {
            return Ok(None);
        }
        let name: StrDeserializer<'_, ReadJsonError> = RAW.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadJsonError> {
        seed.deserialize(self.0.take().unwrap_or_default().into_deserializer())
    }
}

struct UnitVariant<'de>(&'de str);

impl<'de> EnumAccess<'de> for UnitVariant<'de> {
    type Error = ReadJsonError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ReadJsonError> {
        let name: StrDeserializer<'_, ReadJsonError> = self.0.into_deserializer();
        seed.deserialize(name).map(|value| (value, self))
    }
}

impl<'de> VariantAccess<'de> for UnitVariant<'de> {
    type Error = ReadJsonError;

    fn unit_variant(self) -> Result<(), ReadJsonError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, ReadJsonError> {
        Err(Error::invalid_type(Unexpected::UnitVariant, &"a newtype variant"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, ReadJsonError> {
        Err(Error::invalid_type(Unexpected::UnitVariant, &"a tuple variant"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, ReadJsonError> {
        Err(Error::invalid_type(Unexpected::UnitVariant, &"a struct variant"))
    }
}
