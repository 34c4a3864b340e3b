//! Deprecation, sunset dates and stability.

use super::fact::FactAt;
use super::schema::Pair;
use crate::diagnostics::location::Location;
use crate::diff::date::Date;
use crate::diff::stability::{Removal, removal_of};
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
    let is_date = |sunset: &str| Date::read(sunset).is_some();
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
                let rule = if Date::read(after) < Date::read(before) {
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
    // As of nearly all schemas.
    let says_nothing = Lifecycle::default();
    if old.lifecycle == says_nothing && new.lifecycle == says_nothing {
        return;
    }
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

/// How the removal of an element is judged by its lifecycle: the second of three rules for what was announced and is over, the third for
/// what was announced for later.
pub(super) fn removal<'r>(lifecycle: &Lifecycle, today: &str, rules: [&'r str; 3]) -> &'r str {
    let [unannounced, announced, too_early] = rules;
    match removal_of(lifecycle, Date::read(today)) {
        Removal::Announced => announced,
        Removal::BeforeSunset => too_early,
        Removal::Unannounced => unannounced,
    }
}
