//! `oidc-provider`, a certified authorization server: the whole authorization code flow with PKCE, and the ways in which it fails.
//!
//! The pages for login and consent are those of the server, driven over HTTP as a browser does. The client is that of a native spec.

mod browser;

use std::process::Command;
use std::sync::LazyLock;

use levain::client::{Client, SendError};
use levain::oauth::{FreshState, Pending, Pkce};
use levain::{Endpoint, RedirectError, Redirects, Url};

use crate::Failed;
use crate::harness::running::{Server, start};
use crate::harness::{client, folder, installed, required};
use browser::Browser;

#[allow(dead_code, reason = "a client has more than is called")]
mod api {
    levain::api!("servers/oidc/spec", version = "1.0.0");
}

static SERVER: LazyLock<Result<Server, String>> = LazyLock::new(|| {
    let program = installed::script(&folder("oidc"), "serve.mjs")?;
    start(Command::new("node").arg(program))
});

fn server() -> Result<Option<&'static Server>, Failed> {
    required("oidc-provider", &SERVER)
}

/// A confidential application, and a public one on the user's machine.
const SHOP: (&str, Option<&str>, &str) = ("shop", Some("a-secret-of-the-shop"), "https://shop.example/cb");
const APP: (&str, Option<&str>, &str) = ("app", None, "http://127.0.0.1:5555/cb");

fn authorize(
    (id, _, redirect_uri): (&str, Option<&str>, &str),
    pair: &Pkce,
) -> Result<api::Authorize, Failed> {
    Ok(api::Authorize::builder()
        .client_id(api::ClientId::try_from(id)?)
        .redirect_uri(redirect_uri.parse::<Url>()?)
        .scope(["openid".to_owned(), "offline_access".to_owned()])
        .prompt("consent")
        .pkce(pair)
        .state(api::State::generate())
        .build())
}

fn exchange(
    (id, secret, redirect_uri): (&str, Option<&str>, &str),
    code: api::Code,
    verifier: api::CodeVerifier,
) -> Result<api::Token, Failed> {
    let grant = api::TokenAuthorizationCode::builder()
        .client_id(api::ClientId::try_from(id)?)
        .redirect_uri(redirect_uri.parse::<Url>()?)
        .code(code)
        .code_verifier(verifier);
    let grant = match secret {
        Some(secret) => grant.client_secret(secret).build(),
        None => grant.build(),
    };
    Ok(api::Token::builder().body(grant).build())
}

/// The error of a token request that the server refuses.
async fn refusal(client: &Client, request: &api::Token) -> Result<String, Failed> {
    match client.send(request).await {
        Err(SendError::Response(response)) => match response.into_body() {
            api::TokenResponse::ClientError(_, problem) => Ok(problem.error),
            other => Err(format!("{other:?}").into()),
        },
        other => Err(format!("{other:?}").into()),
    }
}

#[tokio::test]
async fn a_user_signs_in_and_tokens_are_issued_used_and_refreshed() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    for application in [SHOP, APP] {
        let pair = Pkce::generate();
        let request = authorize(application, &pair)?;
        let url = request.url_at(&server.base_url)?;
        let stored = serde_json::to_string(&Pending::new(&request, pair)?)?;
        let visited = Browser::new(&server.base_url).consents(url.as_str()).await?;
        // Another process takes it up.
        let pending: Pending = serde_json::from_str(&stored)?;
        let redirect = pending.read_redirect::<api::Authorize>(&visited)?;
        assert_eq!(redirect.iss, "https://accounts.example");
        let token = exchange(application, redirect.code, api::CodeVerifier::from(&pending))?;
        let tokens = client.send(&token).await?;
        assert_eq!(tokens.token_type, "Bearer");
        assert!(!format!("{tokens:?}").contains(tokens.access_token.as_str()));
        let me = client
            .with_bearer(tokens.access_token.as_str())
            .send(&api::Me::default())
            .await?;
        assert_eq!(me.sub, "ada");

        let (id, secret, _) = application;
        let refresh = tokens.refresh_token.ok_or("there is a refresh token")?;
        let grant = api::TokenRefreshToken::builder()
            .client_id(api::ClientId::try_from(id)?)
            .refresh_token(refresh.as_str());
        let grant = match secret {
            Some(secret) => grant.client_secret(secret).build(),
            None => grant.build(),
        };
        let refreshed = client.send(&api::Token::builder().body(grant).build()).await?;
        assert_ne!(refreshed.access_token, tokens.access_token);
        let me = client
            .with_bearer(refreshed.access_token.as_str())
            .send(&api::Me::default())
            .await?;
        assert_eq!(me.sub, "ada");
    }
    Ok(())
}

