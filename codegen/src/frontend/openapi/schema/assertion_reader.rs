//! Reads a schema as an [`Assertion`]: what it says about a value, without making a type.
//!
//! In: a schema in `not`, `if`, `contains` and the like. Out: everything that it asserts, with references followed; `None` if it
//! asserts what cannot be checked, contains itself or grows too large.

use super::constraints::{array_constraints, map_constraints, number_constraints, string_constraints};
use super::patterns;
use super::presence_rules::strings;
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::dynamic::REFERENCES;
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Assertion, Constraints, JsonType};

// Nobody writes more schemas into one assertion; references multiply them.
const MAX_SCHEMAS: usize = 200;
// Nor do they refer from one to the next this often. Each schema of a chain is read anew for every one before it.
const MAX_REFERENCES: usize = 16;

struct AssertionReader<'r, 'd, 'f> {
    reader: &'r mut Reader<'d, 'f>,
    // The targets of the references that are being followed.
    open: Vec<String>,
    // The number of schemas read.
    count: usize,
    // Whether an assertion that allows anything is kept, because it marks an item or property as evaluated.
    keeps_evaluated: bool,
}

/// What a schema asserts about a value.
pub(super) fn read_assertion<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> Option<Assertion> {
    AssertionReader::new(reader).read(cursor)
}

/// What a single keyword of a schema asserts about a value.
pub(super) fn read_keyword<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    key: &str,
) -> Option<Assertion> {
    AssertionReader::new(reader).keyword(cursor, key)
}

// All keywords with an assertion. One keyword stands for a group of constraints: `minimum` for those on numbers.
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

