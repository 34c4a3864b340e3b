// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Loaves {}

levain::request! { LoavesBuilder of Loaves, loaves_missing {} }

impl levain::Endpoint for Loaves {
    const NAME: &'static str = "loaves";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/loaves";
    const HOST: &'static str = "https://old.example:8443/v1";
    type Response = LoavesResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Loaves`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LoavesResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { LoavesResponse, ok NoContent: () {
    204 => NoContent,
} }

// server https://old.example:8443/v1

/// `https://old.example:8443/v1`.
pub const HTTPS: &str = "https://old.example:8443/v1";

// server http://old.example:8443/v1

/// `http://old.example:8443/v1`.
pub const HTTP: &str = "http://old.example:8443/v1";

