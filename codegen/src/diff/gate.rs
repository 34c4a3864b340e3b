//! Whether a comparison passes: by the worst change, or by the numbers that moved.
//!
//! In: the verdicts, and the versions before and after. Out: what did not move far enough, and whether that fails.

use super::bump::Bump;
use super::change::Changes;
use super::date::Date;
use super::severity::Level;
use crate::model::spec::Version;

/// What makes a comparison fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailOn {
    /// A breaking change.
    Breaking,
    /// A breaking change, or a warning.
    Warning,
    /// A version that did not move as far as the changes need.
    MissingBump,
    /// Any change.
    Any,
    /// Nothing.
    Never,
}

/// A version that should have moved further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingBump {
    /// Whose version it is: `API` or `crate`.
    pub of: &'static str,
    /// The version before.
    pub old: String,
    /// The version after.
    pub new: String,
    /// The number that must move.
    pub needed: Bump,
}

impl MissingBump {
    /// What is wrong, as a sentence without a full stop.
    pub fn sentence(&self) -> String {
        let Self { of, old, new, needed } = self;
        let moved = if old == new {
            format!("is still {old}")
        } else {
            format!("went from {old} to {new}")
        };
        format!(
            "the version of the {of} {moved}, and the changes need a {} bump",
            needed.word()
        )
    }
}

/// The version before and after, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved<'v> {
    /// Before.
    pub old: Option<&'v str>,
    /// After.
    pub new: Option<&'v str>,
}

/// Whether a version moved as far as is needed; `None` if one of them is unknown or no version. Until 1.0.0, the second number is the
/// major one, as cargo has it; what is a date says all by being later.
pub fn missing_bump(of: &'static str, moved: Moved<'_>, needed: Bump) -> Option<MissingBump> {
    let (old, new) = (moved.old?, moved.new?);
    let read = |text: &str| text.strip_prefix('v').unwrap_or(text).parse::<Version>().ok();
    let (before, after) = (read(old)?, read(new)?);
    let is_enough = match needed {
        // What changed for nobody needs no number.
        Bump::Patch => after >= before,
        _ if after <= before => false,
        _ if is_date(new) => true,
        Bump::Major => after.breaking_part() != before.breaking_part(),
        Bump::Minor => after.breaking_part() != before.breaking_part() || after.moves_minor(&before),
    };
    (!is_enough).then(|| MissingBump {
        of,
        old: old.to_owned(),
        new: new.to_owned(),
        needed,
    })
}

fn is_date(text: &str) -> bool {
    text.get(..10).is_some_and(|date| Date::read(date).is_some())
}

/// Whether a comparison fails. Accepted changes do not count.
pub fn fails(fail_on: FailOn, changes: &Changes, crate_bump: Bump, missing: &[MissingBump]) -> bool {
    let worst = changes.worst();
    match fail_on {
        FailOn::Breaking => worst == Some(Level::Breaking),
        FailOn::Warning => worst >= Some(Level::Warning),
        FailOn::MissingBump => !missing.is_empty(),
        FailOn::Any => worst.is_some() || crate_bump > Bump::Patch,
        FailOn::Never => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Moved, missing_bump};
    use crate::diff::bump::Bump;

    fn is_missing(old: &str, new: &str, needed: Bump) -> bool {
        let moved = Moved {
            old: Some(old),
            new: Some(new),
        };
        missing_bump("API", moved, needed).is_some()
    }

    #[test]
    fn a_number_must_move_as_far_as_the_changes_need() {
        for (old, new, needed, expected) in [
            ("1.2.3", "2.0.0", Bump::Major, false),
            ("1.2.3", "1.3.0", Bump::Major, true),
            ("1.2.3", "1.3.0", Bump::Minor, false),
            ("1.2.3", "1.2.4", Bump::Minor, true),
            ("1.2.3", "2.0.0", Bump::Minor, false),
            ("1.2.3", "1.2.3", Bump::Patch, false),
            ("1.2.3", "1.2.2", Bump::Patch, true),
            ("1.2.3", "1.2.3", Bump::Minor, true),
            ("v1.2", "v2", Bump::Major, false),
        ] {
            assert_eq!(is_missing(old, new, needed), expected, "{old} {new} {needed:?}");
        }
    }

    #[test]
    fn before_1_0_the_second_number_is_the_major_one() {
        assert!(!is_missing("0.2.0", "0.3.0", Bump::Major));
        assert!(is_missing("0.2.0", "0.2.1", Bump::Major));
        assert!(!is_missing("0.2.0", "0.2.1", Bump::Minor));
    }

    #[test]
    fn a_later_date_is_enough() {
        assert!(!is_missing("2024-01-15", "2024-01-16", Bump::Major));
        assert!(is_missing("2024-01-15", "2024-01-15", Bump::Major));
    }

    #[test]
    fn what_is_no_version_is_not_compared() {
        assert!(!is_missing("latest", "next", Bump::Major));
    }
}
