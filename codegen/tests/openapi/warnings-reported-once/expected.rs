// type Message

/// The type `Message` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Message {
    /// The property `next`.
    pub next: Option<Box<Message>>,
}

// POST /#Target=Queue.Send

/// `POST /`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/", host = "https://queue.example")]
#[levain(responses = SendResponse)]
pub struct Send {
    /// The body of the request.
    #[levain(body(text = "text/xml"))]
    body: Option<String>,
}

/// The responses of [`Send`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SendResponse {
    /// 200: Sent.
    #[levain(status = 200, text, ok)]
    Ok(String),
}

// POST /#Target=Queue.Drop

/// `POST /`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/", host = "https://queue.example")]
#[levain(responses = DropResponse)]
pub struct Drop {
    /// The body of the request.
    #[levain(body(text = "text/xml"))]
    body: Option<String>,
}

/// The responses of [`Drop`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum DropResponse {
    /// 204: Dropped.
    #[levain(status = 204, ok)]
    NoContent,
}

