//! The path to a value inside of another: of a violation, or of what cannot be read from JSON.

use std::fmt;

/// A segment of a [`Path`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment<N = String> {
    /// A member of an object.
    Name(N),
    /// An item of an array, counted from 0.
    Index(usize),
}

/// A path on the stack: the last segment, and the step before it.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    pub(crate) parent: Option<&'a Step<'a>>,
    pub(crate) segment: Segment<&'a str>,
}

/// The path from a value to one inside of it: `body.items[3].name`.
///
/// A name that is not a plain word is quoted: `body["first name"]`. The path to the value itself is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The segments, from the outermost.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether it is the path to the value itself.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The path as a JSON Pointer ([RFC 6901]): `/body/items/3/name`.
    ///
    /// [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for segment in &self.0 {
            pointer.push('/');
            match segment {
                // `~` first: the other order would escape the `~` of `~1` again (RFC 6901 §3).
                Segment::Name(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
                Segment::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }

    /// The path to a member.
    pub(crate) fn of_name(name: &str) -> Self {
        Self(vec![Segment::Name(name.to_owned())])
    }

    /// Prepends a name.
    pub(crate) fn enter_name(&mut self, name: &str) {
        self.0.insert(0, Segment::Name(name.to_owned()));
    }

    /// Prepends an index.
    pub(crate) fn enter_index(&mut self, index: usize) {
        self.0.insert(0, Segment::Index(index));
    }

    /// Appends a path.
    pub(crate) fn extend(&mut self, below: &Self) {
        self.0.extend_from_slice(&below.0);
    }

    /// Parses a path, as `Display` writes it, from the start of `text`; also returns the rest.
    pub(crate) fn read_prefix(mut text: &str) -> Option<(Self, &str)> {
        let mut segments = Vec::new();
        loop {
            if let Some(rest) = text.strip_prefix("[\"") {
                let quoted = &text[1..=text.len() - rest.len() + rest.find("\"]")?];
                segments.push(Segment::Name(serde_json::from_str(quoted).ok()?));
                text = text[1 + quoted.len()..].strip_prefix(']')?;
            } else if let Some(rest) = text.strip_prefix('[') {
                let (index, rest) = rest.split_once(']')?;
                segments.push(Segment::Index(index.parse().ok()?));
                text = rest;
            } else {
                let rest = if segments.is_empty() {
                    text
                } else {
                    text.strip_prefix('.').unwrap_or(text)
                };
                let len = rest
                    .find(|character| !is_plain_character(character))
                    .unwrap_or(rest.len());
                if len == 0 || (rest.len() == text.len() && !segments.is_empty()) {
                    return (!segments.is_empty()).then_some((Self(segments), text));
                }
                segments.push(Segment::Name(rest[..len].to_owned()));
                text = &rest[len..];
            }
        }
    }

    pub(crate) fn of(mut last: Option<&Step<'_>>) -> Self {
        let mut segments = Vec::new();
        while let Some(step) = last {
            segments.push(match step.segment {
                Segment::Name(name) => Segment::Name(name.to_owned()),
                Segment::Index(index) => Segment::Index(index),
            });
            last = step.parent;
        }
        segments.reverse();
        Self(segments)
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        Self(segments.into_iter().collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Name(name) if is_plain(name) && position > 0 => write!(out, ".{name}")?,
                Segment::Name(name) if is_plain(name) => out.write_str(name)?,
                Segment::Name(name) => write!(out, "[{name:?}]")?,
                Segment::Index(index) => write!(out, "[{index}]")?,
            }
        }
        Ok(())
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(is_plain_character)
}

fn is_plain_character(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '-'
}

#[cfg(test)]
mod tests {
    use super::{Path, Segment};

    #[test]
    fn a_path_is_displayed_as_code_and_as_a_pointer() {
        let path = Path(vec![
            Segment::Name("body".to_owned()),
            Segment::Name("a/b~c d".to_owned()),
            Segment::Index(3),
            Segment::Name("price".to_owned()),
        ]);
        assert_eq!(path.to_string(), r#"body["a/b~c d"][3].price"#);
        assert_eq!(path.pointer(), "/body/a~1b~0c d/3/price");
        assert_eq!(
            Path::read_prefix(&format!("{path}: wrong: a.b")),
            Some((path, ": wrong: a.b"))
        );
    }
}
