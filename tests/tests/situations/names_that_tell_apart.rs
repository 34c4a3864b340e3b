//! Names that a person would give: generic types, paths that differ in case, variants without names.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/names-that-tell-apart.yaml");
}

#[test]
fn paths_that_differ_in_case_are_two_requests() -> Result<(), Failed> {
    let line = |request: String| request.lines().next().map(str::to_owned);
    let lower = sent(api::GetUsers::builder().build())?;
    let upper = sent(api::GetUsersCapital::builder().build())?;
    assert_eq!(line(lower).as_deref(), Some("GET https://names.example/users"));
    assert_eq!(line(upper).as_deref(), Some("GET https://names.example/Users"));
    let answered = response(200, "application/json", r#"{"all":3}"#)?;
    let all: api::GetUsersCapitalOk = api::GetUsersCapital::read_response(&answered)?.into_ok()?;
    assert_eq!(all.all, 3);
    Ok(())
}

#[test]
fn a_generic_type_and_its_builder_are_spelled_alike() {
    let user = api::User::builder().name("Ann").build();
    let page = api::PageOfUser::builder().content(vec![user]).build();
    assert_eq!(page.content.len(), 1);
}

#[test]
fn a_variant_is_named_by_what_tells_it_apart() -> Result<(), Failed> {
    let request = |body: api::PostUsersBody| sent(api::PostUsers::builder().body(body).build());
    let card: api::PostUsersBody = levain::json::from_str(r#"{"kind":"card","number":"1"}"#)?;
    assert!(matches!(card, api::PostUsersBody::Card(_)), "{card:?}");
    assert!(request(card)?.ends_with(r#"{"kind":"card","number":"1"}"#));
    Ok(())
}
