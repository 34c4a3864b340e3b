// type Message

/// The type `Message` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// The property `next`.
    pub next: Option<Box<Message>>,
}

levain::object! { Message { next optional } }
levain::builder! { MessageBuilder of Message, message_missing { optional { next: Box<Message> } } }

// POST /#Target=Queue.Send

/// `POST /`
#[derive(Clone, Debug, PartialEq)]
pub struct Send {
    body: Option<String>,
}

levain::request! { SendBuilder of Send, send_missing {
    optional {
        /// The body of the request.
        body: String as &str,
    },
} }

levain::endpoint! { Send as "send" {
    POST "/" at "https://queue.example" => SendResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Text("text/xml"));
    },
} }

/// The responses of [`Send`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SendResponse {
    /// 200: Sent.
    Ok(String),
}

levain::responses! { SendResponse, ok Ok(text): String { 200 => Ok(text) } }

// POST /#Target=Queue.Drop

/// `POST /`
#[derive(Clone, Debug, PartialEq)]
pub struct Drop {
    body: Option<String>,
}

levain::request! { DropBuilder of Drop, drop_missing {
    optional {
        /// The body of the request.
        body: String as &str,
    },
} }

levain::endpoint! { Drop as "drop" {
    POST "/" at "https://queue.example" => DropResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Text("text/xml"));
    },
} }

/// The responses of [`Drop`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DropResponse {
    /// 204: Dropped.
    NoContent,
}

levain::responses! { DropResponse, ok NoContent: () {
    204 => NoContent,
} }

