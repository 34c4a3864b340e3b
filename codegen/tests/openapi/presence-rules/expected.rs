// type Query

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
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
    pub id: Option<i64>,
    pub name: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub card: Option<String>,
    pub address: Option<String>,
    pub zip: Option<String>,
    pub old: Option<Option<String>>,
}

// type Others

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Others {
    pub elsewhere: Option<OthersElsewhere>,
    pub kept: Option<OthersKept>,
    pub parts: Option<OthersParts>,
    #[levain(assertion = AnyOf(&[Required(&["a"]), Required(&["b"])]))]
    pub map: Option<levain::Map<levain::Json>>,
    pub values: Option<OthersValues>,
    pub inside: Option<OthersInside>,
}

// type Others.elsewhere

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(presence(any_of(required("a"), required("b"))))]
#[non_exhaustive]
pub struct OthersElsewhere {
    pub a: Option<String>,
    pub b: Option<levain::Json>,
}

// type Others.kept

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(presence(any_of(required("a"), required("b"))))]
#[non_exhaustive]
pub struct OthersKept {
    pub a: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type Others.parts

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(presence(one_of(required("a"), required("b"))))]
#[non_exhaustive]
pub struct OthersParts {
    pub a: Option<String>,
    pub b: Option<String>,
}

// type Others.values

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(assertion = If(&Properties("a", &Enum(&[&"x"])), &Required(&["b"]), &True))]
#[non_exhaustive]
pub struct OthersValues {
    pub a: Option<String>,
    pub b: Option<String>,
}

// type Others.inside

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(
    assertion = AllOf(
        &[Not(&Properties("a", &Enum(&[&"x"]))),
        If(&Required(&["a"]), &Required(&["b"]), &True),
        If(&Required(&["c"]), &Properties("a", &Type(&[JsonType::String])), &True)]
    )
)]
#[non_exhaustive]
pub struct OthersInside {
    pub a: Option<String>,
    pub b: Option<levain::Json>,
    pub c: Option<levain::Json>,
}

// POST /search

/// `POST /search`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Query`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Found. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/search", host = "")]
#[levain(responses = SearchResponse)]
pub struct Search {
    #[levain(body)]
    body: Query,
}

/// The responses of [`Search`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SearchResponse {
    /// Found.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /others

/// `POST /others`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Others`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Done. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(post = "/others", host = "")]
#[levain(responses = SendOthersResponse)]
pub struct SendOthers {
    #[levain(body)]
    body: Option<Others>,
}

/// The responses of [`SendOthers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SendOthersResponse {
    /// Done.
    #[levain(status = 204, ok)]
    NoContent,
}

