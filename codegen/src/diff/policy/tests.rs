//! Policies over changes that are made by hand.

use std::collections::BTreeSet;

use super::{Policy, apply, read_policy};
use crate::diagnostics::location::Sources;
use crate::diff::change::{Change, Changes, OperationIds, Reached, Side};
use crate::diff::date::Date;
use crate::diff::rules::find_rule;
use crate::diff::severity::{Direction, Level, Movement};

fn change(rule: &str, reached: &[(&str, &str, &str)]) -> Change {
    Change {
        rule: find_rule(rule).expect("the rule is there"),
        level: Level::Breaking,
        direction: Some(Direction::Response),
        movement: Movement::Narrower,
        subject: "subject".to_owned(),
        reached: reached
            .iter()
            .map(|(method, path, inside)| Reached {
                method: (*method).to_owned(),
                path: (*path).to_owned(),
                inside: (*inside).to_owned(),
                oasdiff: None,
            })
            .collect(),
        accepted: None,
        overridden: None,
        oasdiff: None,
        old: None,
        new: None,
        before: None,
        after: None,
    }
}

fn changes(list: Vec<Change>) -> Changes {
    let side = || Side {
        name: String::new(),
        version: None,
        sources: Sources::default(),
        is_in_work_tree: true,
    };
    Changes {
        title: String::new(),
        old: side(),
        new: side(),
        list,
        operation_ids: OperationIds::from([(
            ("GET".to_owned(), "/shops/{id}".to_owned()),
            BTreeSet::from(["getShop".to_owned()]),
        )]),
    }
}

fn policy(text: &str) -> Policy {
    read_policy(text).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

fn today() -> Date {
    Date::read("2026-11-28").expect("it is a date")
}

#[test]
fn an_accepted_change_stays_and_does_not_count() {
    let mut changes = changes(vec![change("operation-removed", &[("GET", "/a", "")])]);
    let fingerprint = changes.list[0].fingerprint();
    let text = format!(
        "[[accept]]\nfingerprint = \"{fingerprint}\"\nreason = \"nobody calls it\"\nuntil = 2026-11-28\n"
    );
    assert_eq!(apply(&mut changes, &policy(&text), today()), []);
    assert_eq!(changes.list[0].accepted.as_deref(), Some("nobody calls it"));
    assert_eq!(changes.list[0].level, Level::Breaking);
    assert_eq!(changes.worst(), None);
    assert_eq!(changes.count(Level::Breaking), 0);
}

#[test]
fn an_entry_that_is_expired_or_for_nothing_is_noted() {
    let mut changes = changes(vec![change("operation-removed", &[("GET", "/a", "")])]);
    let fingerprint = changes.list[0].fingerprint();
    let text = format!(
        "[[accept]]\nfingerprint = \"{fingerprint}\"\nreason = \"a\"\nuntil = \"2026-11-27\"\n\
         [[accept]]\nfingerprint = \"000000000000\"\nreason = \"b\"\n\
         [[override]]\nrule = \"operation-removed\"\noperation = \"GET /b\"\nlevel = \"warning\"\nreason = \"c\"\n"
    );
    let notes = apply(&mut changes, &policy(&text), today());
    let messages: Vec<&str> = notes.iter().map(|note| note.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            format!("`{fingerprint}` was accepted until 2026-11-27"),
            "`000000000000` is accepted, and is the fingerprint of no change".to_owned(),
            "the override of `operation-removed`, `GET /b` is for no change".to_owned(),
        ]
    );
    assert_eq!(changes.list[0].accepted, None);
    assert_eq!(changes.worst(), Some(Level::Breaking));
}

