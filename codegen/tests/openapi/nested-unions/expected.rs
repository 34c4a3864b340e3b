// type Animal

/// The type `Animal` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Animal {
    /// The property `kind`.
    pub kind: String,
}

// type Bird

/// The type `Bird` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Bird {
    /// The property `kind`.
    pub kind: String,
    /// The property `flight`.
    pub flight: String,
}

// type Owl

/// The type `Owl` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "Bird", flight = "silent"))]
#[non_exhaustive]
pub struct Owl {
    /// The property `hoots`.
    pub hoots: Option<i64>,
}

// type Event

/// Its `type` may be missing, and is not declared.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Event {
    /// The property `at`.
    pub at: Option<String>,
    /// The property `type`.
    pub r#type: Option<String>,
}

// type Birth

/// The type `Birth` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals("type" = "Birth", optional))]
#[non_exhaustive]
pub struct Birth {
    /// The property `at`.
    pub at: Option<String>,
    /// The property `weight`.
    pub weight: Option<f64>,
}

// type Diary

/// The type `Diary` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Diary {
    /// The property `events`.
    pub events: Option<Vec<AnyEvent>>,
}

// type any Animal

/// `Animal`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum AnyAnimal {
    /// The variant `Bird`.
    #[levain(rename = "Bird")]
    Bird(AnyBird),
    /// `Animal` itself, for any `kind` that no other variant has.
    #[levain(fallback)]
    Animal(Animal),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type any Bird

/// `Bird`, or one of its subtypes, distinguished by `flight`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "flight", conversions)]
#[non_exhaustive]
pub enum AnyBird {
    /// The variant `Owl`.
    #[levain(rename = "silent")]
    Owl(Owl),
    /// `Bird` itself, for any `flight` that no other variant has.
    #[levain(fallback)]
    Bird(Bird),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type any Event

/// `Event`, or one of its subtypes, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "type", conversions)]
#[non_exhaustive]
pub enum AnyEvent {
    /// The variant `Birth`.
    #[levain(rename = "Birth")]
    Birth(Birth),
    /// `Event` itself, for any `type` that no other variant has.
    #[levain(fallback)]
    Event(Event),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /animals

/// `GET /animals`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/animals", host = "")]
#[levain(responses = GetAnimalResponse)]
pub struct GetAnimal {}

/// The responses of [`GetAnimal`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetAnimalResponse {
    /// 200: An animal.
    #[levain(status = 200, ok)]
    Ok(AnyAnimal),
}

// GET /diary

/// `GET /diary`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/diary", host = "")]
#[levain(responses = GetDiaryResponse)]
pub struct GetDiary {}

/// The responses of [`GetDiary`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetDiaryResponse {
    /// 200: All.
    #[levain(status = 200, ok)]
    Ok(Diary),
}

