//! The client as it comes: what an application developer gets of `send` without another word, against servers on loopback.

use std::time::Duration;

use axum::Router;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use levain::client::{Client, ClientBuilder, ClientError, SendError};
use tokio::net::TcpListener;

use crate::Failed;
use crate::what_a_response_means::api::{
    BakeAgain, BakeAgainResponse, DeleteBread, DeleteBreadResponse, Elsewhere, GetBread, NewestBread,
    NoBreadToday, OldBread, OldBreadResponse, Picture,
};

/// A client of a server that responds to each path with a status, a `Location` and a body.
async fn served(respond: fn(&Uri, &HeaderMap) -> Response) -> Result<ClientBuilder, Failed> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let app = Router::new().fallback(async move |uri: Uri, headers: HeaderMap| respond(&uri, &headers));
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(Client::builder().base_url(base))
}

fn json(status: u16, body: &'static str) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or_default();
    (
        status,
        [("content-type", "application/json"), ("x-request-id", "r-1")],
        body,
    )
        .into_response()
}

#[tokio::test]
async fn the_usual_body_or_an_error_with_typed_body_status_and_headers() -> Result<(), Failed> {
    let client = served(|uri, _| match uri.path() {
        "/breads/7" => json(200, r#"{"id":7}"#),
        _ => json(404, r#"{"title":"no bread"}"#),
    });
    let client = client.await?.build()?;
    let bread = client.send(&GetBread::builder().id(7).build()).await?;
    assert_eq!(bread.id, 7);
    let delete = DeleteBread::builder().id(8).build();
    let error = client.send(&delete).await.err().ok_or("a 404 was swallowed")?;
    assert_eq!(error.status(), Some(levain::StatusCode::NOT_FOUND));
    assert_eq!(error.headers().ok_or("no headers")?["x-request-id"], "r-1");
    assert!(
        matches!(error.response(), Some(DeleteBreadResponse::NotFound(problem)) if problem.title.as_deref() == Some("no bread"))
    );
    assert!(
        error
            .to_string()
            .starts_with("the API responded with 404 Not Found: Problem"),
        "{error}"
    );
    // One error for calls of several endpoints.
    let error = ClientError::from(error);
    assert!(error.to_string().contains("no bread"), "{error}");
    assert_eq!(error.status(), Some(levain::StatusCode::NOT_FOUND));
    // Or no error at all, and whichever response it is.
    let whole = client.send_response(&delete).await?;
    assert_eq!(whole.headers()["x-request-id"], "r-1");
    assert!(matches!(whole.body(), DeleteBreadResponse::NotFound(_)));
    let with_headers = client
        .send_with_headers(&GetBread::builder().id(7).build())
        .await?;
    assert_eq!((with_headers.status().as_u16(), with_headers.body().id), (200, 7));
    Ok(())
}

#[tokio::test]
async fn an_empty_success_of_another_status_is_no_error_where_nothing_is_lost() -> Result<(), Failed> {
    let client = served(|_, _| json(202, "")).await?.build()?;
    client.send(&DeleteBread::builder().id(7).build()).await?;
    client.send(&NoBreadToday::default()).await?;
    assert!(client.send(&GetBread::builder().id(7).build()).await.is_err());
    let client = served(|_, _| json(205, "")).await?.build()?;
    assert!(client.send(&NewestBread::default()).await?.is_none());
    let client = served(|_, _| json(202, r#"{"queue":"q"}"#)).await?.build()?;
    let later = client.send(&BakeAgain::builder().id(7).build()).await?;
    assert!(matches!(later, BakeAgainResponse::Accepted(_)));
    assert!(client.send(&DeleteBread::builder().id(7).build()).await.is_err());
    Ok(())
}

#[tokio::test]
async fn a_redirect_is_followed_only_where_the_document_declares_none() -> Result<(), Failed> {
    let client = served(|uri, _| match uri.path() {
        "/newest" => json(200, r#"{"id":1}"#),
        "/undeclared" => (StatusCode::FOUND, [("location", "/newest")]).into_response(),
        _ => (StatusCode::MOVED_PERMANENTLY, [("location", "/newest")]).into_response(),
    });
    let client = client.await?.build()?;
    assert_eq!(client.send(&Elsewhere::default()).await?.id, 1);
    let error = client
        .send(&OldBread::default())
        .await
        .err()
        .ok_or("it was followed")?;
    assert_eq!(error.response(), Some(&OldBreadResponse::MovedPermanently));
    assert_eq!(error.headers().ok_or("no headers")?["location"], "/newest");
    // 301 is none of its statuses, so that the default is meant.
    assert!(client.send(&Picture::default()).await.is_err());
    let client = served(|_, _| (StatusCode::FOUND, [("location", "/newest")]).into_response()).await?;
    let picture = client.build()?.send_with_headers(&Picture::default()).await?;
    assert_eq!(picture.headers()["location"], "/newest");
    Ok(())
}

#[tokio::test]
async fn the_user_agent_names_the_crate_unless_another_is_given() -> Result<(), Failed> {
    fn agent(_: &Uri, headers: &HeaderMap) -> Response {
        let agent = headers.get("user-agent").and_then(|value| value.to_str().ok());
        match agent {
            Some(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"))) => json(200, r#"{"id":1}"#),
            Some("my-app/2.0") => json(200, r#"{"id":2}"#),
            _ => json(403, ""),
        }
    }
    let own = served(agent).await?.build()?;
    assert_eq!(own.send(&Elsewhere::default()).await?.id, 1);
    let set = served(agent).await?.user_agent("my-app/2.0").build()?;
    assert_eq!(set.send(&Elsewhere::default()).await?.id, 2);
    let header = served(agent).await?.header("User-Agent", "my-app/2.0").build()?;
    assert_eq!(header.send(&Elsewhere::default()).await?.id, 2);
    Ok(())
}

#[tokio::test]
async fn an_error_tells_its_cause_to_the_end_and_no_credentials() -> Result<(), Failed> {
    let silent = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://ada:s3cret@{}", silent.local_addr()?);
    let client = Client::builder()
        .base_url(base)
        .timeout(Duration::from_millis(50))
        .build()?;
    let error = client
        .send(&Elsewhere::default())
        .await
        .err()
        .ok_or("it was sent")?;
    assert!(error.is_timeout());
    assert!(error.to_string().ends_with("timed out"), "{error}");
    assert!(!error.to_string().contains("s3cret"), "{error}");
    assert!(std::error::Error::source(&error).is_none(), "its message has it");
    let refused = Client::builder().base_url("http://127.0.0.1:1").build()?;
    let error = refused
        .send(&Elsewhere::default())
        .await
        .err()
        .ok_or("it was sent")?;
    assert!(error.to_string().contains("Connection refused"), "{error}");
    let other = Client::builder().base_url("ftp://127.0.0.1:1").build()?;
    let error = other
        .send(&Elsewhere::default())
        .await
        .err()
        .ok_or("it was sent")?;
    assert!(error.to_string().contains("scheme"), "{error}");
    Ok(())
}

#[tokio::test]
async fn https_is_spoken_without_another_word() -> Result<(), Failed> {
    // A server that is no TLS server: the handshake is begun, and the first byte is that of a handshake record (RFC 8446, section 5.1).
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let client = Client::builder()
        .base_url(format!("https://{}", listener.local_addr()?))
        .build()?;
    let server = tokio::spawn(async move {
        let (socket, _) = listener.accept().await?;
        let mut first = [0; 1];
        socket.readable().await?;
        let length = socket.try_read(&mut first)?;
        Ok::<_, std::io::Error>((length, first[0]))
    });
    let error = client
        .send(&Elsewhere::default())
        .await
        .err()
        .ok_or("it was answered")?;
    assert_eq!(server.await??, (1, 22));
    assert!(
        matches!(error, SendError::Client(ClientError::Transport { .. })),
        "{error:?}"
    );
    Ok(())
}
