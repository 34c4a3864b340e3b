//! How a change is said in words: what it is about, by whom that is written, which operations it reaches, and where it is.
//!
//! In: [`Shown`]. Out: text in one line, which quotes the spec and is not escaped for any format.

use super::view::{Place, Shown, Use, uses};
use crate::diagnostics::hidden::in_one_line;
use crate::diff::change::Change;
use crate::diff::severity::{Direction, Level};

/// What it is about, with who writes it: `` `query.limit`, which clients send ``.
pub(super) fn about(shown: &Shown<'_>) -> String {
    let change = shown.change;
    let subject = in_one_line(&change.subject);
    let writer = writer(change.direction);
    match (subject.is_empty(), writer.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!("`{subject}`"),
        (false, false) => format!("`{subject}`, which {writer}"),
    }
}

/// Who writes a value: `clients send`.
pub(super) const fn writer(direction: Option<Direction>) -> &'static str {
    match direction {
        Some(Direction::Request) => "clients send",
        Some(Direction::Response) => "the server sends",
        None => "",
    }
}

/// Up to `most` of the operations that it reaches, and how many others there are.
pub(super) fn operations(shown: &Shown<'_>, most: usize) -> String {
    let uses = uses(shown.change);
    let others = uses.len().saturating_sub(most);
    let named = uses
        .iter()
        .take(most)
        .map(|used| operation(used, &shown.change.subject));
    let mut named: Vec<String> = named.collect();
    if others > 0 {
        named.push(format!("{others} more"));
    }
    named.join(", ")
}

/// An operation, and where in it if that says more than the subject does.
pub(super) fn operation(used: &Use<'_>, subject: &str) -> String {
    let inside: Vec<&str> = used
        .inside
        .iter()
        .copied()
        .filter(|inside| *inside != subject)
        .collect();
    let inside = if inside.is_empty() {
        String::new()
    } else {
        format!(" ({})", inside.join(", "))
    };
    in_one_line(&format!("{} {}{inside}", used.method, used.path)).into_owned()
}

/// The way from the older place to the newer one: `old.yaml:12:3 → new.yaml:14:3`.
pub(super) fn ways(shown: &Shown<'_>) -> String {
    let places = [shown.before, shown.after].into_iter().flatten();
    let places: Vec<String> = places.map(point).collect();
    places.join(" → ")
}

/// A place, as editors and terminals make a link of it.
pub(super) fn point(place: Place<'_>) -> String {
    format!("{}:{}:{}", place.full_name(), place.line, place.column)
}

/// What the repository decided about it: why it is accepted, and why it has another level; empty if nothing.
pub(super) fn decided(change: &Change) -> String {
    let accepted = change
        .accepted
        .as_ref()
        .map(|reason| format!("accepted: {reason}"));
    let overridden = change.overridden.as_ref().map(|overridden| {
        format!(
            "{} instead of {}: {}",
            change.level.word(),
            overridden.from.word(),
            overridden.reason
        )
    });
    let parts: Vec<String> = [accepted, overridden].into_iter().flatten().collect();
    in_one_line(&parts.join("; ")).into_owned()
}

/// The number of things, with their noun: `1 change`, `2 changes`.
pub(super) fn number(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// The verdict, as a heading says it.
pub(super) const fn verdict(worst: Option<Level>) -> &'static str {
    match worst {
        Some(Level::Breaking) => "Breaking changes",
        Some(Level::Warning) => "Changes that may break clients",
        Some(Level::Compatible) => "Compatible changes",
        None => "No changes",
    }
}
