//! Splits bytes that arrive in pieces into lines.

/// Collects bytes and returns lines without their ends: CR, LF, or CRLF.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lines {
    bytes: Vec<u8>,
    // The start of the next line.
    start: usize,
    // The bytes before it contain no end of the next line.
    seen: usize,
    // The last line ended in a CR, so that a LF that follows belongs to it.
    is_behind_cr: bool,
}

impl Lines {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        if self.start > 0 {
            self.bytes.drain(..self.start);
            self.seen -= self.start;
            self.start = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// The bytes of the line that is not complete yet.
    pub(super) fn waiting(&self) -> usize {
        self.bytes.len() - self.start
    }

    /// The next complete line. A CR ends it at once, without waiting for a LF that may never follow.
    pub(super) fn next(&mut self) -> Option<String> {
        if self.is_behind_cr {
            if *self.bytes.get(self.start)? == b'\n' {
                self.start += 1;
            }
            self.is_behind_cr = false;
            self.seen = self.seen.max(self.start);
        }
        let rest = self.bytes.get(self.seen..)?;
        let Some(length) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            self.seen = self.bytes.len();
            return None;
        };
        let end = self.seen + length;
        let line = String::from_utf8_lossy(&self.bytes[self.start..end]).into_owned();
        self.is_behind_cr = self.bytes[end] == b'\r';
        self.start = end + 1;
        self.seen = self.start;
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn lines_do_not_depend_on_how_the_bytes_are_split() {
        let text = "a\r\nb\rc\n\r\n\rd\u{e9}\n";
        let expected = ["a", "b", "c", "", "", "d\u{e9}"];
        for size in 1..=text.len() {
            let mut lines = Lines::default();
            let mut found = Vec::new();
            for piece in text.as_bytes().chunks(size) {
                lines.push(piece);
                found.extend(std::iter::from_fn(|| lines.next()));
            }
            assert_eq!(found, expected, "in pieces of {size}");
        }
    }
}
