// type Actor

/// The type `Actor` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Actor {
    /// The variant `Bot`.
    Bot(Bot),
    /// The variant `Agent`.
    Agent(Agent),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Actor untagged { Bot(Bot), Agent(Agent) } }

// type Bot

/// The type `Bot` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Bot {
    /// The property `type`.
    pub r#type: BotType,
    /// The property `id`.
    pub id: String,
}

levain::object! { Bot { r#type = "type", id } }

levain::builder! { BotBuilder of Bot, bot_missing {
    required {
        r#type(P0, "the required field `type` is not set"): BotType,
        id(P1, "the required field `id` is not set"): String,
    },
} }

// type Agent

/// The type `Agent` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Agent {
    /// The property `type`.
    pub r#type: AgentType,
    /// The property `id`.
    pub id: String,
    /// The property `mail`.
    pub mail: Option<String>,
}

levain::object! { Agent { r#type = "type", id, mail optional } }

#[cfg(feature = "builders")]
levain::builder! { AgentBuilder of Agent, agent_missing {
    required { r#type(P0): AgentType, id(P1): String },
    optional { mail: String },
} }

// type Event

/// The type `Event` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// The variant `Opened`.
    Opened(Opened),
    /// The variant `Closed`.
    Closed(Closed),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Event variant_field "kind" {
    Opened(Opened) = "opened",
    Closed(Closed) = "closed",
} }

// type Opened

/// The type `Opened` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Opened {
    /// The property `at`.
    pub at: levain::DateTime,
    /// The property `kind`.
    pub kind: String,
    /// The property `by`.
    pub by: Option<String>,
}

levain::object! { Opened { at, kind, by optional } }

#[cfg(feature = "builders")]
levain::builder! { OpenedBuilder of Opened, opened_missing {
    required { at(P0): levain::DateTime, kind(P1): String },
    optional { by: String },
} }

// type Closed

/// The type `Closed` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Closed {
    /// The property `at`.
    pub at: levain::DateTime,
    /// The property `kind`.
    pub kind: String,
    /// The property `reason`.
    pub reason: String,
}

levain::object! { Closed { at, kind, reason } }

#[cfg(feature = "builders")]
levain::builder! { ClosedBuilder of Closed, closed_missing {
    required { at(P0): levain::DateTime, kind(P1): String, reason(P2): String },
} }

// type Shape

/// The type `Shape` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// The variant `Round`.
    Round(Round),
    /// The variant `Square`.
    Square(Square),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Shape untagged { Round(Round), Square(Square) } }

// type Round

/// The type `Round` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Round {
    /// The variant `Circle`.
    Circle(Circle),
    /// The variant `Ellipse`.
    Ellipse(Ellipse),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Round untagged { Circle(Circle), Ellipse(Ellipse) } }

// type Square

/// The type `Square` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// The property `side`.
    pub side: f64,
}

levain::object! { Square { side } }

#[cfg(feature = "builders")]
levain::builder! { SquareBuilder of Square, square_missing { required { side(P0): f64 } } }

// type Circle

/// The type `Circle` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// The property `radius`.
    pub radius: f64,
}

levain::object! { Circle { radius } }

#[cfg(feature = "builders")]
levain::builder! { CircleBuilder of Circle, circle_missing { required { radius(P0): f64 } } }

// type Ellipse

/// The type `Ellipse` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Ellipse {
    /// The property `long`.
    pub long: f64,
    /// The property `short`.
    pub short: f64,
}

levain::object! { Ellipse { long, short } }

#[cfg(feature = "builders")]
levain::builder! { EllipseBuilder of Ellipse, ellipse_missing {
    required { long(P0): f64, short(P1): f64 },
} }

// type Bot.type

/// The type `Bot.type` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum BotType {
    /// The value `BOT`.
    Bot,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { BotType { Bot = "BOT" } }

// type Agent.type

/// The type `Agent.type` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum AgentType {
    /// The value `AGENT`.
    Agent,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { AgentType { Agent = "AGENT" } }

// GET /actors

/// `GET /actors`
#[derive(Clone, Debug, PartialEq)]
pub struct ListActors {}

levain::request! { ListActorsBuilder of ListActors, list_actors_missing {} }

levain::endpoint! { ListActors as "list_actors" {
    GET "/actors" at "https://api.example.com" => ListActorsResponse,
} }

/// The responses of [`ListActors`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListActorsResponse {
    /// 200: All of them.
    Ok(Vec<Actor>),
}

levain::responses! { ListActorsResponse, ok Ok(json): Vec<Actor> { 200 => Ok(json) } }

// POST /actors

/// `POST /actors`
#[derive(Clone, Debug, PartialEq)]
pub struct AddBot {
    body: Bot,
}

levain::request! { AddBotBuilder of AddBot, add_bot_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Bot,
    },
} }

levain::endpoint! { AddBot as "add_bot" {
    POST "/actors" at "https://api.example.com" => AddBotResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`AddBot`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddBotResponse {
    /// 204: Added.
    NoContent,
}

levain::responses! { AddBotResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /events

/// `GET /events`
#[derive(Clone, Debug, PartialEq)]
pub struct ListEvents {}

levain::request! { ListEventsBuilder of ListEvents, list_events_missing {} }

levain::endpoint! { ListEvents as "list_events" {
    GET "/events" at "https://api.example.com" => ListEventsResponse,
} }

/// The responses of [`ListEvents`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListEventsResponse {
    /// 200: All of them.
    Ok(Vec<Event>),
}

levain::responses! { ListEventsResponse, ok Ok(json): Vec<Event> { 200 => Ok(json) } }

// GET /shapes

/// `GET /shapes`
#[derive(Clone, Debug, PartialEq)]
pub struct ListShapes {}

levain::request! { ListShapesBuilder of ListShapes, list_shapes_missing {} }

levain::endpoint! { ListShapes as "list_shapes" {
    GET "/shapes" at "https://api.example.com" => ListShapesResponse,
} }

/// The responses of [`ListShapes`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListShapesResponse {
    /// 200: All of them.
    Ok(Vec<Shape>),
}

levain::responses! { ListShapesResponse, ok Ok(json): Vec<Shape> { 200 => Ok(json) } }

