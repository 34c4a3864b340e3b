//! Streams of items: from a whole response, from a reader, and piece by piece from a real server on loopback.

use std::io::{self, Read};
use std::time::Duration;

use levain::client::{Client, ClientError, SendError};
use levain::{Endpoint, Event, Items, JsonSequence, ReadStreamError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

use crate::harness::Failed;

#[allow(dead_code, reason = "some are only to compile")]
mod api {
    levain::api!("../codegen/tests/openapi/responses-that-stream/openapi.yaml");
}

use api::{Changes, ChangesOk, Chat, ChatResponse, Export, Log, Price, Question, Word};

fn chat() -> Chat {
    let question = Question::builder().text("Which bread?".to_owned()).build();
    Chat::builder().body(question).build()
}

fn response(media_type: &str, body: &str) -> Result<http::Response<Vec<u8>>, Failed> {
    Ok(http::Response::builder()
        .header("content-type", media_type)
        .body(body.as_bytes().to_vec())?)
}

fn words<E>(items: impl Iterator<Item = Result<Event<Word>, E>>) -> Vec<Option<String>> {
    items.map(|item| item.ok().map(|event| event.data.word)).collect()
}

const WORDS: &str = ": hello\n\ndata: {\"word\":\"rye\"}\n\ndata: {\"word\":\ndata: \"spelt\"}\n\ndata: {}\n\ndata: [DONE]\n\n";

fn expected() -> Vec<Option<String>> {
    vec![Some("rye".to_owned()), Some("spelt".to_owned()), None]
}

#[test]
fn a_response_that_is_a_stream_is_read_as_its_items() -> Result<(), Failed> {
    let read = Chat::read_response(&response("text/event-stream; charset=utf-8", WORDS)?)?;
    let ChatResponse::OkEvents(events) = read else {
        return Err(format!("{read:?}").into());
    };
    assert_eq!(words(events), expected());
    let whole = Chat::read_response(&response("application/json", r#"{"text":"rye"}"#)?)?;
    assert!(matches!(whole, ChatResponse::Ok(answer) if answer.text == "rye"));
    Ok(())
}

#[test]
fn strict_reading_validates_each_item() -> Result<(), Failed> {
    let long = response("text/event-stream", "data: {\"word\":\"pumpernickel\"}\n\n")?;
    let items = |read| match read {
        ChatResponse::OkEvents(events) => words(events),
        _ => Vec::new(),
    };
    assert_eq!(
        items(Chat::read_response(&long)?),
        [Some("pumpernickel".to_owned())]
    );
    assert_eq!(items(Chat::read_strict(&long)?), [None]);
    Ok(())
}

#[test]
fn events_lines_and_sequences_are_read_as_the_document_says() -> Result<(), Failed> {
    let log = Log::read_response(&response("text/event-stream", "data: {a\ndata: b\n\n")?)?;
    let lines: Vec<String> = log.into_ok()?.flatten().map(|event| event.data).collect();
    assert_eq!(lines, ["{a\nb"]);
    let text = "event: price\ndata: {\"amount\":3}\n\nevent: word\ndata: {\"word\":\"rye\"}\n\n";
    let changes = Changes::read_response(&response("text/event-stream", text)?)?;
    let changes = changes.into_ok()?;
    let changes: Vec<Event<ChangesOk>> = changes.flatten().collect();
    assert!(matches!(
        &changes[..],
        [Event { event, data: ChangesOk::Price(_), .. }, Event { data: ChangesOk::Word(_), .. }] if event == "price"
    ));
    let export = Export::read_response(&response(
        "application/x-ndjson",
        "{\"amount\":1}\n\n{\"amount\":2}",
    )?)?;
    let amounts: Vec<i64> = export.into_ok()?.flatten().map(|price| price.amount).collect();
    assert_eq!(amounts, [1, 2]);
    let mut sequence = JsonSequence::<Price>::from_bytes(b"\x1e{\"amount\":5}\n\x1e{\"amo");
    assert!(matches!(sequence.next(), Some(Ok(price)) if price.amount == 5));
    assert!(matches!(sequence.next(), Some(Err(_))) && sequence.next().is_none());
    Ok(())
}

/// Gives one byte at a time, and is interrupted before each.
struct Slow<'a>(&'a [u8], bool);

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        if self.1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let Some((first, rest)) = self.0.split_first() else {
            return Err(io::ErrorKind::ConnectionReset.into());
        };
        (buffer[0], self.0) = (*first, rest);
        Ok(1)
    }
}

