//! Type expressions: `[Language: Shop.simple?]`.
//!
//! In: a scalar, or the sequence that YAML makes of an unquoted `[T]`. Out: a [`SpecType`], each part of which has the location
//! of its own bytes. Whether a name is declared is for `normalize`.

use std::ops::Range;

use super::declared::basic_type;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::frontend::text::yaml_tree::{Kind, Node, shortened};
use crate::model::spec::{Basic, SpecShape, SpecType};

/// How deeply brackets may be nested, since later stages recurse as deeply. Real specs have two levels at most.
const MAX_BRACKETS: usize = 8;

/// The type that a node expresses.
pub(super) fn read_type(node: &Node, found: &mut Findings) -> SpecType {
    let finding = match &node.kind {
        Kind::Scalar(scalar) => match Parser::new(node, &scalar.text).parse() {
            Ok(read) => return read,
            Err(mistake) => mistake.at(node),
        },
        Kind::Sequence(items) => match items.as_slice() {
            [item] => return read_bracket(node, item, found),
            _ => Finding::new(
                Code::NotATypeExpression,
                node.location.clone(),
                format!("a list has one item type, and this has {}", items.len()),
                "write `[T]`, or declare a union with `one-of`",
            ),
        },
        Kind::Mapping(_) => Finding::new(
            Code::NotATypeExpression,
            node.head.clone(),
            "a type is expected, not a mapping",
            "write the name of a type, and declare that type under `types`",
        ),
    };
    found.add(finding);
    SpecType::new(node.location.clone(), SpecShape::Placeholder)
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
        Err(mistake) => {
            found.add(mistake.at(&key_node));
            None
        }
    };
    SpecType::new(
        list.location.clone(),
        SpecShape::Map {
            key: key_type.and_then(map_key),
            value: Box::new(read_type(&entry.value, found)),
            is_explicit: true,
        },
    )
}

/// The type of the keys of a map; `None` for `String`, which all keys are.
fn map_key(key: SpecType) -> Option<Box<SpecType>> {
    let is_string = matches!(key.shape, SpecShape::Basic(Basic::String)) && !key.is_nullable;
    (!is_string).then(|| Box::new(key))
}

struct Parser<'a> {
    node: &'a Node,
    text: &'a str,
    at: usize,
    depth: usize,
}

type Parsed<T> = Result<T, Mistake>;

/// Why a text is not a type, and the bytes that are wrong.
struct Mistake {
    code: Code,
    range: Range<usize>,
    message: String,
    remedy: String,
}

impl Mistake {
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
        if self.accept('?') {
            read.is_nullable = true;
            read.location = self.node.location_of(start..self.at);
        }
        Ok(read)
    }

    fn parse_bracket(&mut self, start: usize) -> Parsed<SpecType> {
        self.depth += 1;
        if self.depth > MAX_BRACKETS {
            return Err(Mistake {
                code: Code::NestedTooDeeply,
                range: start..start + 1,
                message: format!("the brackets of this type are nested deeper than {MAX_BRACKETS} levels"),
                remedy: "declare the inner part as a separate type under `types`".to_owned(),
            });
        }
        self.accept('[');
        let first = self.parse_type()?;
        self.skip_blanks();
        let shape = if self.accept(':') {
            SpecShape::Map {
                key: map_key(first),
                value: Box::new(self.parse_type()?),
                is_explicit: true,
            }
        } else {
            SpecShape::Array(Box::new(first))
        };
        self.skip_blanks();
        if !self.accept(']') {
            return Err(match self.rest() {
                "" => Mistake {
                    code: Code::NotATypeExpression,
                    range: start..start + 1,
                    message: "this bracket is not closed".to_owned(),
                    remedy: "write `[T]` for a list, `[String: T]` for a map".to_owned(),
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
        let shape = match basic_type(name) {
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

    fn accept(&mut self, expected: char) -> bool {
        let is_next = self.rest().starts_with(expected);
        if is_next {
            self.at += expected.len_utf8();
        }
        is_next
    }

    fn unexpected(&self, range: Range<usize>) -> Mistake {
        let rest = self.text.get(range.clone()).unwrap_or_default();
        let message = match rest.trim() {
            "" if self.text.trim().is_empty() => "a type is expected here".to_owned(),
            "" => format!("`{}` is not a type: it is incomplete", shortened(self.text)),
            "?" => format!("`{}` allows null twice", shortened(self.text)),
            rest if rest.len() == self.text.len() => format!("`{}` is not a type", shortened(rest)),
            rest => format!(
                "`{}` is not a type: `{}` is unexpected",
                shortened(self.text),
                shortened(rest)
            ),
        };
        Mistake {
            code: Code::NotATypeExpression,
            range,
            message,
            remedy: remedy(self.text),
        }
    }
}

/// The remedy for a text that is not a type, which recognises the notations of other languages.
fn remedy(text: &str) -> String {
    let text = text.trim();
    if let Some(item) = text.strip_suffix("[]").filter(|item| is_type_name(item)) {
        return format!("write a list as `\"[{item}]\"`");
    }
    if let Some((base, _)) = text.split_once('|').filter(|(_, other)| other.trim() == "null") {
        return format!("write `{}?` for a type that allows null", base.trim());
    }
    if text.contains('|') {
        return "declare a union with `one-of`".to_owned();
    }
    if text.contains(['<', '(']) {
        return "write a list as `\"[T]\"` and a map as `\"[String: T]\"`".to_owned();
    }
    "write a name, `[T]` for a list, `[String: T]` for a map, `T?` for a type that allows null".to_owned()
}

/// Whether a declared type can have this name: parts separated by dots, each beginning with a letter or `_`.
pub fn is_type_name(name: &str) -> bool {
    name.split('.').all(|part| {
        part.starts_with(|first: char| first.is_alphabetic() || first == '_')
            && part.chars().all(is_name_part)
    })
}

fn is_name_part(next: char) -> bool {
    next.is_alphanumeric() || matches!(next, '.' | '_' | '-')
}
