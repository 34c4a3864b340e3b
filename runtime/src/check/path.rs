//! The path to a value inside of another.

use std::fmt;

/// One step down into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment<N = String> {
    /// Into a member of an object.
    Name(N),
    /// Into an item of a list, counted from 0.
    Index(usize),
}

/// A path that is still on the stack.
#[derive(Debug)]
pub(super) struct Step<'a> {
    pub(super) parent: Option<&'a Step<'a>>,
    pub(super) segment: Segment<&'a str>,
}

/// The way from a value down to one inside of it: `body.items[3].name`.
///
/// A name that is no plain word is written in quotes: `body["first name"]`. The path to the value itself is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The steps, from the outermost.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether it leads to the value itself.
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

    pub(crate) fn push_name(&mut self, name: &str) {
        self.0.push(Segment::Name(name.to_owned()));
    }

    pub(crate) fn push_index(&mut self, index: usize) {
        self.0.push(Segment::Index(index));
    }

    pub(crate) fn pop(&mut self) {
        self.0.pop();
    }

    pub(super) fn of(mut at: Option<&Step<'_>>) -> Self {
        let mut segments = Vec::new();
        while let Some(step) = at {
            segments.push(match step.segment {
                Segment::Name(name) => Segment::Name(name.to_owned()),
                Segment::Index(index) => Segment::Index(index),
            });
            at = step.parent;
        }
        segments.reverse();
        Self(segments)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Name(name) if is_plain(name) && place > 0 => write!(out, ".{name}")?,
                Segment::Name(name) if is_plain(name) => out.write_str(name)?,
                Segment::Name(name) => write!(out, "[{name:?}]")?,
                Segment::Index(index) => write!(out, "[{index}]")?,
            }
        }
        Ok(())
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|sign| sign.is_alphanumeric() || sign == '_' || sign == '-')
}

#[cfg(test)]
mod tests {
    use super::{Path, Segment};

    #[test]
    fn a_path_reads_as_code_and_as_a_pointer() {
        let path = Path(vec![
            Segment::Name("body".to_owned()),
            Segment::Name("a/b~c d".to_owned()),
            Segment::Index(3),
            Segment::Name("price".to_owned()),
        ]);
        assert_eq!(path.to_string(), r#"body["a/b~c d"][3].price"#);
        assert_eq!(path.pointer(), "/body/a~1b~0c d/3/price");
    }
}
