//! What each keyword of a schema does to values: read, checked and written through `api!`.

use levain::Violations;
use serde_json::{Value, json};

use crate::harness::Failed;

#[allow(dead_code, reason = "some types are only to compile")]
mod places {
    levain::api!("../codegen/tests/openapi/constraints-in-every-position/openapi.yaml");
}

use places::Place;

fn paths(violations: Result<(), Violations>) -> Vec<String> {
    let violations = violations.err();
    let violations = violations.iter().flat_map(Violations::iter);
    violations.map(|violation| violation.path.to_string()).collect()
}

/// The paths at which a place with these properties violates a constraint; it is written as it was read.
fn broken_at(members: &Value) -> Result<Vec<String>, Failed> {
    let mut body = json!({"count": 1, "step": 12});
    body.as_object_mut()
        .ok_or("it is an object")?
        .extend(members.as_object().cloned().unwrap_or_default());
    let place: Place = levain::json::from_str(&body.to_string())?;
    assert_eq!(
        serde_json::from_str::<Value>(&levain::json::to_string(&place)?)?,
        body
    );
    Ok(paths(levain::validate(&place)))
}

#[test]
fn values_that_satisfy_every_constraint_are_accepted() -> Result<(), Failed> {
    for members in [
        json!({}),
        json!({"agreed": true}),
        json!({"code": "abc"}),
        json!({"code": 100}),
        json!({"code": ["a", "b"]}),
        json!({"span": [0, "z"]}),
        json!({"labels": {"abc": "x"}}),
        json!({"key": "AAAAAAA="}),
        json!({"both": "a to z"}),
        json!({"title": null}),
        json!({"raw": "é or any text"}),
        json!({"title": "bread"}),
        json!({"another": "abc"}),
    ] {
        assert_eq!(broken_at(&members)?, Vec::<String>::new(), "{members}");
    }
    Ok(())
}

#[test]
fn violations_are_reported_with_their_paths() -> Result<(), Failed> {
    for (members, path) in [
        (json!({"agreed": false}), "agreed"),
        (json!({"code": "a"}), "code"),
        (json!({"code": 99}), "code"),
        (json!({"code": ["a", "b", "c"]}), "code"),
        (json!({"code": true}), "code"),
        (json!({"span": [-1, "z"]}), "span[0]"),
        (json!({"span": [1, "zz"]}), "span[1]"),
        (json!({"labels": {"ABC": "x"}}), "labels"),
        (json!({"labels": {"abcdef": "x"}}), "labels"),
        (json!({"labels": {"abc": ""}}), "labels.abc"),
        (json!({"key": "AAAAAAAAAAA="}), "key"),
        (json!({"count": -1}), "count"),
        (json!({"both": "to z"}), "both"),
        (json!({"both": "a to"}), "both"),
        (json!({"step": 8}), "step"),
        (json!({"step": 6}), "step"),
        (json!({"title": "breads"}), "title"),
        (json!({"another": "abcd"}), "another"),
        (json!({"one": "a", "two": "b"}), ""),
    ] {
        assert_eq!(broken_at(&members)?, [path], "{members}");
    }
    let few: Place = levain::json::from_str("{}")?;
    assert_eq!(paths(levain::validate(&few)), [""]);
    Ok(())
}

