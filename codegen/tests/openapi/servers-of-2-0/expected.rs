// GET /loaves

/// `GET /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "https://old.example:8443/v1")]
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

// server https://old.example:8443/v1

/// The server `https://old.example:8443/v1`.
pub const HTTPS: &str = "https://old.example:8443/v1";

// server http://old.example:8443/v1

/// The server `http://old.example:8443/v1`.
pub const HTTP: &str = "http://old.example:8443/v1";

