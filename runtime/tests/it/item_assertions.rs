//! Assertions about the items of an array and the members of a map, wherever the constraints of a use stand.

use levain::{Endpoint, Map, Validate};

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(assertion = Not(&Enum(&[&"none"])), items(assertion = Not(&Enum(&[&"none"]))))]
struct Names(Vec<String>);

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Table {
    #[levain(items(min_items = 1, assertion = Not(&Enum(&[&"none"])), items(assertion = Not(&Enum(&[&"none"])))))]
    rows: Vec<Vec<String>>,
    #[levain(items(assertion = Not(&Enum(&[&"none"]))))]
    titles: Option<Map<String>>,
    #[levain(additional_properties, items(assertion = Not(&Enum(&[&"none"]))))]
    more: Map<String>,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/tables")]
struct Send {
    #[levain(query, items(assertion = Not(&Enum(&[&"none"]))))]
    tags: Vec<String>,
    #[levain(items(assertion = Not(&Enum(&[&"none"]))))]
    notes: Vec<String>,
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn paths(value: &impl Validate) -> Vec<String> {
    let found = value.validate().expect_err("some are `none`");
    found.iter().map(|violation| violation.path.to_string()).collect()
}

#[test]
fn each_item_of_a_newtype_is_held_against_the_assertion() {
    assert_eq!(
        paths(&Names(texts(&["one", "none", "two", "none"]))),
        ["[1]", "[3]"]
    );
    assert!(Names(texts(&["one"])).validate().is_ok());
}

#[test]
fn items_of_items_and_members_are_held_against_the_assertion() {
    let table = Table {
        rows: vec![texts(&["one"]), texts(&["one", "none"])],
        titles: Some(Map::from_iter([("nl".to_owned(), "none".to_owned())])),
        more: Map::from_iter([("x".to_owned(), "none".to_owned())]),
    };
    assert_eq!(paths(&table), ["rows[1][1]", "titles.nl", "x"]);
}

#[test]
fn items_of_parameters_and_of_members_of_a_body_are_held_against_the_assertion() {
    let send = Send::builder()
        .tags(texts(&["none"]))
        .notes(texts(&["one", "none"]))
        .build();
    let found = Endpoint::validate(&send).expect_err("some are `none`");
    let paths: Vec<String> = found.iter().map(|violation| violation.path.to_string()).collect();
    assert_eq!(paths, ["query.tags[0]", "body.notes[1]"]);
}
