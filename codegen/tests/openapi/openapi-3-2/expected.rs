// type Search

/// The type `Search` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Search {
    /// The property `text`.
    #[levain(length = "..=5")]
    pub text: Option<String>,
    /// The property `limit`.
    #[levain(min = 1)]
    pub limit: Option<i64>,
}

// type Loaf

/// The type `Loaf` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Loaf {
    /// The variant `Rye`.
    #[levain(rename = "rye")]
    Rye(Rye),
    /// The variant `Plain`.
    #[levain(fallback)]
    Plain(Plain),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Rye

/// The type `Rye` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Rye {
    /// The property `kind`.
    pub kind: String,
    /// The property `sour`.
    pub sour: bool,
}

// type Plain

/// The type `Plain` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plain {
    /// The property `kind`.
    pub kind: Option<String>,
    /// The property `name`.
    pub name: String,
}

// QUERY /loaves

/// `QUERY /loaves`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(method = "QUERY", path = "/loaves", host = "https://archive.example")]
#[levain(responses = SearchLoavesResponse)]
pub struct SearchLoaves {
    /// The body of the request.
    #[levain(body)]
    body: Search,
}

/// The responses of [`SearchLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SearchLoavesResponse {
    /// 200: What was found
    #[levain(status = 200, stream, ok)]
    Ok(levain::JsonLines<Loaf>),
}

// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "https://archive.example")]
#[levain(responses = ListLoavesResponse)]
pub struct ListLoaves {
    /// The query parameter `query`.
    #[levain(style = query_string)]
    query: Option<Search>,
}

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// 200: Loaves as they are baked.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<Loaf>),
}

// COPY /loaves

/// `COPY /loaves`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(method = "COPY", path = "/loaves", host = "https://archive.example")]
#[levain(responses = CopyLoavesResponse)]
pub struct CopyLoaves {}

/// The responses of [`CopyLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CopyLoavesResponse {
    /// 204: Copied.
    #[levain(status = 204, ok)]
    NoContent,
}

