// type Query

/// The type `Query` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Query {
    /// The property `id`.
    pub id: Option<i64>,
    /// The property `name`.
    pub name: Option<String>,
    /// The property `from`.
    pub from: Option<String>,
    /// The property `to`.
    pub to: Option<String>,
    /// The property `card`.
    pub card: Option<String>,
    /// The property `address`.
    pub address: Option<String>,
    /// The property `zip`.
    pub zip: Option<String>,
    /// The property `old`.
    pub old: Option<Option<String>>,
}

levain::object! { Query {
    [
        AnyOf(&[Required(&["id"]), Required(&["name"])]),
        OneOf(&[Required(&["from", "to"]), Not(&AnyOf(&[Required(&["from"]), Required(&["to"])]))]),
        Not(&Required(&["id", "name"])), DependentRequired("card", &["address", "zip"]),
        DependentRequired("zip", &["address"]), DependentRequired("old", &["name"]),
        DependentRequired("old", &["card"]), AnyOf(&[Required(&["old"]), Required(&["list"])]),
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

// type Others

/// The type `Others` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Others {
    /// The property `elsewhere`.
    pub elsewhere: Option<OthersElsewhere>,
    /// The property `kept`.
    pub kept: Option<OthersKept>,
    /// The property `parts`.
    pub parts: Option<OthersParts>,
    /// The property `map`.
    pub map: Option<levain::Map<levain::Json>>,
    /// The property `values`.
    pub values: Option<OthersValues>,
    /// The property `inside`.
    pub inside: Option<OthersInside>,
}

levain::object! { Others {
    elsewhere optional, kept optional, parts optional,
    map optional: assertion(AnyOf(&[Required(&["a"]), Required(&["b"])])),
    values optional, inside optional,
} }

levain::builder! { OthersBuilder of Others, others_missing {
    optional {
        elsewhere: OthersElsewhere,
        kept: OthersKept,
        parts: OthersParts,
        map: levain::Map<levain::Json>,
        values: OthersValues,
        inside: OthersInside,
    },
} }

// type Others.elsewhere

/// The type `Others.elsewhere` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OthersElsewhere {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<levain::Json>,
}

levain::object! { OthersElsewhere {
    [AnyOf(&[Required(&["a"]), Required(&["b"])])],
    a optional, b optional,
} }

levain::builder! { OthersElsewhereBuilder of OthersElsewhere, others_elsewhere_missing {
    optional { a: String, b: levain::Json },
} }

// type Others.kept

/// The type `Others.kept` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OthersKept {
    /// The property `a`.
    pub a: Option<String>,
    /// Properties that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { OthersKept {
    [AnyOf(&[Required(&["a"]), Required(&["b"])])],
    a optional,
    ..additional
} }

levain::builder! { OthersKeptBuilder of OthersKept, others_kept_missing {
    optional { a: String },
    ..additional: levain::Map<String>
} }

// type Others.parts

/// The type `Others.parts` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OthersParts {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<String>,
}

levain::object! { OthersParts {
    [OneOf(&[Required(&["a"]), Required(&["b"])])],
    a optional, b optional,
} }

levain::builder! { OthersPartsBuilder of OthersParts, others_parts_missing {
    optional { a: String, b: String },
} }

// type Others.values

/// The type `Others.values` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OthersValues {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<String>,
}

levain::object! { OthersValues assertion(If(
    &Properties("a", &Enum(&[&"x"])),
    &Required(&["b"]),
    &True,
)) {
    a optional, b optional,
} }

levain::builder! { OthersValuesBuilder of OthersValues, others_values_missing {
    optional { a: String, b: String },
} }

// type Others.inside

/// The type `Others.inside` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OthersInside {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<levain::Json>,
    /// The property `c`.
    pub c: Option<levain::Json>,
}

levain::object! { OthersInside assertion(AllOf(&[
    Not(&Properties("a", &Enum(&[&"x"]))),
    If(&Required(&["a"]), &Required(&["b"]), &True),
    If(&Required(&["c"]), &Properties("a", &Type(&[JsonType::String])), &True),
])) {
    a optional, b optional, c optional,
} }

levain::builder! { OthersInsideBuilder of OthersInside, others_inside_missing {
    optional { a: String, b: levain::Json, c: levain::Json },
} }

// POST /search

/// `POST /search`
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    body: Query,
}

levain::request! { SearchBuilder of Search, search_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Query,
    },
} }

levain::endpoint! { Search as "search" {
    POST "/search" at "" => SearchResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`Search`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchResponse {
    /// 204: Found.
    NoContent,
}

levain::responses! { SearchResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /others

/// `POST /others`
#[derive(Clone, Debug, PartialEq)]
pub struct SendOthers {
    body: Option<Others>,
}

levain::request! { SendOthersBuilder of SendOthers, send_others_missing {
    optional {
        /// The body of the request.
        body: Others,
    },
} }

levain::endpoint! { SendOthers as "send_others" {
    POST "/others" at "" => SendOthersResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`SendOthers`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SendOthersResponse {
    /// 204: Done.
    NoContent,
}

levain::responses! { SendOthersResponse, ok NoContent: () {
    204 => NoContent,
} }

