//! Credentials of every kind, against servers that would pass them on, and secrets that only the names of standards tell.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use levain::client::{BuildError, Client, ClientBuilder, ClientError, SendError};
use levain::{Credentials, Endpoint, RequestError, Unsatisfied};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::{Failed, response};

#[allow(dead_code, reason = "a client has more than one situation needs")]
pub(crate) mod api {
    levain::api!("cases/situations/credentials-that-stay.yaml");
}
use api::security::{BASIC, KEY, PAGE, SESSION};

/// A server on a port of its own, which is another origin, and the requests that it receives: the URL, the headers and the body.
async fn served(
    respond: impl Fn(&Uri) -> Response + Clone + Send + Sync + 'static,
) -> Result<(String, UnboundedReceiver<String>), Failed> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let (send, receive) = unbounded_channel();
    let app = Router::new().fallback(async move |uri: Uri, headers: HeaderMap, body: Bytes| {
        let _ = send.send(format!("{uri} {headers:?} {}", String::from_utf8_lossy(&body)));
        respond(&uri)
    });
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok((base, receive))
}

fn note(_: &Uri) -> Response {
    (StatusCode::OK, [("content-type", "application/json")], "{}").into_response()
}

fn credentials() -> Credentials {
    Credentials::new()
        .give(KEY, "s3cret")
        .give(PAGE, "s3cret")
        .give(SESSION, "s3cret")
        .give(BASIC, ("ada", "s3cret"))
}

fn client(base: &str) -> ClientBuilder {
    Client::builder()
        .base_url(base)
        .credentials(credentials())
        .header("x-account", "s3cret")
}

#[tokio::test]
async fn no_redirect_takes_anything_to_another_origin() -> Result<(), Failed> {
    let (elsewhere, mut heard) = served(note).await?;
    for status in [301, 302, 303, 307, 308] {
        // Another port, another name of the same address, and the same host by another scheme.
        let port = elsewhere
            .rsplit_once(':')
            .map(|(_, port)| port)
            .ok_or("it has a port")?;
        for target in [
            elsewhere.clone(),
            format!("http://localhost:{port}"),
            format!("https://127.0.0.1:{port}"),
        ] {
            let location = format!("{target}/stolen?kept=1");
            let (base, _) = served(move |_| {
                let status = StatusCode::from_u16(status).unwrap_or_default();
                (status, [("location", location.clone())]).into_response()
            })
            .await?;
            let client = client(&base).build()?;
            let body = api::Note::builder().text("s3cret").build();
            let errors = [
                client
                    .send(&api::Keyed::default())
                    .await
                    .err()
                    .map(|error| error.to_string()),
                client
                    .send(&api::Queried::default())
                    .await
                    .err()
                    .map(|error| error.to_string()),
                client
                    .send(&api::Session::default())
                    .await
                    .err()
                    .map(|error| error.to_string()),
                client
                    .send(&api::Basic::default())
                    .await
                    .err()
                    .map(|error| error.to_string()),
                client
                    .send(&api::Open::default())
                    .await
                    .err()
                    .map(|error| error.to_string()),
                client
                    .send(&api::Send::builder().body(body).build())
                    .await
                    .err()
                    .map(|error| error.to_string()),
            ];
            for error in errors {
                let error = error.ok_or("it was followed")?;
                assert!(error.contains(&target) && !error.contains("stolen"), "{error}");
            }
        }
    }
    assert!(heard.try_recv().is_err(), "something was sent there");
    Ok(())
}

#[tokio::test]
async fn a_redirect_within_the_origin_is_followed_unless_it_is_a_response() -> Result<(), Failed> {
    let (base, mut heard) = served(|uri| match uri.path() {
        "/moved" => (StatusCode::FOUND, [("location", "/here?a=1")]).into_response(),
        "/keyed" => (StatusCode::TEMPORARY_REDIRECT, [("location", "/here?a=1")]).into_response(),
        "/queried" => (StatusCode::FOUND, [("location", "/queried")]).into_response(),
        _ => note(uri),
    })
    .await?;
    let client = client(&base).build()?;
    client.send(&api::Keyed::default()).await?;
    let _ = heard.recv().await;
    let followed = heard.recv().await.ok_or("it was not followed")?;
    assert!(
        followed.starts_with("/here?a=1") && !followed.contains("referer"),
        "{followed}"
    );
    let moved = client.send_with_headers(&api::Moved::default()).await?;
    assert_eq!(moved.headers()["location"], "/here?a=1");
    // A loop ends, and its error shows no key.
    let error = client
        .send(&api::Queried::default())
        .await
        .err()
        .ok_or("it ended")?;
    assert!(error.to_string().contains("redirect") && !format!("{error} {error:?}").contains("s3cret"));
    Ok(())
}

