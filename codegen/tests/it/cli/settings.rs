//! Settings that nothing in the spec matches: reported together with the errors of the spec, unless they may be for what cannot be read.

use super::folder_with;
use crate::harness::Failed;
use crate::harness::command::levain;

const WRONG_SPEC: &str = r#"levain: 1
api: bakery
version: "1.0.0"
types:
  Order: {fields: {id: Strng, count: {type: Int, min: 1, default: 0}}}
endpoints:
  GET /orders: {name: orders, response: {200: "[Order]"}}
  GTE /shops: {response: {200: Any}}
"#;

const WRONG_SETTINGS: &str = r#"[client.bakery]
spec = "spec"
out = "client"
versions = ["1.0.0", "1.2.0"]
unchecked = ["pattern"]

[client.bakery.names]
"type Ordr" = "Purchase"
"type Order.id" = "OrderId"
"#;

#[test]
fn settings_that_match_nothing_are_reported_together_with_the_errors_of_the_spec() -> Result<(), Failed> {
    let without_shops = WRONG_SPEC.replace("  GTE /shops: {response: {200: Any}}\n", "");
    let folder = folder_with(&[
        ("spec/1.0.0.yaml", without_shops.as_bytes()),
        ("levain.toml", WRONG_SETTINGS.as_bytes()),
    ])?;
    for command in ["check", "generate"] {
        let ran = levain(folder.path(), &[command]);
        assert_eq!(ran.status, Some(2));
        for message in [
            "error[L0203]: no type `Strng` is declared",
            "error[L0306]: this default is not valid",
            "error[L0003]: the spec has no version `1.2.0`",
            "nothing in this spec has the rule `pattern`",
            "nothing in this spec has the key `type Ordr`",
        ] {
            assert!(ran.err.contains(message), "{command}: {message}\n{}", ran.err);
        }
        assert_eq!(ran.err.matches("error[").count(), 5, "{command}\n{}", ran.err);
        assert!(
            !ran.err.contains("Order.id"),
            "it may be a type when `Strng` is one\n{}",
            ran.err
        );
        assert!(!folder.path().join("client").exists(), "nothing is written");
    }
    Ok(())
}

#[test]
fn settings_for_what_cannot_be_read_are_not_reported() -> Result<(), Failed> {
    let folder = folder_with(&[
        ("spec/1.0.0.yaml", WRONG_SPEC.as_bytes()),
        ("spec/1.2.0.yaml", b"types: {"),
        ("spec/1.3.0.yaml", b"# caf\xe9\n"),
        ("levain.toml", WRONG_SETTINGS.as_bytes()),
    ])?;
    for command in ["check", "generate"] {
        let ran = levain(folder.path(), &[command]);
        assert_eq!(ran.status, Some(2));
        for code in ["L0002", "L0101", "L0113", "L0203", "L0306"] {
            assert_eq!(
                ran.err.matches(&format!("error[{code}]")).count(),
                1,
                "{code}\n{}",
                ran.err
            );
        }
        assert!(!ran.err.contains("levain.toml"), "{command}\n{}", ran.err);
    }
    Ok(())
}

#[test]
fn a_version_behind_the_newest_is_a_warning_at_its_setting() -> Result<(), Failed> {
    let folder = folder_with(&[
        (
            "levain.toml",
            b"[client.x]\nspec = \"spec\"\nout = \"client\"\nversions = [\"1.0.0\"]\n",
        ),
        (
            "spec/1.0.0.yaml",
            b"levain: 1\napi: x\nversion: \"1.0.0\"\nstatus: stable\n",
        ),
        (
            "spec/1.1.0.yaml",
            b"extends: \"1.0.0\"\nversion: \"1.1.0\"\nstatus: stable\n",
        ),
    ])?;
    let ran = levain(folder.path(), &["check"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(
        ran.err.contains("warning[L0401]") && ran.err.contains("levain.toml:4:12"),
        "{}",
        ran.err
    );
    assert_eq!(levain(folder.path(), &["check", "--strict"]).status, Some(1));
    Ok(())
}
