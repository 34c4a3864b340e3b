//! Types that are sent and received: properties of one direction, and properties that an object does not declare.

use levain::{Direction, Endpoint, Url, Validate, Validation, Violations};
use serde_json::{Value, json};

use super::response;
use crate::harness::Failed;

#[allow(dead_code, reason = "some are only to compile")]
mod api {
    levain::api!("../codegen/tests/openapi/properties-of-one-direction/openapi.yaml");
}

use api::{Added, Change, ChangeMembers, Credentials, ImportMembers, Key, Level, Member, SaveMember};

fn made() -> Member {
    Member::builder()
        .name("Ann".to_owned())
        .password("levain-1234".to_owned())
        .token(None)
        .keys(vec![Key::builder().text("k".to_owned()).build()])
        .build()
}

fn received() -> Value {
    json!({
        "id": 7, "object": "member", "name": "Ann", "level": "low", "seen": "2026-01-01T00:00:00Z",
        "keys": [{"id": "a", "text": "k"}],
    })
}

fn sent<E: Endpoint>(request: E) -> Result<String, Failed> {
    Ok(String::from_utf8(request.into_http()?.into_body())?)
}

fn read(body: &Value) -> Result<Member, Failed> {
    SaveMember::read_response(&response(200, body)?)?
        .into_ok()
        .map_err(|other| format!("{other:?}").into())
}

fn violated(result: Result<(), Violations>) -> Vec<(String, &'static str)> {
    let violations = result.err().into_iter();
    violations
        .flat_map(|violations| {
            violations
                .iter()
                .map(|violation| (violation.path.to_string(), violation.constraint))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn violated_when_received(value: &Member) -> Vec<(String, &'static str)> {
    violated(Validation::run(Direction::Received, |validation| {
        value.validate_into(validation);
    }))
}

#[test]
fn a_value_is_sent_without_its_read_only_properties() -> Result<(), Failed> {
    let body = sent(SaveMember::builder().id(7).body(made()).build())?;
    assert_eq!(
        serde_json::from_str::<Value>(&body)?,
        json!({"name": "Ann", "password": "levain-1234", "token": null, "keys": [{"text": "k"}]})
    );
    Ok(())
}

#[test]
fn a_received_value_can_be_changed_and_sent_back() -> Result<(), Failed> {
    let mut member = read(&received())?;
    assert_eq!(
        (member.id, &member.level, &member.password),
        (Some(7), &Some(Level::Low), &None)
    );
    assert_eq!(
        violated(member.validate()),
        [
            ("password".to_owned(), "required"),
            ("token".to_owned(), "required")
        ]
    );
    member.password = Some("levain-1234".to_owned());
    member.token = Some(Some("t".to_owned()));
    // A value that the server sets is not checked in a request.
    member.id = Some(-1);
    let body = sent(SaveMember::builder().id(7).body(member).build())?;
    assert_eq!(
        body,
        r#"{"name":"Ann","password":"levain-1234","token":"t","keys":[{"text":"k"}]}"#
    );
    Ok(())
}

#[test]
fn properties_of_one_direction_are_written_outside_of_requests() -> Result<(), Failed> {
    let body = received();
    let member = read(&body)?;
    assert_eq!(serde_json::to_value(&member)?, body);
    let own = json!({"name": "Ann", "password": "levain-1234", "token": null});
    let read: Member = serde_json::from_value(own.clone())?;
    assert_eq!(serde_json::to_value(&read)?, own);
    Ok(())
}

#[test]
fn a_response_without_a_required_read_only_property_is_kept_and_reported() -> Result<(), Failed> {
    let body = json!({"name": "Ann"});
    let member = read(&body)?;
    assert_eq!(
        violated_when_received(&member),
        ["id", "object", "level"].map(|name| (name.to_owned(), "required"))
    );
    assert_eq!(
        violated(member.validate()),
        ["password", "token"].map(|name| (name.to_owned(), "required"))
    );
    assert!(SaveMember::read_strict(&response(200, &body)?).is_err());
    assert!(SaveMember::read_strict(&response(200, &received())?).is_ok());
    Ok(())
}

#[test]
fn a_response_with_a_write_only_property_is_kept_and_reported() -> Result<(), Failed> {
    let mut body = received();
    body["password"] = "levain-1234".into();
    let member = read(&body)?;
    assert_eq!(member.password.as_deref(), Some("levain-1234"));
    assert_eq!(
        violated_when_received(&member),
        [("password".to_owned(), "write-only")]
    );
    assert!(SaveMember::read_strict(&response(200, &body)?).is_err());
    Ok(())
}

#[test]
fn forms_are_sent_without_read_only_properties() -> Result<(), Failed> {
    let credentials = Credentials::builder().name("Ann".to_owned()).id(3).build();
    assert_eq!(
        sent(ImportMembers::builder().body(credentials).build())?,
        "name=Ann"
    );
    Ok(())
}

#[test]
fn a_discriminator_is_sent_and_received() -> Result<(), Failed> {
    let read: Change =
        serde_json::from_value(json!({"kind": "Added", "at": "2026-01-01T00:00:00Z", "member": "m"}))?;
    assert!(matches!(&read, Change::Added(added) if added.at.is_some()));
    assert_eq!(
        sent(ChangeMembers::builder().body(read).build())?,
        r#"{"kind":"Added","member":"m"}"#
    );
    let added = Added::builder().member("m");
    let request = ChangeMembers::builder()
        .body(Change::Added(added.build()))
        .build();
    assert_eq!(sent(request)?, r#"{"kind":"Added","member":"m"}"#);
    Ok(())
}

#[test]
fn an_undeclared_property_of_a_closed_object_is_refused_only_by_strict_reading() -> Result<(), Failed> {
    let mut body = received();
    body["keys"][0]["new"] = json!({"deep": [1]});
    let member = read(&body)?;
    assert_eq!(member.keys.map(|keys| keys[0].text.clone()).as_deref(), Some("k"));
    let refused = SaveMember::read_strict(&response(200, &body)?)
        .err()
        .ok_or("it was read")?
        .to_string();
    assert!(refused.contains("keys[0].new"), "{refused}");
    // An object that is not closed may grow.
    let mut body = received();
    body["new"] = 1.into();
    assert!(SaveMember::read_strict(&response(200, &body)?).is_ok());
    Ok(())
}

#[test]
fn a_url_is_still_only_a_url() -> Result<(), Failed> {
    let url: Url = SaveMember::builder().id(7).body(made()).build().url()?;
    assert_eq!(url.as_str(), "https://members.example/members/7");
    Ok(())
}
