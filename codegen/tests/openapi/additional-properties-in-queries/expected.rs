// type GET /loaves.filter

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct LoavesFilter {
    pub grain: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// GET /loaves

/// `GET /loaves`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `limit` | query | `i64` | optional | |
/// | `filter` | query | [`LoavesFilter`] | optional | |
/// | `sort` | query | `Vec<String>` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "https://bread.example")]
#[levain(responses = LoavesResponse)]
pub struct Loaves {
    limit: Option<i64>,
    filter: Option<LoavesFilter>,
    sort: Option<Vec<String>>,
}

/// The responses of [`Loaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum LoavesResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