#[tokio::test]
async fn nothing_shows_a_secret() -> Result<(), Failed> {
    let base = "http://ada:s3cret@127.0.0.1:1/v1";
    let client = client(base).base_url_of("https://k:s3cret@h/", base).build()?;
    let mut shown = vec![format!("{client:?}"), format!("{:?}", client.clone())];
    for error in [
        client
            .send(&api::Queried::default())
            .await
            .err()
            .map(|error| format!("{error} {error:?}")),
        client
            .send(&api::Keyed::default())
            .await
            .err()
            .map(|error| format!("{error} {error:?}")),
        Client::builder()
            .base_url("https://ada:s3cret@h/?key=s3cret")
            .build()
            .err()
            .map(|error| format!("{error} {error:?}")),
        api::Keyed::default()
            .url_at("https://ada:s3cret@h#s3cret")
            .err()
            .map(|error| format!("{error} {error:?}")),
    ] {
        shown.push(error.ok_or("it was sent")?);
    }
    // A request that is made, a header and a cookie of which are secrets by their names.
    let open = api::Open::builder()
        .x_auth_token("s3cret")
        .sid("s3cret")
        .x_page("page")
        .build();
    let made = open.into_http()?;
    assert!(!made.headers()["x-page"].is_sensitive());
    shown.push(format!("{:?}", made.headers()));
    shown.push(format!(
        "{:?}",
        api::Basic::default()
            .http_with("https://h", &credentials())?
            .headers()
    ));
    // A response that cannot be read: no value of its body.
    for body in [
        r#"{"count":"s3cret"}"#,
        r#"{"text":["s3cret"],"count":{"a":"s3cret"}}"#,
        r#"{"count":"a, expected s3cret"}"#,
        "password: s3cret",
        "the token is s3cret and more",
    ] {
        let answered = response(200, "application/json", body)?;
        let error = api::Keyed::read_response(&answered).err().ok_or(body)?;
        shown.push(format!("{error} {error:?}"));
    }
    let mut events =
        levain::Items::read_from::<_>(&b"data: {s3cret\n\n"[..]) as levain::ReadItems<_, levain::Events<i64>>;
    let error = events.next().and_then(Result::err).ok_or("it is no number")?;
    shown.push(format!("{error} {error:?}"));
    for shown in shown {
        assert!(!shown.contains("s3cret"), "{shown}");
    }
    Ok(())
}

#[test]
fn secrets_are_hidden_by_the_names_of_their_standards() -> Result<(), Failed> {
    let body = api::TokenBody::builder()
        .grant_type("authorization_code")
        .code("s3cret")
        .code_verifier("s3cret")
        .client_id("app")
        .client_secret("s3cret")
        .refresh_token("s3cret")
        .password("s3cret")
        .scope("notes")
        .build();
    let request = api::Token::builder().body(body).build();
    let shown = format!("{request:?}");
    assert!(
        !shown.contains("s3cret") && shown.contains("notes") && shown.contains("app"),
        "{shown}"
    );
    let sent = request.into_http()?;
    let sent = String::from_utf8_lossy(sent.body()).into_owned();
    assert!(
        sent.contains("client_secret=s3cret&refresh_token=s3cret&password=s3cret"),
        "{sent}"
    );
    let short = api::TokenBody::builder()
        .grant_type("password")
        .client_secret("s3c")
        .build();
    let refused = api::Token::builder()
        .body(short)
        .build()
        .into_http()
        .err()
        .ok_or("it is too short")?;
    assert!(
        refused.to_string().contains("client_secret") && !format!("{refused} {refused:?}").contains("s3c\"")
    );

    let text = r#"{"access_token":"s3cret","refreshToken":"s3cret","id_token":"s3cret","token_type":"bearer","code":"be","state":"on"}"#;
    let tokens = api::Token::read_response(&response(200, "application/json", text)?)?.into_ok()?;
    let shown = format!("{tokens:?}");
    assert!(!shown.contains("s3cret") && shown.contains("bearer"), "{shown}");
    // A code of a country and the state of a machine.
    assert!(shown.contains("be") && shown.contains("on"), "{shown}");
    assert_eq!(levain::json::to_string(&tokens)?, text);
    let refused = response(
        400,
        "application/json",
        r#"{"error":"invalid_grant","access_token":"s3cret"}"#,
    )?;
    let error = api::Token::read_response(&refused)?
        .into_ok()
        .err()
        .ok_or("it is a 400")?;
    assert!(error.to_string().contains("invalid_grant") && !format!("{error} {error:?}").contains("s3cret"));
    Ok(())
}

