//! A parameter as a tree of texts: what every style is written from.

use super::style::Style;
use crate::{Parameter, ParameterSink};

/// A value outside of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tree {
    Absent,
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// The tree of `value`; lists with a separator of their own, or of the style's, are one text.
    pub(crate) fn of(value: &dyn Parameter, style: Style) -> Self {
        let mut builder = Builder {
            style,
            done: Tree::Absent,
            open: None,
        };
        value.write_parameter(&mut builder);
        builder.done
    }

    /// The text of a value that has no parts.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

struct Builder {
    style: Style,
    done: Tree,
    open: Option<Open>,
}

enum Open {
    List(Vec<Tree>, Option<&'static str>),
    Object(Vec<(String, Tree)>),
}

impl Builder {
    fn set(&mut self, text: impl Into<String>) {
        self.done = Tree::Text(text.into());
    }
}

impl ParameterSink for Builder {
    fn absent(&mut self) {
        self.done = Tree::Absent;
    }

    fn null(&mut self) {
        self.set("null");
    }

    fn text(&mut self, text: &str) {
        self.set(text);
    }

    fn int(&mut self, value: i64) {
        self.set(value.to_string());
    }

    fn float(&mut self, value: f64) {
        self.number(&value.to_string());
    }

    fn number(&mut self, text: &str) {
        if self.style.decimal == '.' {
            self.set(text);
        } else {
            self.set(text.replace('.', self.style.decimal.encode_utf8(&mut [0; 4])));
        }
    }

    fn bool(&mut self, value: bool) {
        let (no, yes) = self.style.bools.unwrap_or(("false", "true"));
        self.set(if value { yes } else { no });
    }

    fn bytes(&mut self, value: &[u8]) {
        self.set(String::from_utf8_lossy(value));
    }

    fn begin_list(&mut self, separator: Option<&'static str>) {
        self.open = Some(Open::List(Vec::new(), self.style.separator.or(separator)));
    }

    fn item(&mut self, value: &dyn Parameter) {
        let item = Tree::of(value, self.style);
        if let Some(Open::List(items, _)) = &mut self.open {
            items.push(item);
        }
    }

    fn end_list(&mut self) {
        self.done = match self.open.take() {
            Some(Open::List(items, None)) => Tree::List(items),
            Some(Open::List(items, Some(separator))) => Tree::Text(
                items
                    .iter()
                    .filter_map(Tree::as_text)
                    .collect::<Vec<_>>()
                    .join(separator),
            ),
            _ => Tree::Absent,
        };
    }

    fn begin_object(&mut self) {
        self.open = Some(Open::Object(Vec::new()));
    }

    fn member(&mut self, name: &str, value: &dyn Parameter) {
        let member = Tree::of(value, self.style);
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
