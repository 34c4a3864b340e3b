//! Patterns of Ruby, Python, PHP, Java and POSIX mean what they mean there, or are not checked: no right value is refused.

use levain::{Endpoint, Json, Validate};

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/patterns-of-other-languages.yaml");
}

fn is_accepted(member: &str, value: &str) -> Result<bool, Failed> {
    let text = format!(r#"{{"{member}":{}}}"#, Json::from(value));
    let item: api::Item = levain::json::from_str(&text)?;
    Ok(item.validate().is_ok())
}

#[test]
fn a_right_value_is_sent_and_a_wrong_one_is_not() -> Result<(), Failed> {
    for (member, right, wrong) in [
        ("ruby", "abc", "abc1"),
        ("python", "2024-05", "x2024-05"),
        ("php", "2024", "/2024/"),
        ("posix", "Abc", "Ab1"),
        ("posix", "Bäcker", "a b"),
        ("digits", "12", "1"),
        ("letters", "Bäcker", "1"),
        ("escaped", "Bäcker_@", "a b"),
        ("quoted", "a.b", "axb"),
        ("block", "abc", "ABC"),
        ("both", "a-1", "a-1-"),
    ] {
        assert!(is_accepted(member, right)?, "{member}: {right}");
        assert!(!is_accepted(member, wrong)?, "{member}: {wrong}");
    }
    Ok(())
}

#[test]
fn what_is_not_certain_is_not_checked() -> Result<(), Failed> {
    for (member, right) in [
        ("flag", "ABC"),
        ("inline", "ABC"),
        ("dotnet", "αβγ"),
        ("possessive", "aab"),
        ("atomic", "aab"),
        ("horizontal", "a\tb"),
        ("nested", "xyz"),
    ] {
        assert!(is_accepted(member, right)?, "{member}: {right}");
    }
    Ok(())
}

#[test]
fn parameters_and_names_have_patterns_of_other_languages_too() -> Result<(), Failed> {
    let item = || api::Item::builder().build();
    let request = api::AddItem::builder().code("AB12").body(item()).build();
    assert!(sent(request)?.starts_with("POST https://items.example/items?code=AB12\n"));
    let request = api::AddItem::builder().code("ab").body(item()).build();
    assert!(request.validate().is_err());
    for (name, is_right) in [("x-a", true), ("y", false)] {
        let item: api::Item = levain::json::from_str(&format!(r#"{{"names":{{"{name}":"v"}}}}"#))?;
        assert_eq!(item.validate().is_ok(), is_right, "{name}");
    }
    Ok(())
}
