//! A node of a document together with the way that led to it, from which its place is made when it is kept.

use std::sync::Arc;

use super::pointer::escaped;
use crate::diagnostics::location::{FileId, Location, Part, Spanned};
use crate::frontend::text::tree::{Kind, Map, Member, Node, Span};

/// A node where it stands. The way is a chain over the stack, so a node that is only looked at costs nothing.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a, 'd> {
    /// The node.
    pub(super) node: &'d Node<'d>,
    /// The file it is in.
    pub(super) file: FileId,
    key_span: Span,
    step: Step<'a, 'd>,
}

#[derive(Clone, Copy)]
enum Step<'a, 'd> {
    From(&'a str),
    // Whose pointer was written once, and whether it has a key.
    Known(&'a Arc<str>, bool),
    Key(&'a Cursor<'a, 'd>, &'d str),
    Item(&'a Cursor<'a, 'd>, usize),
}

impl<'a, 'd> Cursor<'a, 'd> {
    /// The node that `pointer` leads to.
    pub(super) const fn new(node: &'d Node<'d>, file: FileId, pointer: &'a str) -> Self {
        Self {
            node,
            file,
            key_span: Span::NONE,
            step: Step::From(pointer),
        }
    }

    /// The pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::with_capacity(96);
        self.write_pointer(&mut pointer);
        pointer
    }

    // As deep as the document nests, which is bounded.
    fn write_pointer(&self, pointer: &mut String) {
        match self.step {
            Step::From(start) => pointer.push_str(start),
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

    /// Its place.
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

    /// The same spot, whose own place is `place`: what is asked of it and of what is inside needs not go the whole way again.
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

    /// The place of its key, when `place` is its own.
    pub(super) fn key_location_in(&self, location: &Location) -> Location {
        Location {
            part: if self.has_key() { Part::Key } else { Part::Value },
            range: self.key_span.range().or(location.range),
            ..location.clone()
        }
    }

    /// The place of its key.
    pub(super) fn key_location(&self) -> Location {
        self.key_location_in(&self.location())
    }

    /// The name in Rust that an extension gives it.
    pub(super) fn rust_name(&self) -> Option<String> {
        ["x-rust-name", "x-rust-field", "x-ms-client-name"]
            .iter()
            .find_map(|key| self.string(key))
            .filter(|name| !name.trim().is_empty())
            .map(str::to_owned)
    }

    /// `value` at its place.
    pub(super) fn spanned<T>(&self, value: T) -> Spanned<T> {
        Spanned::new(value, self.location())
    }

    /// `value` at the place of its key.
    pub(super) fn key_spanned<T>(&self, value: T) -> Spanned<T> {
        Spanned::new(value, self.key_location())
    }

    /// The object, when it is one.
    pub(super) const fn as_object(&self) -> Option<&'d Map<'d>> {
        match &self.node.kind {
            Kind::Object(map) => Some(map),
            _ => None,
        }
    }

    /// The text, when it is one.
    pub(super) fn as_str(&self) -> Option<&'d str> {
        match &self.node.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it has this member, null or not.
    pub(super) fn has(&self, key: &str) -> bool {
        self.as_object().is_some_and(|map| map.get(key).is_some())
    }

    /// The member with this key, null or not.
    pub(super) fn get(&self, key: &str) -> Option<Cursor<'_, 'd>> {
        self.as_object()?.get(key).map(|member| self.child(member))
    }

    /// The member with this key, unless it is null.
    pub(super) fn get_non_null(&self, key: &str) -> Option<Cursor<'_, 'd>> {
        self.get(key).filter(|cursor| cursor.node.kind != Kind::Null)
    }

    /// The text of the member with this key, when it is one.
    pub(super) fn string(&self, key: &str) -> Option<&'d str> {
        match &self.as_object()?.get(key)?.value.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value of the member with this key, when it is one.
    pub(super) fn boolean(&self, key: &str) -> Option<bool> {
        match &self.as_object()?.get(key)?.value.kind {
            Kind::Boolean(value) => Some(*value),
            Kind::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Kind::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    /// Its members in the order they were written; none when it is no object.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'d str, Cursor<'_, 'd>)> {
        let members = self.as_object().map_or(&[] as &[Member<'d>], Map::members);
        members
            .iter()
            .map(|member| (member.key.as_ref(), self.child(member)))
    }

    /// Its items; none when it is no list.
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

    fn child(&self, member: &'d Member<'d>) -> Cursor<'_, 'd> {
        Cursor {
            node: &member.value,
            file: self.file,
            key_span: member.span,
            step: Step::Key(self, &member.key),
        }
    }
}

/// Whether a key is an extension's.
pub(super) fn is_extension(key: &str) -> bool {
    key.starts_with("x-") || key.starts_with("X-")
}
