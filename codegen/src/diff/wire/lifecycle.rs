//! Deprecation, sunset dates and stability.

use super::fact::FactAt;
use super::schema::Pair;
use crate::diagnostics::location::Location;
use crate::model::contract::{Lifecycle, Schema, Stability};

/// What became of an element's lifecycle: rules with where they are met.
pub(super) fn compare(
    old: &Lifecycle,
    new: &Lifecycle,
    (before, after): (Option<Location>, Option<Location>),
) -> Vec<(&'static str, FactAt)> {
    let mut facts = Vec::new();
    let at = || FactAt::locations(before.clone(), after.clone());
    let text = |sunset: &Lifecycle| sunset.sunset.as_ref().map(|sunset| sunset.value.clone());
    let is_date = |sunset: &str| is_full_date(sunset);
    let (sunset_before, sunset_after) = (text(old), text(new));
    match (old.is_deprecated, new.is_deprecated) {
        (false, true) => match &sunset_after {
            Some(sunset) if !is_date(sunset) => {
                facts.push(("sunset-invalid", at().texts(None, Some(sunset.clone()))));
            }
            Some(sunset) => facts.push(("deprecated-with-sunset", at().texts(None, Some(sunset.clone())))),
            None => facts.push(("deprecated", at())),
        },
        (true, false) => facts.push(("reactivated", at())),
        (true, true) => match (&sunset_before, &sunset_after) {
            (before, Some(after)) if !is_date(after) && before.as_ref() != Some(after) => {
                facts.push(("sunset-invalid", at().texts(before.clone(), Some(after.clone()))));
            }
            (Some(before), None) => facts.push(("sunset-removed", at().texts(Some(before.clone()), None))),
            (Some(before), Some(after)) if is_date(before) && is_date(after) && before != after => {
                let rule = if day(after) < day(before) {
                    "sunset-earlier"
                } else {
                    "sunset-later"
                };
                facts.push((rule, at().texts(Some(before.clone()), Some(after.clone()))));
            }
            _ => {}
        },
        (false, false) => {}
    }
    compare_stability(old, new, &at, &mut facts);
    facts
}

fn compare_stability(
    old: &Lifecycle,
    new: &Lifecycle,
    at: &dyn Fn() -> FactAt,
    facts: &mut Vec<(&'static str, FactAt)>,
) {
    let text = |lifecycle: &Lifecycle| {
        lifecycle
            .stability
            .as_ref()
            .map(|stability| stability.value.clone())
    };
    let (before, after) = (text(old), text(new));
    let read = |text: &Option<String>| text.as_deref().map_or(Some(Stability::Stable), Stability::read);
    match (read(&before), read(&after)) {
        (Some(was), Some(is)) if is < was => {
            facts.push(("stability-decreased", at().texts(before, after)));
        }
        (Some(was), Some(is)) if is > was => {
            facts.push(("stability-increased", at().texts(before, after)));
        }
        (Some(_), Some(_)) => {}
        _ => facts.push(("stability-invalid", at().texts(before, after))),
    }
}

/// Compares the lifecycles of two schemas.
pub(super) fn compare_schema(old: &Schema, new: &Schema, pair: &mut Pair) {
    let at = (
        old.location(""),
        new.location("deprecated")
            .filter(|_| new.lifecycle.is_deprecated)
            .or_else(|| new.location("")),
    );
    for (rule, at) in compare(&old.lifecycle, &new.lifecycle, at) {
        pair.fact(rule, at);
    }
}

// The day of a date, or of a date-time, as text that sorts.
fn day(text: &str) -> &str {
    text.get(..10).unwrap_or(text)
}

/// Whether a text begins with a full date of RFC 3339, section 5.6.
pub(super) fn is_full_date(text: &str) -> bool {
    let day = day(text);
    let parts: Vec<&str> = day.split('-').collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [year, month, of_month] => {
            let lengths = (year.len(), month.len(), of_month.len()) == (4, 2, 2);
            let in_range =
                |text: &str, most: u8| text.parse().is_ok_and(|number: u8| (1..=most).contains(&number));
            lengths && parts.iter().all(is_number) && in_range(month, 12) && in_range(of_month, 31)
        }
        _ => false,
    }
}

/// How the removal of an element is judged by its lifecycle: the second of three rules for what was announced and is over, the third for
/// what was announced for later.
pub(super) fn removal<'r>(lifecycle: &Lifecycle, today: &str, rules: [&'r str; 3]) -> &'r str {
    let [unannounced, announced, too_early] = rules;
    if !lifecycle.is_deprecated {
        let is_unstable = |stability: &str| {
            matches!(
                Stability::read(stability),
                Some(Stability::Draft | Stability::Alpha)
            )
        };
        let stability = lifecycle.stability.as_ref();
        return if stability.is_some_and(|stability| is_unstable(&stability.value)) {
            announced
        } else {
            unannounced
        };
    }
    match &lifecycle.sunset {
        Some(sunset) if is_full_date(&sunset.value) && day(&sunset.value) > day(today) => too_early,
        _ => announced,
    }
}
