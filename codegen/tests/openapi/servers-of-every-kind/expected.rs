// GET /ovens

/// `GET /ovens`
#[derive(Clone, Debug, PartialEq)]
pub struct List {}

levain::request! { ListBuilder of List, list_missing {} }

levain::endpoint! { List as "list" {
    GET "/ovens" at "https://eu.oven.example:8443/v2" => ListResponse,
} }

/// The responses of [`List`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { ListResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /logs

/// `GET /logs`
#[derive(Clone, Debug, PartialEq)]
pub struct Logs {}

levain::request! { LogsBuilder of Logs, logs_missing {} }

levain::endpoint! { Logs as "logs" {
    GET "/logs" at "https://logs.oven.example" => LogsResponse,
} }

/// The responses of [`Logs`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogsResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { LogsResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /logs

/// `PUT /logs`
#[derive(Clone, Debug, PartialEq)]
pub struct Rotate {}

levain::request! { RotateBuilder of Rotate, rotate_missing {} }

levain::endpoint! { Rotate as "rotate" {
    PUT "/logs" at "https://ops.oven.example/api" => RotateResponse,
} }

/// The responses of [`Rotate`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RotateResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { RotateResponse, ok NoContent: () {
    204 => NoContent,
} }

// server https://{region}.oven.example:{port}/{base}

/// Ovens by region.
///
/// The server `https://{region}.oven.example:{port}/{base}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OvensByRegion {
    /// Where the oven stands.
    pub region: OvensByRegionRegion,
    /// The variable `port` of the URL.
    pub port: String,
    /// The variable `base` of the URL.
    pub base: String,
}

levain::server! { OvensByRegion at "https://{region}.oven.example:{port}/{base}" {
    region: OvensByRegionRegion = "region" or OvensByRegionRegion::Eu,
    port: String = "port" or "8443",
    base: String = "base" or "v2",
} }

// server https://{region}.oven.example:{port}/{base} region

/// Where the oven stands.
#[derive(Clone)]
#[non_exhaustive]
pub enum OvensByRegionRegion {
    /// The value `eu`.
    Eu,
    /// The value `us-east`.
    UsEast,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open OvensByRegionRegion { Eu = "eu", UsEast = "us-east" } }

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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OpsOvenExampleUrl {
    /// The variable `url` of the URL.
    pub url_2: OpsOvenExampleUrlUrl,
}

levain::server! { OpsOvenExampleUrl at "https://ops.oven.example/{url}" {
    url_2: OpsOvenExampleUrlUrl = "url" or OpsOvenExampleUrlUrl::Api,
} }

// server https://ops.oven.example/{url} url

/// The variable `url` of the URL.
#[derive(Clone)]
#[non_exhaustive]
pub enum OpsOvenExampleUrlUrl {
    /// The value `api`.
    Api,
    /// The value `beta`.
    Beta,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open OpsOvenExampleUrlUrl { Api = "api", Beta = "beta" } }

