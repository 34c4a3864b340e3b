//! Finds the path to a position in JSON text.
//!
//! In: text and the position of an error in it. Out: the path to the innermost value there. The text before the position is known to be
//! valid; at the position and after it, it may not be. Nothing here recurses: what a type does not declare is skipped, and may be nested
//! to any depth.

use super::MAX_DEPTH;
use crate::path::{Path, Segment};

/// The path to the value that a `serde_json` error at this line and column is about.
///
/// The column counts the bytes of the line that had been read, with or without the first byte of a value that is wrong from there on. So
/// the value has started by then and has not ended before; of several such values it is the one that started last.
///
/// No type is read below [`MAX_DEPTH`] levels, so the path ends there.
pub(super) fn path_at(text: &[u8], line: usize, column: usize) -> Path {
    let before = text
        .split_inclusive(|&byte| byte == b'\n')
        .take(line.saturating_sub(1));
    let end = before.map(<[u8]>::len).sum::<usize>() + column;
    let mut walk = Walk {
        text,
        at: 0,
        end,
        open: Vec::new(),
        deeper: Vec::new(),
    };
    let _ = walk.run();
    walk.path()
}

/// The walk has reached the end, or text that is not JSON.
struct Stop;

/// Where a value is in the array or object around it.
enum Inside {
    /// The member whose quoted name starts and ends here.
    Member(usize, usize),
    Item(usize),
}

struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    end: usize,
    /// The arrays and objects around the value that is being read, from the outermost.
    open: Vec<Inside>,
    /// Those below [`MAX_DEPTH`] levels, by the bytes that end them: a byte for each level.
    deeper: Vec<u8>,
}

impl Walk<'_> {
    fn path(self) -> Path {
        let segment = |inside: &Inside| match *inside {
            Inside::Item(index) => Some(Segment::Index(index)),
            Inside::Member(start, end) => {
                let name = serde_json::from_slice(self.text.get(start..end)?).ok()?;
                Some(Segment::Name(name))
            }
        };
        self.open.iter().map_while(segment).collect()
    }

    fn run(&mut self) -> Result<(), Stop> {
        loop {
            if self.begin()? {
                continue;
            }
            // A value has ended, and with it perhaps those around it.
            loop {
                if self.at >= self.end {
                    return Err(Stop);
                }
                if self.next()? {
                    break;
                }
            }
        }
    }

    // Reads a scalar or an empty array or object whole, and the start of any other; whether a value inside of it is next.
    fn begin(&mut self) -> Result<bool, Stop> {
        let start = self.skip_space()?;
        if start > self.end {
            // It starts after the error, which therefore is about the value around it.
            self.leave();
            return Err(Stop);
        }
        match self.peek()? {
            b'{' => {
                self.at += 1;
                if self.eat(b'}')? {
                    return Ok(false);
                }
                self.enter_member()?;
                Ok(true)
            }
            b'[' => {
                self.at += 1;
                if self.eat(b']')? {
                    return Ok(false);
                }
                self.enter(Inside::Item(0), b']');
                Ok(true)
            }
            b'"' => self.string().map(|()| false),
            _ => {
                let scalar = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
                let rest = self.text.get(start..).unwrap_or_default();
                let length = rest.iter().take_while(scalar).count();
                self.at += length;
                if length == 0 { Err(Stop) } else { Ok(false) }
            }
        }
    }

    // After a value: whether another one follows it; if not, the array or object around it has ended.
    fn next(&mut self) -> Result<bool, Stop> {
        let (end, index) = match (self.deeper.last(), self.open.last()) {
            (Some(end), _) => (*end, 0),
            (None, Some(Inside::Member(..))) => (b'}', 0),
            (None, Some(Inside::Item(index))) => (b']', *index),
            (None, None) => return Err(Stop),
        };
        self.leave();
        if self.eat(end)? {
            return Ok(false);
        }
        if !self.eat(b',')? {
            return Err(Stop);
        }
        if end == b'}' {
            self.enter_member()?;
        } else {
            self.enter(Inside::Item(index + 1), end);
        }
        Ok(true)
    }

    fn enter_member(&mut self) -> Result<(), Stop> {
        let start = self.skip_space()?;
        if self.peek()? != b'"' {
            return Err(Stop);
        }
        self.string()?;
        let end = self.at;
        if !self.eat(b':')? {
            return Err(Stop);
        }
        self.enter(Inside::Member(start, end), b'}');
        Ok(())
    }

    fn enter(&mut self, inside: Inside, end: u8) {
        if self.open.len() < MAX_DEPTH {
            self.open.push(inside);
        } else {
            self.deeper.push(end);
        }
    }

    fn leave(&mut self) {
        if self.deeper.pop().is_none() {
            self.open.pop();
        }
    }

    fn string(&mut self) -> Result<(), Stop> {
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Ok(())
    }

    fn eat(&mut self, byte: u8) -> Result<bool, Stop> {
        self.skip_space()?;
        let is_next = self.peek()? == byte;
        self.at += usize::from(is_next);
        Ok(is_next)
    }

    fn peek(&self) -> Result<u8, Stop> {
        self.text.get(self.at).copied().ok_or(Stop)
    }

    fn skip_space(&mut self) -> Result<usize, Stop> {
        let rest = self.text.get(self.at..).ok_or(Stop)?;
        self.at += rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if self.at < self.text.len() {
            Ok(self.at)
        } else {
            Err(Stop)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::path_at;

    #[test]
    fn the_path_ends_at_the_innermost_value() {
        let text = br#"{"a": [1, {"b\"c": [[], {}, "x", tru"#;
        let path = path_at(text, 1, text.len());
        assert_eq!(path.to_string(), r#"a[1]["b\"c"][3]"#);
    }

    #[test]
    fn an_error_after_what_is_nested_deeply_has_its_path() {
        for (open, close) in [("[", "]"), (r#"{"x":"#, "}")] {
            let deep = format!("{}0{}", open.repeat(200_000), close.repeat(200_000));
            let text = format!(r#"{{"unknown":{deep},"known":"1"}}"#);
            let path = path_at(text.as_bytes(), 1, text.len() - 1);
            assert_eq!(path.to_string(), "known");
            let within = path_at(text.as_bytes(), 1, text.len() / 2);
            assert_eq!(within.segments().len(), super::MAX_DEPTH);
        }
    }
}
