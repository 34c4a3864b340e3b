//! What holds of values beside their types and rules: `not`, `if`, `contains` and the like, told with the path to what breaks it.

use levain::{Endpoint, Validate, Violations};
use serde_json::{Value, json};

type Failed = Box<dyn std::error::Error>;

#[allow(dead_code, reason = "some types are only to compile")]
mod bakery {
    levain::api!("../codegen/tests/openapi/assertions-on-values/openapi.yaml");
}

#[allow(dead_code, reason = "some types are only to compile")]
mod kinds {
    levain::api!("../codegen/tests/openapi/assertions-on-types/openapi.yaml");
}

fn lines(result: Result<(), Violations>) -> Vec<String> {
    let violations = result.err().unwrap_or_default();
    violations.iter().map(ToString::to_string).collect()
}

fn told<T: levain::Value>(tree: &Value) -> Result<Vec<String>, Failed> {
    let value: T = levain::json::from_str(&tree.to_string())?;
    Ok(lines(levain::validate(&value)))
}

fn order(members: &Value) -> Value {
    let mut order = json!({"payment": "card", "number": "12"});
    for (name, value) in members.as_object().into_iter().flatten() {
        order[name] = value.clone();
    }
    order
}

#[test]
fn values_that_fit_are_accepted() -> Result<(), Failed> {
    for members in [
        json!({}),
        json!({"total": 7.5, "note": "a", "size": 3, "code": "ab", "step": 9}),
        json!({"note": null, "code": "abcd", "step": 10, "stamp": "2026-02-28"}),
        json!({"stamp": "2026-02-28T10:00:00Z", "nothing": null, "free": 12}),
        json!({"free": "abc", "mixed": "ab", "pair": ["a", 1, true]}),
        json!({"mixed": 9, "pair": [], "rest": ["a", 1, true], "nested": [[1], []]}),
        json!({"byName": {"a": "b"}, "open": {"a": 1}, "other": "wheat"}),
    ] {
        assert_eq!(
            told::<bakery::Order>(&order(&members))?,
            Vec::<String>::new(),
            "{members}"
        );
    }
    Ok(())
}

#[test]
fn what_does_not_fit_is_told_where_it_stands() -> Result<(), Failed> {
    for (members, line) in [
        (json!({"number": "x"}), "number: must match `^[0-9]+$`"),
        (
            json!({"total": 10}),
            "total: must not be what the schema describes",
        ),
        (
            json!({"note": " a"}),
            "note: must not be what the schema describes",
        ),
        (json!({"size": 2}), "size: must not be `2`"),
        (
            json!({"code": "abc"}),
            "code: must match one of several schemas: must have at most 2 characters, found 3; or must have at least 4 characters, found 3",
        ),
        (
            json!({"step": 15}),
            "step: must match exactly one schema of `oneOf`, and matches 2",
        ),
        (
            json!({"stamp": "today"}),
            "stamp: must match one of several schemas: must be a date, YYYY-MM-DD; or must be a date-time (RFC 3339), with or without an offset",
        ),
        (json!({"nothing": 1}), "nothing: must be null"),
        (json!({"never": 1}), "never: must be absent"),
        (json!({"free": 9}), "free: must be at least 10"),
        (
            json!({"free": "abcd"}),
            "free: must have at most 3 characters, found 4",
        ),
        (
            json!({"mixed": "a"}),
            "mixed: must have at least 2 characters, found 1",
        ),
        (json!({"mixed": 10}), "mixed: must be at most 9"),
        (json!({"pair": [1]}), "pair[0]: must be a string"),
        (json!({"pair": ["a", 1, 2]}), "pair[2]: must be a boolean"),
        (
            json!({"rest": ["a"]}),
            "rest: must contain at least 1 of an integer, found 0",
        ),
        (json!({"rest": ["a", 1, "b"]}), "rest[2]: must be a boolean"),
        (json!({"nested": [[1, 0]]}), "nested[0][1]: must not be `0`"),
        (json!({"byName": {"x": ""}}), "byName.x: must not be ``"),
        (json!({"other": "rye"}), "other: must not be `rye`"),
        (json!({"other": "sand"}), "other: must not be `sand`"),
    ] {
        assert_eq!(told::<bakery::Order>(&order(&members))?, [line], "{members}");
    }
    Ok(())
}

#[test]
fn consequences_are_told_of_the_members_they_are_about() -> Result<(), Failed> {
    assert_eq!(
        told::<bakery::Order>(&json!({"payment": "card"}))?,
        ["number: is missing"]
    );
    assert_eq!(
        told::<bakery::Order>(&json!({"payment": "cash", "number": "1"}))?,
        ["must not be an object with `number`"]
    );
    assert_eq!(
        told::<bakery::Order>(&order(&json!({"change": 1, "drawer": "a"})))?,
        ["payment: must be `cash`", "drawer: must be an integer"]
    );
    Ok(())
}

#[test]
fn types_of_every_kind_hold_it() -> Result<(), Failed> {
    for good in [
        json!({"list": [5, 6, 1], "dictionary": {"a": 1}, "whole": 2, "fraction": 2.5}),
        json!({"choice": "some", "anything": 1, "secret": "long"}),
        json!({"choice": {"a": 1}, "listed": "b"}),
    ] {
        assert_eq!(told::<kinds::Kinds>(&good)?, Vec::<String>::new(), "{good}");
    }
    for (wrong, path) in [
        (json!({"list": [5, 1]}), "list"),
        (json!({"list": [5, 6, 7, 8]}), "list"),
        (json!({"dictionary": {"a": 1, "b": 2}}), "dictionary"),
        (json!({"whole": 3}), "whole"),
        (json!({"fraction": 1.5}), "fraction"),
        (json!({"choice": "none"}), "choice"),
        (json!({"choice": {"a": 0}}), "choice"),
        (json!({"anything": []}), "anything"),
        (json!({"secret": "abc"}), "secret"),
    ] {
        let kinds: kinds::Kinds = levain::json::from_str(&wrong.to_string())?;
        let violations = levain::validate(&kinds).err().unwrap_or_default();
        let paths: Vec<String> = violations
            .iter()
            .map(|violation| violation.path.to_string())
            .collect();
        assert_eq!(paths, [path], "{wrong}");
    }
    Ok(())
}

#[test]
fn constructors_refuse_what_does_not_hold() -> Result<(), Failed> {
    assert!("sand".parse::<bakery::Flour>().is_err());
    assert!("rye".parse::<bakery::Flour>().is_ok());
    assert!(kinds::Whole::new(3).is_err());
    assert!(kinds::Whole::new(4)?.validate().is_ok());
    assert!(kinds::Fraction::new(1.5).is_err());
    Ok(())
}

#[test]
fn parameters_are_held_to_it() -> Result<(), Failed> {
    let body: bakery::Order = levain::json::from_str(&order(&json!({})).to_string())?;
    let request = bakery::PlaceOrder::builder().body(body.clone());
    let good = request
        .day("friday")
        .tags(["bread".to_owned(), "rye".to_owned()])
        .build();
    assert!(good.url().is_ok());
    let request = bakery::PlaceOrder::builder().body(body);
    let wrong = request.day("sunday").tags(["none".to_owned()]).build();
    assert_eq!(
        lines(wrong.validate()),
        [
            "query.day: must not be `sunday` or `monday`",
            "query.tags: must contain at least 1 of `bread`, found 0",
            "query.tags[0]: must not be `none`",
        ]
    );
    Ok(())
}
