//! Pairs of documents with every change between them: `old`, `new`, what the case shows, and what is found.
//!
//! A line of `changes.txt` is a change: its level, its rule, the operations that it reaches, and what was and is there, with both places.

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::{Location, Sources};
use levain_codegen::diff::Change;
use levain_codegen::diff::wire::compare;
use levain_codegen::frontend::openapi::read_contract;

use super::wire::TODAY;
use crate::harness::cases::{Outputs, cases, files, text_of};

#[test]
fn what_changed_is_found_and_nothing_else() {
    let mut outputs = Outputs::default();
    for case in cases("codegen/tests/diff") {
        let of = |name: &str| {
            let found = files(&case, &["yaml", "json"]);
            let file = found
                .into_iter()
                .find(|file| file.file_stem().is_some_and(|stem| stem == name));
            text_of(&file.unwrap_or_else(|| panic!("{} has no `{name}`", case.display())))
        };
        assert!(!text_of(&case.join("shows.txt")).trim().is_empty());
        let read = |text: String| {
            let mut sources = Sources::default();
            let file = sources.add("openapi", text);
            let contract = read_contract(file, &sources, &mut Findings::default());
            contract.unwrap_or_else(|| panic!("{} cannot be read", case.display()))
        };
        let changes = compare(&read(of("old")), &read(of("new")), TODAY);
        let lines: String = changes.iter().map(line).collect();
        outputs.compare(&case.join("changes.txt"), &lines);
    }
    outputs.assert_expected();
}

fn line(change: &Change) -> String {
    let reached: Vec<String> = change
        .reached
        .iter()
        .map(|reached| {
            format!("{} {} {}", reached.method, reached.path, reached.inside)
                .trim_end()
                .to_owned()
        })
        .collect();
    let reached = if reached.is_empty() {
        change.subject.clone()
    } else {
        reached.join(" + ")
    };
    let place = |location: &Option<Location>| {
        location
            .as_ref()
            .map_or_else(|| "-".to_owned(), |location| location.pointer.to_string())
    };
    format!(
        "{} {} | {reached} | {} → {}\n    {} → {}\n",
        change.level.word(),
        change.rule.id,
        change.old.as_deref().unwrap_or("-"),
        change.new.as_deref().unwrap_or("-"),
        place(&change.before),
        place(&change.after),
    )
}
