//! JSON text to [`Json`], numbers as they are written.
//!
//! In: text that `serde_json` has found to be one JSON value ([`RawValue`](serde_json::value::RawValue)). Out: the tree.
//! So this refuses nothing but nesting, and hands texts with escapes back to `serde_json`.

use super::number::end_of_number;
use super::{Json, Number};
use crate::map::Map;

/// As deep as `serde_json` goes.
const DEEPEST: usize = 128;

/// Reads one JSON value; `None` for what is none, or is nested too deep.
pub(super) fn parse(text: &str) -> Option<Json> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0)?;
    parser.skip_space();
    (parser.at == text.len()).then_some(value)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        match self.peek()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'"' => self.string().map(Json::String),
            b'[' if depth < DEEPEST => self.array(depth),
            b'{' if depth < DEEPEST => self.object(depth),
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
            serde_json::from_str(&rest[..=end]).ok()
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
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn skip_space(&mut self) {
        let space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        self.at += self.text.as_bytes()[self.at..].iter().take_while(space).count();
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}
