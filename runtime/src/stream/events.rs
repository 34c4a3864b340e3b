//! Server-sent events ([HTML Standard, section 9.2]).
//!
//! [HTML Standard, section 9.2]: https://html.spec.whatwg.org/multipage/server-sent-events.html

use std::marker::PhantomData;
use std::time::Duration;

use serde::de::DeserializeOwned;

use super::item::value_of;
use super::lines::Lines;
use super::{ItemError, Items, MAX_ITEM};
use crate::reading::Reading;
use crate::validate::Validate;

/// The data that many servers send at the end of a stream of JSON events.
const DONE: &str = "[DONE]";

/// The longest id that is kept; each event has a copy of the last one.
const MAX_ID: usize = 8 * 1024;

/// An event.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Event<T> {
    /// The type of the event; `message` if the server does not name one.
    pub event: String,
    /// The last id that the server sent, with this event or an earlier one; empty if there was none.
    pub id: String,
    /// The data of the event.
    pub data: T,
}

/// The events of a response of the type `text/event-stream`.
///
/// As the standard demands, comments are ignored, lines of data are joined, and events that have no data or are incomplete at the end are
/// dropped. If the data is JSON, an event with the data `[DONE]` ends the stream.
#[derive(Clone, Debug, PartialEq)]
pub struct Events<T> {
    lines: Lines,
    is_past_start: bool,
    is_done: bool,
    reading: Reading,
    event: String,
    data: String,
    has_data: bool,
    id: String,
    last_id: String,
    retry: Option<Duration>,
    max_item: usize,
    of: PhantomData<T>,
}

impl<T> Default for Events<T> {
    fn default() -> Self {
        Self {
            lines: Lines::default(),
            is_past_start: false,
            is_done: false,
            reading: Reading::default(),
            event: String::new(),
            data: String::new(),
            has_data: false,
            id: String::new(),
            last_id: String::new(),
            retry: None,
            max_item: MAX_ITEM,
            of: PhantomData,
        }
    }
}

impl<T> Events<T> {
    /// The id to send as `Last-Event-ID` when reconnecting; empty if the server sent none.
    pub fn last_event_id(&self) -> &str {
        &self.last_id
    }

    /// How long the server asks to wait before reconnecting.
    pub fn retry(&self) -> Option<Duration> {
        self.retry
    }

    // Processes a line; returns the event that it ends.
    fn line(&mut self, line: &str) -> Option<Event<String>> {
        if line.is_empty() {
            return self.dispatch();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.event),
            "data" => {
                self.data.push_str(value);
                self.data.push('\n');
                self.has_data = true;
            }
            "id" if !value.contains('\0') && value.len() <= MAX_ID => value.clone_into(&mut self.id),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis).or(self.retry);
            }
            // A comment starts with a colon, so its field is empty. Unknown fields are ignored.
            _ => {}
        }
        None
    }

    // Drops what was received of an item that is too long.
    fn stop(&mut self) -> ItemError {
        self.is_done = true;
        self.lines = Lines::default();
        self.data = String::new();
        ItemError::too_long(self.max_item)
    }

    fn dispatch(&mut self) -> Option<Event<String>> {
        self.last_id.clone_from(&self.id);
        let event = std::mem::take(&mut self.event);
        let mut data = std::mem::take(&mut self.data);
        if !std::mem::take(&mut self.has_data) {
            return None;
        }
        data.pop();
        Some(Event {
            event: if event.is_empty() {
                "message".to_owned()
            } else {
                event
            },
            id: self.last_id.clone(),
            data,
        })
    }
}

impl<T: DeserializeOwned + Validate + 'static> Iterator for Events<T> {
    type Item = Result<Event<T>, ItemError>;

    /// The next complete event.
    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_done {
            let Some(mut line) = self.lines.next() else {
                let is_too_long = self.lines.waiting().saturating_add(self.data.len()) > self.max_item;
                return is_too_long.then(|| Err(self.stop()));
            };
            if line.len().saturating_add(self.data.len()) > self.max_item {
                return Some(Err(self.stop()));
            }
            if !std::mem::replace(&mut self.is_past_start, true) && line.starts_with('\u{feff}') {
                line.remove(0);
            }
            let Some(Event { event, id, data }) = self.line(&line) else {
                continue;
            };
            match value_of(data, self.reading) {
                Ok(data) => return Some(Ok(Event { event, id, data })),
                Err(error) if error.text.trim() == DONE => {
                    self.is_done = true;
                    self.lines = Lines::default();
                }
                Err(error) => return Some(Err(error)),
            }
        }
        None
    }
}

