//! A schema as an assertion: what holds of a value, and not what it is.
//!
//! In: a schema that stands in `not`, `if`, `contains` and the like. Out: all it says, references followed; `None` when it says what
//! cannot be checked, leads back to itself or grows too large.

use super::constraints::{array_constraints, map_constraints, number_constraints, string_constraints};
use super::presence_rules::names;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Assertion, Constraints, JsonType};

// More than this is written by nobody into one condition; references make it.
const MAX_SCHEMAS: usize = 200;

/// Reads one assertion after the other of one schema.
pub(super) struct Asserting<'r, 'd, 'f> {
    reader: &'r mut Reader<'d, 'f>,
    /// The targets of the references that are being followed.
    open: Vec<String>,
    /// How many schemas were read.
    count: usize,
    /// Whether it counts what is said of an item or member though it says nothing.
    is_for_rest: bool,
}

/// What a schema says of a value.
pub(super) fn read_assertion<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> Option<Assertion> {
    Asserting::new(reader).read(cursor)
}

/// What the keyword `key` of a schema says of a value, taken alone.
pub(super) fn read_keyword<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    key: &str,
) -> Option<Assertion> {
    Asserting::new(reader).keyword(cursor, key)
}

// Each with what it says; the others that belong to one are read with it.
const KEYWORDS: [&str; 26] = [
    "type",
    "const",
    "enum",
    "format",
    "minimum",
    "minItems",
    "minProperties",
    "required",
    "properties",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "prefixItems",
    "items",
    "additionalItems",
    "contains",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "unevaluatedItems",
    "unevaluatedProperties",
];

impl<'r, 'd, 'f> Asserting<'r, 'd, 'f> {
    fn new(reader: &'r mut Reader<'d, 'f>) -> Self {
        Self {
            reader,
            open: Vec::new(),
            count: 0,
            is_for_rest: false,
        }
    }

