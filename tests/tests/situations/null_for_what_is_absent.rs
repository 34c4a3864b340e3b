//! Jackson and Go write null for every member that a server does not have: it reads as absent.
//!
//! A schema without null does not allow it (JSON Schema 2020-12, core, section 4.2.1), so strict reading refuses it.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/null-for-what-is-absent.yaml");
}

fn read(body: &str) -> Result<api::Person, Failed> {
    let answered = response(200, "application/json", body)?;
    Ok(api::AddPerson::read_response(&answered)?.into_ok()?)
}

// The body that is sent when a person is sent back.
fn sent_back(person: api::Person) -> Result<String, Failed> {
    let request = api::AddPerson::builder().body(person).build();
    let whole = sent(request)?;
    let (_, body) = whole.split_once("\n\n").ok_or("a request has a body")?;
    Ok(body.to_owned())
}

#[test]
fn null_for_an_optional_member_is_absent() -> Result<(), Failed> {
    for member in [
        "nick", "age", "home", "labels", "names", "state", "born", "photo", "kind", "contact", "created",
        "friends",
    ] {
        let person = read(&format!(
            r#"{{"id":1,"{member}":null,"tags":["a"],"scores":{{"x":2}}}}"#
        ))
        .map_err(|error| format!("{member}: {error}"))?;
        assert_eq!(
            sent_back(person)?,
            r#"{"id":1,"tags":["a"],"scores":{"x":2}}"#,
            "{member}"
        );
    }
    Ok(())
}

#[test]
fn null_that_the_schema_allows_is_kept() -> Result<(), Failed> {
    let person = read(r#"{"id":1,"tags":[],"scores":{},"note":null}"#)?;
    assert_eq!(person.note, Some(None));
    assert_eq!(
        sent_back(person)?,
        r#"{"id":1,"tags":[],"scores":{},"note":null}"#
    );
    Ok(())
}

#[test]
fn null_for_a_required_list_or_map_is_an_empty_one() -> Result<(), Failed> {
    let person = read(r#"{"id":1,"tags":null,"scores":null}"#)?;
    assert_eq!(sent_back(person)?, r#"{"id":1,"tags":[],"scores":{}}"#);
    let answered = response(200, "application/json", "null")?;
    let people = api::ListPeople::read_response(&answered)?.into_ok();
    assert_eq!(people.map_err(|other| format!("{other:?}"))?.len(), 0);
    assert!(api::ListPeople::read_strict(&answered).is_err());
    let names = api::ListNames::read_response(&answered)?.into_ok();
    assert_eq!(names.map_err(|other| format!("{other:?}"))?.len(), 0);
    Ok(())
}

#[test]
fn null_in_a_map_is_left_out() -> Result<(), Failed> {
    let person = read(
        r#"{"id":1,"tags":[],"scores":{"a":null,"b":2},"labels":{"a":"x","b":null},"names":{"nl":null,"fr":"y"},"home":{"street":null,"zip":null,"city":"z"}}"#,
    )?;
    assert_eq!(
        sent_back(person)?,
        r#"{"id":1,"home":{"city":"z"},"tags":[],"scores":{"b":2},"labels":{"a":"x"},"names":{"fr":"y"}}"#
    );
    Ok(())
}

#[test]
fn null_is_passed_over_in_members_of_members() -> Result<(), Failed> {
    let person = read(
        r#"{"id":1,"nick":null,"tags":[],"scores":{},"friends":[{"id":2,"tags":null,"age":null,"scores":{}}],"contact":{"street":null}}"#,
    )?;
    assert_eq!(
        sent_back(person)?,
        r#"{"id":1,"tags":[],"scores":{},"contact":{},"friends":[{"id":2,"tags":[],"scores":{}}]}"#
    );
    Ok(())
}

#[test]
fn null_for_a_required_scalar_is_an_error_with_its_path() -> Result<(), Failed> {
    let error = read(r#"{"id":null,"tags":[],"scores":{}}"#)
        .err()
        .ok_or("it was read")?;
    assert!(
        error
            .to_string()
            .contains("at id: expected an integer, found null"),
        "{error}"
    );
    let error = read(r#"{"id":1,"tags":["a",null],"scores":{}}"#)
        .err()
        .ok_or("it was read")?;
    assert!(
        error
            .to_string()
            .contains("at tags[1]: expected a string, found null"),
        "{error}"
    );
    Ok(())
}

#[test]
fn strict_reading_refuses_each() -> Result<(), Failed> {
    for body in [
        r#"{"id":1,"nick":null,"tags":[],"scores":{}}"#,
        r#"{"id":1,"home":null,"tags":[],"scores":{}}"#,
        r#"{"id":1,"kind":null,"tags":[],"scores":{}}"#,
        r#"{"id":1,"tags":null,"scores":{}}"#,
        r#"{"id":1,"tags":[],"scores":null}"#,
        r#"{"id":1,"tags":[],"scores":{"a":null}}"#,
        r#"{"id":1,"tags":[],"scores":{},"labels":{"a":null}}"#,
        r#"{"id":1,"tags":[],"scores":{},"home":{"zip":null}}"#,
        r#"{"id":1,"tags":[],"scores":{},"friends":[{"id":2,"tags":[],"scores":{},"age":null}]}"#,
    ] {
        let answered = response(200, "application/json", body)?;
        assert!(api::AddPerson::read_response(&answered).is_ok(), "{body}");
        let refused = api::AddPerson::read_strict(&answered).err().ok_or(body)?;
        assert!(refused.to_string().contains("null"), "{body}: {refused}");
    }
    Ok(())
}