#[test]
fn an_integer_may_be_written_with_a_fraction_of_zero() -> Result<(), Failed> {
    let place: Place = serde_json::from_str(r#"{"count": 7.0, "code": 1e2, "span": [3.0, "a"]}"#)?;
    assert_eq!(place.count, Some(7));
    assert_eq!(
        levain::json::to_string(&place)?,
        r#"{"code":100,"span":[3,"a"],"count":7}"#
    );
    let refused = levain::json::from_str::<Place>(r#"{"count": 7.5}"#)
        .err()
        .ok_or("it was read")?;
    assert_eq!(
        refused.to_string(),
        "at count: expected an integer, found a number with a fraction"
    );
    Ok(())
}

#[allow(dead_code, reason = "some types are only to compile")]
mod numbers {
    levain::api!("../codegen/tests/openapi/integers-of-every-size/openapi.yaml");
}

#[test]
fn integers_above_the_signed_range_are_read_sent_and_checked() -> Result<(), Failed> {
    use levain::{Endpoint, FromHeaders};
    use numbers::{GetMeter, GetMeterOkHeaders, Meter, MeterLimit, PutMeter, Serial};

    let text = r#"{"serial":0,"reading":18446744073709551615,"readings":[9223372036854775808],"limit":18446744073709551615}"#;
    let meter: Meter = levain::json::from_str(text)?;
    assert_eq!(meter.reading, u64::MAX);
    assert_eq!(meter.limit, Some(MeterLimit::Value18446744073709551615));
    assert_eq!(paths(levain::validate(&meter)), ["serial"]);
    assert_eq!(levain::json::to_string(&meter)?, text);
    // By way of a tree of JSON, too.
    let tree: levain::Json = text.parse()?;
    assert_eq!(<Meter as levain::Value>::read(&tree)?, meter);
    assert_eq!(levain::json::from_str::<Meter>(r#"{"reading": 3.0}"#)?.reading, 3);
    for (wrong, why) in [
        (
            "-1",
            "at reading: expected an integer that fits into `u64`, found an integer",
        ),
        (
            "1e30",
            "at reading: expected an integer of 64 bits, found a number",
        ),
    ] {
        let refused = levain::json::from_str::<Meter>(&format!(r#"{{"reading":{wrong}}}"#));
        assert_eq!(refused.err().ok_or("it was read")?.to_string(), why);
    }

    let largest = const { Serial::from_static(u64::MAX) };
    assert!(Serial::new(0).is_err());
    assert_eq!("18446744073709551615".parse::<Serial>()?, largest);
    let request = GetMeter::builder().serial(u64::MAX).since(7).build();
    assert_eq!(
        request.url_at("https://meters.example")?.as_str(),
        "https://meters.example/meters/18446744073709551615?since=7"
    );
    let request = PutMeter::builder().serial(largest).build();
    assert!(request.url_at("https://meters.example").is_ok());
    let mut headers = http::HeaderMap::new();
    headers.insert("x-total", u64::MAX.into());
    assert_eq!(GetMeterOkHeaders::from_headers(&headers)?.x_total, Some(u64::MAX));
    Ok(())
}

#[allow(dead_code, reason = "some types are only to compile")]
mod presence {
    levain::api!("../codegen/tests/openapi/presence-rules/openapi.yaml");
}

fn violations_of_query(members: &Value) -> Result<Vec<String>, Failed> {
    let mut tree = json!({"list": "all"});
    tree.as_object_mut()
        .ok_or("it is an object")?
        .extend(members.as_object().cloned().unwrap_or_default());
    let query: presence::Query = levain::json::from_str(&tree.to_string())?;
    let violations = levain::validate(&query).err();
    let violations = violations.iter().flat_map(Violations::iter);
    Ok(violations.map(|violation| violation.message.clone()).collect())
}

#[test]
fn presence_rules_are_checked() -> Result<(), Failed> {
    for members in [
        json!({"id": 1}),
        json!({"name": "a"}),
        json!({"id": 1, "from": "a", "to": "b"}),
        json!({"id": 1, "card": "1", "address": "x", "zip": "y"}),
    ] {
        assert_eq!(violations_of_query(&members)?, Vec::<String>::new(), "{members}");
    }
    for (members, messages) in [
        (json!({}), vec!["must have `id` or `name`"]),
        (
            json!({"id": 1, "name": "a"}),
            vec!["must not have `id` and `name` at once"],
        ),
        (
            json!({"id": 1, "from": "a"}),
            vec!["must have exactly one of (`from` and `to`) or not (`from` or `to`)"],
        ),
        (
            json!({"id": 1, "card": "1", "zip": "y"}),
            vec![
                "must have `address` and `zip`, since it has `card`",
                "must have `address`, since it has `zip`",
            ],
        ),
        // Null is a value, so the property is there.
        (
            json!({"id": 1, "old": null}),
            vec![
                "must have `name`, since it has `old`",
                "must have `card`, since it has `old`",
            ],
        ),
    ] {
        assert_eq!(violations_of_query(&members)?, messages, "{members}");
    }
    // Properties that are captured without being declared count.
    let kept: presence::OthersKept = levain::json::from_str(r#"{"b": "x"}"#)?;
    assert!(levain::validate(&kept).is_ok());
    let none: presence::OthersKept = levain::json::from_str("{}")?;
    assert_eq!(paths(levain::validate(&none)), [""]);
    Ok(())
}

#[allow(dead_code, reason = "some types are only to compile")]
mod labels {
    levain::api!("../codegen/tests/openapi/property-names/openapi.yaml");
}

#[test]
fn property_names_are_checked_where_properties_are_captured() -> Result<(), Failed> {
    let broken = |tree: Value| -> Result<Vec<String>, Failed> {
        let all: labels::All = levain::json::from_str(&tree.to_string())?;
        Ok(paths(levain::validate(&all)))
    };
    for good in [
        json!({"words": {"abc": 1}}),
        json!({"listed": {"a.b": 1, "c|d": 2}}),
        json!({"beside": {"Id": 1, "Other": "x"}}),
        json!({"patterns": {"id": 1, "x-a": "a", "y-b": "b"}}),
        json!({"kinds": {"x-a": "a", "n-b": 1}}),
    ] {
        assert_eq!(broken(good.clone())?, Vec::<String>::new(), "{good}");
    }
    for (wrong, path) in [
        (json!({"words": {"Abc": 1}}), "words"),
        (json!({"listed": {"aXb": 1}}), "listed"),
        (json!({"beside": {"other": "x"}}), "beside"),
        (json!({"patterns": {"z-a": "a"}}), "patterns"),
        (json!({"kinds": {"z-a": "a"}}), "kinds"),
    ] {
        assert_eq!(broken(wrong.clone())?, [path], "{wrong}");
    }
    Ok(())
}

#[allow(dead_code, reason = "some types are only to compile")]
mod steps {
    levain::api!("../codegen/tests/openapi/variants-by-enum-value/openapi.yaml");
}

#[test]
fn a_variant_is_recognised_by_a_value_that_only_it_lists() -> Result<(), Failed> {
    let read = |text: &str| levain::json::from_str::<steps::Step>(text);
    assert!(matches!(
        read(r#"{"name": "cut", "at": 1}"#)?,
        steps::Step::Cut(_)
    ));
    assert!(matches!(
        read(r#"{"name": "join", "at": 1}"#)?,
        steps::Step::Join(_)
    ));
    // A value of a later version is in neither; it is kept, and is none of the variants.
    let later = read(r#"{"name": "turn", "at": 1}"#)?;
    assert_eq!(levain::json::to_string(&later)?, r#"{"name":"turn","at":1}"#);
    assert_eq!(paths(levain::validate(&later)), [""]);
    Ok(())
}
