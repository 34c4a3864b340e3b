//! The path to a place in JSON text.
//!
//! In: text and the position of an error in it. Out: the path to the innermost value there. The text may be broken at
//! that position or after it; what stands before it was read.

use crate::path::{Path, Segment};

/// The path to the value that a `serde_json` error at this line and column is about.
///
/// The column counts the bytes of the line that had been read, with or without the first of a value that is wrong from
/// its first byte on. So the value has begun there and has not ended before; of several it is the one that began last.
pub(super) fn path_at(text: &[u8], line: usize, column: usize) -> Path {
    let before = text
        .split_inclusive(|&byte| byte == b'\n')
        .take(line.saturating_sub(1));
    let end = before.map(<[u8]>::len).sum::<usize>() + column;
    let mut walk = Walk {
        text,
        at: 0,
        end,
        path: Vec::new(),
        found: None,
    };
    let _ = walk.value();
    let path = walk.found.unwrap_or(walk.path);
    path.into_iter().collect()
}

/// The walk has come to the end, or to what is no JSON.
struct Stop;

struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    end: usize,
    path: Vec<Segment>,
    /// The path to the innermost value that ends at the end or after it, once one has.
    found: Option<Vec<Segment>>,
}

impl Walk<'_> {
    fn value(&mut self) -> Result<(), Stop> {
        let start = self.skip_space()?;
        if start > self.end {
            // It begins behind the place of the error, which so is about what stands around it.
            self.path.pop();
            return Err(Stop);
        }
        match self.text[start] {
            b'{' => self.object()?,
            b'[' => self.array()?,
            b'"' => self.string()?,
            _ => {
                let scalar = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
                let len = self.text[start..].iter().take_while(scalar).count();
                self.at += len;
                if len == 0 {
                    return Err(Stop);
                }
            }
        }
        if self.at >= self.end {
            self.found.get_or_insert_with(|| self.path.clone());
            return Err(Stop);
        }
        Ok(())
    }

    fn object(&mut self) -> Result<(), Stop> {
        self.at += 1;
        if self.eat(b'}')? {
            return Ok(());
        }
        loop {
            let start = self.skip_space()?;
            if self.text[start] != b'"' {
                return Err(Stop);
            }
            self.string()?;
            let name = serde_json::from_slice(&self.text[start..self.at]).map_err(|_| Stop)?;
            if !self.eat(b':')? {
                return Err(Stop);
            }
            self.path.push(Segment::Name(name));
            self.value()?;
            self.path.pop();
            if self.eat(b'}')? {
                return Ok(());
            }
            if !self.eat(b',')? {
                return Err(Stop);
            }
        }
    }

    fn array(&mut self) -> Result<(), Stop> {
        self.at += 1;
        if self.eat(b']')? {
            return Ok(());
        }
        for index in 0.. {
            self.path.push(Segment::Index(index));
            self.value()?;
            self.path.pop();
            if self.eat(b']')? {
                return Ok(());
            }
            if !self.eat(b',')? {
                return Err(Stop);
            }
        }
        Ok(())
    }

    fn string(&mut self) -> Result<(), Stop> {
        self.at += 1;
        loop {
            match self.text.get(self.at).ok_or(Stop)? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Ok(())
    }

    fn eat(&mut self, byte: u8) -> Result<bool, Stop> {
        let at = self.skip_space()?;
        let is_there = self.text[at] == byte;
        self.at += usize::from(is_there);
        Ok(is_there)
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
