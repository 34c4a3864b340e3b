//! Which number of a version must move (Semantic Versioning 2.0.0; for crates, "SemVer Compatibility" in the Cargo book).

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