    fn read(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Assertion> {
        self.count += 1;
        if self.count > MAX_SCHEMAS {
            return None;
        }
        match &cursor.node.kind {
            Kind::Boolean(true) => return Some(Assertion::anything()),
            Kind::Boolean(false) => return Some(Assertion::False),
            Kind::Object(_) => {}
            _ => return None,
        }
        let mut parts = Vec::new();
        if cursor.has("$dynamicRef") || cursor.has("$recursiveRef") {
            return None;
        }
        if cursor.string("$ref").is_some() {
            parts.push(self.referred(cursor)?);
            if !self.reader.version.has_siblings() {
                return parts.pop();
            }
        }
        for key in KEYWORDS {
            parts.push(self.keyword(cursor, key)?);
        }
        Some(Assertion::all(parts))
    }

    fn referred(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Assertion> {
        let reference = cursor.string("$ref")?;
        let target = self.reader.documents.resolve(cursor.file, reference).ok()?;
        let way = format!("{:?} {}", target.file, target.pointer);
        if self.open.contains(&way) {
            return None;
        }
        self.open.push(way);
        let read = self.read(&Cursor::new(target.node, target.file, &target.pointer));
        self.open.pop();
        read
    }

    // A keyword that is not there says nothing; what stands before it in `KEYWORDS` is not read again.
    fn keyword(&mut self, cursor: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        match key {
            "format" => return Some(self.constraints(cursor, texts, Assertion::String)),
            "minimum" => return Some(self.constraints(cursor, bounds, Assertion::Number)),
            "minItems" => return Some(self.constraints(cursor, array_constraints, Assertion::Array)),
            "minProperties" => return Some(self.constraints(cursor, map_constraints, Assertion::Object)),
            _ => {}
        }
        let Some(at) = cursor.get(key) else {
            return Some(Assertion::anything());
        };
        Some(match key {
            "type" => kinds(cursor, &at)?,
            "const" => Assertion::Enum(vec![read_literal(at.node)]),
            "enum" => Assertion::Enum(at.items().map(|value| read_literal(value.node)).collect()),
            "required" if matches!(at.node.kind, Kind::Array(_)) => Assertion::Required(names(&at)?),
            "properties" | "patternProperties" | "additionalProperties" | "propertyNames" => {
                self.members(cursor, &at, key)?
            }
            "dependentRequired" | "dependentSchemas" | "dependencies" => self.dependent(&at)?,
            "prefixItems" | "items" | "additionalItems" | "contains" => self.items(cursor, &at, key)?,
            "allOf" => Assertion::all(self.each(&at)?),
            "anyOf" => Assertion::AnyOf(self.each(&at)?),
            "oneOf" => Assertion::OneOf(self.each(&at)?),
            "not" => negated(self.read(&at)?),
            "if" => self.condition(cursor, &at)?,
            "unevaluatedItems" | "unevaluatedProperties" => self.rest(cursor, &at, key)?,
            // `required: true` of a member, as older documents write it.
            _ => Assertion::anything(),
        })
    }

    fn constraints(
        &mut self,
        cursor: &Cursor<'_, 'd>,
        read: fn(&mut Reader<'d, 'f>, &Cursor<'_, 'd>) -> Constraints,
        assertion: fn(Box<Constraints>) -> Assertion,
    ) -> Assertion {
        let constraints = read(self.reader, cursor);
        if constraints == Constraints::default() {
            Assertion::anything()
        } else {
            assertion(Box::new(constraints))
        }
    }

    fn each(&mut self, list: &Cursor<'_, 'd>) -> Option<Vec<Assertion>> {
        list.items().map(|part| self.read(&part)).collect()
    }

    fn members(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        let mut parts = Vec::new();
        match key {
            "properties" => {
                for (name, of) in at.members() {
                    let inner = self.read(&of)?;
                    if self.is_for_rest || !inner.is_anything() {
                        parts.push(Assertion::Properties(name.to_owned(), Box::new(inner)));
                    }
                }
            }
            "patternProperties" => {
                for (pattern, of) in at.members() {
                    let pattern = of.key_spanned(pattern.to_owned());
                    parts.push(Assertion::PatternProperties(pattern, Box::new(self.read(&of)?)));
                }
            }
            "propertyNames" => parts.push(Assertion::PropertyNames(Box::new(self.read(at)?))),
            _ => {
                let named = cursor.get("properties");
                let named = named
                    .iter()
                    .flat_map(Cursor::members)
                    .map(|(name, _)| name.to_owned());
                let patterns = cursor.get("patternProperties");
                let patterns = patterns.iter().flat_map(Cursor::members);
                let patterns = patterns.map(|(pattern, of)| of.key_spanned(pattern.to_owned()));
                let inner = self.read(at)?;
                parts.push(Assertion::AdditionalProperties(
                    named.collect(),
                    patterns.collect(),
                    Box::new(inner),
                ));
            }
        }
        Some(Assertion::all(parts))
    }

    fn items(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        let tuple = cursor.get("prefixItems");
        let tuple = tuple.or_else(|| {
            cursor
                .get("items")
                .filter(|items| matches!(items.node.kind, Kind::Array(_)))
        });
        let is_tuple = matches!(at.node.kind, Kind::Array(_));
        let after = tuple.as_ref().map_or(0, |tuple| tuple.items().count());
        Some(match key {
            "contains" => {
                let count = |key: &str| match cursor.get(key).map(|count| &count.node.kind) {
                    Some(Kind::Number(number)) => number.as_f64(),
                    _ => None,
                };
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "`as` saturates, and no list is that long"
                )]
                let count = |key: &str| count(key).map(|count| count as u64);
                let inner = Box::new(self.read(at)?);
                Assertion::Contains(inner, count("minContains").unwrap_or(1), count("maxContains"))
            }
            _ if is_tuple => {
                let mut parts = Vec::new();
                for (location, item) in (0..).zip(at.items()) {
                    let inner = self.read(&item)?;
                    if self.is_for_rest || !inner.is_anything() {
                        parts.push(Assertion::PrefixItems(location, Box::new(inner)));
                    }
                }
                Assertion::all(parts)
            }
            // Beside nothing that it could follow it says nothing (JSON Schema draft 2019-09, core, 9.3.1.2).
            "additionalItems" if after == 0 => Assertion::anything(),
            _ => match self.read(at)? {
                inner if inner.is_anything() && !self.is_for_rest => inner,
                inner => Assertion::Items(after as u64, Box::new(inner)),
            },
        })
    }

