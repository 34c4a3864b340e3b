//! What `levain diff` prints in each of its formats: a folder of `codegen/tests/reports` for each comparison, with a file for each format.

mod made;

use std::path::PathBuf;

use levain_codegen::diff::report::{
    Colour, Comparison, Format, SCHEMA, render, render_changelog, render_timeline,
};
use levain_codegen::diff::severity::Level;
use serde_json::Value;

use crate::harness::cases::{Outputs, root, text_of};

fn folder(case: &str) -> PathBuf {
    root().join("codegen/tests/reports").join(case)
}

fn text(case: &str, file: &str) -> String {
    text_of(&folder(case).join(file))
}

fn made() -> [(&'static str, Comparison); 2] {
    [
        (
            "shops",
            made::shops(&text("shops", "old.yaml"), &text("shops", "new.yaml")),
        ),
        (
            "hostile",
            made::hostile(&text("hostile", "old.json"), &text("hostile", "new.json")),
        ),
    ]
}

#[test]
fn each_format_is_what_is_expected() {
    let mut outputs = Outputs::default();
    for (case, comparison) in made() {
        for format in Format::ALL {
            let output = render(*format, &comparison, Colour::Never);
            outputs.compare(&folder(case).join(format!("expected.{}", format.word())), &output);
        }
    }
    outputs.assert_expected();
}

#[test]
fn json_is_what_its_schema_says() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let nothing = ("nothing", made::nothing(&text("shops", "old.yaml")));
    for (case, comparison) in made().into_iter().chain([nothing]) {
        let report: Value =
            serde_json::from_str(&render(Format::Json, &comparison, Colour::Never)).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&report)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{case}: {errors:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "version": 1 })));
}

#[test]
fn colours_are_there_when_they_are_asked_for() {
    let [(_, shops), _] = made();
    let text = render(Format::Text, &shops, Colour::Always);
    assert!(
        text.contains("\u{1b}[1;92mcompatible[deprecated]\u{1b}[0m"),
        "{text}"
    );
    assert!(text.contains("\u{1b}[2m"), "{text}");
}

#[test]
fn no_format_prints_a_control_character_of_a_spec() {
    let [_, (_, hostile)] = made();
    for format in Format::ALL {
        let output = render(*format, &hostile, Colour::Never);
        let hidden = output
            .chars()
            .find(|next| (next.is_control() && *next != '\n') || *next == '\u{202e}');
        assert_eq!(hidden, None, "{}", format.word());
    }
}

#[test]
fn steps_from_version_to_version_are_a_changelog_and_a_page() {
    let [(_, shops), (_, hostile)] = made();
    let nothing = made::nothing(&text("shops", "old.yaml"));
    let mut outputs = Outputs::default();
    let steps = [nothing, hostile, shops];
    outputs.compare(&folder("changelog.md"), &render_changelog(&steps));
    outputs.compare(&folder("timeline.html"), &render_timeline(&steps));
    outputs.assert_expected();
}

#[test]
fn a_comment_leaves_out_what_it_has_no_room_for_and_says_so() {
    let [(_, shops), _] = made();
    let sizes = [(500, 1, 1), (500, 500, 1), (500, 500, 500)];
    let words = [
        "Left out, since a comment has room for 65,536 characters: 500 compatible changes.",
        " warnings, 500 compatible changes, the places.",
        "breaking changes, 500 warnings, 500 compatible changes",
    ];
    for ((compatible, warnings, breaking), words) in sizes.into_iter().zip(words) {
        let comparison = made::repeated(&shops, [compatible, warnings, breaking]);
        let comment = render(Format::Markdown, &comparison, Colour::Never);
        assert!(comment.len() < 65_536, "{}", comment.len());
        assert!(
            comment.contains(words),
            "{}",
            comment.get(comment.len() - 600..).unwrap_or_default()
        );
        assert!(comment.contains("### Breaking"), "{words}");
    }
}

#[test]
fn what_is_gone_is_annotated_where_a_reader_can_look() {
    let [(_, mut shops), _] = made();
    let annotations = |shops: &Comparison| render(Format::Github, shops, Colour::Never);
    let found = annotations(&shops);
    assert!(
        found.contains("::error file=old.yaml,line=19,col=5,title=breaking%3A operation-removed::"),
        "{found}"
    );
    shops.changes.old.is_in_work_tree = false;
    let found = annotations(&shops);
    assert!(
        found.contains("::error file=new.yaml,line=15,col=3,title=breaking%3A operation-removed::"),
        "{found}"
    );
}

#[test]
fn one_change_more_moves_no_line_of_a_comment_but_its_own() {
    let [(_, mut shops), _] = made();
    let before = render(Format::Markdown, &shops, Colour::Never);
    let mut more = shops.changes.list[4].clone();
    more.subject = "query.offset".to_owned();
    shops.changes.list.insert(0, more);
    let after = render(Format::Markdown, &shops, Colour::Never);
    let new: Vec<&str> = after
        .lines()
        .filter(|line| !before.lines().any(|other| other == *line))
        .collect();
    // The counts, the row, and its place.
    assert_eq!(new.len(), 3, "{new:#?}");
}

#[test]
fn an_accepted_change_is_shown_and_fails_nothing() {
    let [(_, mut shops), _] = made();
    for change in shops
        .changes
        .list
        .iter_mut()
        .filter(|change| change.level == Level::Breaking)
    {
        change.accepted = Some("no `client` <is> left".to_owned());
    }
    let words = [
        (Format::Text, "accepted[maximum-decreased]"),
        (Format::Json, "\"accepted\": 3"),
        (Format::Markdown, "<summary>3 accepted changes</summary>"),
        (
            Format::Github,
            "::notice file=old.yaml,line=19,col=5,title=accepted%3A operation-removed::",
        ),
        (Format::Sarif, "\"justification\": \"no `client` <is> left\""),
        (Format::Junit, "failures=\"0\""),
        (Format::Html, "accepted: no `client` &lt;is&gt; left"),
    ];
    assert_eq!(words.len(), Format::ALL.len());
    for (format, words) in words {
        let report = render(format, &shops, Colour::Never);
        assert!(report.contains(words), "{}: {report}", format.word());
        for fails in [
            "breaking[",
            "### Breaking",
            "::error",
            "<failure",
            "data-level=\"breaking\"",
        ] {
            assert!(!report.contains(fails), "{}: {fails}", format.word());
        }
    }
    let report: Value = serde_json::from_str(&render(Format::Json, &shops, Colour::Never)).expect("JSON");
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    assert!(jsonschema::is_valid(&schema, &report));
}