#[test]
fn an_override_is_for_operations_and_paths_by_wildcards() {
    let text = "[[override]]\nrule = \"operation-*\"\noperation = \"GET /shops/{key}/**\"\npath = \"body.*\"\nlevel = \"compatible\"\nreason = \"x\"\n";
    let mut changes = changes(vec![
        change("operation-removed", &[("GET", "/shops/{id}/hours", "body.zip")]),
        change(
            "operation-removed",
            &[("GET", "/shops/{id}/hours", "body.address.zip")],
        ),
        change("operation-removed", &[("POST", "/shops/{id}/hours", "body.zip")]),
        change(
            "operation-removed",
            &[
                ("GET", "/shops/{id}/hours", "body.zip"),
                ("POST", "/x", "body.zip"),
            ],
        ),
    ]);
    assert_eq!(apply(&mut changes, &policy(text), today()), []);
    let levels: Vec<Level> = changes.list.iter().map(|change| change.level).collect();
    assert_eq!(
        levels,
        [
            Level::Compatible,
            Level::Breaking,
            Level::Breaking,
            Level::Breaking
        ]
    );
    let overridden = changes.list[0]
        .overridden
        .as_ref()
        .map(|overridden| overridden.from);
    assert_eq!(overridden, Some(Level::Breaking));
}

#[test]
fn an_override_of_a_part_of_a_change_is_noted() {
    let text = "[[override]]\nrule = \"operation-removed\"\noperation = \"GET /a\"\nlevel = \"compatible\"\nreason = \"x\"\n";
    let mut changes = changes(vec![change(
        "operation-removed",
        &[("GET", "/a", ""), ("POST", "/a", "")],
    )]);
    let notes = apply(&mut changes, &policy(text), today());
    assert!(
        notes[0].message.contains("is for some of the operations"),
        "{notes:?}"
    );
    assert_eq!(changes.list[0].level, Level::Breaking);
}

#[test]
fn an_override_without_a_space_is_for_an_operation_id() {
    let text = |operation: &str| {
        format!(
            "[[override]]\nrule = \"operation-*\"\noperation = \"{operation}\"\nlevel = \"compatible\"\nreason = \"x\"\n"
        )
    };
    let reached: &[(&str, &str, &str)] = &[("GET", "/shops/{id}", "")];
    for operation in ["getShop", "get*", "GET /shops/{key}"] {
        let mut changes = changes(vec![change("operation-removed", reached)]);
        assert_eq!(apply(&mut changes, &policy(&text(operation)), today()), []);
        assert_eq!(changes.list[0].level, Level::Compatible, "{operation}");
    }
    for operation in ["getShops", "get /shops/{id}", "/shops/{id}"] {
        let mut changes = changes(vec![change("operation-removed", reached)]);
        let notes = apply(&mut changes, &policy(&text(operation)), today());
        assert_eq!(
            notes[0].message,
            format!("the override of `operation-*`, `{operation}` is for no change")
        );
        assert_eq!(changes.list[0].level, Level::Breaking, "{operation}");
    }
}

#[test]
fn every_mistake_is_reported_with_its_bytes() {
    let text = "[[accept]]\nfingerprint = \"aabbccddeeff\"\n\n[[accept]]\nfingerprint = 1\nreason = \" \"\nuntil = 2026-02-30\n\n\
                [[override]]\nrule = \"operation-remove\"\nlevel = \"bad\"\nreason = \"x\"\nwhy = \"y\"\n";
    // TOML itself refuses the day.
    assert_eq!(
        read_policy(text).map(|_| ()).map_err(|mistakes| mistakes.len()),
        Err(1)
    );
    let text = text.replace("2026-02-30", "\"2026-02-30\"");
    let mistakes = read_policy(&text).map(|_| ()).expect_err("there are mistakes");
    let messages: Vec<&str> = mistakes.iter().map(|mistake| mistake.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "this entry has no `reason`",
            "`fingerprint` must be a non-empty string",
            "`reason` must be a non-empty string",
            "`until` must be a day of the calendar",
            "`why` is not a key of levain-accept.toml here",
            "there is no rule `operation-remove`",
            "there is no level `bad`",
        ]
    );
    assert_eq!(mistakes[5].remedy, "did you mean `operation-removed`?");
}
