// type Actor

/// The type `Actor` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum Actor {
    /// The variant `Bot`.
    Bot(Bot),
    /// The variant `Agent`.
    Agent(Agent),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Bot

/// The type `Bot` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Bot {
    /// The property `type`.
    pub r#type: BotType,
    /// The property `id`.
    pub id: String,
}

// type Agent

/// The type `Agent` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Agent {
    /// The property `type`.
    pub r#type: AgentType,
    /// The property `id`.
    pub id: String,
    /// The property `mail`.
    pub mail: Option<String>,
}

// type Event

/// The type `Event` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind")]
#[non_exhaustive]
pub enum Event {
    /// The variant `Opened`.
    #[levain(rename = "opened")]
    Opened(Opened),
    /// The variant `Closed`.
    #[levain(rename = "closed")]
    Closed(Closed),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Opened

/// The type `Opened` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Opened {
    /// The property `at`.
    pub at: levain::DateTime,
    /// The property `kind`.
    pub kind: String,
    /// The property `by`.
    pub by: Option<String>,
}

// type Closed

/// The type `Closed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Closed {
    /// The property `at`.
    pub at: levain::DateTime,
    /// The property `kind`.
    pub kind: String,
    /// The property `reason`.
    pub reason: String,
}

// type Shape

/// The type `Shape` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum Shape {
    /// The variant `Round`.
    Round(Round),
    /// The variant `Square`.
    Square(Square),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Round

/// The type `Round` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum Round {
    /// The variant `Circle`.
    Circle(Circle),
    /// The variant `Ellipse`.
    Ellipse(Ellipse),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Square

/// The type `Square` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Square {
    /// The property `side`.
    pub side: f64,
}

// type Circle

/// The type `Circle` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Circle {
    /// The property `radius`.
    pub radius: f64,
}

// type Ellipse

/// The type `Ellipse` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Ellipse {
    /// The property `long`.
    pub long: f64,
    /// The property `short`.
    pub short: f64,
}

// type Bot.type

/// The type `Bot.type` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum BotType {
    /// The value `BOT`.
    #[levain(rename = "BOT")]
    Bot,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Agent.type

/// The type `Agent.type` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum AgentType {
    /// The value `AGENT`.
    #[levain(rename = "AGENT")]
    Agent,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// GET /actors

/// `GET /actors`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/actors", host = "https://api.example.com")]
#[levain(responses = ListActorsResponse)]
pub struct ListActors {}

/// The responses of [`ListActors`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListActorsResponse {
    /// 200: All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Actor>),
}

// POST /actors

/// `POST /actors`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/actors", host = "https://api.example.com")]
#[levain(responses = AddBotResponse)]
pub struct AddBot {
    /// The body of the request.
    #[levain(body)]
    body: Bot,
}

/// The responses of [`AddBot`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddBotResponse {
    /// 204: Added.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /events

/// `GET /events`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/events", host = "https://api.example.com")]
#[levain(responses = ListEventsResponse)]
pub struct ListEvents {}

/// The responses of [`ListEvents`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListEventsResponse {
    /// 200: All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Event>),
}

// GET /shapes

/// `GET /shapes`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shapes", host = "https://api.example.com")]
#[levain(responses = ListShapesResponse)]
pub struct ListShapes {}

/// The responses of [`ListShapes`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListShapesResponse {
    /// 200: All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Shape>),
}

