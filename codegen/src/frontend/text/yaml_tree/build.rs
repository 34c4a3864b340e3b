//! Builds the tree from the parser's events.
//!
//! In: events, with the bytes that each covers. Out: the tree, and findings for duplicate keys and unsupported features. Works
//! without recursion, so that a deeply nested file cannot overflow the stack.

use std::ops::Range;
use std::sync::Arc;

use saphyr_parser::{Event, ScalarStyle, Tag};

use super::node::{Entry, Kind, Mapping, Node, Scalar, shortened};
use super::{MAX_DEPTH, too_deep};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Part};

/// The rest of the file cannot be read; the findings say why.
pub(super) struct Aborted;

/// The tree so far.
pub(super) struct Builder<'a> {
    file: FileId,
    text: &'a str,
    found: &'a mut Findings,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
}

/// A sequence or mapping whose end has not been reached.
struct Open {
    pointer: Arc<str>,
    head: Location,
    start: usize,
    end: usize,
    content: Content,
}

enum Content {
    Sequence(Vec<Node>),
    Mapping { mapping: Mapping, key: Option<Key> },
}

struct Key {
    scalar: Scalar,
    location: Location,
    /// Whether it is left out, since a finding reports it.
    is_dropped: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(file: FileId, text: &'a str, found: &'a mut Findings) -> Self {
        Self {
            file,
            text,
            found,
            open: Vec::new(),
            root: None,
            documents: 0,
        }
    }

    /// The findings so far.
    pub(super) fn found(&mut self) -> &mut Findings {
        self.found
    }

