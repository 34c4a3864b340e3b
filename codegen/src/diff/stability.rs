//! What was promised about an element: whether its removal was announced, and whether it was promised to stay at all.

use super::date::Date;
use crate::model::contract::{Lifecycle, Stability};

/// How an element goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It was deprecated, and its sunset date is past or was never set; or it was never promised to stay.
    Announced,
    /// It was deprecated, and goes before its sunset date.
    BeforeSunset,
    /// Nobody was told.
    Unannounced,
}

/// How an element with this lifecycle goes on a day. Without the day, a sunset date is not past.
pub fn removal_of(lifecycle: &Lifecycle, today: Option<Date>) -> Removal {
    if is_unstable(lifecycle) {
        return Removal::Announced;
    }
    if !lifecycle.is_deprecated {
        return Removal::Unannounced;
    }
    let sunset = lifecycle
        .sunset
        .as_ref()
        .and_then(|sunset| Date::read(&sunset.value));
    match sunset {
        Some(sunset) if today.is_none_or(|today| today < sunset) => Removal::BeforeSunset,
        _ => Removal::Announced,
    }
}

/// Whether an element is a draft or an alpha, which may change and go at any time.
pub fn is_unstable(lifecycle: &Lifecycle) -> bool {
    let stability = lifecycle.stability.as_ref();
    let stability = stability.and_then(|stability| Stability::read(&stability.value));
    matches!(stability, Some(Stability::Draft | Stability::Alpha))
}

#[cfg(test)]
mod tests {
    use super::{Removal, removal_of};
    use crate::diagnostics::location::{FileId, Location, Spanned};
    use crate::diff::date::Date;
    use crate::model::contract::Lifecycle;

    fn lifecycle(is_deprecated: bool, sunset: Option<&str>, stability: Option<&str>) -> Lifecycle {
        let spanned = |text: &str| Box::new(Spanned::new(text.to_owned(), Location::value(FileId(0), "")));
        Lifecycle {
            is_deprecated,
            sunset: sunset.map(spanned),
            stability: stability.map(spanned),
        }
    }

    #[test]
    fn a_removal_is_judged_by_what_was_announced() {
        let today = Date::read("2026-11-28");
        for (is_deprecated, sunset, stability, expected) in [
            (false, None, None, Removal::Unannounced),
            (false, Some("2026-01-01"), None, Removal::Unannounced),
            (true, None, None, Removal::Announced),
            (true, Some("2026-11-28"), None, Removal::Announced),
            (true, Some("2026-11-29"), None, Removal::BeforeSunset),
            (true, Some("2026-11-29T00:00:00Z"), None, Removal::BeforeSunset),
            (true, Some("soon"), None, Removal::Announced),
            (true, Some("2026-11-29"), Some("alpha"), Removal::Announced),
            (false, None, Some("draft"), Removal::Announced),
            (false, None, Some("beta"), Removal::Unannounced),
        ] {
            let lifecycle = lifecycle(is_deprecated, sunset, stability);
            assert_eq!(removal_of(&lifecycle, today), expected, "{lifecycle:?}");
        }
    }
}
