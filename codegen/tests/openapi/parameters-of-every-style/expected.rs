// type Colors

/// The type `Colors` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
pub struct Colors(Vec<String>);

// type Rgb

/// The type `Rgb` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Rgb {
    /// The property `R`.
    #[levain(rename = "R")]
    pub r: Option<i64>,
    /// The property `G`.
    #[levain(rename = "G")]
    pub g: Option<i64>,
    /// The property `B`.
    #[levain(rename = "B")]
    pub b: Option<i64>,
}

// type GET /query.either

/// The type `GET /query.either` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum GetQueryEither {
    /// The variant `Colors`.
    Colors(Colors),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /query

/// `GET /query`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/query", host = "https://paint.example")]
#[levain(responses = GetQueryResponse)]
pub struct GetQuery {
    /// The query parameter `text`.
    text: Option<String>,
    /// The query parameter `list`.
    list: Option<Colors>,
    /// The query parameter `joined`.
    #[levain(explode = false)]
    joined: Option<Colors>,
    /// The query parameter `object`.
    object: Option<Rgb>,
    /// The query parameter `flat`.
    #[levain(explode = false)]
    flat: Option<Rgb>,
    /// The query parameter `spaced`.
    #[levain(style = space_delimited)]
    spaced: Option<Colors>,
    /// The query parameter `piped`.
    #[levain(style = pipe_delimited)]
    piped: Option<Colors>,
    /// The query parameter `deep`.
    #[levain(style = deep_object)]
    deep: Option<Rgb>,
    /// The query parameter `expand`.
    #[levain(style = deep_object)]
    expand: Option<Colors>,
    /// The query parameter `json`.
    #[levain(json)]
    json: Option<Rgb>,
    /// The query parameter `reserved`.
    #[levain(allow_reserved)]
    reserved: Option<String>,
    /// The query parameter `empty`.
    #[levain(allow_empty)]
    empty: Option<Colors>,
    /// The query parameter `grid`.
    grid: Option<Vec<Vec<i64>>>,
    /// The query parameter `either`.
    either: Option<GetQueryEither>,
    /// The query parameter `data`.
    data: Option<levain::Bytes>,
}

/// The responses of [`GetQuery`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetQueryResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /headers-and-cookies

/// `GET /headers-and-cookies`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/headers-and-cookies", host = "https://paint.example")]
#[levain(responses = GetHeadersAndCookiesResponse)]
pub struct GetHeadersAndCookies {
    /// The header `X-List`.
    #[levain(header = "x-list")]
    x_list: Option<Colors>,
    /// The header `X-Object`.
    #[levain(header = "x-object")]
    x_object: Option<Rgb>,
    /// The header `X-Exploded`.
    #[levain(header = "x-exploded", explode = true)]
    x_exploded: Option<Rgb>,
    /// The header `X-Json`.
    #[levain(header = "x-json", json)]
    x_json: Option<Rgb>,
    /// The header `Authorization`.
    #[levain(header = "authorization")]
    authorization: Option<String>,
    /// The cookie `text`.
    #[levain(cookie = "text")]
    text: Option<String>,
    /// The cookie `list`.
    #[levain(cookie = "list")]
    list: Option<Colors>,
    /// The cookie `joined`.
    #[levain(cookie = "joined", explode = false)]
    joined: Option<Colors>,
    /// The cookie `plain`.
    #[levain(cookie = "plain", style = cookie)]
    plain: Option<String>,
}

/// The responses of [`GetHeadersAndCookies`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetHeadersAndCookiesResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /whole

/// `GET /whole`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/whole", host = "https://paint.example")]
#[levain(responses = GetWholeResponse)]
pub struct GetWhole {
    /// The query parameter `filter`.
    #[levain(style = query_string)]
    filter: Rgb,
}

/// The responses of [`GetWhole`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetWholeResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /whole-json

/// `GET /whole-json`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/whole-json", host = "https://paint.example")]
#[levain(responses = GetWholeJsonResponse)]
pub struct GetWholeJson {
    /// The query parameter `filter`.
    #[levain(style = query_string, json)]
    filter: Option<Rgb>,
}

/// The responses of [`GetWholeJson`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetWholeJsonResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /shared/{id}

/// `GET /shared/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shared/{id}", host = "https://paint.example")]
#[levain(responses = GetSharedByIdResponse)]
pub struct GetSharedById {
    /// The path parameter `id`.
    id: i64,
    /// The query parameter `page`.
    page: String,
    /// The query parameter `id`.
    #[levain(query = "id")]
    id_2: Option<String>,
}

/// The responses of [`GetSharedById`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetSharedByIdResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /undeclared/{who}

/// `GET /undeclared/{who}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/undeclared/{who}", host = "https://paint.example")]
#[levain(responses = GetUndeclaredByWhoResponse)]
pub struct GetUndeclaredByWho {
    /// The path parameter `who`.
    who: String,
}

/// The responses of [`GetUndeclaredByWho`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetUndeclaredByWhoResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

