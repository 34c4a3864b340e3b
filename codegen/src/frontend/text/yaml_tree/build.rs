//! Builds the tree from the parser's events, without recursion: a document may nest as deep as it likes, the stack does not.

use std::ops::Range;
use std::sync::Arc;

use saphyr_parser::{Event, ScalarStyle, Tag};

use super::node::{Entry, Kind, Map, Node, Scalar, shortened};
use super::{MOST_DEPTH, too_deep};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Part};

/// The document cannot be read on; what for is in the findings.
pub(super) struct GivenUp;

/// The tree so far.
pub(super) struct Builder<'a> {
    file: FileId,
    text: &'a str,
    found: &'a mut Findings,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
}

/// A collection whose end has not come yet.
struct Open {
    pointer: Arc<str>,
    head: Location,
    start: usize,
    end: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Map { map: Map, key: Option<Key> },
}

struct Key {
    scalar: Scalar,
    location: Location,
    /// Whether it is left out: what is wrong with it has been reported.
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

    /// Where findings go.
    pub(super) fn found(&mut self) -> &mut Findings {
        self.found
    }

    /// Takes the next event, which stands at `range` of the file.
    pub(super) fn add(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), GivenUp> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) => self.start_document(range),
            Event::Alias(_) => {
                self.refuse(
                    &range,
                    "an alias",
                    "write the value out where it is meant, or declare it as a type",
                );
                // The stand-in is a type and a text, which most values are: nothing more is reported of it.
                self.add_scalar("Any".to_owned(), ScalarStyle::Plain, range);
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_properties(anchor, tag.as_deref(), &range);
                self.add_scalar(text.into_owned(), style, range);
                Ok(())
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_properties(anchor, tag.as_deref(), &range);
                self.start_collection(Content::List(Vec::new()), range)
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_properties(anchor, tag.as_deref(), &range);
                let content = Content::Map {
                    map: Map::new(),
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

    /// The document.
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

    fn start_document(&mut self, range: Range<usize>) -> Result<(), GivenUp> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        self.refuse(
            &range,
            "a second document",
            "put each version in a file of its own",
        );
        Err(GivenUp)
    }

    fn refuse_properties(&mut self, anchor: usize, tag: Option<&Tag>, range: &Range<usize>) {
        if anchor != 0 {
            self.refuse(
                range,
                "an anchor",
                "leave the `&name` out; what is used twice is declared as a type",
            );
        }
        if let Some(tag) = tag {
            let remedy = format!("leave the `{tag}` out; put the value in quotes if it is a text");
            self.refuse(range, "a tag", &remedy);
        }
    }

    fn refuse(&mut self, range: &Range<usize>, what: &str, remedy: &str) {
        let location = Location::value(self.file, self.next_pointer()).at(self.visible(range));
        self.found.add(Finding::new(
            Code::UnsupportedYaml,
            location,
            format!("{what} of YAML, which the language does without"),
            remedy,
        ));
    }

    /// `range` without what follows its first line.
    fn visible(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        range.start..range.start + line.trim_end().len()
    }

    fn add_scalar(&mut self, text: String, style: ScalarStyle, range: Range<usize>) {
        let (scalar, range) = self.located_scalar(text, style, range);
        if let Some(Open {
            content: Content::Map { key: None, .. },
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

    fn located_scalar(
        &self,
        text: String,
        style: ScalarStyle,
        range: Range<usize>,
    ) -> (Scalar, Range<usize>) {
        let written = self.text.get(range.clone()).unwrap_or_default();
        let is_plain = style == ScalarStyle::Plain;
        let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        // The parser's end may lie behind blanks, comments and line ends that are no part of the text.
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
            content: Content::Map { map, key },
            end,
            ..
        }) = self.open.last_mut()
        else {
            return;
        };
        *end = (*end).max(range.end);
        let location = Location {
            file: self.file,
            pointer: joined(pointer, &scalar.text),
            part: Part::Key,
            range: Some((range.start, range.end)),
        };
        let first = map.get(&scalar.text).map(|entry| entry.key_place.clone());
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
            self.refuse(
                &range,
                "a merge key",
                "write the members out, or use `extends` for a whole version",
            );
        }
    }

    fn start_collection(&mut self, content: Content, range: Range<usize>) -> Result<(), GivenUp> {
        if let Some(Open {
            content: Content::Map { key: None, .. },
            ..
        }) = self.open.last()
        {
            self.refuse(
                &range,
                "a key that is no text",
                "write the key as one word, in quotes if need be",
            );
            return Err(GivenUp);
        }
        if self.open.len() >= MOST_DEPTH {
            let location = Location::value(self.file, self.next_pointer()).at(self.visible(&range));
            self.found.add(too_deep(location));
            return Err(GivenUp);
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
        // A block's end comes where the next thing begins, a bracket's end where it stands.
        let closes = self
            .text
            .get(range.clone())
            .is_some_and(|text| text == "]" || text == "}");
        let end = if closes { range.end } else { open.end };
        let kind = match open.content {
            Content::List(items) => Kind::Sequence(items),
            Content::Map { map, .. } => Kind::Mapping(map),
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
            Content::List(items) => items.push(node),
            Content::Map { map, key } => {
                if let Some(key) = key.take().filter(|key| !key.is_dropped) {
                    map.insert(
                        key.scalar.text.clone(),
                        Entry {
                            key: key.scalar,
                            key_place: key.location,
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
                Content::List(items) => joined(&open.pointer, &items.len().to_string()),
                Content::Map { key: Some(key), .. } => key.location.pointer.clone(),
                Content::Map { key: None, .. } => open.pointer.clone(),
            },
        }
    }

    fn next_location(&self, range: Range<usize>) -> Location {
        Location::value(self.file, self.next_pointer()).at(range)
    }

    fn next_head(&self, location: &Location) -> Location {
        match self.open.last() {
            Some(Open {
                content: Content::Map { key: Some(key), .. },
                ..
            }) => key.location.clone(),
            Some(_) => location.clone(),
            // The document itself: its first line stands for it.
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
        "keep one of them",
    )
    .also(first, "it is already written here")
}

/// The pointer of a member (RFC 6901).
fn joined(pointer: &str, key: &str) -> Arc<str> {
    // `~` first: the other order turns `/` into `~01`, which names another key (RFC 6901, section 4).
    Arc::from(format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")))
}
