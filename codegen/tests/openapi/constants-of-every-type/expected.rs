// type Thing

/// The type `Thing` of the spec.
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
    /// The property `nothing`.
    #[levain(nullable, assertion = Type(&[JsonType::Null]))]
    pub nothing: Option<levain::Json>,
    /// The property `mixed`.
    pub mixed: Option<ThingMixed>,
}

// type Thing.mixed

/// The type `Thing.mixed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum ThingMixed {
    /// The value `[1]`.
    #[levain(equals = json("[1]"))]
    List,
    /// The value `{}`.
    #[levain(equals = json("{}"))]
    Object,
    /// The value `-1`.
    #[levain(equals = -1)]
    Minus1,
    /// The value `one`.
    #[levain(equals = "one")]
    One,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type GET /things.none

/// The type `GET /things.none` of the spec.
#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum GetThingsNone {
    /// The value `[x]`.
    #[levain(equals = json("[\"x\"]"))]
    List,
    /// The value `{y: 1}`.
    #[levain(equals = json("{\"y\":1}"))]
    Object,
    /// The value `2.50`.
    #[levain(equals = 2.5)]
    Value2_50,
    /// The value `18446744073709551616`.
    #[levain(equals = json("18446744073709551616"))]
    Value18446744073709551616,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /things

/// `GET /things`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/things", host = "https://constants.example")]
#[levain(query(of = json("[\"a\",\"b\"]")))]
#[levain(responses = GetThingsResponse)]
pub struct GetThings {
    /// The query parameter `none`.
    none: Option<Option<GetThingsNone>>,
}

/// The responses of [`GetThings`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetThingsResponse {
    /// 200: One thing.
    #[levain(status = 200, ok)]
    Ok(Thing),
}

