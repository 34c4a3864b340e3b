// GET /ovens

/// `GET /ovens`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/ovens", host = "https://eu.oven.example:8443/v2")]
#[levain(responses = ListResponse)]
pub struct List {}

/// The responses of [`List`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /logs

/// `GET /logs`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/logs", host = "https://logs.oven.example")]
#[levain(responses = LogsResponse)]
pub struct Logs {}

/// The responses of [`Logs`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum LogsResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /logs

/// `PUT /logs`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(put = "/logs", host = "https://ops.oven.example/api")]
#[levain(responses = RotateResponse)]
pub struct Rotate {}

/// The responses of [`Rotate`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum RotateResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// server https://{region}.oven.example:{port}/{base}

/// Ovens by region.
///
/// The server `https://{region}.oven.example:{port}/{base}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Server)]
#[levain(url = "https://{region}.oven.example:{port}/{base}")]
#[non_exhaustive]
pub struct OvensByRegion {
    /// Where the oven stands.
    #[levain(default = OvensByRegionRegion::Eu)]
    pub region: OvensByRegionRegion,
    #[levain(default = "8443")]
    pub port: String,
    #[levain(default = "v2")]
    pub base: String,
}

// server https://{region}.oven.example:{port}/{base} region

/// Where the oven stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum OvensByRegionRegion {
    #[levain(rename = "eu")]
    Eu,
    #[levain(rename = "us-east")]
    UsEast,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// server https://test.oven.example

/// Test
///
/// The server `https://test.oven.example`.
pub const TEST: &str = "https://test.oven.example";

// server https://old.oven.example/v1

/// Where the ovens stood before they were moved to regions, until spring
///
/// The server `https://old.oven.example/v1`.
pub const OLD_OVEN_EXAMPLE_V1: &str = "https://old.oven.example/v1";

// server https://logs.oven.example

/// The server `https://logs.oven.example`.
pub const LOGS_OVEN_EXAMPLE: &str = "https://logs.oven.example";

// server https://ops.oven.example/{url}

/// The server `https://ops.oven.example/{url}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Server)]
#[levain(url = "https://ops.oven.example/{url}")]
#[non_exhaustive]
pub struct OpsOvenExampleUrl {
    #[levain(rename = "url", default = OpsOvenExampleUrlUrl::Api)]
    pub url_2: OpsOvenExampleUrlUrl,
}

// server https://ops.oven.example/{url} url

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum OpsOvenExampleUrlUrl {
    #[levain(rename = "api")]
    Api,
    #[levain(rename = "beta")]
    Beta,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

