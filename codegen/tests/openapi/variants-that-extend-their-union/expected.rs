// type Actor

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "type", conversions)]
#[non_exhaustive]
pub enum Actor {
    #[levain(rename = "BOT")]
    Bot(Bot),
    #[levain(rename = "AGENT")]
    Agent(Agent),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Bot

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals("type" = "BOT"))]
#[non_exhaustive]
pub struct Bot {
    pub id: String,
}

// type Agent

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals("type" = "AGENT"))]
#[non_exhaustive]
pub struct Agent {
    pub id: String,
    pub mail: Option<String>,
}

// type Event

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Event {
    #[levain(rename = "opened")]
    Opened(Opened),
    #[levain(rename = "closed")]
    Closed(Closed),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Opened

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "opened"))]
#[non_exhaustive]
pub struct Opened {
    pub at: levain::DateTime,
    pub by: Option<String>,
}

// type Closed

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "closed"))]
#[non_exhaustive]
pub struct Closed {
    pub at: levain::DateTime,
    pub reason: String,
}

// type Shape

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum Shape {
    Round(Round),
    Square(Square),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Round

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum Round {
    Circle(Circle),
    Ellipse(Ellipse),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Square

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Square {
    pub side: f64,
}

// type Circle

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Circle {
    pub radius: f64,
}

// type Ellipse

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Ellipse {
    pub long: f64,
    pub short: f64,
}

// GET /actors

/// `GET /actors`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Actor>`](Actor) | All of them. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/actors", host = "https://api.example.com")]
#[levain(responses = ListActorsResponse)]
pub struct ListActors {}

/// The responses of [`ListActors`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListActorsResponse {
    /// All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Actor>),
}

// POST /actors

/// `POST /actors`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Bot`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Added. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/actors", host = "https://api.example.com")]
#[levain(responses = AddBotResponse)]
pub struct AddBot {
    #[levain(body)]
    body: Bot,
}

/// The responses of [`AddBot`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddBotResponse {
    /// Added.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /events

/// `GET /events`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Event>`](Event) | All of them. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/events", host = "https://api.example.com")]
#[levain(responses = ListEventsResponse)]
pub struct ListEvents {}

/// The responses of [`ListEvents`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListEventsResponse {
    /// All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Event>),
}

// GET /shapes

/// `GET /shapes`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Shape>`](Shape) | All of them. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/shapes", host = "https://api.example.com")]
#[levain(responses = ListShapesResponse)]
pub struct ListShapes {}

/// The responses of [`ListShapes`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListShapesResponse {
    /// All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Shape>),
}

