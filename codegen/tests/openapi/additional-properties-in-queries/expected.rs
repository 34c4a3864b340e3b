// type GET /loaves.filter

/// The type `GET /loaves.filter` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LoavesFilter {
    /// The property `grain`.
    pub grain: Option<String>,
    /// Properties that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { LoavesFilter { grain optional, ..additional } }

levain::builder! { LoavesFilterBuilder of LoavesFilter, loaves_filter_missing {
    optional { grain: String },
    ..additional: levain::Map<String>
} }

// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct Loaves {
    limit: Option<i64>,
    filter: Option<LoavesFilter>,
    sort: Option<Vec<String>>,
}

levain::request! { LoavesBuilder of Loaves, loaves_missing {
    optional {
        /// The query parameter `limit`.
        limit: i64 as i64,
        /// The query parameter `filter`.
        filter: LoavesFilter,
        /// The query parameter `sort`.
        sort: Vec<String> as &[String],
    },
} }

levain::endpoint! { Loaves as "loaves" {
    GET "/loaves" at "https://bread.example" => LoavesResponse,
    parts(self) {
        query("limit", &self.limit);
        query("filter", &self.filter);
        query("sort", &self.sort);
    },
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

