//! Reads YAML in JSON's data model: scalars by the core schema of YAML 1.2, aliases and merge keys replaced by their values.
//!
//! In: text. Out: its tree, or why it is not YAML. OpenAPI documents use aliases and merge keys, so both are allowed, unlike in
//! version files. The number of nodes that aliases may add is limited, so that a small document cannot fill the memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{Kind, LONG_KEY, MAX_DEPTH, MAX_KEY_BYTES, Map, Member, Node, Span, SyntaxError};
use crate::frontend::text::offsets::Offsets;

mod scalar;
#[cfg(test)]
mod tests;

/// How many nodes aliases may add. No real document comes close to it.
const MAX_COPIED: usize = 2_000_000;

/// How many bytes of text aliases may add, those of keys included, to a text that is not itself a quarter as large.
const MAX_COPIED_BYTES: usize = 16 << 20;

/// The tree of the first document of a YAML text.
pub(crate) fn read_yaml(text: &str) -> Result<Node<'_>, SyntaxError> {
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    let offsets = Offsets::new(content, text.len() - content.len());
    let mut builder = Builder {
        text,
        open: Vec::new(),
        root: None,
        anchors: BTreeMap::new(),
        copied: Size::default(),
    };
    for event in Parser::new_from_str(content) {
        let (event, span) = event.map_err(|error| SyntaxError {
            message: error.info().to_owned(),
            offset: offsets.byte(error.marker().index()),
        })?;
        let (start, end) = (offsets.byte(span.start.index()), offsets.byte(span.end.index()));
        let range = start..end.max(start);
        builder.add(event, range).map_err(|message| SyntaxError {
            message: message.to_owned(),
            offset: start,
        })?;
        if builder.root.is_some() {
            break;
        }
    }
    Ok(builder.root.unwrap_or(Node {
        kind: Kind::Null,
        span: Span(None),
    }))
}

struct Builder<'t> {
    text: &'t str,
    open: Vec<Open<'t>>,
    root: Option<Node<'t>>,
    anchors: BTreeMap<usize, Anchored<'t>>,
    /// What anchors and aliases copied so far.
    copied: Size,
}

// A value with an anchor, and its size.
struct Anchored<'t> {
    node: Node<'t>,
    size: Size,
}

struct Open<'t> {
    anchor: usize,
    start: usize,
    end: usize,
    content: Content<'t>,
}

enum Content<'t> {
    Sequence(Vec<Node<'t>>),
    Mapping {
        members: Vec<Member<'t>>,
        merged: Vec<Node<'t>>,
        key: Option<Key<'t>>,
    },
}

struct Key<'t> {
    text: Cow<'t, str>,
    span: Span,
    is_merge: bool,
}

impl<'t> Builder<'t> {
    fn add(&mut self, event: Event<'t>, range: Range<usize>) -> Result<(), &'static str> {
        match event {
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Ok(()),
            Event::Alias(anchor) => self.add_alias(anchor),
            Event::Scalar(text, style, anchor, tag) => {
                let is_string = tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str");
                let is_plain = style == ScalarStyle::Plain && !is_string;
                self.add_scalar(text, is_plain, anchor, range)
            }
            Event::SequenceStart(anchor, _) => self.start(anchor, range, Content::Sequence(Vec::new())),
            Event::MappingStart(anchor, _) => {
                let content = Content::Mapping {
                    members: Vec::new(),
                    merged: Vec::new(),
                    key: None,
                };
                self.start(anchor, range, content)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(&range),
        }
    }

    fn add_alias(&mut self, anchor: usize) -> Result<(), &'static str> {
        let Some(Anchored { node, size }) = self.anchors.get(&anchor) else {
            return Err("an alias of an unknown anchor, or of one that contains it");
        };
        let size = *size;
        if self.open.len() + size.depth > MAX_DEPTH {
            return Err("aliases that make a document that is nested too deeply");
        }
        self.copied.count += size.count;
        self.copied.bytes += size.bytes;
        if self.is_too_large() {
            return Err("aliases and anchors that make the document too large");
        }
        let node = node.clone();
        match &node.kind {
            Kind::String(text) if self.expects_key() => {
                let text = text.clone();
                self.add_key(text, node.span, false);
                Ok(())
            }
            _ if self.expects_key() => Err("a key that is not a string"),
            _ => {
                self.add_node(node);
                Ok(())
            }
        }
    }

    fn is_too_large(&self) -> bool {
        let most = MAX_COPIED_BYTES.max(self.text.len().saturating_mul(4));
        self.copied.count > MAX_COPIED || self.copied.bytes > most
    }

    fn expects_key(&self) -> bool {
        let content = self.open.last().map(|open| &open.content);
        matches!(content, Some(Content::Mapping { key: None, .. }))
    }

    fn add_scalar(
        &mut self,
        text: Cow<'t, str>,
        is_plain: bool,
        anchor: usize,
        range: Range<usize>,
    ) -> Result<(), &'static str> {
        let written = self.text.get(range.clone()).unwrap_or_default();
        // The parser's range may include blanks and comments that follow the text.
        let length = if is_plain && written.starts_with(text.as_ref()) {
            text.len()
        } else {
            written.trim_end().len()
        };
        let span = Span::new(range.start, range.start + length);
        if self.expects_key() {
            if text.len() > MAX_KEY_BYTES {
                return Err(LONG_KEY);
            }
            let node = Node {
                kind: Kind::String(text.clone()),
                span,
            };
            self.remember_anchor(anchor, &node)?;
            self.add_key(text, span, is_plain);
            return Ok(());
        }
        let kind = if is_plain {
            scalar::read_plain_scalar(text)
        } else {
            Kind::String(text)
        };
        let node = Node { kind, span };
        self.remember_anchor(anchor, &node)?;
        self.add_node(node);
        Ok(())
    }

