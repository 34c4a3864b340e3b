// type Drawers

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Drawers {
    pub one: Option<levain::Map<i64>>,
    #[levain(
        assertion = AllOf(
            &[PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])),
            PatternProperties(Pattern::new("^s"), &Type(&[JsonType::String]))]
        )
    )]
    pub several: Option<levain::Map<levain::Json>>,
    #[levain(
        names(pattern = "(?:^k)|(?:^s)"),
        assertion = AllOf(
            &[PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])),
            PatternProperties(Pattern::new("^s"), &Type(&[JsonType::String]))]
        )
    )]
    pub closed: Option<levain::Map<DrawersClosedValue>>,
    pub beside: Option<DrawersBeside>,
    pub taken: Option<DrawersTaken>,
}

// type Drawers.closed.value

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum DrawersClosedValue {
    Int(i64),
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Drawers.beside

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(assertion = PatternProperties(Pattern::new("^k"), &Type(&[JsonType::Integer])))]
#[non_exhaustive]
pub struct DrawersBeside {
    pub id: Option<i64>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<levain::Json>,
}

// type Drawers.taken

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct DrawersTaken {
    pub id: Option<i64>,
}

// GET /drawers

/// `GET /drawers`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Drawers`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/drawers", host = "https://drawers.example")]
#[levain(responses = DrawersRequestResponse)]
pub struct DrawersRequest {}

/// The responses of [`DrawersRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum DrawersRequestResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(Drawers),
}

