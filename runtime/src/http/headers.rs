//! Reads the headers of a response as a value: each by its name, in the style `simple` (OpenAPI 3.1.1, section 4.8.12.2).

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderName};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// A type that is read from headers: the struct that a generated client has for the declared headers of a response.
///
/// ```text
/// let response = client.send_with_headers(&request).await?;
/// let headers = ListBreadsOkHeaders::from_headers(response.headers())?;
/// ```
pub trait FromHeaders: DeserializeOwned {
    /// Reads the headers that the spec declares, and ignores others.
    ///
    /// The lines of a header are one comma-separated list (RFC 9110, section 5.3), except for `Set-Cookie`, where each line is an item.
    ///
    /// # Errors
    ///
    /// When a required header is missing, or one is not of its type.
    fn from_headers(headers: &HeaderMap) -> Result<Self, ReadHeadersError> {
        let named = headers.keys().map(|name| {
            let lines = headers.get_all(name).iter();
            let lines = lines
                .map(|line| String::from_utf8_lossy(line.as_bytes()))
                .collect();
            (name.as_str(), Field::new(name, lines))
        });
        Self::deserialize(MapDeserializer::new(named)).map_err(ReadHeadersError)
    }
}

impl<T: DeserializeOwned> FromHeaders for T {}

/// The error of headers that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadHeadersError(serde::de::value::Error);

impl fmt::Display for ReadHeadersError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the headers cannot be read: {}", self.0)
    }
}

impl Error for ReadHeadersError {}

/// The lines of one header, or the values of one field of a form.
pub(super) struct Field<'a> {
    name: &'a str,
    lines: Vec<Cow<'a, str>>,
    // Whether its items are its lines, and not the items of one comma-separated line.
    is_of_lines: bool,
}

impl<'a> Field<'a> {
    fn new(name: &'a HeaderName, lines: Vec<Cow<'a, str>>) -> Self {
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

    fn of_text(name: &'a str, text: Cow<'a, str>) -> Self {
        Self {
            name,
            lines: vec![text],
            is_of_lines: false,
        }
    }

    fn text(&self) -> &str {
        self.lines.first().map_or("", Cow::as_ref)
    }

    fn items(&self) -> Vec<String> {
        if self.is_of_lines {
            return self.lines.iter().map(|line| line.trim().to_owned()).collect();
        }
        split(self.text())
    }

    fn number<N: FromStr, E: serde::de::Error>(&self, what: &str) -> Result<N, E> {
        let text = self.text();
        text.parse()
            .map_err(|_| E::custom(format_args!("`{}` is `{text}`, expected {what}", self.name)))
    }
}

// Splits at commas outside of quotes (RFC 9110, section 5.6.1).
fn split(text: &str) -> Vec<String> {
    let (mut items, mut item) = (Vec::new(), String::new());
    let (mut is_quoted, mut is_escaped) = (false, false);
    for character in text.chars() {
        if character == ',' && !is_quoted {
            items.push(std::mem::take(&mut item));
            continue;
        }
        is_quoted ^= character == '"' && !is_escaped;
        is_escaped = character == '\\' && is_quoted && !is_escaped;
        item.push(character);
    }
    items.push(item);
    // Empty items are ignored.
    items
        .into_iter()
        .map(|item| item.trim().to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

impl<'de, E: serde::de::Error> IntoDeserializer<'de, E> for Field<'de> {
    type Deserializer = FieldDeserializer<'de, E>;

    fn into_deserializer(self) -> Self::Deserializer {
        FieldDeserializer(self, PhantomData)
    }
}

/// Parses a string as the type that is asked for, since a header does not tell a number from a string.
pub(super) struct FieldDeserializer<'a, E>(Field<'a>, PhantomData<E>);

impl<'de, E: serde::de::Error> Deserializer<'de> for FieldDeserializer<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_str(self.0.text())
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_i64(self.0.number("an integer")?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_u64(self.0.number("an integer of at least 0")?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_f64(self.0.number("a number")?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_bool(self.0.number("`true` or `false`")?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let name = self.0.name;
        let items = self.0.items().into_iter();
        let items = items.map(|item| Field::of_text(name, Cow::Owned(item)));
        visitor.visit_seq(SeqDeserializer::new(items))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let name = self.0.name;
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
        i8 i16 i32 i128 u8 u16 u32 u128 f32 char str string bytes byte_buf unit unit_struct tuple tuple_struct
        struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::FromHeaders;
    use crate::json::Json;
    use crate::map::Map;

    fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        let lines = lines.iter();
        lines
            .map(|(name, value)| {
                (
                    http::HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    fn read<T: FromHeaders>(lines: &[(&'static str, &'static str)]) -> Option<T> {
        T::from_headers(&headers(lines)).ok()
    }

    #[test]
    fn lines_of_one_header_are_one_list_and_quotes_protect_commas() {
        let lists: Option<Map<Vec<String>>> = read(&[("vary", "a, \"b, c\""), ("vary", "d")]);
        let lists = lists.unwrap_or_default();
        assert_eq!(
            lists.get("vary").map(Vec::as_slice),
            Some(&["a", "\"b, c\"", "d"].map(String::from)[..])
        );
        let cookies: Option<Map<Vec<String>>> = read(&[("set-cookie", "a=1, 2"), ("set-cookie", "b=2")]);
        let cookies = cookies.unwrap_or_default();
        assert_eq!(
            cookies.get("set-cookie").map(Vec::as_slice),
            Some(&["a=1, 2", "b=2"].map(String::from)[..])
        );
    }

    // The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.6.1.
    #[test]
    fn objects_follow_the_table_of_openapi_exploded_or_not() {
        for text in ["R,100,G,200,B,150", "R=100,G=200,B=150"] {
            let colors: Option<Map<Map<i64>>> = read(&[("color", text)]);
            let colors = colors.unwrap_or_default();
            let color = colors.get("color").cloned().unwrap_or_default();
            let members: Vec<(&str, &i64)> = color.iter().collect();
            assert_eq!(members, [("R", &100), ("G", &200), ("B", &150)]);
        }
    }

    #[test]
    fn a_malformed_number_is_reported_with_the_name_of_its_header() {
        let error = Map::<i64>::from_headers(&headers(&[("x-left", "few")]));
        let error = error.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(
            error.contains("`x-left` is `few`, expected an integer"),
            "{error}"
        );
        assert_eq!(
            read::<Map<Json>>(&[("x", "5")]).and_then(|map| map.get("x").cloned()),
            Some(Json::from("5"))
        );
    }
}
