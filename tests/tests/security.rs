//! Credentials against what endpoints ask for: the first set that can be met is written, and nothing else ever is.

use http::Request;
use levain::client::{Client, ClientError};
use levain::{Credentials, Endpoint, RequestError, SchemeKind, Secret, SecurityError, Unsatisfied};

type Failed = Box<dyn std::error::Error>;

#[allow(dead_code, reason = "some are only to compile")]
mod oven {
    levain::api!("../codegen/tests/openapi/security-of-every-kind/openapi.yaml");
}

use oven::security::{API_KEY, BASIC, CERT, DIGEST, JWT, OAUTH, PAGE_KEY, SESSION, SSO};

fn sent<E: Endpoint>(request: &E, credentials: &Credentials) -> Result<Request<Vec<u8>>, Failed> {
    Ok(request.http_with(E::HOST, credentials)?)
}

fn refused<E: Endpoint>(request: &E, credentials: &Credentials) -> Result<SecurityError, Failed> {
    match request.http_with(E::HOST, credentials) {
        Err(RequestError::Security(error)) => Ok(error),
        other => Err(format!("{other:?}").into()),
    }
}

fn names(request: &Request<Vec<u8>>) -> Vec<&str> {
    let names = request.headers().keys().map(http::HeaderName::as_str);
    names.filter(|name| *name != "accept").collect()
}

#[test]
fn the_first_set_that_can_be_met_is_written() -> Result<(), Failed> {
    let request = oven::Inherits::builder().build();
    let made = sent(&request, &Credentials::new().give(API_KEY, "k").bearer("t"))?;
    assert_eq!(
        (names(&made), made.headers()["x-api-key"].to_str()?),
        (vec!["x-api-key"], "k")
    );
    assert!(made.headers()["x-api-key"].is_sensitive());
    let made = sent(&request, &Credentials::new().bearer("t"))?;
    assert_eq!(
        (names(&made), made.headers()["authorization"].to_str()?),
        (vec!["authorization"], "Bearer t")
    );
    Ok(())
}

#[test]
fn all_schemes_of_a_set_are_written_together() -> Result<(), Failed> {
    let request = oven::NeedsBoth::builder().build();
    let credentials = Credentials::new()
        .basic("Aladdin", "open sesame")
        .give(PAGE_KEY, "a&b");
    let made = sent(&request, &credentials)?;
    // RFC 7617, section 2.
    assert_eq!(
        made.headers()["authorization"],
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
    );
    assert_eq!(made.uri(), "https://oven.example/loaves?key=a%26b");
    let error = refused(&request, &Credentials::new().give(PAGE_KEY, "k"))?;
    assert_eq!(error.unsatisfied.len(), 1);
    assert_eq!(
        (error.unsatisfied[0][0].scheme, &error.unsatisfied[0][0].reason),
        (BASIC, &Unsatisfied::NotGiven)
    );
    Ok(())
}

#[test]
fn nothing_is_sent_where_nothing_is_asked_for() -> Result<(), Failed> {
    let all = Credentials::new()
        .give(API_KEY, "k")
        .give(SESSION, "s")
        .basic("u", "p")
        .bearer("t");
    assert!(names(&sent(&oven::TakesNothing::builder().build(), &all)?).is_empty());
    assert!(names(&sent(&oven::AsksForWhatIsNotThere::builder().build(), &all)?).is_empty());
    Ok(())
}

#[test]
fn what_is_optional_is_sent_when_it_is_given() -> Result<(), Failed> {
    let request = oven::MayBeAnyone::builder().build();
    assert!(names(&sent(&request, &Credentials::new())?).is_empty());
    let made = sent(&request, &Credentials::new().give(SESSION, "a;b=="))?;
    assert_eq!(made.headers()["cookie"], "sid=a%3Bb==");
    Ok(())
}

