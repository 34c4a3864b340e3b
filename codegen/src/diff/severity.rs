//! How bad a change is on the wire: one function of the direction, and of how the set of accepted values moved.
//!
//! In: [`Direction`] and [`Movement`]. Out: [`Level`]. What a client writes must be accepted by the newer server, and what the newer server
//! writes must be accepted by the client: a request must not become narrower, nor a response wider.

/// Who writes the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// The client.
    Request,
    /// The server: also of webhooks and callbacks, whose requests it sends.
    Response,
}

impl Direction {
    /// Its name in output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Request => Self::Response,
            Self::Response => Self::Request,
        }
    }
}

/// How the set of accepted values moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Movement {
    /// It is the same.
    Same,
    /// It contains values that it did not.
    Wider,
    /// It does not contain values that it did.
    Narrower,
    /// Both, or it may be either: values came, and values went.
    Other,
}

impl Movement {
    /// Its name in output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Wider => "wider",
            Self::Narrower => "narrower",
            Self::Other => "other",
        }
    }

    /// The movement of the values of which this says what may not be: `not`.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Wider => Self::Narrower,
            Self::Narrower => Self::Wider,
            same => same,
        }
    }

    /// Both movements one after the other.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Same, movement) | (movement, Self::Same) => movement,
            (Self::Wider, Self::Wider) => Self::Wider,
            (Self::Narrower, Self::Narrower) => Self::Narrower,
            _ => Self::Other,
        }
    }
}

/// The verdict on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Every client goes on to work.
    Compatible,
    /// Clients may fail, which depends on what the spec does not say.
    Warning,
    /// There are clients that followed the older spec and fail.
    Breaking,
}

impl Level {
    /// All levels, the worst last.
    pub const ALL: &[Self] = &[Self::Compatible, Self::Warning, Self::Breaking];

    /// Its name in output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Warning => "warning",
            Self::Breaking => "breaking",
        }
    }

    /// The level of this name.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|level| level.word() == word)
    }
}

/// The level of a change that moved what is accepted in a direction.
pub const fn level_of(direction: Direction, movement: Movement) -> Level {
    match (direction, movement) {
        (_, Movement::Same)
        | (Direction::Request, Movement::Wider)
        | (Direction::Response, Movement::Narrower) => Level::Compatible,
        (_, Movement::Other)
        | (Direction::Request, Movement::Narrower)
        | (Direction::Response, Movement::Wider) => Level::Breaking,
    }
}