#[tokio::test]
async fn credentials_go_over_plain_http_to_this_machine_only() -> Result<(), Failed> {
    let remote = "http://vault.example";
    let plain = |error: &ClientError| match error {
        ClientError::Request(RequestError::PlainHttp { host }) => host == "vault.example",
        ClientError::Request(RequestError::Security(error)) => error
            .unsatisfied
            .iter()
            .flatten()
            .any(|scheme| scheme.reason == Unsatisfied::PlainHttp),
        _ => false,
    };
    let with_credentials = Client::builder()
        .base_url(remote)
        .credentials(credentials())
        .build()?;
    let with_header = Client::builder()
        .base_url(remote)
        .header("x-account", "s3cret")
        .build()?;
    let with_password = Client::builder()
        .base_url("http://ada:s3cret@vault.example")
        .build()?;
    for error in [
        with_credentials.send(&api::Keyed::default()).await.err(),
        with_password
            .clone()
            .with_credentials(credentials())
            .send(&api::Keyed::default())
            .await
            .err(),
    ] {
        let error = ClientError::from(error.ok_or("it was sent")?);
        assert!(plain(&error), "{error}");
    }
    for error in [
        with_credentials
            .send(&api::Queried::default())
            .await
            .err()
            .map(ClientError::from),
        with_header
            .send(&api::Open::default())
            .await
            .err()
            .map(ClientError::from),
        with_password
            .send(&api::Open::default())
            .await
            .err()
            .map(ClientError::from),
    ] {
        let error = error.ok_or("it was sent")?;
        assert!(plain(&error), "{error}");
        assert!(
            error.to_string().contains("plain_http") && !error.to_string().contains("s3cret"),
            "{error}"
        );
    }
    assert!(api::Keyed::default().http_with(remote, &credentials()).is_err());
    // By a word, to this machine, and over https it is sent.
    let allowed = api::Keyed::default().http_with(remote, &credentials().over_plain_http())?;
    assert!(allowed.headers().contains_key("x-api-key"));
    for base in [
        "http://localhost:1",
        "http://127.0.0.1:1",
        "http://[::1]:1",
        "https://vault.example",
    ] {
        assert!(
            api::Keyed::default()
                .http_with(base, &credentials())?
                .headers()
                .contains_key("x-api-key")
        );
    }
    let by_word = client("http://vault.invalid").plain_http().build()?;
    for client in [
        by_word.clone(),
        by_word.with_credentials(credentials()),
        by_word.with_bearer("s3cret"),
    ] {
        let sent = client.send(&api::Open::default()).await;
        assert!(
            matches!(sent, Err(SendError::Client(ClientError::Transport { .. }))),
            "{sent:?}"
        );
    }
    // Without credentials there is nothing to protect.
    let without = Client::builder().base_url("http://vault.invalid").build()?;
    let sent = without.send(&api::Open::default()).await;
    assert!(
        matches!(sent, Err(SendError::Client(ClientError::Transport { .. }))),
        "{sent:?}"
    );
    Ok(())
}

#[test]
fn a_base_url_that_is_none_is_refused() -> Result<(), Failed> {
    for base in [
        "",
        "/v1",
        "//evil.example",
        "https://h#f",
        "https://h/#",
        "https://",
        "h",
        "https://h\\evil",
    ] {
        let request = api::Open::default();
        assert!(
            matches!(request.url_at(base), Err(RequestError::BaseUrl { .. })),
            "{base}"
        );
        assert!(request.http_at(base, None).is_err() && request.http_with(base, &credentials()).is_err());
        let built = Client::builder().base_url(base).build();
        // What the URL Standard reads as another URL is that one.
        assert!(
            matches!(built, Err(BuildError::BaseUrl { .. })) || base.contains('\\'),
            "{base}"
        );
    }
    let kept = api::Open::default().url_at("https://h/v1/?tenant=7")?;
    assert_eq!(kept.as_str(), "https://h/v1/open?tenant=7");
    Ok(())
}
