//! Type expressions: `[Language: Shop.simple?]`.
//!
//! In: a scalar, or the sequence that an unquoted `[T]` is to YAML. Out: a [`SpecType`] whose parts know the bytes they are
//! written at. Does not ask whether a name is declared.

use std::ops::Range;

use super::declared::basic;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::frontend::text::yaml_tree::{Kind, Node, shortened};
use crate::model::spec::{SpecShape, SpecType};

/// How deep brackets may nest in a text: lists of lists of lists are rare, and what follows recurses as deep.
const MOST_BRACKETS: usize = 8;

/// The type that a node says.
pub(super) fn read_type(node: &Node, found: &mut Findings) -> SpecType {
    let wrong = match &node.kind {
        Kind::Scalar(scalar) => match Parser::new(node, &scalar.text).parse() {
            Ok(read) => return read,
            Err(wrong) => wrong.at(node),
        },
        Kind::Sequence(items) => match items.as_slice() {
            [item] => return read_bracket(node, item, found),
            _ => Finding::new(
                Code::NotATypeExpression,
                node.location.clone(),
                format!("a list has one type, and this has {}", items.len()),
                "write `[T]`, or declare alternatives as a type with `one-of`",
            ),
        },
        Kind::Mapping(_) => Finding::new(
            Code::NotATypeExpression,
            node.head.clone(),
            "this is a mapping, where a type is expected",
            "name a type here; one with keys of its own is declared under `types`",
        ),
    };
    found.add(wrong);
    SpecType::new(node.location.clone(), SpecShape::Any)
}

/// An unquoted `[T]` or `[K: V]`.
fn read_bracket(list: &Node, item: &Node, found: &mut Findings) -> SpecType {
    let pair = item
        .mapping()
        .filter(|map| map.len() == 1)
        .and_then(|map| map.first());
    let Some((key, entry)) = pair else {
        return SpecType::new(
            list.location.clone(),
            SpecShape::Array(Box::new(read_type(item, found))),
        );
    };
    let key_node = Node {
        kind: Kind::Scalar(entry.key.clone()),
        location: entry.key_location.clone(),
        head: entry.key_location.clone(),
    };
    let key_type = match Parser::new(&key_node, key).parse() {
        Ok(key_type) => Some(key_type),
        Err(wrong) => {
            found.add(wrong.at(&key_node));
            None
        }
    };
    SpecType::new(
        list.location.clone(),
        SpecShape::Map {
            key: key_type.and_then(dictionary_key),
            value: Box::new(read_type(&entry.value, found)),
            is_said: true,
        },
    )
}

/// A key that is more than text.
fn dictionary_key(key: SpecType) -> Option<Box<SpecType>> {
    let is_string =
        matches!(key.shape, SpecShape::Basic(crate::model::spec::Basic::String)) && !key.is_nullable;
    (!is_string).then(|| Box::new(key))
}

struct Parser<'a> {
    node: &'a Node,
    text: &'a str,
    at: usize,
    depth: usize,
}

type Parsed<T> = Result<T, Wrong>;

/// What keeps a text from being a type, and which bytes of it.
struct Wrong {
    code: Code,
    range: Range<usize>,
    message: String,
    remedy: String,
}

impl Wrong {
    fn at(self, node: &Node) -> Finding {
        Finding::new(self.code, node.location_of(self.range), self.message, self.remedy)
    }
}

impl<'a> Parser<'a> {
    const fn new(node: &'a Node, text: &'a str) -> Self {
        Self {
            node,
            text,
            at: 0,
            depth: 0,
        }
    }

    fn parse(mut self) -> Parsed<SpecType> {
        let read = self.parse_type()?;
        self.skip_blanks();
        match self.rest() {
            "" => Ok(read),
            rest => Err(self.unexpected(self.at..self.at + rest.len())),
        }
    }

    fn parse_type(&mut self) -> Parsed<SpecType> {
        self.skip_blanks();
        let start = self.at;
        let mut read = match self.rest().chars().next() {
            Some('[') => self.parse_bracket(start)?,
            _ => self.parse_name()?,
        };
        self.skip_blanks();
        if self.take('?') {
            read.is_nullable = true;
            read.location = self.node.location_of(start..self.at);
        }
        Ok(read)
    }

