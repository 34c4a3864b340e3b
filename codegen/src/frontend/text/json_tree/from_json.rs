//! Reads JSON by `serde_json`. In: text. Out: its tree, or why it is not JSON. Strings without escapes are borrowed.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use super::{Kind, LONG_KEY, MAX_KEY_BYTES, Map, Member, Node, Span, SyntaxError};

/// The tree of a JSON text.
pub(crate) fn read_json(text: &str) -> Result<Node<'_>, SyntaxError> {
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_str(content);
    let read = AnyNode.deserialize(&mut reader).and_then(|node| {
        reader.end()?;
        Ok(node)
    });
    read.map_err(|error| {
        let lines = content.split_inclusive('\n').take(error.line().saturating_sub(1));
        let line_start: usize = lines.map(str::len).sum();
        let message = error.to_string();
        SyntaxError {
            message: message.split(" at line ").next().unwrap_or_default().to_owned(),
            offset: text.len() - content.len() + line_start + error.column().saturating_sub(1),
        }
    })
}

// With `arbitrary_precision`, `serde_json` passes a number to a visitor as an object with this one key; its own `Value` reads
// it the same way. A test below fails if that changes.
const NUMBER: &str = "$serde_json::private::Number";

struct AnyNode;

const fn node(kind: Kind<'_>) -> Node<'_> {
    Node {
        kind,
        span: Span(None),
    }
}

impl<'de> DeserializeSeed<'de> for AnyNode {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(node(Kind::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(node(Kind::Boolean(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(node(Kind::Number(value.into())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(node(Kind::Number(value.into())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(node(Number::from_f64(value).map_or(Kind::Null, Kind::Number)))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(node(Kind::String(Cow::Borrowed(value))))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(node(Kind::String(Cow::Owned(value.to_owned()))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(AnyNode)? {
            items.push(item);
        }
        items.shrink_to_fit();
        Ok(node(Kind::Array(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = access.next_key_seed(Key)? {
            let value = access.next_value_seed(AnyNode)?;
            if members.is_empty()
                && key == NUMBER
                && let Kind::String(digits) = &value.kind
                && let Ok(number) = digits.parse::<Number>()
            {
                return Ok(node(Kind::Number(number)));
            }
            members.push(Member {
                key,
                span: Span(None),
                value,
            });
        }
        Ok(node(Kind::Object(Map::new(members))))
    }
}

struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Self::Value, E> {
        check_length(value).map(|()| Cow::Borrowed(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        check_length(value).map(|()| Cow::Owned(value.to_owned()))
    }
}

fn check_length<E: Error>(key: &str) -> Result<(), E> {
    if key.len() > MAX_KEY_BYTES {
        return Err(E::custom(LONG_KEY));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::read_json;

    #[test]
    fn numbers_stay_as_they_were_written() {
        for digits in ["1.10", "18446744073709551616", "-0.0", "42"] {
            let tree = read_json(digits).ok().expect("JSON");
            let Kind::Number(number) = &tree.kind else {
                panic!("{digits} is a number")
            };
            assert_eq!(number.to_string(), digits);
        }
    }

    #[test]
    fn an_error_has_the_offset_of_the_mistake() {
        let error = read_json("{\n  \"a\": nul\n}").expect_err("not JSON");
        assert_eq!(error.message, "expected ident");
        // The parser reports the position just behind the word.
        assert!((9..=13).contains(&error.offset), "{}", error.offset);
    }
}
