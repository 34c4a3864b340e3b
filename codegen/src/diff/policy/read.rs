//! Reads `levain-accept.toml`.
//!
//! In: its text. Out: [`Policy`], or every mistake with its bytes. Opens no file.

use std::ops::Range;

use toml_edit::{Document, Item, Table, Value};

use super::{Accepted, Override, Policy};
use crate::diagnostics::nearest::nearest;
use crate::diff::date::Date;
use crate::diff::rules::rules;
use crate::diff::severity::Level;
use crate::selection::glob;

/// A mistake, its bytes, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

const ACCEPT_KEYS: &[&str] = &["fingerprint", "reason", "until"];

const OVERRIDE_KEYS: &[&str] = &["rule", "operation", "path", "level", "reason", "until"];

/// Reads a policy.
///
/// # Errors
///
/// Every mistake.
pub fn read_policy(text: &str) -> Result<Policy, Vec<Mistake>> {
    let document = Document::parse(text).map_err(|error| {
        vec![Mistake {
            range: error.span().unwrap_or(0..0),
            message: error.message().to_owned(),
            remedy: "see https://toml.io for the syntax".to_owned(),
        }]
    })?;
    let mut reader = Reader { mistakes: Vec::new() };
    let mut policy = Policy::default();
    for (key, item) in document.iter() {
        let range = document.key(key).and_then(toml_edit::Key::span).unwrap_or(0..0);
        let tables: Vec<&Table> = item
            .as_array_of_tables()
            .map_or_else(Vec::new, |list| list.iter().collect());
        match key {
            "accept" | "override" if tables.is_empty() => reader.add(
                range,
                format!("`{key}` is a list of tables"),
                format!("write `[[{key}]]`"),
            ),
            "accept" => policy
                .accepted
                .extend(tables.into_iter().filter_map(|table| reader.accepted(table))),
            "override" => policy
                .overrides
                .extend(tables.into_iter().filter_map(|table| reader.overridden(table))),
            _ => reader.unknown(range, key, &["accept", "override"]),
        }
    }
    if reader.mistakes.is_empty() {
        Ok(policy)
    } else {
        Err(reader.mistakes)
    }
}

struct Reader {
    mistakes: Vec<Mistake>,
}

impl Reader {
    fn add(&mut self, range: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) {
        self.mistakes.push(Mistake {
            range,
            message: message.into(),
            remedy: remedy.into(),
        });
    }

    fn unknown(&mut self, range: Range<usize>, key: &str, known: &[&str]) {
        let remedy = match nearest(key, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys here are {}", known.join(", ")),
        };
        self.add(
            range,
            format!("`{key}` is not a key of levain-accept.toml here"),
            remedy,
        );
    }

    fn accepted(&mut self, table: &Table) -> Option<Accepted> {
        self.keys(table, ACCEPT_KEYS);
        let fingerprint = self.required(
            table,
            "fingerprint",
            "the fingerprint of a change, as `levain diff` shows it",
        );
        let reason = self.required(table, "reason", "why it is accepted");
        let until = self.until(table);
        Some(Accepted {
            fingerprint: fingerprint?,
            reason: reason?,
            until,
            range: table.span().unwrap_or(0..0),
        })
    }

    fn overridden(&mut self, table: &Table) -> Option<Override> {
        self.keys(table, OVERRIDE_KEYS);
        let rule = self.required(table, "rule", "a rule of `levain rules`; `*` stands for anything");
        if let (Some(rule), Some(item)) = (&rule, table.get("rule")) {
            self.check_rule(rule, item);
        }
        let reason = self.required(table, "reason", "why the level is another one");
        let level = self.level(table);
        let operation = self.optional(table, "operation");
        let path = self.optional(table, "path");
        let until = self.until(table);
        Some(Override {
            rule: rule?,
            operation,
            path,
            level: level?,
            reason: reason?,
            until,
            range: table.span().unwrap_or(0..0),
        })
    }

    fn keys(&mut self, table: &Table, known: &[&str]) {
        for (key, _) in table {
            if !known.contains(&key) {
                let range = table.key(key).and_then(toml_edit::Key::span).unwrap_or(0..0);
                self.unknown(range, key, known);
            }
        }
    }

    fn required(&mut self, table: &Table, key: &str, what: &str) -> Option<String> {
        let Some(item) = table.get(key) else {
            let range = table.span().unwrap_or(0..0);
            self.add(
                range,
                format!("this entry has no `{key}`"),
                format!("add `{key} = \"…\"`: {what}"),
            );
            return None;
        };
        self.text(item, key)
    }

    fn optional(&mut self, table: &Table, key: &str) -> Option<String> {
        let item = table.get(key)?;
        self.text(item, key)
    }

    fn text(&mut self, item: &Item, key: &str) -> Option<String> {
        let text = item.as_str().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            let range = item.span().unwrap_or(0..0);
            self.add(
                range,
                format!("`{key}` must be a non-empty string"),
                format!("write `{key} = \"…\"`"),
            );
        }
        text.map(str::to_owned)
    }

    fn level(&mut self, table: &Table) -> Option<Level> {
        let word = self.required(table, "level", "`compatible`, `warning` or `breaking`")?;
        let level = Level::read(&word);
        if level.is_none() {
            let range = table.get("level").and_then(Item::span).unwrap_or(0..0);
            self.add(
                range,
                format!("there is no level `{word}`"),
                "write `compatible`, `warning` or `breaking`",
            );
        }
        level
    }

    // A date of TOML, or a string.
    fn until(&mut self, table: &Table) -> Option<Date> {
        let item = table.get("until")?;
        let written = match item.as_value() {
            Some(Value::Datetime(date)) => date.value().to_string(),
            Some(Value::String(text)) => text.value().clone(),
            _ => String::new(),
        };
        let date = Date::read(&written);
        if date.is_none() {
            let range = item.span().unwrap_or(0..0);
            self.add(
                range,
                "`until` must be a day of the calendar",
                "write `until = 2027-06-30`",
            );
        }
        date
    }

    fn check_rule(&mut self, pattern: &str, item: &Item) {
        if rules().any(|rule| glob(pattern, rule.id)) {
            return;
        }
        let remedy = match nearest(pattern, rules().map(|rule| rule.id)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`levain rules` lists the rules".to_owned(),
        };
        self.add(
            item.span().unwrap_or(0..0),
            format!("there is no rule `{pattern}`"),
            remedy,
        );
    }
}
