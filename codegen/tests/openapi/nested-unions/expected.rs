// type Animal

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Animal {
    pub kind: String,
}

// type Bird

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "Bird"))]
#[non_exhaustive]
pub struct Bird {
    pub flight: String,
}

// type Owl

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "Bird", flight = "silent"))]
#[non_exhaustive]
pub struct Owl {
    pub hoots: Option<i64>,
}

// type Event

/// Its `type` may be missing, and is not declared.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Event {
    pub r#type: Option<String>,
    pub at: Option<String>,
}

// type Birth

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals("type" = "Birth", optional))]
#[non_exhaustive]
pub struct Birth {
    pub at: Option<String>,
    pub weight: Option<f64>,
}

// type Diary

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Diary {
    pub events: Option<Vec<AnyEvent>>,
}

// type any Animal

/// `Animal`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum AnyAnimal {
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
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`AnyAnimal`] | An animal. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/animals", host = "")]
#[levain(responses = GetAnimalResponse)]
pub struct GetAnimal {}

/// The responses of [`GetAnimal`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetAnimalResponse {
    /// An animal.
    #[levain(status = 200, ok)]
    Ok(AnyAnimal),
}

// GET /diary

/// `GET /diary`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Diary`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/diary", host = "")]
#[levain(responses = GetDiaryResponse)]
pub struct GetDiary {}

/// The responses of [`GetDiary`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetDiaryResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(Diary),
}

