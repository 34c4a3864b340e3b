//! A host that changes with the version is a constant of the version, so that requests stay the same.

use std::collections::BTreeMap;

use crate::harness::specs::native;

type Files = BTreeMap<String, String>;

fn package(texts: &[(&str, String)]) -> Files {
    let mut read = native(texts.iter().map(|(name, text)| (*name, text.as_str())));
    let package = read.package().expect("the spec has no errors");
    let files = package.files.iter();
    files
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect()
}

fn first(header: &str, host: &str) -> String {
    format!(
        "levain: 1\napi: shop\nversion: \"1.0.0\"\nhosts: {{api: \"{host}\", status: \"https://status.example\"}}\n{header}types:\n  Shop:\n    \
         fields:\n      name: String\nendpoints:\n  GET /shops:\n    name: list\n    group: shops\n    response: {{200: \"[Shop]\"}}\n  \
         GET /status:\n    name: status\n    host: status\n    response: {{200: String}}\n"
    )
}

fn next(before: &str, version: &str, host: &str) -> String {
    format!("extends: \"{before}\"\nversion: \"{version}\"\nhosts: {{api: \"{host}\"}}\n")
}

const HEADER: &str = "version-header: X-VERSION\n";

fn versions(header: &str, hosts: [&str; 3]) -> [(&'static str, String); 3] {
    [
        ("1.0.0.yaml", first(header, hosts[0])),
        ("2.0.0.yaml", next("1.0.0", "2.0.0", hosts[1])),
        ("3.0.0.yaml", next("2.0.0", "3.0.0", hosts[2])),
    ]
}

const NAMED: [&str; 3] = [
    "https://shop.example/v1",
    "https://shop.example/v2",
    "https://shop.example/v3",
];

// What was set aside for the first version by the second is as it was when the third has come.
fn assert_untouched(versions: &[(&str, String)]) -> (Files, Files) {
    let (two, three) = (package(&versions[..2]), package(versions));
    for (path, text) in two
        .iter()
        .filter(|(path, _)| path.starts_with("src/older/v1_0_0/"))
    {
        assert_eq!(Some(text), three.get(path), "{path}");
    }
    (two, three)
}

#[test]
fn a_new_host_changes_no_request() {
    for header in [HEADER, ""] {
        let versions = versions(header, NAMED);
        let (two, three) = assert_untouched(&versions);
        assert_eq!(two["src/shops/list.rs"], three["src/shops/list.rs"]);
        assert!(three["src/shops/list.rs"].contains("host = super::super::HOST"));
        assert!(three["src/versions.rs"].contains("pub const HOST: &str = \"https://shop.example/v3\";"));
        assert!(!three.contains_key("src/older/v2_0_0/shops/list.rs"));
        let listing = &three["src/older/v1_0_0/mod.rs"];
        for line in [
            "pub const HOST: &str = \"https://shop.example/v1\";",
            "const HOST: Option<&'static str> = Some(HOST);",
            "pub type List = levain::InVersion<next::List, V>;",
        ] {
            assert!(listing.contains(line), "{listing}");
        }
        // Another host than the first stays where it is.
        assert!(three["src/operations/status.rs"].contains("host = \"https://status.example\""));
        assert_eq!(
            listing.contains("pub type Status"),
            !header.is_empty(),
            "{listing}"
        );
    }
}

#[test]
fn what_is_said_of_hosts_is_by_older_versions_alone() {
    let moved = [
        "https://old.example",
        "https://old.example",
        "https://new.example",
    ];
    for header in [HEADER, ""] {
        let versions = versions(header, moved);
        let (two, three) = assert_untouched(&versions);
        assert!(two["src/shops/list.rs"].contains("host = \"https://old.example\""));
        assert!(three["src/shops/list.rs"].contains("host = super::super::HOST"));
        // The listing of 1.0.0 says its version, and no host: its requests are those of 2.0.0 with their text.
        let is_set_aside = three.contains_key("src/older/v2_0_0/shops/list.rs");
        assert_eq!(is_set_aside, !header.is_empty());
    }
}

#[test]
fn a_host_that_stays_is_the_text_of_each_request() {
    for (path, text) in package(&versions(HEADER, ["https://shop.example"; 3])) {
        assert!(!text.contains("HOST"), "{path}");
    }
}
