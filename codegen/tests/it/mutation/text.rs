//! Whatever is done to the text of a spec, it is read, checked and reported on: nothing panics, and each location is inside its file.

use levain_codegen::check::check_api;
use levain_codegen::decide::decide_api;
use levain_codegen::diagnostics::report::{Colour, render_json, render_report};
use levain_codegen::model::spec::SpecLanguage;
use levain_codegen::normalize::references::check_references;
use proptest::prelude::*;

use crate::harness::cases::{root, text_of};
use crate::harness::specs::{ReadSpecs, native};

/// Two versions, small enough to be read hundreds of times, in which most of the language is used.
const BASE: &str = include_str!("../../mutated/1.0.0.yaml");
const PATCH: &str = include_str!("../../mutated/1.1.0.yaml");

#[derive(Clone, Debug)]
enum Mutation {
    Byte(usize, u8),
    Insert(usize, &'static str),
    DeleteLine(usize),
    DuplicateLine(usize),
    SwapLines(usize, usize),
    SwapValues(usize, usize),
    Cut(usize),
    Indent(usize, usize),
}

/// Strings that mean something to YAML, to the spec language or to neither.
const PIECES: &[&str] = &[
    ":", ": ", "\n", "\r\n", "\t", "\"", "'", "[", "]", "{", "}", "? ", "- ", "#", "&a ", "*a", "!!str ",
    "|", ">", "---\n", "...", "<<: ", "null", "~", "🥐", "é", "\u{feff}", "\0", "\u{85}", "\u{2028}", "%",
    "@", "?", "?:", "extends", "\\x", "1.10", "..", "[[[[", "\"\\u", "\\", "one-of", "equals: ", "fields: ",
    "type: ", "\u{202e}", "  ",
];

fn mutation() -> impl Strategy<Value = Mutation> {
    let at = || any::<usize>();
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Mutation::Byte(at, byte)),
        (at(), prop::sample::select(PIECES)).prop_map(|(at, piece)| Mutation::Insert(at, piece)),
        at().prop_map(Mutation::DeleteLine),
        at().prop_map(Mutation::DuplicateLine),
        (at(), at()).prop_map(|(one, other)| Mutation::SwapLines(one, other)),
        (at(), at()).prop_map(|(one, other)| Mutation::SwapValues(one, other)),
        at().prop_map(Mutation::Cut),
        (at(), 0_usize..9).prop_map(|(at, by)| Mutation::Indent(at, by)),
    ]
}

fn mutate(text: &str, mutation: &Mutation) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let count = lines.len().max(1);
    match *mutation {
        Mutation::Byte(at, byte) => {
            let mut bytes = text.as_bytes().to_vec();
            if let Some(changed) = bytes.get_mut(at % text.len().max(1)) {
                *changed = byte;
            }
            return String::from_utf8_lossy(&bytes).into_owned();
        }
        Mutation::Insert(at, piece) => {
            let mut characters: Vec<char> = text.chars().collect();
            let at = at % (characters.len() + 1);
            characters.splice(at..at, piece.chars());
            return characters.into_iter().collect();
        }
        Mutation::Cut(at) => {
            return text.chars().take(at % (text.chars().count() + 1)).collect();
        }
        Mutation::DeleteLine(at) if !lines.is_empty() => drop(lines.remove(at % count)),
        Mutation::DuplicateLine(at) if !lines.is_empty() => {
            let line = lines[at % count].clone();
            lines.insert(at % count, line);
        }
        Mutation::SwapLines(one, other) if !lines.is_empty() => lines.swap(one % count, other % count),
        Mutation::SwapValues(one, other) if !lines.is_empty() => {
            let value = |line: &str| line.split_once(": ").map(|(_, value)| value.to_owned());
            if let (Some(first), Some(second)) = (value(&lines[one % count]), value(&lines[other % count])) {
                lines[one % count] = lines[one % count].replace(&first, &second);
            }
        }
        Mutation::Indent(at, by) if !lines.is_empty() => {
            lines[at % count] = format!("{}{}", " ".repeat(by), lines[at % count].trim_start());
        }
        _ => {}
    }
    lines.join("\n")
}

fn read_all(texts: &[String]) -> Result<(), TestCaseError> {
    let mut read = native(texts.iter().map(|text| ("spec.yaml", text.as_str())));
    for spec in &read.specs {
        check_references(spec, &mut read.found);
    }
    if !read.found.has_errors() {
        check_all(&mut read)?;
    }
    for finding in read.found.list() {
        let locations =
            std::iter::once(&finding.location).chain(finding.also.iter().map(|(location, _)| location));
        for location in locations {
            let file = read.sources.file(location.file);
            let bytes = location.bytes();
            let is_inside = file
                .zip(bytes.clone())
                .is_some_and(|(file, bytes)| file.text.get(bytes).is_some());
            prop_assert!(is_inside, "{finding:?}");
        }
        prop_assert!(
            !finding.remedy.is_empty() && !finding.message.contains('\n'),
            "{finding:?}"
        );
    }
    report_all(&read)
}

fn check_all(read: &mut ReadSpecs) -> Result<(), TestCaseError> {
    for spec in &mut read.specs {
        check_api(&mut decide_api(spec), &mut read.found);
        // What is repaired stays so: a second check repairs nothing more.
        spec.language = SpecLanguage::OpenApi;
        let mut api = decide_api(spec);
        check_api(&mut api, &mut read.found);
        let repaired = api.clone();
        check_api(&mut api, &mut read.found);
        prop_assert_eq!(&api, &repaired);
    }
    Ok(())
}

fn report_all(read: &ReadSpecs) -> Result<(), TestCaseError> {
    let ReadSpecs { found, sources, .. } = read;
    let report = render_report(found, sources, Colour::Never, usize::MAX);
    prop_assert_eq!(report.is_empty(), found.list().is_empty());
    render_report(found, sources, Colour::Always, usize::MAX);
    for line in render_json(found, sources).lines() {
        prop_assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
    prop_assert_eq!(read.lines().lines().count(), found.list().len());
    Ok(())
}

#[test]
fn the_specs_that_are_mutated_have_no_finding_at_first() {
    let mut read = native([("1.0.0.yaml", BASE), ("1.1.0.yaml", PATCH)]);
    for spec in &read.specs {
        check_references(spec, &mut read.found);
        check_api(&mut decide_api(spec), &mut read.found);
    }
    assert_eq!(read.lines(), "");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_to_a_spec_makes_anything_panic(
        changes in prop::collection::vec((any::<bool>(), mutation()), 1..6),
        has_windows_lines in any::<bool>(),
    ) {
        let mut texts = [BASE.to_owned(), PATCH.to_owned()];
        for (is_patch, change) in &changes {
            let text = &mut texts[usize::from(*is_patch)];
            *text = mutate(text, change);
        }
        if has_windows_lines {
            texts = texts.map(|text| text.replace('\n', "\r\n"));
        }
        read_all(&texts)?;
    }
}

#[test]
fn a_real_spec_can_be_cut_anywhere() {
    let text = text_of(&root().join("spec/bakeronline/1.7.0.yaml"));
    let count = text.chars().count();
    for part in 0..60 {
        let cut: String = text.chars().take(count * part / 60).collect();
        read_all(&[cut]).expect("every location is inside its file");
    }
}
