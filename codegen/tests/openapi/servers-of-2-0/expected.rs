// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct Loaves {}

levain::request! { LoavesBuilder of Loaves, loaves_missing {} }

levain::endpoint! { Loaves as "loaves" {
    GET "/loaves" at "https://old.example:8443/v1" => LoavesResponse,
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

// server https://old.example:8443/v1

/// The server `https://old.example:8443/v1`.
pub const HTTPS: &str = "https://old.example:8443/v1";

// server http://old.example:8443/v1

/// The server `http://old.example:8443/v1`.
pub const HTTP: &str = "http://old.example:8443/v1";