impl<'r, 'd, 'f> AssertionReader<'r, 'd, 'f> {
    fn new(reader: &'r mut Reader<'d, 'f>) -> Self {
        Self {
            reader,
            open: Vec::new(),
            count: 0,
            keeps_evaluated: false,
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
        let outer = self.reader.enter(cursor.file, &cursor.pointer());
        let read = self.read_object(cursor);
        self.reader.leave(outer);
        read
    }

    fn read_object(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Assertion> {
        let mut parts = Vec::new();
        if REFERENCES.iter().any(|key| cursor.string(key).is_some()) {
            parts.push(self.reference(cursor)?);
            if !self.reader.version.has_siblings() {
                return parts.pop();
            }
        }
        for key in KEYWORDS {
            parts.push(self.keyword(cursor, key)?);
        }
        Some(Assertion::all(parts))
    }

    fn reference(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Assertion> {
        let target = self.reader.next(cursor)?;
        let opened = format!("{:?} {}", target.file, target.pointer);
        if self.open.len() >= MAX_REFERENCES || self.open.contains(&opened) {
            return None;
        }
        self.open.push(opened);
        let read = self.read(&target.cursor());
        self.open.pop();
        read
    }

    // A keyword that is absent allows anything.
    fn keyword(&mut self, cursor: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        match key {
            "format" => {
                let pattern = cursor.get_non_null("pattern").filter(|at| at.as_str().is_some());
                if let Some(at) = pattern {
                    self.pattern(&at.spanned(at.as_str().unwrap_or_default().to_owned()))?;
                }
                return Some(self.constraints(cursor, asserted_string_constraints, Assertion::String));
            }
            "minimum" => {
                return Some(self.constraints(cursor, asserted_number_constraints, Assertion::Number));
            }
            "minItems" => return Some(self.constraints(cursor, array_constraints, Assertion::Array)),
            "minProperties" => return Some(self.constraints(cursor, map_constraints, Assertion::Object)),
            _ => {}
        }
        let Some(at) = cursor.get(key) else {
            return Some(Assertion::anything());
        };
        Some(match key {
            "type" => types(cursor, &at)?,
            "const" => Assertion::Enum(vec![read_literal(at.node)]),
            "enum" => Assertion::Enum(at.items().map(|value| read_literal(value.node)).collect()),
            "required" if matches!(at.node.kind, Kind::Array(_)) => Assertion::Required(strings(&at)?),
            "properties" | "patternProperties" | "additionalProperties" | "propertyNames" => {
                self.properties(cursor, &at, key)?
            }
            "dependentRequired" | "dependentSchemas" | "dependencies" => self.dependent(&at)?,
            "prefixItems" | "items" | "additionalItems" | "contains" => self.items(cursor, &at, key)?,
            "allOf" => Assertion::all(self.each(&at)?),
            "anyOf" => Assertion::AnyOf(self.each(&at)?),
            "oneOf" => Assertion::OneOf(self.each(&at)?),
            "not" => negated(self.read(&at)?),
            "if" => self.condition(cursor, &at)?,
            "unevaluatedItems" | "unevaluatedProperties" => self.unevaluated(cursor, &at, key)?,
            // `required: true` in a property, as older documents write it.
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

    // Without its pattern, an assertion would be another one: `not` of it, for example.
    fn pattern(&mut self, pattern: &Spanned<String>) -> Option<Spanned<String>> {
        patterns::to_ecma(self.reader, pattern)
    }

    fn each(&mut self, list: &Cursor<'_, 'd>) -> Option<Vec<Assertion>> {
        list.items().map(|part| self.read(&part)).collect()
    }

    fn properties(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        let mut parts = Vec::new();
        match key {
            "properties" => {
                for (name, of) in at.members() {
                    let inner = self.read(&of)?;
                    if self.keeps_evaluated || !inner.is_anything() {
                        parts.push(Assertion::Properties(name.to_owned(), Box::new(inner)));
                    }
                }
            }
            "patternProperties" => {
                for (pattern, of) in at.members() {
                    let pattern = self.pattern(&of.key_spanned(pattern.to_owned()))?;
                    parts.push(Assertion::PatternProperties(pattern, Box::new(self.read(&of)?)));
                }
            }
            "propertyNames" => parts.push(Assertion::PropertyNames(Box::new(self.read(at)?))),
            _ => parts.push(self.additional_properties(cursor, at)?),
        }
        Some(Assertion::all(parts))
    }

    fn additional_properties(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>) -> Option<Assertion> {
        let declared = cursor.get("properties");
        let declared = declared.iter().flat_map(Cursor::members);
        let names = declared.map(|(name, _)| name.to_owned()).collect();
        let patterns = cursor.get("patternProperties");
        let patterns = patterns.iter().flat_map(Cursor::members);
        let patterns: Option<Vec<_>> = patterns
            .map(|(pattern, of)| self.pattern(&of.key_spanned(pattern.to_owned())))
            .collect();
        let patterns = patterns?;
        let inner = Box::new(self.read(at)?);
        Some(Assertion::AdditionalProperties(names, patterns, inner))
    }

    fn items(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        let prefix = cursor.get("prefixItems").or_else(|| {
            cursor
                .get("items")
                .filter(|items| matches!(items.node.kind, Kind::Array(_)))
        });
        let prefix_length = prefix.as_ref().map_or(0, |prefix| prefix.items().count());
        Some(match key {
            "contains" => {
                let inner = Box::new(self.read(at)?);
                let min = count(cursor, "minContains").unwrap_or(1);
                Assertion::Contains(inner, min, count(cursor, "maxContains"))
            }
            _ if matches!(at.node.kind, Kind::Array(_)) => self.prefix_items(at)?,
            // Without a prefix it has no effect (JSON Schema draft 2019-09, core, 9.3.1.2).
            "additionalItems" if prefix_length == 0 => Assertion::anything(),
            _ => match self.read(at)? {
                inner if inner.is_anything() && !self.keeps_evaluated => inner,
                inner => Assertion::Items(prefix_length as u64, Box::new(inner)),
            },
        })
    }

    fn prefix_items(&mut self, list: &Cursor<'_, 'd>) -> Option<Assertion> {
        let mut parts = Vec::new();
        for (position, item) in (0..).zip(list.items()) {
            let inner = self.read(&item)?;
            if self.keeps_evaluated || !inner.is_anything() {
                parts.push(Assertion::PrefixItems(position, Box::new(inner)));
            }
        }
        Some(Assertion::all(parts))
    }

    // `{a: [b, c]}`, or `{a: {required: [b, c]}}`.
    fn dependent(&mut self, at: &Cursor<'_, 'd>) -> Option<Assertion> {
        let mut members: Vec<_> = at.members().collect();
        members.sort_by_key(|(name, _)| *name);
        let mut parts = Vec::new();
        for (name, of) in members {
            let then = match &of.node.kind {
                Kind::Array(_) => Assertion::Required(strings(&of)?),
                _ => self.read(&of)?,
            };
            let condition = Assertion::Required(vec![name.to_owned()]);
            parts.push(Assertion::If(Box::new([condition, then, Assertion::anything()])));
        }
        Some(Assertion::all(parts))
    }

    // An `if` alone has no effect (JSON Schema 2020-12, core, 10.2.2.1).
    fn condition(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>) -> Option<Assertion> {
        let mut consequence = |key: &str| {
            cursor
                .get(key)
                .map_or_else(|| Some(Assertion::anything()), |of| self.read(&of))
        };
        let (then, otherwise) = (consequence("then")?, consequence("else")?);
        if then.is_anything() && otherwise.is_anything() && !self.keeps_evaluated {
            return Some(Assertion::anything());
        }
        Some(Assertion::If(Box::new([self.read(at)?, then, otherwise])))
    }

    fn unevaluated(&mut self, cursor: &Cursor<'_, 'd>, at: &Cursor<'_, 'd>, key: &str) -> Option<Assertion> {
        let unevaluated = self.read(at)?;
        let kept_evaluated = std::mem::replace(&mut self.keeps_evaluated, true);
        let mut evaluated = Vec::new();
        if cursor.string("$ref").is_some() {
            evaluated.push(self.reference(cursor)?);
        }
        for key in KEYWORDS.iter().filter(|key| !key.starts_with("unevaluated")) {
            evaluated.push(self.keyword(cursor, key)?);
        }
        self.keeps_evaluated = kept_evaluated;
        let parts = Box::new([Assertion::all(evaluated), unevaluated]);
        Some(if key == "unevaluatedItems" {
            Assertion::UnevaluatedItems(parts)
        } else {
            Assertion::UnevaluatedProperties(parts)
        })
    }
}

/// The constraints on a string, without unknown formats: the negation of one would reject every value.
pub(super) fn asserted_string_constraints(
    reader: &mut Reader<'_, '_>,
    cursor: &Cursor<'_, '_>,
) -> Constraints {
    let mut constraints = string_constraints(reader, cursor);
    constraints.format = constraints
        .format
        .filter(|format| levain_rules::Format::from_name(&format.value).is_some());
    constraints
}

/// The constraints on a number, without the format, which only says how much memory it takes.
pub(super) fn asserted_number_constraints(
    reader: &mut Reader<'_, '_>,
    cursor: &Cursor<'_, '_>,
) -> Constraints {
    Constraints {
        format: None,
        ..number_constraints(reader, cursor)
    }
}

fn count(cursor: &Cursor<'_, '_>, key: &str) -> Option<u64> {
    let Kind::Number(number) = &cursor.get(key)?.node.kind else {
        return None;
    };
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and no array is that long"
    )]
    number.as_f64().map(|count| count as u64)
}

fn negated(of: Assertion) -> Assertion {
    match of {
        Assertion::False => Assertion::anything(),
        of if of.is_anything() => Assertion::False,
        of => Assertion::Not(Box::new(of)),
    }
}

fn types(cursor: &Cursor<'_, '_>, at: &Cursor<'_, '_>) -> Option<Assertion> {
    let mut types = match at.as_str() {
        Some(text) => vec![json_type(text)?],
        None => strings(at)?
            .iter()
            .map(|text| json_type(text))
            .collect::<Option<_>>()?,
    };
    if cursor.boolean("nullable") == Some(true) {
        types.push(JsonType::Null);
    }
    Some(Assertion::Type(types))
}

fn json_type(name: &str) -> Option<JsonType> {
    Some(match name {
        "null" => JsonType::Null,
        "boolean" => JsonType::Boolean,
        "integer" => JsonType::Integer,
        "number" => JsonType::Number,
        "string" => JsonType::String,
        "array" => JsonType::Array,
        "object" => JsonType::Object,
        _ => return None,
    })
}
