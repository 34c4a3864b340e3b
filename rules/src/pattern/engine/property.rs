//! Unicode properties: `\p{L}` and `\P{L}`, of which the engine of the feature `pattern` has the tables.

use super::parse::NotRead;

/// A Unicode property that a character has or has not.
#[cfg(feature = "pattern")]
pub(super) struct Property(regress::Regex);

/// Without the feature there are none.
#[cfg(not(feature = "pattern"))]
pub(super) enum Property {}

#[cfg(feature = "pattern")]
impl Property {
    /// Reads the whole escape.
    pub(super) fn read(escape: &str) -> Result<Self, NotRead> {
        let regex = regress::Regex::with_flags(&format!("^{escape}$"), "u");
        regex.map(Self).map_err(|_| NotRead::Syntax)
    }

    // Of one character only, so there is nothing to backtrack to.
    pub(super) fn contains(&self, character: char) -> bool {
        self.0.find(character.encode_utf8(&mut [0; 4])).is_some()
    }
}

#[cfg(not(feature = "pattern"))]
impl Property {
    pub(super) const fn read(_escape: &str) -> Result<Self, NotRead> {
        Err(NotRead::Syntax)
    }

    pub(super) const fn contains(&self, _character: char) -> bool {
        match *self {}
    }
}