    /// Takes the next event, which covers `range` of the file.
    pub(super) fn add(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), Aborted> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) => self.start_document(range),
            Event::Alias(_) => {
                self.reject(
                    &range,
                    "aliases",
                    "write the value at this position, or declare it as a type",
                );
                // `Any` is valid as a type and as a string, so this placeholder causes few further findings.
                self.add_scalar("Any".to_owned(), ScalarStyle::Plain, range);
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.reject_properties(anchor, tag.as_deref(), &range);
                self.add_scalar(text.into_owned(), style, range);
                Ok(())
            }
            Event::SequenceStart(anchor, tag) => {
                self.reject_properties(anchor, tag.as_deref(), &range);
                self.start_collection(Content::Sequence(Vec::new()), range)
            }
            Event::MappingStart(anchor, tag) => {
                self.reject_properties(anchor, tag.as_deref(), &range);
                let content = Content::Mapping {
                    mapping: Mapping::new(),
                    key: None,
                };
                self.start_collection(content, range)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.end_collection(&range);
                Ok(())
            }
        }
    }

    /// The tree; `None` if the file is empty.
    pub(super) fn finish(self) -> Option<Node> {
        if self.root.is_none() {
            self.found.add(Finding::new(
                Code::NotYaml,
                Location::value(self.file, "").at(0..0),
                "this file is empty",
                "begin with `levain: 1`, `api: …` and `version: \"…\"`, or remove the file",
            ));
        }
        self.root
    }

    fn start_document(&mut self, range: Range<usize>) -> Result<(), Aborted> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        self.reject(
            &range,
            "a second document in one file",
            "put each version in a separate file",
        );
        Err(Aborted)
    }

    fn reject_properties(&mut self, anchor: usize, tag: Option<&Tag>, range: &Range<usize>) {
        if anchor != 0 {
            self.reject(
                range,
                "anchors",
                "remove the `&name`; declare what is used twice as a type",
            );
        }
        if let Some(tag) = tag {
            let remedy = format!("remove the `{tag}`; put the value in quotes if it is a string");
            self.reject(range, "tags", &remedy);
        }
    }

    fn reject(&mut self, range: &Range<usize>, feature: &str, remedy: &str) {
        let location = Location::value(self.file, self.next_pointer()).at(self.visible(range));
        self.found.add(Finding::new(
            Code::UnsupportedYaml,
            location,
            format!("the spec language does not support {feature}"),
            remedy,
        ));
    }

    /// The first line of `range`, without blanks at its end.
    fn visible(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        range.start..range.start + line.trim_end().len()
    }

    fn add_scalar(&mut self, text: String, style: ScalarStyle, range: Range<usize>) {
        let (scalar, range) = self.scalar_with_range(text, style, range);
        if let Some(Open {
            content: Content::Mapping { key: None, .. },
            ..
        }) = self.open.last()
        {
            self.add_key(scalar, range);
            return;
        }
        let location = self.next_location(range);
        let head = self.next_head(&location);
        self.add_node(Node {
            kind: Kind::Scalar(scalar),
            location,
            head,
        });
    }

    fn scalar_with_range(
        &self,
        text: String,
        style: ScalarStyle,
        range: Range<usize>,
    ) -> (Scalar, Range<usize>) {
        let written = self.text.get(range.clone()).unwrap_or_default();
        let is_plain = style == ScalarStyle::Plain;
        let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        // The parser's range may include blanks, comments and line ends that follow the text.
        let length = if is_plain && written.starts_with(text.as_str()) {
            text.len()
        } else {
            written.trim_end().len()
        };
        let range = range.start..range.start + length;
        let inner = range.start + usize::from(!is_plain);
        let is_verbatim = !is_block
            && self
                .text
                .get(inner..)
                .is_some_and(|rest| rest.starts_with(text.as_str()));
        let scalar = Scalar {
            verbatim_from: is_verbatim.then_some(inner),
            text,
            is_plain,
        };
        (scalar, range)
    }

    fn add_key(&mut self, scalar: Scalar, range: Range<usize>) {
        let Some(Open {
            pointer,
            content: Content::Mapping { mapping, key },
            end,
            ..
        }) = self.open.last_mut()
        else {
            return;
        };
        *end = (*end).max(range.end);
        let location = Location {
            file: self.file,
            pointer: member_pointer(pointer, &scalar.text),
            part: Part::Key,
            range: Some((range.start, range.end)),
        };
        let first = mapping.get(&scalar.text).map(|entry| entry.key_location.clone());
        let is_merge = scalar.is_plain && scalar.text == "<<";
        let text = scalar.text.clone();
        *key = Some(Key {
            scalar,
            location: location.clone(),
            is_dropped: first.is_some() || is_merge,
        });
        if let Some(first) = first {
            self.found.add(duplicate_key(&text, location, first));
        } else if is_merge {
            self.reject(
                &range,
                "merge keys",
                "write the keys out, or use `extends` to derive a whole version",
            );
        }
    }

    fn start_collection(&mut self, content: Content, range: Range<usize>) -> Result<(), Aborted> {
        if let Some(Open {
            content: Content::Mapping { key: None, .. },
            ..
        }) = self.open.last()
        {
            self.reject(
                &range,
                "keys that are not strings",
                "write the key as a string, in quotes if necessary",
            );
            return Err(Aborted);
        }
        if self.open.len() >= MAX_DEPTH {
            let location = Location::value(self.file, self.next_pointer()).at(self.visible(&range));
            self.found.add(too_deep(location));
            return Err(Aborted);
        }
        let location = self.next_location(range.clone());
        self.open.push(Open {
            head: self.next_head(&location),
            pointer: location.pointer,
            start: range.start,
            end: range.end,
            content,
        });
        Ok(())
    }

    fn end_collection(&mut self, range: &Range<usize>) {
        let Some(open) = self.open.pop() else {
            return;
        };
        // The end event of a block covers the beginning of what follows; that of `[…]` and `{…}` covers the bracket.
        let is_bracket = self
            .text
            .get(range.clone())
            .is_some_and(|text| text == "]" || text == "}");
        let end = if is_bracket { range.end } else { open.end };
        let kind = match open.content {
            Content::Sequence(items) => Kind::Sequence(items),
            Content::Mapping { mapping, .. } => Kind::Mapping(mapping),
        };
        self.add_node(Node {
            kind,
            location: Location::value(self.file, open.pointer).at(open.start..end.max(open.start)),
            head: open.head,
        });
    }

    fn add_node(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        if let Some(range) = node.location.bytes() {
            open.end = open.end.max(range.end);
        }
        match &mut open.content {
            Content::Sequence(items) => items.push(node),
            Content::Mapping { mapping, key } => {
                if let Some(key) = key.take().filter(|key| !key.is_dropped) {
                    mapping.insert(
                        key.scalar.text.clone(),
                        Entry {
                            key: key.scalar,
                            key_location: key.location,
                            value: node,
                        },
                    );
                }
            }
        }
    }

    fn next_pointer(&self) -> Arc<str> {
        match self.open.last() {
            None => Arc::from(""),
            Some(open) => match &open.content {
                Content::Sequence(items) => member_pointer(&open.pointer, &items.len().to_string()),
                Content::Mapping { key: Some(key), .. } => key.location.pointer.clone(),
                Content::Mapping { key: None, .. } => open.pointer.clone(),
            },
        }
    }

    fn next_location(&self, range: Range<usize>) -> Location {
        Location::value(self.file, self.next_pointer()).at(range)
    }

    fn next_head(&self, location: &Location) -> Location {
        match self.open.last() {
            Some(Open {
                content: Content::Mapping { key: Some(key), .. },
                ..
            }) => key.location.clone(),
            Some(_) => location.clone(),
            // The root has no key: findings about the whole file point at its first line.
            None => {
                let start = location.bytes().unwrap_or_default().start;
                location.clone().at(self.visible(&(start..self.text.len())))
            }
        }
    }
}

fn duplicate_key(key: &str, second: Location, first: Location) -> Finding {
    Finding::new(
        Code::DuplicateKey,
        second,
        format!("the key `{}` is written twice", shortened(key)),
        "remove one of them",
    )
    .also(first, "first written here")
}

/// The JSON Pointer (RFC 6901) of the member `key` of `pointer`.
fn member_pointer(pointer: &str, key: &str) -> Arc<str> {
    // `~` first: the other order turns `/` into `~01`, which names another key (RFC 6901, section 4).
    Arc::from(format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")))
}