    // `{a: [b, c]}`, and `{a: {required: [b, c]}}`.
    fn dependent(&mut self, at: &Cursor<'_, 'd>) -> Option<Assertion> {
        let mut members: Vec<_> = at.members().collect();
        members.sort_by_key(|(name, _)| *name);
        let mut parts = Vec::new();
        for (name, of) in members {
            let then = match &of.node.kind {
                Kind::Array(_) => Assertion::Required(names(&of)?),
                _ => self.read(&of)?,
            };
            let when = Assertion::Required(vec![name.to_owned()]);
            parts.push(Assertion::If(Box::new([when, then, Assertion::anything()])));
        }
        Some(Assertion::all(parts))
    }

    // Alone it says nothing (JSON Schema 2020-12, core, 10.2.2.1).
    fn condition(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>) -> Option<Assertion> {
        let mut consequence = |key: &str| {
            cursor
                .get(key)
                .map_or_else(|| Some(Assertion::anything()), |of| self.read(&of))
        };
        let (then, otherwise) = (consequence("then")?, consequence("else")?);
        if then.is_anything() && otherwise.is_anything() && !self.is_for_rest {
            return Some(Assertion::anything());
        }
        Some(Assertion::If(Box::new([self.read(at)?, then, otherwise])))
    }

    fn rest(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        let rest = self.read(at)?;
        let was_for_rest = std::mem::replace(&mut self.is_for_rest, true);
        let mut first = Vec::new();
        if cursor.string("$ref").is_some() {
            first.push(self.referred(cursor)?);
        }
        for key in KEYWORDS.iter().filter(|key| !key.starts_with("unevaluated")) {
            first.push(self.keyword(cursor, key)?);
        }
        self.is_for_rest = was_for_rest;
        let parts = Box::new([Assertion::all(first), rest]);
        Some(if key == "unevaluatedItems" {
            Assertion::UnevaluatedItems(parts)
        } else {
            Assertion::UnevaluatedProperties(parts)
        })
    }
}

/// The rules of a text. What no one knows the form of has none, or its negation would hold of nothing.
pub(super) fn texts(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Constraints {
    let mut constraints = string_constraints(reader, cursor);
    constraints.format = constraints
        .format
        .filter(|format| levain_rules::Format::from_name(&format.value).is_some());
    constraints
}

/// The rules of a number. A format says of one what it takes to hold it.
pub(super) fn bounds(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Constraints {
    Constraints {
        format: None,
        ..number_constraints(reader, cursor)
    }
}

fn negated(of: Assertion) -> Assertion {
    match of {
        Assertion::False => Assertion::anything(),
        of if of.is_anything() => Assertion::False,
        of => Assertion::Not(Box::new(of)),
    }
}

fn kinds(cursor: &Cursor<'_, '_>, at: &Cursor<'_, '_>) -> Option<Assertion> {
    let kind = |text: &str| {
        Some(match text {
            "null" => JsonType::Null,
            "boolean" => JsonType::Boolean,
            "integer" => JsonType::Integer,
            "number" => JsonType::Number,
            "string" => JsonType::String,
            "array" => JsonType::Array,
            "object" => JsonType::Object,
            _ => return None,
        })
    };
    let mut kinds = match at.as_str() {
        Some(text) => vec![kind(text)?],
        None => names(at)?.iter().map(|text| kind(text)).collect::<Option<_>>()?,
    };
    if cursor.boolean("nullable") == Some(true) {
        kinds.push(JsonType::Null);
    }
    Some(Assertion::Type(kinds))
}
