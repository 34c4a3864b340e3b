// type Thing

/// `Thing`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `nothing`.
    pub nothing: Option<levain::Json>,
    /// `mixed`.
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

/// `Thing.mixed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingMixed {
    /// `[1]`.
    List,
    /// `{}`.
    Object,
    /// `-1`.
    Minus1,
    /// `one`.
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

/// `GET /things.none`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetThingsNone {
    /// `[x]`.
    List,
    /// `{y: 1}`.
    Object,
    /// `2.50`.
    Value2_50,
    /// `18446744073709551616`.
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
        /// `none`.
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

/// What [`GetThings`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetThingsResponse {
    /// 200: One thing.
    Ok(Thing),
}

levain::responses! { GetThingsResponse, ok Ok(json): Thing { 200 => Ok(json) } }

