//! Which number of a version must move (Semantic Versioning 2.0.0; for crates, "`SemVer` Compatibility" in the Cargo book).

use super::change::Change;
use super::severity::{Level, Movement};

/// The number that must move at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// None: nothing changed for users but docs and behaviour that was wrong.
    Patch,
    /// The minor one: something was added.
    Minor,
    /// The major one: something that worked does not.
    Major,
}

impl Bump {
    /// Its name in output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// The number that the version of an API must move for these changes: the major one if clients fail, the minor one if there is something
/// new, and none but the patch if nothing changed for them. Accepted changes do not count.
pub fn api_bump(changes: &[Change]) -> Bump {
    let of = |change: &Change| match change.level {
        Level::Breaking => Bump::Major,
        Level::Warning => Bump::Minor,
        Level::Compatible if change.movement != Movement::Same => Bump::Minor,
        // What is deprecated is about to go (Semantic Versioning 2.0.0, section 7).
        Level::Compatible if change.rule.id.starts_with("deprecated") => Bump::Minor,
        Level::Compatible => Bump::Patch,
    };
    let counted = changes.iter().filter(|change| !change.is_accepted());
    counted.map(of).max().unwrap_or(Bump::Patch)
}
