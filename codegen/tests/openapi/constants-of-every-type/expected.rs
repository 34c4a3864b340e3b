// type Thing

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(
    equals(
        pair = json("{\"left\":[1,\"\\\"#\"],\"right\":null}"),
        big = json("18446744073709551616")
    )
)]
#[non_exhaustive]
pub struct Thing {
    #[levain(nullable, assertion = Type(&[JsonType::Null]))]
    pub nothing: Option<levain::Json>,
    pub mixed: Option<ThingMixed>,
}

// type Thing.mixed

#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum ThingMixed {
    #[levain(equals = json("[1]"))]
    List,
    #[levain(equals = json("{}"))]
    Object,
    #[levain(equals = -1)]
    Minus1,
    #[levain(equals = "one")]
    One,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type GET /things.none

#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum GetThingsNone {
    #[levain(equals = json("[\"x\"]"))]
    List,
    #[levain(equals = json("{\"y\":1}"))]
    Object,
    #[levain(equals = 2.5)]
    Value2_50,
    #[levain(equals = json("18446744073709551616"))]
    Value18446744073709551616,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /things

/// `GET /things`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `none` | query | [`GetThingsNone`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Thing`] | One thing. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/things", host = "https://constants.example")]
#[levain(query(of = json("[\"a\",\"b\"]")))]
#[levain(responses = GetThingsResponse)]
pub struct GetThings {
    none: Option<Option<GetThingsNone>>,
}

/// The responses of [`GetThings`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetThingsResponse {
    /// One thing.
    #[levain(status = 200, ok)]
    Ok(Thing),
}