#[tokio::test]
async fn a_code_is_worth_nothing_without_its_verifier_and_nothing_the_second_time() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    let pair = Pkce::generate();
    let request = authorize(SHOP, &pair)?;
    let url = request.url_at(&server.base_url)?;
    let visited = Browser::new(&server.base_url).consents(url.as_str()).await?;
    let code = request.read_redirect(&visited)?.code;
    let other = api::CodeVerifier::new(Pkce::generate().into_verifier())?;
    assert_eq!(
        refusal(&client, &exchange(SHOP, code, other)?).await?,
        "invalid_grant"
    );

    let visited = Browser::new(&server.base_url).consents(url.as_str()).await?;
    let code = request.read_redirect(&visited)?.code;
    let verifier = api::CodeVerifier::new(pair.into_verifier())?;
    let token = exchange(SHOP, code, verifier)?;
    let tokens = client.send(&token).await?;
    assert_eq!(refusal(&client, &token).await?, "invalid_grant");
    // What was issued for a code that is replayed is revoked (RFC 6749, section 4.1.2).
    let me = client
        .with_bearer(tokens.access_token.as_str())
        .send(&api::Me::default())
        .await;
    assert!(me.is_err());
    Ok(())
}

#[tokio::test]
async fn a_redirect_that_is_not_the_answer_is_refused() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let pair = Pkce::generate();
    let request = authorize(SHOP, &pair)?;
    let pending = Pending::new(&request, pair)?;
    let visited = Browser::new(&server.base_url)
        .consents(request.url_at(&server.base_url)?.as_str())
        .await?;
    // The state of another sign-in, as when an attacker's code is slipped in.
    let other = authorize(SHOP, &Pkce::generate())?;
    assert!(matches!(
        other.read_redirect(&visited),
        Err(RedirectError::NotEchoed { parameter: "state" })
    ));
    let read = |visited: &str| pending.read_redirect::<api::Authorize>(visited);
    let issuer = "iss=https%3A%2F%2Faccounts.example";
    for foreign in [
        visited.replace(issuer, "iss=https%3A%2F%2Fevil.example"),
        visited.replace(issuer, "iss=https%3A%2F%2Faccounts.example%2F"),
        visited.replace(&format!("&{issuer}"), ""),
    ] {
        assert!(
            matches!(read(&foreign), Err(RedirectError::WrongIssuer { .. })),
            "{foreign}"
        );
    }
    for twice in ["code=a", "state=a", issuer] {
        let twice = format!("{visited}&{twice}");
        assert!(
            matches!(read(&twice), Err(RedirectError::Repeated { .. })),
            "{twice}"
        );
    }
    let elsewhere = visited.replace("https://shop.example/", "https://shop.example.evil/");
    assert!(matches!(read(&elsewhere), Err(RedirectError::NotRedirectUri)));
    let (before, _) = visited.split_once("code=").ok_or("it has a code")?;
    let (_, state) = visited.split_once("&state").ok_or("it has a state")?;
    assert!(matches!(
        read(&format!("{before}code=&state{state}")),
        Err(RedirectError::Unreadable { .. })
    ));
    // None of these has used it up, and the answer does.
    let clone = pending.clone();
    assert!(read(&visited).is_ok());
    assert!(matches!(read(&visited), Err(RedirectError::Answered)));
    assert!(matches!(
        clone.read_redirect::<api::Authorize>(&visited),
        Err(RedirectError::Answered)
    ));
    assert!(serde_json::to_string(&pending).is_err());
    Ok(())
}

#[tokio::test]
async fn a_user_who_says_no_is_an_error_response_of_this_issuer() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let pair = Pkce::generate();
    let request = authorize(SHOP, &pair)?;
    let pending = Pending::new(&request, pair)?;
    let visited = Browser::new(&server.base_url)
        .refuses(request.url_at(&server.base_url)?.as_str())
        .await?;
    let forged = visited.replace("accounts.example", "evil.example");
    assert!(matches!(
        pending.read_redirect::<api::Authorize>(&forged),
        Err(RedirectError::WrongIssuer { .. })
    ));
    match pending.read_redirect::<api::Authorize>(&visited) {
        Err(RedirectError::ErrorResponse(error)) => assert_eq!(error.error, "access_denied"),
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}

#[tokio::test]
async fn a_browser_is_not_sent_to_a_redirect_uri_that_is_not_registered() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    for unregistered in [
        "https://evil.example/cb",
        "https://shop.example/cb/../other",
        "https://shop.example/cb?x=1",
    ] {
        let (id, secret, _) = SHOP;
        let request = authorize((id, secret, unregistered), &Pkce::generate())?;
        let page = Browser::new(&server.base_url)
            .opens(request.url_at(&server.base_url)?.as_str())
            .await?;
        assert_eq!((page.status, page.location), (400, None), "{unregistered}");
    }
    Ok(())
}
