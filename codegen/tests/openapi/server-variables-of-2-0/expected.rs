// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct Loaves {}

levain::request! { LoavesBuilder of Loaves, loaves_missing {} }

levain::endpoint! { Loaves as "loaves" {
    GET "/loaves" at "https://bread.example/bakery/v1" => LoavesResponse,
} }

/// The responses of [`Loaves`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LoavesResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { LoavesResponse, ok NoContent: () {
    204 => NoContent,
} }

// server {Endpoint}/bakery/{Version}

/// The server `{Endpoint}/bakery/{Version}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EndpointBakeryVersion {
    /// Where it is.
    pub endpoint: String,
    /// The variable `Version` of the URL.
    pub version: EndpointBakeryVersionVersion,
}

levain::server! { EndpointBakeryVersion at "{Endpoint}/bakery/{Version}" {
    endpoint: String = "Endpoint" or "https://bread.example",
    version: EndpointBakeryVersionVersion = "Version" or EndpointBakeryVersionVersion::V1,
} }

// server {Endpoint}/bakery/{Version} Version

/// The variable `Version` of the URL.
#[derive(Clone)]
#[non_exhaustive]
pub enum EndpointBakeryVersionVersion {
    /// The value `v1`.
    V1,
    /// The value `v2`.
    V2,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open EndpointBakeryVersionVersion { V1 = "v1", V2 = "v2" } }

