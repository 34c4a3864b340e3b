//! Streams of items, each as soon as it is there.

use std::fmt;

use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};

use super::{Client, ClientError, whole};
use crate::http::{Endpoint, StreamResponse, is_of};
use crate::reading::Reading;
use crate::stream::Items;

impl Client {
    /// Sends a request and gives the items of the answer, each as soon as it is there.
    ///
    /// ```text
    /// let mut events = client.stream(&request).await?;
    /// while let Some(event) = events.next().await {
    ///     println!("{:?}", event?.data);
    /// }
    /// ```
    ///
    /// The stream is asked for by its media type. The client's timeout is for whole answers, so it does not count here.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), and [`ClientError::NotAStream`] with the whole answer when it is another one that the endpoint may
    /// give: an error, or the same without a stream.
    pub async fn stream<E>(
        &self,
        request: &E,
    ) -> Result<ItemStream<<E::Response as StreamResponse>::Items>, ClientError>
    where
        E: Endpoint<Response: StreamResponse>,
    {
        self.stream_since(request, "").await
    }

    /// Asks for a stream of events again, for those behind the one of this id, as
    /// [`last_event_id`](crate::Events::last_event_id) tells it (HTML Standard, section 9.2.4).
    ///
    /// # Errors
    ///
    /// As [`stream`](Self::stream).
    pub async fn stream_since<E>(
        &self,
        request: &E,
        last_event_id: &str,
    ) -> Result<ItemStream<<E::Response as StreamResponse>::Items>, ClientError>
    where
        E: Endpoint<Response: StreamResponse>,
    {
        let mut made = self.request(request)?;
        *made.timeout_mut() = None;
        let media_types = <E::Response as StreamResponse>::Items::MEDIA_TYPES;
        let accept = HeaderValue::from_str(&media_types.join(", "));
        if let (Ok(accept), None) = (accept, &self.accept) {
            made.headers_mut().insert(ACCEPT, accept);
        }
        if !last_event_id.is_empty() {
            let id = HeaderValue::from_bytes(last_event_id.as_bytes());
            let id = id.map_err(|error| ClientError::Request(http::Error::from(error).into()))?;
            made.headers_mut().insert("last-event-id", id);
        }
        let received = self.http.execute(made).await.map_err(ClientError::no_response)?;
        if received.status().is_success() && is_stream(received.headers(), media_types) {
            return Ok(ItemStream::new(received, self.reading));
        }
        Err(ClientError::NotAStream(Box::new(whole(received).await?)))
    }
}

// An answer that does not say what it is is what was asked for.
fn is_stream(headers: &HeaderMap, media_types: &[&str]) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|media_type| {
        let media_type = media_type.to_str().unwrap_or_default();
        media_types.iter().any(|wanted| is_of(media_type, wanted))
    })
}

/// The items of an answer that is still coming.
///
/// Dropping it closes the connection. A `next` that is given up half-way loses nothing.
pub struct ItemStream<I> {
    received: reqwest::Response,
    items: I,
    is_ended: bool,
}

impl<I: Items> ItemStream<I> {
    fn new(received: reqwest::Response, reading: Reading) -> Self {
        Self {
            received,
            items: I::default().reading(reading),
            is_ended: false,
        }
    }

    /// Waits for the next item; `None` when the answer is at its end.
    ///
    /// An error of [`ClientError::Item`] is of one item: others may follow. [`ClientError::Transport`] is the last.
    pub async fn next(&mut self) -> Option<Result<I::Value, ClientError>> {
        loop {
            if let Some(item) = self.items.next() {
                return Some(item.map_err(ClientError::Item));
            }
            if self.is_ended {
                return None;
            }
            match self.received.chunk().await {
                Ok(Some(chunk)) => self.items.push(&chunk),
                Ok(None) => {
                    self.is_ended = true;
                    self.items.end();
                }
                Err(error) => {
                    self.is_ended = true;
                    return Some(Err(ClientError::no_response(error)));
                }
            }
        }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.received.status()
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        self.received.headers()
    }

    /// What has been taken so far, to ask it for more than items: [`Events::retry`](crate::Events::retry).
    pub fn items(&self) -> &I {
        &self.items
    }
}

impl<I> fmt::Debug for ItemStream<I> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ItemStream")
            .field("status", &self.received.status())
            .field("is_ended", &self.is_ended)
            .finish_non_exhaustive()
    }
}
