// type Query

/// `Query`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Query {
    /// `id`.
    pub id: Option<i64>,
    /// `name`.
    pub name: Option<String>,
    /// `from`.
    pub from: Option<String>,
    /// `to`.
    pub to: Option<String>,
    /// `card`.
    pub card: Option<String>,
    /// `address`.
    pub address: Option<String>,
    /// `zip`.
    pub zip: Option<String>,
    /// `old`.
    pub old: Option<Option<String>>,
}

levain::object! { Query {
    [
        Any(&[All(&["id"]), All(&["name"])]),
        One(&[All(&["from", "to"]), Not(&Any(&[All(&["from"]), All(&["to"])]))]),
        Not(&All(&["id", "name"])), With("card", &["address", "zip"]), With("zip", &["address"]),
        With("old", &["name"]), With("old", &["card"]), Any(&[All(&["old"]), All(&["list"])]),
    ],
    "list" = "all",
    id optional, name optional, from optional, to optional, card optional, address optional,
    zip optional, old optional nullable,
} }

levain::builder! { QueryBuilder of Query, query_missing {
    optional {
        id: i64, name: String, from: String, to: String, card: String, address: String, zip: String,
    },
    optional nullable { old(old_null): String },
} }

// type Warned

/// `Warned`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Warned {
    /// `elsewhere`.
    pub elsewhere: Option<WarnedElsewhere>,
    /// `kept`.
    pub kept: Option<WarnedKept>,
    /// `parts`.
    pub parts: Option<WarnedParts>,
    /// `map`.
    pub map: Option<levain::Map<levain::Json>>,
    /// `values`.
    pub values: Option<WarnedValues>,
    /// `inside`.
    pub inside: Option<WarnedInside>,
}

levain::object! { Warned {
    elsewhere optional, kept optional, parts optional, map optional, values optional,
    inside optional,
} }

levain::builder! { WarnedBuilder of Warned, warned_missing {
    optional {
        elsewhere: WarnedElsewhere,
        kept: WarnedKept,
        parts: WarnedParts,
        map: levain::Map<levain::Json>,
        values: WarnedValues,
        inside: WarnedInside,
    },
} }

// type Warned.elsewhere

/// `Warned.elsewhere`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WarnedElsewhere {
    /// `a`.
    pub a: Option<String>,
}

levain::object! { WarnedElsewhere { a optional } }

levain::builder! { WarnedElsewhereBuilder of WarnedElsewhere, warned_elsewhere_missing {
    optional { a: String },
} }

// type Warned.kept

/// `Warned.kept`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WarnedKept {
    /// `a`.
    pub a: Option<String>,
    /// Members that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { WarnedKept { [Any(&[All(&["a"]), All(&["b"])])], a optional, ..additional } }

levain::builder! { WarnedKeptBuilder of WarnedKept, warned_kept_missing {
    optional { a: String },
    ..additional: levain::Map<String>
} }

// type Warned.parts

/// `Warned.parts`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WarnedParts {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

levain::object! { WarnedParts { [One(&[All(&["a"]), All(&["b"])])], a optional, b optional } }

levain::builder! { WarnedPartsBuilder of WarnedParts, warned_parts_missing {
    optional { a: String, b: String },
} }

// type Warned.values

/// `Warned.values`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WarnedValues {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

levain::object! { WarnedValues { a optional, b optional } }

levain::builder! { WarnedValuesBuilder of WarnedValues, warned_values_missing {
    optional { a: String, b: String },
} }

// type Warned.inside

/// `Warned.inside`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WarnedInside {
    /// `a`.
    pub a: Option<String>,
}

levain::object! { WarnedInside { a optional } }

levain::builder! { WarnedInsideBuilder of WarnedInside, warned_inside_missing {
    optional { a: String },
} }

// POST /search

/// `POST /search`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Search {
    body: Query,
}

levain::request! { SearchBuilder of Search, search_missing {
    required {
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): Query,
    },
} }

impl levain::Endpoint for Search {
    const NAME: &'static str = "search";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/search";
    const HOST: &'static str = "";
    type Response = SearchResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.body(&self.body, levain::BodyFormat::Json);
    }
}

/// What [`Search`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchResponse {
    /// 204: Found.
    NoContent,
}

levain::answers! { SearchResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /warned

/// `POST /warned`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Warn {
    body: Option<Warned>,
}

levain::request! { WarnBuilder of Warn, warn_missing {
    optional {
        /// What is sent.
        body: Warned,
    },
} }

impl levain::Endpoint for Warn {
    const NAME: &'static str = "warn";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/warned";
    const HOST: &'static str = "";
    type Response = WarnResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.body(&self.body, levain::BodyFormat::Json);
    }
}

/// What [`Warn`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WarnResponse {
    /// 204: Done.
    NoContent,
}

levain::answers! { WarnResponse, ok NoContent: () {
    204 => NoContent,
} }

