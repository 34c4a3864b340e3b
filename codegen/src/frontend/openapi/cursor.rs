//! A node of a document together with the path that led to it.
//!
//! In: a node of the tree and its JSON Pointer. Out: its children, each with its own path, and the [`Location`] of any of them,
//! which is computed when it is asked for. Knows JSON, but no keyword of OpenAPI.

use std::sync::Arc;

use super::pointer::escaped;
use crate::diagnostics::location::{FileId, Location, Part, Spanned};
use crate::frontend::text::json_tree::{Kind, Map, Member, Node, Span};

/// A node being read. Its path is a chain of references to its ancestors' cursors, so visiting a node allocates nothing.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a, 'd> {
    /// The node.
    pub(super) node: &'d Node<'d>,
    /// The file that contains it.
    pub(super) file: FileId,
    key_span: Span,
    step: Step<'a, 'd>,
}

#[derive(Clone, Copy)]
enum Step<'a, 'd> {
    Start(&'a str),
    // The pointer of a location that is already known, and whether the node has a key.
    Known(&'a Arc<str>, bool),
    Key(&'a Cursor<'a, 'd>, &'d str),
    Item(&'a Cursor<'a, 'd>, usize),
}

impl<'a, 'd> Cursor<'a, 'd> {
    /// A cursor at `node`, whose JSON Pointer is `pointer`.
    pub(super) const fn new(node: &'d Node<'d>, file: FileId, pointer: &'a str) -> Self {
        Self {
            node,
            file,
            key_span: Span::NONE,
            step: Step::Start(pointer),
        }
    }

    /// The JSON Pointer of the node.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::with_capacity(96);
        self.write_pointer(&mut pointer);
        pointer
    }

    // Recurses once per level of the document, whose depth is bounded.
    fn write_pointer(&self, pointer: &mut String) {
        match self.step {
            Step::Start(start) => pointer.push_str(start),
            Step::Known(known, _) => pointer.push_str(known),
            Step::Key(parent, key) => {
                parent.write_pointer(pointer);
                pointer.push('/');
                pointer.push_str(&escaped(key));
            }
            Step::Item(parent, index) => {
                parent.write_pointer(pointer);
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
    }

    /// The location of the node.
    pub(super) fn location(&self) -> Location {
        let pointer = match self.step {
            Step::Known(known, _) => known.clone(),
            _ => Arc::from(self.pointer()),
        };
        Location {
            file: self.file,
            pointer,
            part: Part::Value,
            range: self.node.span.range(),
        }
    }

    /// The same cursor with its location, so that pointers of the node and of its children are not computed from the root again.
    pub(super) const fn with_location<'b>(&self, location: &'b Location) -> Cursor<'b, 'd> {
        Cursor {
            node: self.node,
            file: self.file,
            key_span: self.key_span,
            step: Step::Known(&location.pointer, self.has_key()),
        }
    }

    const fn has_key(&self) -> bool {
        matches!(self.step, Step::Key(..) | Step::Known(_, true))
    }

    /// The location of its key, given the location of the node.
    pub(super) fn key_location_from(&self, location: &Location) -> Location {
        Location {
            part: if self.has_key() { Part::Key } else { Part::Value },
            range: self.key_span.range().or(location.range),
            ..location.clone()
        }
    }

    /// The location of its key; of the node itself if it has no key.
    pub(super) fn key_location(&self) -> Location {
        self.key_location_from(&self.location())
    }

    /// The name in Rust that an extension gives to the node.
    pub(super) fn rust_name(&self) -> Option<String> {
        ["x-rust-name", "x-rust-field", "x-ms-client-name"]
            .iter()
            .find_map(|key| self.string(key))
            .filter(|name| !name.trim().is_empty())
            .map(str::to_owned)
    }

    /// `value` with the location of the node.
    pub(super) fn spanned<T>(&self, value: T) -> Spanned<T> {
        Spanned::new(value, self.location())
    }

    /// `value` with the location of the node's key.
    pub(super) fn key_spanned<T>(&self, value: T) -> Spanned<T> {
        Spanned::new(value, self.key_location())
    }

    /// The node as an object; `None` if it is not one.
    pub(super) const fn as_object(&self) -> Option<&'d Map<'d>> {
        match &self.node.kind {
            Kind::Object(map) => Some(map),
            _ => None,
        }
    }

    /// Whether the node is an array.
    pub(super) const fn is_array(&self) -> bool {
        matches!(self.node.kind, Kind::Array(_))
    }

    /// The node as a string; `None` if it is not one.
    pub(super) fn as_str(&self) -> Option<&'d str> {
        match &self.node.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether the object has this key, even if its value is null.
    pub(super) fn has(&self, key: &str) -> bool {
        self.as_object().is_some_and(|map| map.get(key).is_some())
    }

    /// The value of this key, even if it is null.
    pub(super) fn get(&self, key: &str) -> Option<Cursor<'_, 'd>> {
        self.as_object()?.get(key).map(|member| self.child(member))
    }

    /// The value of this key, unless it is null.
    pub(super) fn get_non_null(&self, key: &str) -> Option<Cursor<'_, 'd>> {
        self.get(key).filter(|cursor| cursor.node.kind != Kind::Null)
    }

    /// The value of this key, if it is a string.
    pub(super) fn string(&self, key: &str) -> Option<&'d str> {
        match &self.as_object()?.get(key)?.value.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value of this key, if it is a boolean or a string that spells one.
    pub(super) fn boolean(&self, key: &str) -> Option<bool> {
        match &self.as_object()?.get(key)?.value.kind {
            Kind::Boolean(value) => Some(*value),
            Kind::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Kind::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    /// The keys and values of the object, in the order of the document; none if the node is not an object.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'d str, Cursor<'_, 'd>)> {
        let members = self.as_object().map_or(&[] as &[Member<'d>], Map::members);
        members
            .iter()
            .map(|member| (member.key.as_ref(), self.child(member)))
    }

    /// The items of the array; none if the node is not an array.
    pub(super) fn items(&self) -> impl Iterator<Item = Cursor<'_, 'd>> {
        let items = match &self.node.kind {
            Kind::Array(items) => items.as_slice(),
            _ => &[],
        };
        items.iter().enumerate().map(|(index, node)| Cursor {
            node,
            file: self.file,
            key_span: Span::NONE,
            step: Step::Item(self, index),
        })
    }

    /// The item of the array at `index`.
    pub(super) fn item(&self, index: usize) -> Option<&'d Node<'d>> {
        match &self.node.kind {
            Kind::Array(items) => items.get(index),
            _ => None,
        }
    }

    fn child(&self, member: &'d Member<'d>) -> Cursor<'_, 'd> {
        Cursor {
            node: &member.value,
            file: self.file,
            key_span: member.span,
            step: Step::Key(self, &member.key),
        }
    }
}

/// Whether a key belongs to a specification extension (`x-…`).
pub(super) fn is_extension(key: &str) -> bool {
    key.starts_with("x-") || key.starts_with("X-")
}
