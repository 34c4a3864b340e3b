//! The client of the feature `reqwest` against a real server on loopback, with good responses and bad ones.

use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use bakeronline::v1_10_0::company::Shops;
use bakeronline::v1_10_0::shops::Search;
use bakeronline::v1_10_0::{
    self as client, ApiClient, Token, TokenAuthorizationCode, TokenBody, TokenRefreshToken,
};
use levain::client::{Client, ClientBuilder, ClientError, SendError};
use levain::{BodyFormat, ReadErrorKind};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::harness::Failed;

const APP: &str = "264ade60a4ca76716a53056cecb171c027586dc722d6cf5ba40b1519de78170910d9ce0602c776f9";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// A client of a server that responds to every request with `respond`.
async fn served<A>(respond: A) -> Result<ClientBuilder, Failed>
where
    A: Fn(Method, Uri, HeaderMap, Bytes) -> Response + Clone + Send + Sync + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let app = Router::new().fallback(
        async move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| {
            respond(method, uri, headers, body)
        },
    );
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(Client::builder().base_url(base))
}

fn json_response(status: StatusCode, body: &Value) -> Response {
    (status, [("content-type", "application/json")], body.to_string()).into_response()
}

fn shop(currency: &str, item_type: &str) -> Value {
    json!({
        "id": 7, "name": "Le Pain", "currency": currency, "images": {}, "categories": [],
        "category_groups": [], "allow_comments": true, "allow_orders": true, "delivery_use_intervals": false,
        "address": {
            "street": "Dorpsstraat", "nr": "1", "zipcode": "9000", "city": "Gent", "country": "BE",
            "position": {"latitude": 51.05, "longitude": 3.72}
        },
        "offers": [{"id": 1, "name": "Rye week", "items": [{"type": item_type, "item_id": 3}]}]
    })
}

/// A shop as its company sees it.
fn company_shop() -> Value {
    let mut shop = shop("EUR", "category");
    let members = json!({
        "active": true, "avatar": null, "banner": null, "allow_invoices": false, "allow_order_comments": true,
        "allow_product_comments": true, "takeout_use_intervals": false, "allow_order_messages": false, "url": "le-pain",
        "emails": {}, "internal_name": "Gent", "VAT": "BE0", "bank_account_number": "BE00", "links": {}, "content": {},
        "contact": {}, "display": {}, "spotlight": {}, "comments": {}, "checkout": {}, "time": {}
    });
    for (name, value) in members.as_object().into_iter().flatten() {
        shop[name] = value.clone();
    }
    shop
}

fn search() -> Search {
    Search::builder().build()
}

fn shops() -> Shops {
    Shops::builder().id(12).build()
}

fn code() -> Result<TokenAuthorizationCode, Failed> {
    Ok(TokenAuthorizationCode::builder()
        .client_id(ApiClient::try_from(APP)?)
        .device_name("a laptop".to_owned())
        .device_id("d&1=é".to_owned())
        .code(client::Code::try_from("the code")?)
        .code_verifier(client::CodeVerifier::try_from(VERIFIER)?)
        .build())
}

