// GET /ovens

/// `GET /ovens`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/ovens", host = "/api/v3")]
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

