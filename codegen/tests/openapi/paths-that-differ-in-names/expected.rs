// GET /icons/{id}

/// `GET /icons/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | | One icon. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/icons/{id}", host = "https://icons.example")]
#[levain(responses = GetIconsByIdResponse)]
pub struct GetIconsById {
    id: i64,
}

/// The responses of [`GetIconsById`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetIconsByIdResponse {
    /// One icon.
    #[levain(status = 200, ok)]
    Ok,
}

// GET /icons/{term}

/// `GET /icons/{term}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `term` | path | `String` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 2XX | `i64` | How many there are. |
/// | 204 | | A success without a body. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/icons/{term}", host = "https://icons.example")]
#[levain(responses = GetIconsByTermResponse)]
pub struct GetIconsByTerm {
    term: String,
}

/// The responses of [`GetIconsByTerm`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetIconsByTermResponse {
    /// How many there are.
    #[levain(status = "2XX", ok, max = 2_147_483_647, min = 0)]
    Successful(levain::StatusCode, i64),
    /// A success without a body.
    #[levain(status = 204, ok)]
    NoContent,
}

