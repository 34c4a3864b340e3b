//! The derived requests against a real server on loopback: what arrives there, and what is read of its responses.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use levain::Endpoint;
use levain::client::{Client, ClientBuilder};
use levain_example_deriving::{Bread, BreadsResponse, Code, Discard, FindBreads, Flour, Order};
use tokio::net::TcpListener;

type Failed = Box<dyn std::error::Error + Send + Sync>;

const RYE: Code = levain::literal!(Code, "RY001");

/// A client of a server that responds to every request with `respond`.
async fn served<A>(respond: A) -> Result<ClientBuilder, Failed>
where
    A: Fn(Method, Uri, HeaderMap, String) -> Response + Clone + Send + Sync + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let app = Router::new().fallback(
        async move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| {
            respond(method, uri, headers, String::from_utf8_lossy(&body).into_owned())
        },
    );
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(Client::builder().base_url(base))
}

#[tokio::test]
async fn breads_are_found_and_read() -> Result<(), Failed> {
    let client = served(|_, uri, headers, _| {
        assert_eq!(
            uri.to_string(),
            "/areas/Gent%20Zuid/breads?q=dark&flours=rye,wheat"
        );
        assert_eq!(
            headers
                .get("accept-language")
                .map(axum::http::HeaderValue::as_bytes),
            Some(b"nl".as_slice())
        );
        let body = r#"[{"code":"RY001","flour":"rye","weight_g":800},{"code":"SP002","flour":"spelt","weight_g":500}]"#;
        ([("content-type", "application/json")], body).into_response()
    });
    let client = client.await?.build()?;
    let flours = [Flour::Rye, Flour::Wheat];
    let request = FindBreads::builder()
        .area("Gent Zuid")
        .words("dark")
        .flours(flours.as_slice())
        .language(Some("nl"))
        .build();
    let breads = client.send(&request).await?;
    let codes: Vec<&str> = breads.iter().map(|bread: &Bread| bread.code.as_str()).collect();
    assert_eq!(codes, ["RY001", "SP002"]);
    assert_eq!(
        (breads[0].flour.clone(), breads[1].flour.as_str()),
        (Flour::Rye, "spelt")
    );
    Ok(())
}

#[tokio::test]
async fn other_statuses_are_read_too() -> Result<(), Failed> {
    let client = served(|_, _, _, _| (StatusCode::NOT_FOUND, "no such area").into_response())
        .await?
        .build()?;
    let request = FindBreads::builder()
        .area("Nowhere")
        .flours([].as_slice())
        .build();
    let error = client.send(&request).await.err().ok_or("it was found")?;
    assert_eq!(
        error.to_string(),
        "the API responded with 404 Not Found: \"no such area\""
    );
    let response = error.into_response()?;
    assert_eq!(response, BreadsResponse::NotFound("no such area".to_owned()));
    Ok(())
}

#[tokio::test]
async fn an_order_is_a_form_with_a_token() -> Result<(), Failed> {
    let client = served(|method, uri, headers, body| {
        assert_eq!((method, uri.path()), (Method::POST, "/orders"));
        assert_eq!(headers["authorization"], "Bearer secret");
        assert_eq!(headers["content-type"], "application/x-www-form-urlencoded");
        assert_eq!(body, "kind=pickup&code=RY001&pieces=2&note=half+sliced");
        StatusCode::CREATED.into_response()
    });
    let client = client.await?.bearer("secret").build()?;
    let order = Order::builder().code(RYE).pieces(2).note("half sliced").build();
    client.send(&order).await?;
    Ok(())
}

#[test]
fn what_breaks_a_constraint_is_not_sent() {
    let order = Order::builder().code(RYE).pieces(21).build();
    let violations = order.validate().expect_err("there are too many");
    assert_eq!(violations.to_string(), "body.pieces: must be at most 20");
}

#[test]
fn what_the_spec_says_is_filled_in() -> Result<(), Failed> {
    let request = Discard::builder()
        .code(RYE)
        .reason("stale".to_owned())
        .build()
        .into_http()?;
    assert_eq!(request.method(), "DELETE");
    assert_eq!(request.uri(), "https://bakery.example/breads/RY001?reason=stale");
    assert_eq!(request.headers()["x-bakery-version"], "1.0.0");
    assert!(
        Discard::builder()
            .code(RYE)
            .reason(String::new())
            .build()
            .validate()
            .is_err()
    );
    Ok(())
}