impl<T: DeserializeOwned + Validate + 'static> Items for Events<T> {
    type Value = Event<T>;

    const MEDIA_TYPES: &'static [&'static str] = &["text/event-stream"];

    fn push(&mut self, bytes: &[u8]) {
        if !self.is_done {
            self.lines.push(bytes);
        }
    }

    fn end(&mut self) {}

    fn max_item(mut self, bytes: usize) -> Self {
        self.max_item = bytes;
        self
    }

    fn is_done(&self) -> bool {
        self.is_done
    }

    fn reading(mut self, reading: Reading) -> Self {
        self.reading = reading;
        self
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Event, Events, Items};
    use crate::json::Json;

    fn all(text: &str) -> Vec<(String, String, String)> {
        let events = Events::<String>::from_bytes(text.as_bytes());
        events
            .map(|event| event.map(|Event { event, id, data }| (event, id, data)))
            .collect::<Result<_, _>>()
            .unwrap_or_default()
    }

    fn data(text: &str) -> Vec<String> {
        all(text).into_iter().map(|(_, _, data)| data).collect()
    }

    // The examples of the HTML Standard, section 9.2.6.
    #[test]
    fn the_examples_of_the_standard_are_read() {
        assert_eq!(data("data: YHOO\ndata: +2\ndata: 10\n\n"), ["YHOO\n+2\n10"]);
        let text =
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
        let event = |id: &str, data: &str| ("message".to_owned(), id.to_owned(), data.to_owned());
        assert_eq!(
            all(text),
            [
                event("1", "first event"),
                event("", "second event"),
                event("", " third event")
            ]
        );
        assert_eq!(data("data\n\ndata\ndata\n\ndata:"), ["", "\n"]);
        assert_eq!(data("data:test\n\ndata: test\n\n"), ["test", "test"]);
    }

    #[test]
    fn events_do_not_depend_on_how_the_bytes_are_split() {
        let text = "\u{feff}event: add\r\nid: \u{e9}1\r\ndata: a\rdata: \u{20ac}\n:c\n\r\nother: x\ndata: b\r\r\ndata: c\n";
        let whole = all(text);
        assert_eq!(whole.len(), 2);
        assert_eq!(whole[0], ("add".into(), "\u{e9}1".into(), "a\n\u{20ac}".into()));
        assert_eq!(whole[1], ("message".into(), "\u{e9}1".into(), "b".into()));
        for size in 1..=text.len() {
            let mut events = Events::<String>::default();
            let mut found = Vec::new();
            for piece in text.as_bytes().chunks(size) {
                events.push(piece);
                found.extend(
                    events
                        .by_ref()
                        .flatten()
                        .map(|event| (event.event, event.id, event.data)),
                );
            }
            assert_eq!(found, whole, "in pieces of {size}");
        }
    }

    #[test]
    fn the_last_id_and_the_time_to_wait_are_available() {
        let mut events =
            Events::<String>::from_bytes(b"id: 7\nretry: 1500\n\nretry: soon\nid: 8\0\ndata: x\n\nid\n\n");
        assert_eq!(
            events.next().and_then(Result::ok).map(|event| event.id),
            Some("7".into())
        );
        assert_eq!(
            (events.last_event_id(), events.retry()),
            ("7", Some(Duration::from_millis(1500)))
        );
        assert!(events.next().is_none());
        assert_eq!(events.last_event_id(), "");
    }

    #[test]
    fn json_events_that_cannot_be_read_are_errors_and_later_ones_are_read() {
        let mut events = Events::<Json>::from_bytes(b"data: {\n\ndata: 1\n\ndata: [DONE]\n\ndata: 2\n\n");
        assert_eq!(
            events.next().and_then(Result::err).map(|error| error.text),
            Some("{".into())
        );
        assert!(events.next().is_some_and(|event| event.is_ok()));
        assert!(events.next().is_none() && events.next().is_none());
    }
}