/// Responds with what the server saw of a token request.
#[allow(clippy::needless_pass_by_value, reason = "as `served` gives it")]
fn token_server(method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let media_type = headers["content-type"].to_str().unwrap_or_default().to_owned();
    let members: Value = if media_type == "application/json" {
        serde_json::from_slice(&body).unwrap_or_default()
    } else {
        // An independent reader of forms.
        url::form_urlencoded::parse(&body)
            .map(|(name, value)| (name.into_owned(), Value::from(value.into_owned())))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    json_response(
        StatusCode::OK,
        &json!({
            "method": method.as_str(), "path": uri.path(), "type": media_type, "members": members,
            "version": headers["x-version"].to_str().unwrap_or_default(),
            "has_token": headers.contains_key("authorization"),
        }),
    )
}

#[tokio::test]
async fn a_token_by_code_and_by_refresh_token_as_json_and_as_form() -> Result<(), Failed> {
    let client = served(token_server)
        .await?
        .bearer("must not be sent here")
        .build()?;
    let code_members = json!({
        "grant_type": "code", "client_id": APP, "device_name": "a laptop", "device_id": "d&1=é",
        "code": "the code", "code_verifier": VERIFIER,
    });
    let refresh_members = json!({"grant_type": "refresh_token", "refresh_token": "again"});
    let refresh = TokenRefreshToken::builder()
        .refresh_token(client::RefreshToken::from("again"))
        .build();
    for (format, media_type) in [
        (BodyFormat::Json, "application/json"),
        (BodyFormat::Form, "application/x-www-form-urlencoded"),
    ] {
        for (request, members) in [
            (
                Token::builder()
                    .body(TokenBody::AuthorizationCode(code()?))
                    .body_format(format)
                    .build(),
                &code_members,
            ),
            (
                Token::builder()
                    .body(TokenBody::RefreshToken(refresh.clone()))
                    .body_format(format)
                    .build(),
                &refresh_members,
            ),
        ] {
            let seen = client.send(&request).await?;
            let seen: Value = serde_json::from_str(&serde_json::to_string(&seen)?)?;
            assert_eq!(
                seen,
                json!({
                    "method": "POST", "path": "/api/token", "type": media_type, "members": members,
                    "version": "1.10.0", "has_token": false,
                })
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn shops_are_read_with_a_bearer_token_and_a_language() -> Result<(), Failed> {
    let builder = served(|_, uri, headers, _| {
        let asked = [uri.path(), headers["authorization"].to_str().unwrap_or_default()];
        if asked == ["/company/companies/12/shops", "Bearer s3cret"] && headers["accept-language"] == "nl-BE"
        {
            json_response(StatusCode::OK, &json!([company_shop()]))
        } else {
            StatusCode::NOT_FOUND.into_response()
        }
    })
    .await?;
    let client = builder.bearer("s3cret").accept_language("nl-BE").build()?;
    let read = client.send(&shops()).await?;
    assert_eq!((read.len(), read[0].name.as_str()), (1, "Le Pain"));
    assert!(!format!("{client:?}").contains("s3cret"), "{client:?}");
    Ok(())
}

#[tokio::test]
async fn without_a_token_nothing_is_sent() -> Result<(), Failed> {
    let client = served(|_, _, _, _| json_response(StatusCode::OK, &json!([])))
        .await?
        .build()?;
    let refused = client.send(&shops()).await.err().ok_or("it was sent")?;
    assert!(matches!(
        refused,
        SendError::Client(ClientError::MissingBearer { endpoint: "shops" })
    ));
    assert_eq!(
        refused.to_string(),
        "`shops` requires a bearer token: pass one to `ClientBuilder::bearer`"
    );
    // The same client with a token gets a response.
    assert!(client.with_bearer("x").send(&shops()).await.is_ok());
    Ok(())
}

#[tokio::test]
async fn a_response_that_the_spec_does_not_declare_keeps_status_headers_and_body() -> Result<(), Failed> {
    for (status, body) in [(401, r#"{"error":"expired"}"#), (500, "<h1>Oh no</h1>")] {
        let status = StatusCode::from_u16(status)?;
        let client = served(move |_, _, _, _| (status, [("x-request-id", "r-1")], body).into_response());
        let client = client.await?.bearer("x").build()?;
        let error = client.send(&shops()).await.err().ok_or("it was read")?;
        let error = error.into_response().err().ok_or("it was declared")?;
        assert_eq!(
            (error.status(), error.body()),
            (Some(status), Some(body.as_bytes()))
        );
        assert_eq!(error.headers().ok_or("no headers")?["x-request-id"], "r-1");
        assert!(
            matches!(&error, ClientError::Read(read) if matches!(read.kind, ReadErrorKind::Undocumented))
        );
        assert!(
            !format!("{error:?}").contains("Oh no"),
            "bodies are not shown: {error:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_body_that_is_not_json_is_an_error_with_the_body() -> Result<(), Failed> {
    let client = served(|_, _, _, _| "<html>maintenance</html>".into_response()).await?;
    let error = client
        .bearer("x")
        .build()?
        .send(&shops())
        .await
        .err()
        .ok_or("it was read")?;
    let error = ClientError::from(error);
    assert!(matches!(&error, ClientError::Read(read) if matches!(read.kind, ReadErrorKind::Body(_))));
    assert_eq!(error.body(), Some(&b"<html>maintenance</html>"[..]));
    Ok(())
}

#[tokio::test]
async fn a_violation_is_kept_or_when_strict_refused() -> Result<(), Failed> {
    let respond = |_, _, _, _| json_response(StatusCode::OK, &json!([shop("euros", "category")]));
    let lenient = served(respond).await?.bearer("x").build()?;
    let read = lenient.send(&search()).await?;
    assert_eq!(read[0].currency.as_str(), "euros");
    let strict = served(respond).await?.bearer("x").strict().build()?;
    let error = strict.send(&search()).await.err().ok_or("it was read")?;
    let SendError::Client(ClientError::Read(read)) = &error else {
        return Err(format!("{error:?}").into());
    };
    let ReadErrorKind::Violations(violations) = &read.kind else {
        return Err(format!("{error:?}").into());
    };
    let paths: Vec<_> = violations
        .iter()
        .map(|violation| violation.path.to_string())
        .collect();
    assert_eq!(paths, ["body[0].currency"]);
    Ok(())
}

#[tokio::test]
async fn an_unknown_value_of_an_enum_does_not_fail_the_call() -> Result<(), Failed> {
    let client =
        served(|_, _, _, _| json_response(StatusCode::OK, &json!([shop("EUR", "brand_new")]))).await?;
    let read = client.bearer("x").build()?.send(&search()).await?;
    let items = read[0].offers[0].items.as_ref().ok_or("no items")?;
    let kind = items[0].r#type.as_ref().ok_or("no type")?;
    assert_eq!((kind.as_str(), kind.is_known()), ("brand_new", false));
    Ok(())
}

/// A server that reads a request, sends `head`, and then does `then`.
async fn raw_server(head: &'static str, wait: Duration) -> Result<ClientBuilder, Failed> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(head.as_bytes()).await;
            tokio::time::sleep(wait).await;
        }
    });
    Ok(Client::builder().base_url(base).bearer("x"))
}

#[tokio::test]
async fn a_cut_connection_keeps_what_was_received() -> Result<(), Failed> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n[{\"id\"";
    let error = raw_server(head, Duration::ZERO)
        .await?
        .build()?
        .send(&shops())
        .await
        .err();
    let error = ClientError::from(error.ok_or("it was read")?);
    assert!(matches!(error, ClientError::Transport { .. }), "{error:?}");
    assert_eq!(
        (error.status(), error.body()),
        (Some(StatusCode::OK), Some(&b"[{\"id\""[..]))
    );
    let silent = raw_server("", Duration::ZERO)
        .await?
        .build()?
        .send(&shops())
        .await
        .err();
    let silent = silent.ok_or("it was read")?;
    assert!(
        matches!(
            silent,
            SendError::Client(ClientError::Transport { partial: None, .. })
        ),
        "{silent:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_server_that_does_not_respond_in_time_is_a_timeout() -> Result<(), Failed> {
    let server = raw_server("", Duration::from_secs(60)).await?;
    let error = server
        .timeout(Duration::from_millis(100))
        .build()?
        .send(&shops())
        .await
        .err();
    assert!(error.ok_or("it was read")?.is_timeout());
    Ok(())
}

#[test]
fn a_base_url_that_is_no_url_is_refused() {
    for (url, shown) in [
        ("api.example.com", "`api.example.com`"),
        ("/v1", "`/v1`"),
        // A query may have a key.
        ("https://api.example.com/?a=1", "`https://api.example.com/…`"),
    ] {
        let refused = Client::builder().base_url(url).build().map(|_| ());
        assert!(
            refused
                .as_ref()
                .is_err_and(|error| error.to_string().contains(shown)),
            "{refused:?}"
        );
    }
    assert!(Client::builder().header("x-api-key", "a\nb").build().is_err());
}

#[test]
fn a_client_can_be_sent_between_threads() {
    fn goes<T: Send + Sync + Clone>() {}
    fn future<F: Future + Send>(_: &F) {}
    goes::<Client>();
    let client = Client::new().expect("the system has root certificates");
    let shops = shops();
    future(&client.send(&shops));
}
