// type Thing

/// The type `Thing` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The property `nothing`.
    pub nothing: Option<levain::Json>,
    /// The property `mixed`.
    pub mixed: Option<ThingMixed>,
}

levain::object! { Thing {
    "pair" = json("{\"left\":[1,\"\\\"#\"],\"right\":null}"),
    "big" = json("18446744073709551616"),
    nothing nullable: assertion(Type(&[JsonType::Null])),
    mixed optional,
} }

#[cfg(feature = "builders")]
levain::builder! { ThingBuilder of Thing, thing_missing {
    nullable { nothing(P0, nothing_null): levain::Json },
    optional { mixed: ThingMixed },
} }

// type Thing.mixed

/// The type `Thing.mixed` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingMixed {
    /// The value `[1]`.
    List,
    /// The value `{}`.
    Object,
    /// The value `-1`.
    Minus1,
    /// The value `one`.
    One,
    /// A value that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::json_enum! { ThingMixed {
    List = json("[1]"),
    Object = json("{}"),
    Minus1 = -1,
    One = "one",
} }

// type GET /things.none

/// The type `GET /things.none` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetThingsNone {
    /// The value `[x]`.
    List,
    /// The value `{y: 1}`.
    Object,
    /// The value `2.50`.
    Value2_50,
    /// The value `18446744073709551616`.
    Value18446744073709551616,
    /// A value that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::json_enum! { GetThingsNone {
    List = json("[\"x\"]"),
    Object = json("{\"y\":1}"),
    Value2_50 = 2.5,
    Value18446744073709551616 = json("18446744073709551616"),
} }

// GET /things

/// `GET /things`
#[derive(Clone, Debug, PartialEq)]
pub struct GetThings {
    none: Option<Option<GetThingsNone>>,
}

levain::request! { GetThingsBuilder of GetThings, get_things_missing {
    optional nullable {
        /// The query parameter `none`.
        none(null none_null): GetThingsNone,
    },
} }

levain::endpoint! { GetThings as "get_things" {
    GET "/things" at "https://constants.example" => GetThingsResponse,
    parts(self) {
        query("of", &levain::words::json("[\"a\",\"b\"]"));
        query("none", &self.none);
    },
} }

/// The responses of [`GetThings`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetThingsResponse {
    /// 200: One thing.
    Ok(Thing),
}

levain::responses! { GetThingsResponse, ok Ok(json): Thing { 200 => Ok(json) } }

