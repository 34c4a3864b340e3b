//! Byte offsets of characters: the YAML parser counts characters, and locations count bytes.

/// The byte at which each character of a text begins.
pub(super) enum Offsets {
    /// One byte per character; the text begins `shift` bytes into the file.
    Ascii { shift: usize, length: usize },
    /// The byte at which each character begins, and the end of the text.
    Table { bytes: Vec<usize> },
}

impl Offsets {
    /// The offsets of `text`, which begins `shift` bytes into the file.
    pub(super) fn new(text: &str, shift: usize) -> Self {
        if text.is_ascii() {
            return Self::Ascii {
                shift,
                length: text.len(),
            };
        }
        let mut bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte + shift).collect();
        bytes.push(text.len() + shift);
        Self::Table { bytes }
    }

    /// The byte at which character number `character` begins; the end of the text if there are fewer.
    pub(super) fn byte(&self, character: usize) -> usize {
        match self {
            Self::Ascii { shift, length } => character.min(*length) + shift,
            Self::Table { bytes } => bytes.get(character).or(bytes.last()).copied().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Offsets;

    #[test]
    fn characters_beyond_ascii_are_counted_in_bytes() {
        let offsets = Offsets::new("aéb", 3);
        assert_eq!([0, 1, 2, 3, 9].map(|at| offsets.byte(at)), [3, 4, 6, 7, 7]);
        let offsets = Offsets::new("ab", 0);
        assert_eq!([0, 1, 2, 9].map(|at| offsets.byte(at)), [0, 1, 2, 2]);
    }
}
