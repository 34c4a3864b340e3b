//! A parameter as a tree of strings, from which every style is written.

use std::borrow::Cow;

use super::{Parameter, ParameterSink, Style};
use crate::base64::to_base64;
use crate::direction::Direction;
use crate::json::Json;

/// A value as JSON, with the properties that it has in this direction; `None` if it is absent.
pub(crate) fn json_of(value: &dyn Parameter, direction: Direction) -> Option<Json> {
    match Tree::directed(value, Style::FORM, direction) {
        Tree::Absent => None,
        tree => Some(Json::from(tree)),
    }
}

impl From<Tree> for Json {
    fn from(tree: Tree) -> Self {
        match tree {
            Tree::Absent | Tree::Null => Self::Null,
            Tree::String(text) => Self::String(text),
            // JSON has no number that is not finite.
            Tree::Bare(text) => text.parse().unwrap_or_default(),
            Tree::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Tree::Object(members) => {
                let present = members.into_iter().filter(|(_, value)| *value != Tree::Absent);
                Self::Object(present.map(|(name, value)| (name, Self::from(value))).collect())
            }
        }
    }
}

/// A value outside of JSON.
///
/// Null has no text: outside of JSON, it is as if it were absent (RFC 6570, section 2.3; OpenAPI 3.2.0, section 4.12.6.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tree {
    Absent,
    Null,
    String(String),
    /// A number or a boolean: what JSON writes without quotes.
    Bare(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// The tree of `value`. An array with a separator, of its type or of the style, is one string.
    pub(crate) fn of(value: &dyn Parameter, style: Style) -> Self {
        Self::directed(value, style, Direction::Sent)
    }

    fn directed(value: &dyn Parameter, style: Style, direction: Direction) -> Self {
        let mut builder = Builder {
            style,
            direction,
            done: Tree::Absent,
            open: None,
        };
        value.write_parameter(&mut builder);
        builder.done
    }

    /// The string of a value that is neither an array nor an object.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::String(text) | Self::Bare(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it has a text: it is neither absent nor null.
    pub(crate) fn is_defined(&self) -> bool {
        !matches!(self, Self::Absent | Self::Null)
    }

    /// The items of an array that have a text.
    pub(crate) fn defined_items(items: &[Self]) -> impl Iterator<Item = &Self> {
        items.iter().filter(|item| item.is_defined())
    }

    /// The members of an object that have a text.
    pub(crate) fn defined_members(members: &[(String, Self)]) -> impl Iterator<Item = (&str, &Self)> {
        let defined = members.iter().filter(|(_, value)| value.is_defined());
        defined.map(|(name, value)| (name.as_str(), value))
    }

    /// Whether it is an array or object without items or members that have a text.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Array(items) => Self::defined_items(items).next().is_none(),
            Self::Object(members) => Self::defined_members(members).next().is_none(),
            _ => false,
        }
    }

    /// The value as one string: JSON for an array or an object, empty for one without a text.
    pub(crate) fn flat(&self) -> Cow<'_, str> {
        match self {
            Self::Absent | Self::Null => Cow::Borrowed(""),
            _ => self.as_text().map_or_else(|| self.json().into(), Cow::Borrowed),
        }
    }

    /// The value as JSON.
    pub(crate) fn json(&self) -> String {
        let mut out = String::new();
        self.push_json(&mut out);
        out
    }

    fn push_json(&self, out: &mut String) {
        match self {
            Self::Absent | Self::Null => out.push_str("null"),
            Self::String(text) => out.push_str(&serde_json::Value::from(text.as_str()).to_string()),
            Self::Bare(text) => out.push_str(text),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    item.push_json(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                let present = members.iter().filter(|(_, value)| *value != Self::Absent);
                for (index, (name, value)) in present.enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    out.push_str(&serde_json::Value::from(name.as_str()).to_string());
                    out.push(':');
                    value.push_json(out);
                }
                out.push('}');
            }
        }
    }
}

struct Builder {
    style: Style,
    direction: Direction,
    done: Tree,
    open: Option<Open>,
}

enum Open {
    Array(Vec<Tree>, Option<&'static str>),
    Object(Vec<(String, Tree)>),
}

impl Builder {
    fn set(&mut self, text: impl Into<String>) {
        self.done = Tree::String(text.into());
    }

    fn set_bare(&mut self, text: impl Into<String>) {
        self.done = Tree::Bare(text.into());
    }
}

impl ParameterSink for Builder {
    fn direction(&self) -> Direction {
        self.direction
    }

    fn absent(&mut self) {
        self.done = Tree::Absent;
    }

    fn null(&mut self) {
        self.done = Tree::Null;
    }

    fn string(&mut self, text: &str) {
        self.set(text);
    }

    fn integer(&mut self, value: i64) {
        self.set_bare(value.to_string());
    }

    fn number(&mut self, value: f64) {
        self.number_text(&value.to_string());
    }

    fn number_text(&mut self, text: &str) {
        if self.style.decimal == '.' {
            self.set_bare(text);
        } else {
            self.set(text.replace('.', self.style.decimal.encode_utf8(&mut [0; 4])));
        }
    }

    fn boolean(&mut self, value: bool) {
        match self.style.booleans {
            Some((no, yes)) => self.set(if value { yes } else { no }),
            None => self.set_bare(if value { "true" } else { "false" }),
        }
    }

    fn bytes(&mut self, value: &[u8]) {
        self.set(to_base64(value));
    }

    fn begin_array(&mut self, separator: Option<&'static str>) {
        self.open = Some(Open::Array(Vec::new(), self.style.separator.or(separator)));
    }

    fn item(&mut self, value: &dyn Parameter) {
        let item = Tree::directed(value, self.style, self.direction);
        if let Some(Open::Array(items, _)) = &mut self.open {
            items.push(item);
        }
    }

    fn end_array(&mut self) {
        self.done = match self.open.take() {
            Some(Open::Array(items, None)) => Tree::Array(items),
            Some(Open::Array(items, Some(separator))) => {
                let texts: Vec<Cow<'_, str>> = Tree::defined_items(&items).map(Tree::flat).collect();
                if texts.is_empty() && !items.is_empty() {
                    Tree::Array(Vec::new())
                } else {
                    Tree::String(texts.join(separator))
                }
            }
            _ => Tree::Absent,
        };
    }

    fn begin_object(&mut self) {
        self.open = Some(Open::Object(Vec::new()));
    }

    fn member(&mut self, name: &str, value: &dyn Parameter) {
        let member = Tree::directed(value, self.style, self.direction);
        if let Some(Open::Object(members)) = &mut self.open {
            members.push((name.to_owned(), member));
        }
    }

    fn end_object(&mut self) {
        if let Some(Open::Object(members)) = self.open.take() {
            self.done = Tree::Object(members);
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Parameter, Style, Tree};

    /// A value as one string.
    pub(crate) fn flat_text(value: &dyn Parameter) -> String {
        Tree::of(value, Style::FORM).flat().into_owned()
    }

    pub(crate) fn text(text: &str) -> Tree {
        Tree::String(text.to_owned())
    }

    pub(crate) fn bare(text: &str) -> Tree {
        Tree::Bare(text.to_owned())
    }

    /// The array of the specification's examples.
    pub(crate) fn list() -> Tree {
        Tree::Array(["blue", "black", "brown"].map(text).to_vec())
    }

    /// The object of the specification's examples.
    pub(crate) fn object() -> Tree {
        Tree::Object(
            [("R", "100"), ("G", "200"), ("B", "150")]
                .map(|(key, value)| (key.to_owned(), bare(value)))
                .to_vec(),
        )
    }
}
