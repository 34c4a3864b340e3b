//! Types that are sent and received: members that go one way only, and members an object has no place for.

use levain::{Direction, Endpoint, Url, Validate, Validation, Violations};
use serde_json::{Value, json};

#[allow(dead_code, reason = "some are only to compile")]
mod api {
    levain::api!("../codegen/tests/openapi/properties-of-one-direction/openapi.yaml");
}

use api::{Added, Change, ChangeMembers, Credentials, ImportMembers, Key, Level, Member, SaveMember};

type Failed = Box<dyn std::error::Error>;

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

fn answer(body: &Value) -> Result<http::Response<Vec<u8>>, Failed> {
    Ok(http::Response::builder()
        .status(200)
        .body(body.to_string().into_bytes())?)
}

fn sent<E: Endpoint>(request: E) -> Result<String, Failed> {
    Ok(String::from_utf8(request.into_http()?.into_body())?)
}

fn read(body: &Value) -> Result<Member, Failed> {
    SaveMember::read_response(&answer(body)?)?
        .into_ok()
        .map_err(|other| format!("{other:?}").into())
}

fn told(result: Result<(), Violations>) -> Vec<(String, &'static str)> {
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

fn told_of_received(value: &Member) -> Vec<(String, &'static str)> {
    told(Validation::run(Direction::Received, |validation| {
        value.validate_into(validation)
    }))
}

#[test]
fn what_a_builder_makes_is_sent_without_what_the_server_sets() -> Result<(), Failed> {
    let body = sent(SaveMember::builder().id(7).body(made()).build())?;
    assert_eq!(
        serde_json::from_str::<Value>(&body)?,
        json!({"name": "Ann", "password": "levain-1234", "token": null, "keys": [{"text": "k"}]})
    );
    Ok(())
}

#[test]
fn what_was_received_can_be_changed_and_sent_back() -> Result<(), Failed> {
    let mut member = read(&received())?;
    assert_eq!(
        (member.id, &member.level, &member.password),
        (Some(7), &Some(Level::Low), &None)
    );
    assert_eq!(
        told(member.validate()),
        [
            ("password".to_owned(), "required"),
            ("token".to_owned(), "required")
        ]
    );
    member.password = Some("levain-1234".to_owned());
    member.token = Some(Some("t".to_owned()));
    // Whatever stands where the server sets the value is no concern of the request's.
    member.id = Some(-1);
    let body = sent(SaveMember::builder().id(7).body(member).build())?;
    assert_eq!(
        body,
        r#"{"name":"Ann","password":"levain-1234","token":"t","keys":[{"text":"k"}]}"#
    );
    Ok(())
}

#[test]
fn what_goes_one_way_is_whole_outside_of_requests() -> Result<(), Failed> {
    let body = received();
    let member = read(&body)?;
    assert_eq!(serde_json::to_value(&member)?, body);
    let own = json!({"name": "Ann", "password": "levain-1234", "token": null});
    let read: Member = serde_json::from_value(own.clone())?;
    assert_eq!(serde_json::to_value(&read)?, own);
    Ok(())
}

#[test]
fn an_answer_without_what_the_server_must_set_is_kept_and_reported() -> Result<(), Failed> {
    let body = json!({"name": "Ann"});
    let member = read(&body)?;
    assert_eq!(
        told_of_received(&member),
        ["id", "object", "level"].map(|name| (name.to_owned(), "required"))
    );
    assert_eq!(
        told(member.validate()),
        ["password", "token"].map(|name| (name.to_owned(), "required"))
    );
    assert!(SaveMember::read_strict(&answer(&body)?).is_err());
    assert!(SaveMember::read_strict(&answer(&received())?).is_ok());
    Ok(())
}

#[test]
fn an_answer_that_tells_what_is_only_sent_is_kept_and_reported() -> Result<(), Failed> {
    let mut body = received();
    body["password"] = "levain-1234".into();
    let member = read(&body)?;
    assert_eq!(member.password.as_deref(), Some("levain-1234"));
    assert_eq!(told_of_received(&member), [("password".to_owned(), "write-only")]);
    assert!(SaveMember::read_strict(&answer(&body)?).is_err());
    Ok(())
}

#[test]
fn forms_leave_out_what_the_server_sets() -> Result<(), Failed> {
    let credentials = Credentials::builder().name("Ann".to_owned()).id(3).build();
    assert_eq!(
        sent(ImportMembers::builder().body(credentials).build())?,
        "name=Ann"
    );
    Ok(())
}

#[test]
fn the_member_that_tells_alternatives_apart_goes_both_ways() -> Result<(), Failed> {
    let read: Change =
        serde_json::from_value(json!({"kind": "Added", "at": "2026-01-01T00:00:00Z", "member": "m"}))?;
    assert!(matches!(&read, Change::Added(added) if added.at.is_some()));
    assert_eq!(
        sent(ChangeMembers::builder().body(read).build())?,
        r#"{"kind":"Added","member":"m"}"#
    );
    let added = Added::builder().kind("Added".to_owned()).member("m".to_owned());
    let request = ChangeMembers::builder()
        .body(Change::Added(added.build()))
        .build();
    assert_eq!(sent(request)?, r#"{"kind":"Added","member":"m"}"#);
    Ok(())
}

#[test]
fn a_member_that_a_closed_object_has_no_place_for_is_refused_by_strict_reading_alone() -> Result<(), Failed> {
    let mut body = received();
    body["keys"][0]["new"] = json!({"deep": [1]});
    let member = read(&body)?;
    assert_eq!(member.keys.map(|keys| keys[0].text.clone()).as_deref(), Some("k"));
    let refused = SaveMember::read_strict(&answer(&body)?)
        .err()
        .ok_or("it was read")?
        .to_string();
    assert!(refused.contains("keys[0].new"), "{refused}");
    // An object that is not closed may grow.
    let mut body = received();
    body["new"] = 1.into();
    assert!(SaveMember::read_strict(&answer(&body)?).is_ok());
    Ok(())
}

#[test]
fn a_url_is_still_only_a_url() -> Result<(), Failed> {
    let url: Url = SaveMember::builder().id(7).body(made()).build().url()?;
    assert_eq!(url.as_str(), "https://members.example/members/7");
    Ok(())
}
