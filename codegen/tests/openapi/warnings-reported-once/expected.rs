// type Message

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Message {
    pub next: Option<Box<Message>>,
}

// POST /#Target=Queue.Send

/// `POST /`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | `String` | Sent. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(post = "/", host = "https://queue.example")]
#[levain(responses = SendResponse)]
pub struct Send {
    #[levain(body(text = "text/xml"))]
    body: Option<String>,
}

/// The responses of [`Send`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "text/xml, */*;q=0.5")]
#[non_exhaustive]
pub enum SendResponse {
    /// Sent.
    #[levain(status = 200, text, ok)]
    Ok(String),
}

// POST /#Target=Queue.Drop

/// `POST /`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Dropped. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(post = "/", host = "https://queue.example")]
#[levain(responses = DropResponse)]
pub struct Drop {
    #[levain(body(text = "text/xml"))]
    body: Option<String>,
}

/// The responses of [`Drop`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum DropResponse {
    /// Dropped.
    #[levain(status = 204, ok)]
    NoContent,
}