    fn parse_bracket(&mut self, start: usize) -> Parsed<SpecType> {
        self.depth += 1;
        if self.depth > MOST_BRACKETS {
            return Err(Wrong {
                code: Code::NestedTooDeeply,
                range: start..start + 1,
                message: format!("this type has more than {MOST_BRACKETS} brackets in each other"),
                remedy: "declare the inner part as a type of its own under `types`".to_owned(),
            });
        }
        self.take('[');
        let first = self.parse_type()?;
        self.skip_blanks();
        let shape = if self.take(':') {
            SpecShape::Map {
                key: dictionary_key(first),
                value: Box::new(self.parse_type()?),
                is_said: true,
            }
        } else {
            SpecShape::Array(Box::new(first))
        };
        self.skip_blanks();
        if !self.take(']') {
            return Err(match self.rest() {
                "" => Wrong {
                    code: Code::NotATypeExpression,
                    range: start..start + 1,
                    message: "this bracket is not closed".to_owned(),
                    remedy: "write `[T]` for a list, `[String: T]` for a dictionary".to_owned(),
                },
                rest => self.unexpected(self.at..self.at + rest.len()),
            });
        }
        self.depth -= 1;
        Ok(SpecType::new(self.node.location_of(start..self.at), shape))
    }

    fn parse_name(&mut self) -> Parsed<SpecType> {
        let name = self
            .rest()
            .split(|next: char| !is_name_part(next))
            .next()
            .unwrap_or_default();
        let range = self.at..self.at + name.len();
        if !is_type_name(name) {
            return Err(self.unexpected(self.at..self.text.len()));
        }
        self.at = range.end;
        let shape = match basic(name) {
            Some(basic) => SpecShape::Basic(basic),
            None if name == "Any" => SpecShape::Any,
            None => SpecShape::Reference(name.to_owned()),
        };
        Ok(SpecType::new(self.node.location_of(range), shape))
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn take(&mut self, wanted: char) -> bool {
        let is_there = self.rest().starts_with(wanted);
        if is_there {
            self.at += wanted.len_utf8();
        }
        is_there
    }

    fn unexpected(&self, range: Range<usize>) -> Wrong {
        let rest = self.text.get(range.clone()).unwrap_or_default();
        let message = match rest.trim() {
            "" if self.text.trim().is_empty() => "a type is expected here".to_owned(),
            "" => format!(
                "`{}` is no type: something is missing at its end",
                shortened(self.text)
            ),
            "?" => format!("`{}` says twice that null is allowed", shortened(self.text)),
            rest if rest.len() == self.text.len() => format!("`{}` is no type", shortened(rest)),
            rest => format!(
                "`{}` is no type from `{}` on",
                shortened(self.text),
                shortened(rest)
            ),
        };
        Wrong {
            code: Code::NotATypeExpression,
            range,
            message,
            remedy: remedy(self.text),
        }
    }
}

/// What other notations' writers meant.
fn remedy(text: &str) -> String {
    let text = text.trim();
    if let Some(item) = text.strip_suffix("[]").filter(|item| is_type_name(item)) {
        return format!("write a list as `\"[{item}]\"`");
    }
    if let Some((base, _)) = text.split_once('|').filter(|(_, other)| other.trim() == "null") {
        return format!("write a type that may be null as `{}?`", base.trim());
    }
    if text.contains('|') {
        return "declare alternatives as a type with `one-of`".to_owned();
    }
    if text.contains(['<', '(']) {
        return "write a list as `\"[T]\"` and a dictionary as `\"[String: T]\"`".to_owned();
    }
    "write a name, `[T]` for a list, `[String: T]` for a dictionary, `T?` for what may be null".to_owned()
}

/// Whether a type can be declared and named so: words with dots between them, each beginning with a letter.
pub(in crate::frontend) fn is_type_name(name: &str) -> bool {
    name.split('.').all(|part| {
        part.starts_with(|first: char| first.is_alphabetic() || first == '_')
            && part.chars().all(is_name_part)
    })
}

fn is_name_part(next: char) -> bool {
    next.is_alphanumeric() || matches!(next, '.' | '_' | '-')
}
