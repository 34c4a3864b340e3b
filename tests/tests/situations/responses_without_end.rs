//! Responses without end: bodies and lines that never end, servers that say nothing, and a client that gives up.

use std::time::{Duration, Instant};

use levain::client::{Client, ClientBuilder, ClientError, SendError};
use levain::{Events, Items, JsonLines, JsonSequence};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::Failed;
use crate::credentials_that_stay::api;
use crate::responses_that_exhaust::assert_linear;

/// A server that sends a head, and then a piece again and again, with a pause between them.
async fn endless(head: &'static str, piece: &'static [u8], pause: Duration) -> Result<ClientBuilder, Failed> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request).await;
                let mut sent = stream.write_all(head.as_bytes()).await;
                while sent.is_ok() {
                    tokio::time::sleep(pause).await;
                    sent = stream.write_all(piece).await;
                }
            });
        }
    });
    Ok(Client::builder().base_url(base))
}

const JSON: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
const EVENTS: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n";

#[tokio::test]
async fn a_body_is_read_up_to_a_limit() -> Result<(), Failed> {
    let declared = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99999999999\r\n\r\n";
    for head in [JSON, declared] {
        let client = endless(head, &[b' '; 1000], Duration::ZERO)
            .await?
            .max_body(50_000)
            .build()?;
        let error = client.send(&api::Open::default()).await.err().ok_or("it ended")?;
        let SendError::Client(error @ ClientError::TooLarge { limit: 50_000, .. }) = error else {
            return Err(format!("{error}").into());
        };
        assert!(
            error
                .to_string()
                .contains("50000 bytes: raise the limit by `ClientBuilder::max_body`"),
            "{error}"
        );
        assert_eq!(error.status(), Some(levain::StatusCode::OK));
        assert!(error.body().is_some_and(|body| body.len() <= 50_000));
        assert!(!format!("{error:?}").contains("    "));
    }
    // The default is 64 MiB.
    let declared = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 67108865\r\n\r\n";
    let client = endless(declared, b" ", Duration::from_secs(60)).await?.build()?;
    let error = client.send(&api::Open::default()).await.err().ok_or("it ended")?;
    assert!(error.to_string().contains("67108864 bytes"), "{error}");
    Ok(())
}

#[tokio::test]
async fn an_event_is_read_up_to_a_limit_and_ends_the_stream() -> Result<(), Failed> {
    for piece in [
        &b"data: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"[..],
        &[b'x'; 1000],
        &b":\ndata: xxxxxxxxxxxxxxxx\n"[..],
    ] {
        let client = endless(EVENTS, piece, Duration::ZERO)
            .await?
            .max_item(50_000)
            .build()?;
        let mut events = client.stream(&api::Events::default()).await?;
        let error = events
            .next()
            .await
            .and_then(Result::err)
            .ok_or("there is no error")?;
        assert!(matches!(error, ClientError::Item(_)), "{error}");
        assert!(error.to_string().contains("longer than 50000 bytes"), "{error}");
        assert!(events.next().await.is_none());
    }
    // After `[DONE]` nothing is received, however much comes.
    let mut events = Events::<i64>::from_bytes(b"data: 1\n\ndata: [DONE]\n\ndata: 2\n\n");
    assert!(events.next().is_some_and(|event| event.is_ok()) && events.next().is_none() && events.is_done());
    Ok(())
}

#[test]
fn a_line_is_read_up_to_a_limit() {
    fn read<I: Items<Value = i64>>(items: I, text: &[u8], size: usize) -> Vec<bool> {
        let (mut items, mut found) = (items.max_item(8), Vec::new());
        for piece in text.chunks(size) {
            items.push(piece);
            found.extend(items.by_ref().map(|item| item.is_ok()));
        }
        items.end();
        found.extend(items.by_ref().map(|item| item.is_ok()));
        assert_eq!(items.is_done(), found.contains(&false));
        found
    }
    for size in 1..20 {
        let lines = |text: &[u8]| read(JsonLines::<i64>::default(), text, size);
        assert_eq!(lines(b"12345678\n1\n"), [true, true]);
        assert_eq!(lines(b"1\n123456789\n2\n"), [true, false]);
        assert_eq!(lines(b"1\n123456789"), [true, false]);
        let sequence = |text: &[u8]| read(JsonSequence::<i64>::default(), text, size);
        assert_eq!(sequence(b"\x1e1\n\x1e1234567\n\x1e2\n"), [true, true, true]);
        assert_eq!(sequence(b"\x1e1\n\x1e123456789\n\x1e2\n"), [true, false]);
    }
}

#[tokio::test]
async fn a_server_that_says_nothing_is_given_up() -> Result<(), Failed> {
    let short = Duration::from_millis(100);
    // No head, and no more of the body.
    for head in ["", JSON] {
        let client = endless(head, b"", Duration::from_secs(60))
            .await?
            .read_timeout(short)
            .build()?;
        let error = client.send(&api::Open::default()).await.err().ok_or("it ended")?;
        assert!(error.is_timeout(), "{error}");
    }
    let client = endless(EVENTS, b"data: 1\n\n", Duration::from_secs(60))
        .await?
        .read_timeout(short)
        .build()?;
    let mut events = client.stream(&api::Events::default()).await?;
    let error = events
        .next()
        .await
        .and_then(Result::err)
        .ok_or("there is an event")?;
    assert!(error.is_timeout(), "{error}");
    // A stream that goes on is not, however long it takes, nor by the timeout of whole responses.
    let client = endless(EVENTS, b"data: 1\n\n", Duration::from_millis(30))
        .await?
        .read_timeout(Duration::from_secs(5))
        .timeout(short);
    let mut events = client.build()?.stream(&api::Events::default()).await?;
    for _ in 0..6 {
        events.next().await.ok_or("it ended")??;
    }
    // An address that does not answer (RFC 5737); where there is no network, it is refused at once.
    let started = Instant::now();
    let client = Client::builder()
        .base_url("http://192.0.2.1")
        .connect_timeout(short)
        .build()?;
    assert!(client.send(&api::Open::default()).await.is_err());
    assert!(started.elapsed() < Duration::from_secs(9));
    Ok(())
}

#[test]
fn streams_and_redirects_of_any_length_are_read_in_linear_time() -> Result<(), Failed> {
    assert_linear(20_000, |count| {
        let text = format!("id: {}\n{}", "x".repeat(8_000), "data: 1\n\n".repeat(count));
        let mut events = Events::<i64>::default();
        let mut found = 0;
        for piece in text.as_bytes().chunks(4096) {
            events.push(piece);
            found += events.by_ref().flatten().count();
        }
        assert_eq!(found, count);
        Ok(())
    })
}
