// type Drawers

/// The type `Drawers` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Drawers {
    /// The property `one`.
    pub one: Option<levain::Map<i64>>,
    /// The property `several`.
    pub several: Option<levain::Map<levain::Json>>,
    /// The property `closed`.
    pub closed: Option<levain::Map<DrawersClosedValue>>,
    /// The property `beside`.
    pub beside: Option<DrawersBeside>,
    /// The property `taken`.
    pub taken: Option<DrawersTaken>,
}

levain::object! { Drawers {
    one optional,
    several optional: assertion(AllOf(&[
        PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])),
        PatternProperties(Pattern::new("^s"), &Type(&[JsonType::String])),
    ])),
    closed optional: map(
        ArrayConstraints::new()
            .names(StringConstraints::new().pattern(Pattern::new("(?:^k)|(?:^s)")))
    ) assertion(AllOf(&[
        PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])),
        PatternProperties(Pattern::new("^s"), &Type(&[JsonType::String])),
    ])),
    beside optional, taken optional,
} }

#[cfg(feature = "builders")]
levain::builder! { DrawersBuilder of Drawers, drawers_missing {
    optional {
        one: levain::Map<i64>,
        several: levain::Map<levain::Json>,
        closed: levain::Map<DrawersClosedValue>,
        beside: DrawersBeside,
        taken: DrawersTaken,
    },
} }

// type Drawers.closed.value

/// The type `Drawers.closed.value` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DrawersClosedValue {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { DrawersClosedValue untagged { Int(i64), String(String) } }

// type Drawers.beside

/// The type `Drawers.beside` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct DrawersBeside {
    /// The property `id`.
    pub id: Option<i64>,
    /// Properties that are not in the spec.
    pub additional: levain::Map<levain::Json>,
}

levain::object! { DrawersBeside assertion(PatternProperties(
    Pattern::new("^k"),
    &Type(&[JsonType::Integer]),
)) {
    id optional,
    ..additional
} }

#[cfg(feature = "builders")]
levain::builder! { DrawersBesideBuilder of DrawersBeside, drawers_beside_missing {
    optional { id: i64 },
    ..additional: levain::Map<levain::Json>
} }

// type Drawers.taken

/// The type `Drawers.taken` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct DrawersTaken {
    /// The property `id`.
    pub id: Option<i64>,
}

levain::object! { DrawersTaken { id optional } }

#[cfg(feature = "builders")]
levain::builder! { DrawersTakenBuilder of DrawersTaken, drawers_taken_missing {
    optional { id: i64 },
} }

// GET /drawers

/// `GET /drawers`
#[derive(Clone, Debug, PartialEq)]
pub struct DrawersRequest {}

levain::request! { DrawersRequestBuilder of DrawersRequest, drawers_request_missing {} }

levain::endpoint! { DrawersRequest as "drawers_request" {
    GET "/drawers" at "https://drawers.example" => DrawersRequestResponse,
} }

/// The responses of [`DrawersRequest`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DrawersRequestResponse {
    /// 200: All.
    Ok(Drawers),
}

levain::responses! { DrawersRequestResponse, ok Ok(json): Drawers { 200 => Ok(json) } }