#[test]
fn a_token_of_known_scopes_is_sent_only_where_they_are_enough() -> Result<(), Failed> {
    let request = oven::TakesAToken::builder().build();
    let scopes = [
        oven::security::OauthScope::LoavesRead,
        oven::security::OauthScope::LoavesWrite,
    ];
    let credentials = Credentials::new().give(OAUTH, Secret::with_scopes("narrow", &scopes));
    let error = refused(&request, &credentials)?;
    assert_eq!(
        error.unsatisfied[0][0].reason,
        Unsatisfied::MissingScopes(vec!["loaves:burn"])
    );
    assert_eq!(
        error.unsatisfied[0][0].scheme.scopes(),
        ["loaves:write", "loaves:burn"]
    );
    let made = sent(&request, &credentials.give(JWT, "other"))?;
    assert_eq!(made.headers()["authorization"], "Bearer other");
    let made = sent(&request, &Credentials::new().give(SSO, "by sso"))?;
    assert_eq!(made.headers()["authorization"], "Bearer by sso");
    Ok(())
}

#[test]
fn other_schemes_write_their_name_and_a_certificate_nothing() -> Result<(), Failed> {
    let request = oven::Digest::builder().build();
    let made = sent(&request, &Credentials::new().give(DIGEST, r#"username="a""#))?;
    assert_eq!(made.headers()["authorization"], r#"digest username="a""#);
    assert!(names(&sent(&request, &Credentials::new().certificate())?).is_empty());
    assert_eq!(CERT.kind(), SchemeKind::MutualTls);
    Ok(())
}

#[test]
fn what_the_request_itself_says_stays() -> Result<(), Failed> {
    let request = oven::HoldsItsKeyItself::builder().x_api_key("own").build();
    assert_eq!(sent(&request, &Credentials::new())?.headers()["x-api-key"], "own");
    let made = sent(&request, &Credentials::new().give(API_KEY, "other"))?;
    let all: Vec<_> = made.headers().get_all("x-api-key").iter().collect();
    assert_eq!(all, ["own"]);
    Ok(())
}

#[test]
fn an_error_names_what_is_missing_where_it_goes_and_how_to_give_it() -> Result<(), Failed> {
    let error = refused(&oven::Inherits::builder().build(), &Credentials::new())?;
    assert_eq!(
        error.to_string(),
        "`inherits` asks for a key in the header `X-API-Key` (`api_key`), which is not given: use `Credentials::give`; or for \
         an OAuth 2 token in `Authorization` (`oauth` with the scopes `loaves:read`), which is not given: use \
         `Credentials::bearer`, or `give` for this scheme alone"
    );
    let control = refused(
        &oven::Inherits::builder().build(),
        &Credentials::new().give(API_KEY, "a\nb"),
    )?;
    assert_eq!(control.unsatisfied[0][0].reason, Unsatisfied::NotWritable);
    let colon = refused(
        &oven::NeedsBoth::builder().build(),
        &Credentials::new().give(BASIC, ("a:b", "c")).give(PAGE_KEY, ""),
    )?;
    assert_eq!(colon.unsatisfied[0][0].reason, Unsatisfied::WrongKind);
    Ok(())
}

#[test]
fn secrets_are_never_shown() -> Result<(), Failed> {
    let credentials = Credentials::new()
        .give(API_KEY, "hush")
        .basic("hush", "hush")
        .bearer("hush");
    let client = Client::builder().credentials(credentials.clone()).build()?;
    let shown = format!("{credentials:?} {:?} {client:?}", Secret::from(("hush", "hush")));
    assert!(!shown.contains("hush") && shown.contains("api_key"), "{shown}");
    Ok(())
}

#[test]
fn flows_tell_where_tokens_are_had() {
    let flows: Vec<_> = OAUTH
        .flows()
        .iter()
        .map(|flow| (flow.name, flow.token_url))
        .collect();
    let token_url = "https://sso.example/token";
    assert_eq!(
        flows,
        [("authorizationCode", token_url), ("clientCredentials", token_url)]
    );
}

#[tokio::test]
async fn a_client_refuses_before_it_sends_and_takes_a_header_of_all_requests_for_the_key()
-> Result<(), Failed> {
    let nowhere = "http://127.0.0.1:9";
    let client = Client::builder().base_url(nowhere).build()?;
    let request = oven::HoldsItsKeyItself::builder().build();
    let refused = client.send_raw(&request).await;
    assert!(
        matches!(refused, Err(ClientError::Request(RequestError::Security(_)))),
        "{refused:?}"
    );
    let client = Client::builder()
        .base_url(nowhere)
        .header("X-API-Key", "k")
        .build()?;
    let refused = client.send_raw(&request).await;
    assert!(
        matches!(refused, Err(ClientError::Transport { .. })),
        "{refused:?}"
    );
    Ok(())
}