#[test]
fn a_reader_gives_items_until_it_fails() {
    let text = "data: {\"word\":\"rye\"}\r\n\r\ndata: {\"word\":\"spelt\"}\n\ndata: cut";
    let mut items = levain::Events::<Word>::read_from(Slow(text.as_bytes(), false));
    assert_eq!(
        words(items.by_ref().take(2)),
        [Some("rye".to_owned()), Some("spelt".to_owned())]
    );
    assert!(matches!(items.next(), Some(Err(ReadStreamError::Io(_)))));
    assert!(items.next().is_none());
}

/// A server that responds to one request with a head, and then with a chunk for each text that it receives. It ends the response when
/// nothing more comes, and cuts the connection at an empty text. Gives the request, too.
async fn server(
    head: &'static str,
    mut texts: mpsc::Receiver<&'static str>,
) -> Result<(Client, mpsc::Receiver<String>), Failed> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let (asked, seen) = mpsc::channel(1);
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await?;
        asked.send(request_of(&mut socket).await?).await.ok();
        socket.write_all(head.as_bytes()).await?;
        while let Some(text) = texts.recv().await {
            if text.is_empty() {
                return socket.shutdown().await;
            }
            let chunk = format!("{:x}\r\n{text}\r\n", text.len());
            socket.write_all(chunk.as_bytes()).await?;
        }
        socket.write_all(b"0\r\n\r\n").await
    });
    Ok((Client::builder().base_url(base).build()?, seen))
}

async fn request_of(socket: &mut TcpStream) -> io::Result<String> {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"}") && !bytes.ends_with(b"\r\n\r\n")
        || bytes.ends_with(b"application/json\r\n\r\n")
    {
        let mut piece = [0; 1024];
        let length = socket.read(&mut piece).await?;
        if length == 0 {
            break;
        }
        bytes.extend_from_slice(&piece[..length]);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

const EVENTS: &str =
    "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";

#[tokio::test]
async fn the_client_gives_each_event_when_it_comes() -> Result<(), Failed> {
    let (texts, receiver) = mpsc::channel(1);
    let (client, mut seen) = server(EVENTS, receiver).await?;
    let mut events = client.stream_since(&chat(), "41").await?;
    let asked = seen.recv().await.unwrap_or_default();
    assert!(asked.contains("accept: text/event-stream\r\n"), "{asked}");
    assert!(asked.contains("last-event-id: 41\r\n"), "{asked}");
    texts
        .send("id: 42\nretry: 10\ndata: {\"word\":\"rye\"}\n")
        .await?;
    // Half an event is none, and a `next` given up loses nothing.
    let waited = tokio::time::timeout(Duration::from_millis(50), events.next()).await;
    assert!(waited.is_err());
    texts.send("\ndata: {\"wo").await?;
    let event = events.next().await.ok_or("it ended")??;
    assert_eq!((event.data.word.as_str(), event.id.as_str()), ("rye", "42"));
    assert_eq!(events.items().retry(), Some(Duration::from_millis(10)));
    texts.send("rd\":\"spelt\"}\n\n").await?;
    assert_eq!(events.next().await.ok_or("it ended")??.data.word, "spelt");
    drop(texts);
    assert!(events.next().await.is_none());
    Ok(())
}

#[tokio::test]
async fn a_stream_that_is_cut_ends_with_an_error() -> Result<(), Failed> {
    let (texts, receiver) = mpsc::channel(3);
    let (client, _seen) = server(EVENTS, receiver).await?;
    texts.send("data: {\"word\":\"rye\"}\n\ndata: {").await?;
    texts.send("").await?;
    let mut events = client.stream(&chat()).await?;
    assert_eq!(events.next().await.ok_or("it ended")??.data.word, "rye");
    assert!(matches!(
        events.next().await,
        Some(Err(ClientError::Transport { .. }))
    ));
    assert!(events.next().await.is_none());
    Ok(())
}

#[tokio::test]
async fn a_response_that_is_no_stream_is_returned_whole() -> Result<(), Failed> {
    let head =
        "HTTP/1.1 401 Unauthorized\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    let (texts, receiver) = mpsc::channel(1);
    let (client, _seen) = server(head, receiver).await?;
    texts.send(r#"{"detail":"who?"}"#).await?;
    drop(texts);
    let Err(SendError::Response(response)) = client.stream(&chat()).await else {
        return Err("it was a stream".into());
    };
    assert_eq!(response.headers()["content-type"], "application/json");
    assert!(
        matches!(response.body(), ChatResponse::Unauthorized(problem) if problem.detail.as_deref() == Some("who?"))
    );
    Ok(())
}
