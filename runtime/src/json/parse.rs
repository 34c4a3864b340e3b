//! Parses JSON text into [`Json`], retaining the notation of numbers.
//!
//! In: text that `serde_json` has already validated ([`RawValue`](serde_json::value::RawValue)), save for the code points of escapes. Out:
//! the value. Strings with escapes are passed back to `serde_json`.

use std::fmt;

use super::number::end_of_number;
use super::{Json, MAX_DEPTH, Number};
use crate::map::Map;

/// Parses one JSON value.
pub(super) fn parse(text: &str) -> Result<Json, NotParsed> {
    let mut parser = Parser {
        text,
        at: 0,
        problem: NotParsed::NotJson,
    };
    let Some(value) = parser.value(0) else {
        return Err(parser.problem);
    };
    parser.skip_space();
    if parser.at == text.len() {
        Ok(value)
    } else {
        Err(NotParsed::NotJson)
    }
}

/// Why text is not parsed.
pub(super) enum NotParsed {
    TooDeep,
    LoneSurrogate,
    NotJson,
}

/// What a lone surrogate is called (RFC 8259, section 8.2).
pub(super) const LONE_SURROGATE: &str =
    "a string has a lone surrogate, `\\uD800` to `\\uDFFF`, which is no character";

impl fmt::Display for NotParsed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooDeep => write!(out, "JSON nested deeper than {MAX_DEPTH} levels"),
            Self::LoneSurrogate => out.write_str(LONE_SURROGATE),
            Self::NotJson => out.write_str("a value is not JSON"),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    // What it is if there is no value.
    problem: NotParsed,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        match self.peek()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'"' => self.string().map(Json::String),
            b'[' if depth < MAX_DEPTH => self.array(depth),
            b'{' if depth < MAX_DEPTH => self.object(depth),
            b'[' | b'{' => {
                self.problem = NotParsed::TooDeep;
                None
            }
            b'-' | b'0'..=b'9' => {
                let rest = self.rest();
                let number = &rest[..end_of_number(rest.as_bytes())?];
                self.at += number.len();
                Some(Json::Number(Number::from_checked(number)))
            }
            _ => None,
        }
    }

    fn array(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut items = Vec::new();
        if self.eat(b']') {
            return Some(Json::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.eat(b']') {
                return Some(Json::Array(items));
            }
            self.eat(b',').then_some(())?;
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut members = Map::new();
        if self.eat(b'}') {
            return Some(Json::Object(members));
        }
        loop {
            self.peek().filter(|&byte| byte == b'"')?;
            let name = self.string()?;
            self.eat(b':').then_some(())?;
            members.insert(name, self.value(depth + 1)?);
            if self.eat(b'}') {
                return Some(Json::Object(members));
            }
            self.eat(b',').then_some(())?;
        }
    }

    fn string(&mut self) -> Option<String> {
        let rest = self.rest();
        let mut end = 1;
        let mut has_escapes = false;
        loop {
            match rest.as_bytes().get(end)? {
                b'"' => break,
                b'\\' => {
                    has_escapes = true;
                    end += 2;
                }
                _ => end += 1,
            }
        }
        self.at += end + 1;
        if has_escapes {
            let string = serde_json::from_str(&rest[..=end]);
            if string.is_err() {
                self.problem = NotParsed::LoneSurrogate;
            }
            string.ok()
        } else {
            Some(rest[1..end].to_owned())
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.rest().starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn peek(&mut self) -> Option<u8> {
        self.skip_space();
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        let space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        self.at += self.text.as_bytes()[self.at..].iter().take_while(space).count();
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}
