// type Search

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Search {
    #[levain(length = "..=5")]
    pub text: Option<String>,
    #[levain(min = 1)]
    pub limit: Option<i64>,
}

// type Loaf

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Loaf {
    #[levain(rename = "rye")]
    Rye(Rye),
    #[levain(fallback)]
    Plain(Plain),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Rye

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "rye"))]
#[non_exhaustive]
pub struct Rye {
    pub sour: bool,
}

// type Plain

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plain {
    pub kind: Option<String>,
    pub name: String,
}

// QUERY /loaves

/// `QUERY /loaves`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Search`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`JsonLines<Loaf>`](Loaf) | What was found |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(method = "QUERY", path = "/loaves", host = "https://archive.example")]
#[levain(responses = SearchLoavesResponse)]
pub struct SearchLoaves {
    #[levain(body)]
    body: Search,
}

/// The responses of [`SearchLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "application/jsonl, */*;q=0.5")]
#[non_exhaustive]
pub enum SearchLoavesResponse {
    /// What was found
    #[levain(status = 200, stream, ok)]
    Ok(levain::JsonLines<Loaf>),
}

// GET /loaves

/// `GET /loaves`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `query` | query | [`Search`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Events<Loaf>`](Loaf) | Loaves as they are baked. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "https://archive.example")]
#[levain(responses = ListLoavesResponse)]
pub struct ListLoaves {
    #[levain(style = query_string)]
    query: Option<Search>,
}

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "text/event-stream, */*;q=0.5")]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// Loaves as they are baked.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<Loaf>),
}

// COPY /loaves

/// `COPY /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Copied. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(method = "COPY", path = "/loaves", host = "https://archive.example")]
#[levain(responses = CopyLoavesResponse)]
pub struct CopyLoaves {}

/// The responses of [`CopyLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CopyLoavesResponse {
    /// Copied.
    #[levain(status = 204, ok)]
    NoContent,
}

