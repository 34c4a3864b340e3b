// GET /loaves

/// `GET /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "https://bread.example/bakery/v1")]
#[levain(responses = LoavesResponse)]
pub struct Loaves {}

/// The responses of [`Loaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum LoavesResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// server {Endpoint}/bakery/{Version}

/// The server `{Endpoint}/bakery/{Version}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Server)]
#[levain(url = "{Endpoint}/bakery/{Version}")]
#[non_exhaustive]
pub struct EndpointBakeryVersion {
    /// Where it is.
    #[levain(rename = "Endpoint", default = "https://bread.example")]
    pub endpoint: String,
    #[levain(rename = "Version", default = EndpointBakeryVersionVersion::V1)]
    pub version: EndpointBakeryVersionVersion,
}

// server {Endpoint}/bakery/{Version} Version

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum EndpointBakeryVersionVersion {
    #[levain(rename = "v1")]
    V1,
    #[levain(rename = "v2")]
    V2,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