    fn add_key(&mut self, text: Cow<'t, str>, span: Span, is_plain: bool) {
        if let Some(open) = self.open.last_mut()
            && let Content::Mapping { key, .. } = &mut open.content
        {
            *key = Some(Key {
                is_merge: is_plain && text == "<<",
                text,
                span,
            });
        }
    }

    fn start(
        &mut self,
        anchor: usize,
        range: Range<usize>,
        content: Content<'t>,
    ) -> Result<(), &'static str> {
        if self.expects_key() {
            return Err("a key that is not a string");
        }
        if self.open.len() >= MAX_DEPTH {
            return Err("a document that is nested too deeply");
        }
        self.open.push(Open {
            anchor,
            start: range.start,
            end: range.end,
            content,
        });
        Ok(())
    }

    fn end(&mut self, range: &Range<usize>) -> Result<(), &'static str> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let is_bracket = self
            .text
            .get(range.clone())
            .is_some_and(|text| text == "]" || text == "}");
        let end = if is_bracket { range.end } else { open.end };
        let kind = match open.content {
            Content::Sequence(items) => Kind::Array(items),
            Content::Mapping { members, merged, .. } => Kind::Object(apply_merge_keys(members, merged)),
        };
        let node = Node {
            kind,
            span: Span::new(open.start, end.max(open.start)),
        };
        self.remember_anchor(open.anchor, &node)?;
        self.add_node(node);
        Ok(())
    }

    fn remember_anchor(&mut self, anchor: usize, node: &Node<'t>) -> Result<(), &'static str> {
        if anchor == 0 {
            return Ok(());
        }
        let size = measure(node);
        // An anchor inside of another one is copied with it once more.
        self.copied.count += size.count;
        self.copied.bytes += size.bytes;
        if self.is_too_large() {
            return Err("aliases and anchors that make the document too large");
        }
        let node = node.clone();
        self.anchors.insert(anchor, Anchored { node, size });
        Ok(())
    }

    fn add_node(&mut self, node: Node<'t>) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        if let Some((_, end)) = node.span.range() {
            open.end = open.end.max(end);
        }
        match &mut open.content {
            Content::Sequence(items) => items.push(node),
            Content::Mapping { members, merged, key } => match key.take() {
                Some(Key { is_merge: true, .. }) => merged.push(node),
                Some(Key { text, span, .. }) => members.push(Member {
                    key: text,
                    span,
                    value: node,
                }),
                None => {}
            },
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Size {
    // How deeply the node is nested.
    depth: usize,
    // How many nodes it contains, itself included.
    count: usize,
    // How many bytes its keys and scalars have.
    bytes: usize,
}

impl Size {
    fn add(&mut self, inner: Self) {
        self.depth = self.depth.max(inner.depth);
        self.count += inner.count;
        self.bytes += inner.bytes;
    }
}

fn measure(node: &Node<'_>) -> Size {
    let mut size = Size::default();
    match &node.kind {
        Kind::Array(items) => items.iter().for_each(|item| size.add(measure(item))),
        Kind::Object(map) => {
            for member in map.members() {
                size.bytes += member.key.len();
                size.add(measure(&member.value));
            }
        }
        Kind::String(text) => size.bytes += text.len(),
        Kind::Number(number) => size.bytes += number.to_string().len(),
        Kind::Null | Kind::Boolean(_) => {}
    }
    size.depth += 1;
    size.count += 1;
    size
}

// The members of a mapping with merge keys. Merged members come first, so that those written in the mapping override them.
fn apply_merge_keys<'t>(members: Vec<Member<'t>>, merged: Vec<Node<'t>>) -> Map<'t> {
    let mut all: Vec<Member<'t>> = Vec::new();
    for node in merged {
        let nodes = match node.kind {
            Kind::Array(items) => items,
            kind => vec![Node {
                kind,
                span: node.span,
            }],
        };
        // Of several merged mappings, the first overrides the ones after it, so it is added last.
        for node in nodes.into_iter().rev() {
            if let Kind::Object(map) = node.kind {
                all.extend(map.members().iter().cloned());
            }
        }
    }
    all.extend(members);
    Map::new(all)
}
