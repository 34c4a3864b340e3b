// type Colors

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
pub struct Colors(Vec<String>);

// type Rgb

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Rgb {
    #[levain(rename = "R")]
    pub r: Option<i64>,
    #[levain(rename = "G")]
    pub g: Option<i64>,
    #[levain(rename = "B")]
    pub b: Option<i64>,
}

// type GET /query.either

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum GetQueryEither {
    Colors(Colors),
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /query

/// `GET /query`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `text` | query | `String` | optional | |
/// | `list` | query | [`Colors`] | optional | |
/// | `joined` | query | [`Colors`] | optional | |
/// | `object` | query | [`Rgb`] | optional | |
/// | `flat` | query | [`Rgb`] | optional | |
/// | `spaced` | query | [`Colors`] | optional | |
/// | `piped` | query | [`Colors`] | optional | |
/// | `deep` | query | [`Rgb`] | optional | |
/// | `expand` | query | [`Colors`] | optional | |
/// | `json` | query | [`Rgb`] | optional | |
/// | `reserved` | query | `String` | optional | |
/// | `empty` | query | [`Colors`] | optional | |
/// | `grid` | query | `Vec<Vec<i64>>` | optional | |
/// | `either` | query | [`GetQueryEither`] | optional | |
/// | `data` | query | `Bytes` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/query", host = "https://paint.example")]
#[levain(responses = GetQueryResponse)]
pub struct GetQuery {
    text: Option<String>,
    list: Option<Colors>,
    #[levain(explode = false)]
    joined: Option<Colors>,
    object: Option<Rgb>,
    #[levain(explode = false)]
    flat: Option<Rgb>,
    #[levain(style = space_delimited)]
    spaced: Option<Colors>,
    #[levain(style = pipe_delimited)]
    piped: Option<Colors>,
    #[levain(style = deep_object)]
    deep: Option<Rgb>,
    #[levain(style = deep_object)]
    expand: Option<Colors>,
    #[levain(json)]
    json: Option<Rgb>,
    #[levain(allow_reserved)]
    reserved: Option<String>,
    #[levain(allow_empty)]
    empty: Option<Colors>,
    grid: Option<Vec<Vec<i64>>>,
    either: Option<GetQueryEither>,
    data: Option<levain::Bytes>,
}

/// The responses of [`GetQuery`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetQueryResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /headers-and-cookies

/// `GET /headers-and-cookies`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `x_list` | header: `x-list` | [`Colors`] | optional | |
/// | `x_object` | header: `x-object` | [`Rgb`] | optional | |
/// | `x_exploded` | header: `x-exploded` | [`Rgb`] | optional | |
/// | `x_json` | header: `x-json` | [`Rgb`] | optional | |
/// | `authorization` | header | `String` | optional | |
/// | `text` | cookie | `String` | optional | |
/// | `list` | cookie | [`Colors`] | optional | |
/// | `joined` | cookie | [`Colors`] | optional | |
/// | `plain` | cookie | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Default, PartialEq, levain::Request)]
#[levain(get = "/headers-and-cookies", host = "https://paint.example")]
#[levain(responses = GetHeadersAndCookiesResponse)]
pub struct GetHeadersAndCookies {
    #[levain(header = "x-list")]
    x_list: Option<Colors>,
    #[levain(header = "x-object")]
    x_object: Option<Rgb>,
    #[levain(header = "x-exploded", explode = true)]
    x_exploded: Option<Rgb>,
    #[levain(header = "x-json", json)]
    x_json: Option<Rgb>,
    #[levain(header = "authorization", secret)]
    authorization: Option<String>,
    #[levain(cookie = "text")]
    text: Option<String>,
    #[levain(cookie = "list")]
    list: Option<Colors>,
    #[levain(cookie = "joined", explode = false)]
    joined: Option<Colors>,
    #[levain(cookie = "plain", style = cookie)]
    plain: Option<String>,
}

/// The responses of [`GetHeadersAndCookies`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetHeadersAndCookiesResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /whole

/// `GET /whole`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `filter` | query | [`Rgb`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/whole", host = "https://paint.example")]
#[levain(responses = GetWholeResponse)]
pub struct GetWhole {
    #[levain(style = query_string)]
    filter: Rgb,
}

/// The responses of [`GetWhole`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetWholeResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /whole-json

/// `GET /whole-json`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `filter` | query | [`Rgb`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/whole-json", host = "https://paint.example")]
#[levain(responses = GetWholeJsonResponse)]
pub struct GetWholeJson {
    #[levain(style = query_string, json)]
    filter: Option<Rgb>,
}

/// The responses of [`GetWholeJson`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetWholeJsonResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /shared/{id}

/// `GET /shared/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `page` | query | `String` | required | |
/// | `id_2` | query: `id` | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shared/{id}", host = "https://paint.example")]
#[levain(responses = GetSharedByIdResponse)]
pub struct GetSharedById {
    id: i64,
    page: String,
    #[levain(query = "id")]
    id_2: Option<String>,
}

/// The responses of [`GetSharedById`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetSharedByIdResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /undeclared/{who}

/// `GET /undeclared/{who}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `who` | path | `String` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/undeclared/{who}", host = "https://paint.example")]
#[levain(responses = GetUndeclaredByWhoResponse)]
pub struct GetUndeclaredByWho {
    who: String,
}

/// The responses of [`GetUndeclaredByWho`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetUndeclaredByWhoResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

