// type Drawers

/// The type `Drawers` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Drawers {
    /// The property `one`.
    pub one: Option<levain::Map<i64>>,
    /// The property `several`.
    #[levain(
        assertion = AllOf(
            &[PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])),
            PatternProperties(Pattern::new("^s"), &Type(&[JsonType::String]))]
        )
    )]
    pub several: Option<levain::Map<levain::Json>>,
    /// The property `closed`.
    #[levain(
        names(pattern = "(?:^k)|(?:^s)"),
        assertion = AllOf(
            &[PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])),
            PatternProperties(Pattern::new("^s"), &Type(&[JsonType::String]))]
        )
    )]
    pub closed: Option<levain::Map<DrawersClosedValue>>,
    /// The property `beside`.
    pub beside: Option<DrawersBeside>,
    /// The property `taken`.
    pub taken: Option<DrawersTaken>,
}

// type Drawers.closed.value

/// The type `Drawers.closed.value` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum DrawersClosedValue {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Drawers.beside

/// The type `Drawers.beside` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(assertion = PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])))]
#[non_exhaustive]
pub struct DrawersBeside {
    /// The property `id`.
    pub id: Option<i64>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<levain::Json>,
}

// type Drawers.taken

/// The type `Drawers.taken` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct DrawersTaken {
    /// The property `id`.
    pub id: Option<i64>,
}

// GET /drawers

/// `GET /drawers`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/drawers", host = "https://drawers.example")]
#[levain(responses = DrawersRequestResponse)]
pub struct DrawersRequest {}

/// The responses of [`DrawersRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum DrawersRequestResponse {
    /// 200: All.
    #[levain(status = 200, ok)]
    Ok(Drawers),
}

