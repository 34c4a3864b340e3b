// type GET /loaves.filter

/// The type `GET /loaves.filter` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct LoavesFilter {
    /// The property `grain`.
    pub grain: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "https://bread.example")]
#[levain(responses = LoavesResponse)]
pub struct Loaves {
    /// The query parameter `limit`.
    limit: Option<i64>,
    /// The query parameter `filter`.
    filter: Option<LoavesFilter>,
    /// The query parameter `sort`.
    sort: Option<Vec<String>>,
}

/// The responses of [`Loaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum LoavesResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

