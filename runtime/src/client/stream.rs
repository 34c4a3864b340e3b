//! Streams of items, each as soon as it is received.

use std::fmt;

use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};

use super::receive::whole;
use super::{Client, ClientError, SendError};
use crate::http::{Endpoint, RawResponse, ReadResponse, StreamResponse, is_of};
use crate::stream::Items;

impl Client {
    /// Sends a request and returns the items of the response, each as soon as it is received.
    ///
    /// ```text
    /// let mut events = client.stream(&request).await?;
    /// while let Some(event) = events.next().await {
    ///     println!("{:?}", event?.data);
    /// }
    /// ```
    ///
    /// `Accept` names the media types of the stream. The timeout of the client is for complete responses, and does not apply here; its
    /// read timeout is the longest wait between two pieces, so that a stream that is silent for longer is interrupted.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send): [`SendError::Response`] has the complete response when it is another one than the stream, such as an error.
    pub async fn stream<E>(
        &self,
        request: &E,
    ) -> Result<ItemStream<<E::Response as StreamResponse>::Items>, SendError<E::Response>>
    where
        E: Endpoint<Response: StreamResponse>,
    {
        self.stream_since(request, "").await
    }

    /// Requests a stream of events again, from the event after the one with this id, which
    /// [`last_event_id`](crate::Events::last_event_id) returns (HTML Standard, section 9.2.4).
    ///
    /// # Errors
    ///
    /// As [`stream`](Self::stream).
    pub async fn stream_since<E>(
        &self,
        request: &E,
        last_event_id: &str,
    ) -> Result<ItemStream<<E::Response as StreamResponse>::Items>, SendError<E::Response>>
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
        let received = self.execute::<E>(made).await?;
        if received.status().is_success() && is_stream(received.headers(), media_types) {
            let items = <E::Response as StreamResponse>::Items::default();
            let items = items.reading(self.reading).max_item(self.max_item);
            return Ok(ItemStream::new(received, items));
        }
        let response = whole(received, self.max_body).await?;
        let read = E::Response::read(RawResponse::new(&response, self.reading)).map_err(ClientError::Read)?;
        Err(SendError::Response(Box::new(response.map(|_| read))))
    }
}

// A response without a content type is assumed to be what was requested.
fn is_stream(headers: &HeaderMap, media_types: &[&str]) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|media_type| {
        let media_type = media_type.to_str().unwrap_or_default();
        media_types.iter().any(|wanted| is_of(media_type, wanted))
    })
}

/// The items of a response that is still being received.
///
/// Dropping it closes the connection. `next` is cancel-safe: dropping its future loses no item.
pub struct ItemStream<I> {
    received: reqwest::Response,
    items: I,
    is_ended: bool,
}

impl<I: Items> ItemStream<I> {
    fn new(received: reqwest::Response, items: I) -> Self {
        Self {
            received,
            items,
            is_ended: false,
        }
    }

    /// Waits for the next item; `None` at the end of the response.
    ///
    /// [`ClientError::Item`] is the error of one item, and others may follow; nothing follows [`ClientError::Transport`].
    pub async fn next(&mut self) -> Option<Result<I::Value, ClientError>> {
        loop {
            if let Some(item) = self.items.next() {
                return Some(item.map_err(ClientError::Item));
            }
            if self.is_ended || self.items.is_done() {
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

    /// The status of the response.
    pub fn status(&self) -> StatusCode {
        self.received.status()
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        self.received.headers()
    }

    /// The items, with what else is known of the stream: [`Events::retry`](crate::Events::retry).
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
