// type Query

/// The type `Query` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(list = "all"))]
#[levain(presence(
    any_of(required("id"), required("name")),
    one_of(required("from", "to"), not(any_of(required("from"), required("to")))),
    not(required("id", "name")),
    dependent("card", "address", "zip"),
    dependent("zip", "address"),
    dependent("old", "name"),
    dependent("old", "card"),
    any_of(required("old"), required("list"))
))]
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

// type Others

/// The type `Others` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Others {
    /// The property `elsewhere`.
    pub elsewhere: Option<OthersElsewhere>,
    /// The property `kept`.
    pub kept: Option<OthersKept>,
    /// The property `parts`.
    pub parts: Option<OthersParts>,
    /// The property `map`.
    #[levain(assertion = AnyOf(&[Required(&["a"]), Required(&["b"])]))]
    pub map: Option<levain::Map<levain::Json>>,
    /// The property `values`.
    pub values: Option<OthersValues>,
    /// The property `inside`.
    pub inside: Option<OthersInside>,
}

// type Others.elsewhere

/// The type `Others.elsewhere` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(presence(any_of(required("a"), required("b"))))]
#[non_exhaustive]
pub struct OthersElsewhere {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<levain::Json>,
}

// type Others.kept

/// The type `Others.kept` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(presence(any_of(required("a"), required("b"))))]
#[non_exhaustive]
pub struct OthersKept {
    /// The property `a`.
    pub a: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type Others.parts

/// The type `Others.parts` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(presence(one_of(required("a"), required("b"))))]
#[non_exhaustive]
pub struct OthersParts {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<String>,
}

// type Others.values

/// The type `Others.values` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(assertion = If(&Properties("a", &Enum(&[&"x"])), &Required(&["b"]), &True))]
#[non_exhaustive]
pub struct OthersValues {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<String>,
}

// type Others.inside

/// The type `Others.inside` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(
    assertion = AllOf(
        &[Not(&Properties("a", &Enum(&[&"x"]))),
        If(&Required(&["a"]), &Required(&["b"]), &True),
        If(&Required(&["c"]), &Properties("a", &Type(&[JsonType::String])), &True)]
    )
)]
#[non_exhaustive]
pub struct OthersInside {
    /// The property `a`.
    pub a: Option<String>,
    /// The property `b`.
    pub b: Option<levain::Json>,
    /// The property `c`.
    pub c: Option<levain::Json>,
}

// POST /search

/// `POST /search`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/search", host = "")]
#[levain(responses = SearchResponse)]
pub struct Search {
    /// The body of the request.
    #[levain(body)]
    body: Query,
}

/// The responses of [`Search`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SearchResponse {
    /// 204: Found.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /others

/// `POST /others`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/others", host = "")]
#[levain(responses = SendOthersResponse)]
pub struct SendOthers {
    /// The body of the request.
    #[levain(body)]
    body: Option<Others>,
}

/// The responses of [`SendOthers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SendOthersResponse {
    /// 204: Done.
    #[levain(status = 204, ok)]
    NoContent,
}

