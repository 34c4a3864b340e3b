//! Reads the headers of a response as a value: each by its name, in the style `simple` (OpenAPI 3.1.1, section 4.8.12.2), or as JSON.

use std::error::Error;
use std::fmt;

use http::HeaderMap;
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;

use super::field::Field;
use crate::json::reword;

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
    /// An optional header that is not of its type is as if it were absent, so that it does not lose the others; the response still has it.
    ///
    /// # Errors
    ///
    /// When a required header is missing or not of its type.
    fn from_headers(headers: &HeaderMap) -> Result<Self, ReadHeadersError> {
        let mut odd: Vec<HeaderError> = Vec::new();
        loop {
            let error = match read(headers, &odd) {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            let known = odd.iter().find(|known| known.name == error.name);
            match (&error.name, known) {
                // Without it, a required header would be missing.
                (_, Some(known)) => return Err(ReadHeadersError(known.clone())),
                (Some(name), None) if headers.contains_key(name.as_str()) => odd.push(error),
                (_, None) => return Err(ReadHeadersError(error)),
            }
        }
    }

    /// Reads the headers that the spec declares, each of which must be of its type.
    ///
    /// # Errors
    ///
    /// When a required header is missing, or one is not of its type.
    fn from_headers_strict(headers: &HeaderMap) -> Result<Self, ReadHeadersError> {
        read(headers, &[]).map_err(ReadHeadersError)
    }
}

impl<T: DeserializeOwned> FromHeaders for T {}

fn read<T: DeserializeOwned>(headers: &HeaderMap, left_out: &[HeaderError]) -> Result<T, HeaderError> {
    let is_kept = |name: &str| left_out.iter().all(|odd| odd.name.as_deref() != Some(name));
    let named = headers.keys().filter(|name| is_kept(name.as_str())).map(|name| {
        let lines = headers.get_all(name).iter();
        let lines = lines
            .map(|line| String::from_utf8_lossy(line.as_bytes()))
            .collect();
        (name.as_str(), Field::of_header(name, lines))
    });
    T::deserialize(MapDeserializer::new(named))
}

/// The error of headers that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadHeadersError(HeaderError);

impl fmt::Display for ReadHeadersError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the headers cannot be read: {}", self.0)
    }
}

impl Error for ReadHeadersError {}

/// The error of one header, or of one field of a form.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HeaderError {
    name: Option<String>,
    message: String,
}

impl fmt::Display for HeaderError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl Error for HeaderError {}

impl serde::de::Error for HeaderError {
    // The name comes first in the message of a field that cannot be read.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = reword(&message.to_string());
        let name = message.strip_prefix('`').and_then(|rest| rest.split_once('`'));
        Self {
            name: name.map(|(name, _)| name.to_owned()),
            message,
        }
    }

    fn missing_field(name: &'static str) -> Self {
        Self {
            name: Some(name.to_owned()),
            message: format!("`{name}` is missing"),
        }
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

    #[test]
    fn one_odd_header_does_not_lose_the_others() {
        let left: Option<Map<i64>> = read(&[("x-left", "few"), ("x-right", "2.0"), ("x-more", " 3 ")]);
        let left = left.unwrap_or_default();
        let mut right: Vec<(&str, &i64)> = left.iter().collect();
        right.sort_unstable();
        assert_eq!(right, [("x-more", &3), ("x-right", &2)]);
        let flags: Option<Map<bool>> = read(&[("x-a", "True"), ("x-b", "0"), ("x-c", "maybe")]);
        assert_eq!(
            flags.map(|flags| flags.iter().filter(|(_, flag)| **flag).count()),
            Some(1)
        );
    }

    #[test]
    fn an_object_or_array_in_json_is_read_too() {
        let meta: Option<Map<Map<i64>>> = read(&[("x-meta", r#"{"a":1,"b":2}"#)]);
        assert_eq!(
            meta.and_then(|meta| meta.get("x-meta").and_then(|meta| meta.get("b").copied())),
            Some(2)
        );
        let ids: Option<Map<Vec<i64>>> = read(&[("x-ids", "[1, 2]")]);
        assert_eq!(ids.and_then(|ids| ids.get("x-ids").cloned()), Some(vec![1, 2]));
        let any: Option<Map<Json>> = read(&[("x-any", r#"{"a":[1.5]}"#)]);
        let any = any.and_then(|any| any.get("x-any").map(ToString::to_string));
        assert_eq!(any.as_deref(), Some(r#"{"a":[1.5]}"#));
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
        let error = Map::<i64>::from_headers_strict(&headers(&[("x-left", "few")]));
        let error = error.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(
            error.contains("`x-left` has 3 characters, expected an integer"),
            "{error}"
        );
        assert_eq!(
            read::<Map<Json>>(&[("x", "5")]).and_then(|map| map.get("x").cloned()),
            Some(Json::from("5"))
        );
    }
}
