// type Animal

/// The type `Animal` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    /// The property `kind`.
    pub kind: String,
}

levain::object! { Animal { kind } }

#[cfg(feature = "builders")]
levain::builder! { AnimalBuilder of Animal, animal_missing { required { kind(P0): String } } }

// type Bird

/// The type `Bird` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Bird {
    /// The property `kind`.
    pub kind: String,
    /// The property `flight`.
    pub flight: String,
}

levain::object! { Bird { kind, flight } }

#[cfg(feature = "builders")]
levain::builder! { BirdBuilder of Bird, bird_missing {
    required { kind(P0): String, flight(P1): String },
} }

// type Owl

/// The type `Owl` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Owl {
    /// The property `hoots`.
    pub hoots: Option<i64>,
}

levain::object! { Owl { "kind" = "Bird", "flight" = "silent", hoots optional } }

#[cfg(feature = "builders")]
levain::builder! { OwlBuilder of Owl, owl_missing { optional { hoots: i64 } } }

// type Event

/// Its `type` may be missing, and is not declared.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// The property `at`.
    pub at: Option<String>,
    /// The property `type`.
    pub r#type: Option<String>,
}

levain::object! { Event { at optional, r#type = "type" optional } }

#[cfg(feature = "builders")]
levain::builder! { EventBuilder of Event, event_missing {
    optional { at: String, r#type: String },
} }

// type Birth

/// The type `Birth` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Birth {
    /// The property `at`.
    pub at: Option<String>,
    /// The property `weight`.
    pub weight: Option<f64>,
}

levain::object! { Birth { "type" [optional] = "Birth", at optional, weight optional } }

#[cfg(feature = "builders")]
levain::builder! { BirthBuilder of Birth, birth_missing { optional { at: String, weight: f64 } } }

// type Diary

/// The type `Diary` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Diary {
    /// The property `events`.
    pub events: Option<Vec<AnyEvent>>,
}

levain::object! { Diary { events optional } }

#[cfg(feature = "builders")]
levain::builder! { DiaryBuilder of Diary, diary_missing { optional { events: Vec<AnyEvent> } } }

// type any Animal

/// `Animal`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyAnimal {
    /// The variant `Bird`.
    Bird(AnyBird),
    /// `Animal` itself, for any `kind` that no other variant has.
    Animal(Animal),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AnyAnimal from each variant_field "kind" {
    Bird(AnyBird) = "Bird",
    Animal(Animal),
} }

// type any Bird

/// `Bird`, or one of its subtypes, distinguished by `flight`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyBird {
    /// The variant `Owl`.
    Owl(Owl),
    /// `Bird` itself, for any `flight` that no other variant has.
    Bird(Bird),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AnyBird from each variant_field "flight" {
    Owl(Owl) = "silent",
    Bird(Bird),
} }

// type any Event

/// `Event`, or one of its subtypes, distinguished by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyEvent {
    /// The variant `Birth`.
    Birth(Birth),
    /// `Event` itself, for any `type` that no other variant has.
    Event(Event),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AnyEvent from each variant_field "type" {
    Birth(Birth) = "Birth",
    Event(Event),
} }

// GET /animals

/// `GET /animals`
#[derive(Clone, Debug, PartialEq)]
pub struct GetAnimal {}

levain::request! { GetAnimalBuilder of GetAnimal, get_animal_missing {} }

levain::endpoint! { GetAnimal as "get_animal" {
    GET "/animals" at "" => GetAnimalResponse,
} }

/// The responses of [`GetAnimal`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetAnimalResponse {
    /// 200: An animal.
    Ok(AnyAnimal),
}

levain::responses! { GetAnimalResponse, ok Ok(json): AnyAnimal { 200 => Ok(json) } }

// GET /diary

/// `GET /diary`
#[derive(Clone, Debug, PartialEq)]
pub struct GetDiary {}

levain::request! { GetDiaryBuilder of GetDiary, get_diary_missing {} }

levain::endpoint! { GetDiary as "get_diary" {
    GET "/diary" at "" => GetDiaryResponse,
} }

/// The responses of [`GetDiary`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDiaryResponse {
    /// 200: All.
    Ok(Diary),
}

levain::responses! { GetDiaryResponse, ok Ok(json): Diary { 200 => Ok(json) } }

