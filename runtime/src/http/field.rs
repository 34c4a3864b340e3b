//! One text as the type that is asked for: a header, a field of a form, or a body that is plain text.
//!
//! In: the name of the text, and its lines. Out: a `Deserializer` that parses them, since a text does not tell a number from a string.
//! An object or an array may be JSON.

use std::borrow::Cow;
use std::marker::PhantomData;

use http::HeaderName;
use http::header::SET_COOKIE;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::media_type::split;
use crate::json::{Number, reword};

/// The lines of one header, the values of one field of a form, or a whole text.
pub(super) struct Field<'a> {
    name: &'a str,
    lines: Vec<Cow<'a, str>>,
    // Whether its items are its lines, and not the items of one comma-separated line.
    is_of_lines: bool,
}

impl<'a> Field<'a> {
    pub(super) fn of_header(name: &'a HeaderName, lines: Vec<Cow<'a, str>>) -> Self {
        if name == SET_COOKIE {
            return Self::of_lines(name.as_str(), lines);
        }
        Self::of_text(name.as_str(), Cow::Owned(lines.join(", ").trim().to_owned()))
    }

    pub(super) fn of_lines(name: &'a str, lines: Vec<Cow<'a, str>>) -> Self {
        let is_of_lines = true;
        Self {
            name,
            lines,
            is_of_lines,
        }
    }

    pub(super) fn of_text(name: &'a str, text: Cow<'a, str>) -> Self {
        Self {
            name,
            lines: vec![text],
            is_of_lines: false,
        }
    }

    fn text(&self) -> &str {
        self.lines.first().map_or("", Cow::as_ref)
    }

    // Splits at commas outside of quotes (RFC 9110, section 5.6.1). Empty items are ignored.
    fn items(&self) -> Vec<String> {
        if self.is_of_lines {
            return self.lines.iter().map(|line| line.trim().to_owned()).collect();
        }
        let items = split(self.text(), ',').into_iter().map(str::trim);
        items.filter(|item| !item.is_empty()).map(str::to_owned).collect()
    }

    fn parsed<T, E: Error>(&self, parse: impl Fn(&str) -> Option<T>, what: &str) -> Result<T, E> {
        let text = self.text().trim();
        parse(text).ok_or_else(|| {
            let name = self.name;
            if text.is_empty() {
                return E::custom(format_args!("`{name}` is empty, expected {what}"));
            }
            // It may be a secret, or the page of a proxy.
            let count = text.chars().count();
            let characters = if count == 1 { "character" } else { "characters" };
            E::custom(format_args!("`{name}` has {count} {characters}, expected {what}"))
        })
    }

    // An object or an array as JSON.
    fn json(&self) -> Option<serde_json::Value> {
        let text = match self.lines.as_slice() {
            [text] => text.trim(),
            _ => return None,
        };
        text.starts_with(['{', '['])
            .then(|| serde_json::from_str(text).ok())
            .flatten()
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Field<'de> {
    type Deserializer = FieldDeserializer<'de, E>;

    fn into_deserializer(self) -> Self::Deserializer {
        FieldDeserializer(self, PhantomData)
    }
}

/// Parses a text as the type that is asked for.
pub(super) struct FieldDeserializer<'a, E>(Field<'a>, PhantomData<E>);

impl<E: Error> FieldDeserializer<'_, E> {
    // The name comes first, as for a text that is not of its type.
    fn json_error(name: &str, error: &serde_json::Error) -> E {
        let error = reword(&error.to_string());
        E::custom(format_args!("`{name}` cannot be read as JSON: {error}"))
    }
}

impl<'de, E: Error> Deserializer<'de> for FieldDeserializer<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0.json() {
            Some(json) => json
                .deserialize_any(visitor)
                .map_err(|error| Self::json_error(self.0.name, &error)),
            None => visitor.visit_str(self.0.text()),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_str(self.0.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_str(self.0.text())
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        // `2.0` is an integer, as in JSON.
        let parse = |text: &str| {
            let whole = text.parse().ok();
            whole.or_else(|| text.parse::<Number>().ok()?.as_i64())
        };
        visitor.visit_i64(self.0.parsed(parse, "an integer")?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let parse = |text: &str| {
            let whole = text.parse().ok();
            whole.or_else(|| text.parse::<Number>().ok()?.as_u64())
        };
        visitor.visit_u64(self.0.parsed(parse, "an integer of at least 0")?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_f64(self.0.parsed(|text| text.parse().ok(), "a number")?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        // .NET writes `True`, and PHP `1`.
        let parse = |text: &str| match text.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        };
        visitor.visit_bool(self.0.parsed(parse, "`true` or `false`")?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let name = self.0.name;
        if let Some(json @ serde_json::Value::Array(_)) = self.0.json() {
            return json
                .deserialize_seq(visitor)
                .map_err(|error| Self::json_error(name, &error));
        }
        let items = self.0.items().into_iter();
        let items = items.map(|item| Field::of_text(name, Cow::Owned(item)));
        visitor.visit_seq(SeqDeserializer::new(items))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let name = self.0.name;
        if let Some(json @ serde_json::Value::Object(_)) = self.0.json() {
            return json
                .deserialize_map(visitor)
                .map_err(|error| Self::json_error(name, &error));
        }
        let items = self.0.items();
        // `R=100,G=200` if it is exploded, else `R,100,G,200`.
        let pairs: Vec<(String, String)> = if items.iter().all(|item| item.contains('=')) {
            let pairs = items.iter().filter_map(|item| item.split_once('='));
            pairs
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .collect()
        } else {
            let pairs = items.chunks_exact(2);
            pairs.map(|pair| (pair[0].clone(), pair[1].clone())).collect()
        };
        let pairs = pairs.into_iter();
        let fields = pairs.map(|(key, value)| (key, Field::of_text(name, Cow::Owned(value))));
        visitor.visit_map(MapDeserializer::new(fields))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct
        struct enum identifier ignored_any
    }
}
