// GET /icons/{id}

/// `GET /icons/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetIconsById {
    id: i64,
}

levain::request! { GetIconsByIdBuilder of GetIconsById, get_icons_by_id_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
    },
} }

levain::endpoint! { GetIconsById as "get_icons_by_id" {
    GET "/icons/{id}" at "https://icons.example" => GetIconsByIdResponse,
    parts(self) {
        path("id", &self.id);
    },
} }

/// The responses of [`GetIconsById`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetIconsByIdResponse {
    /// 200: One icon.
    Ok,
}

levain::responses! { GetIconsByIdResponse, ok Ok: () {
    200 => Ok,
} }

// GET /icons/{term}

/// `GET /icons/{term}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetIconsByTerm {
    term: String,
}

levain::request! { GetIconsByTermBuilder of GetIconsByTerm, get_icons_by_term_missing {
    required {
        /// The path parameter `term`.
        term(P0, "the required parameter `term` is not set"): String as &str,
    },
} }

levain::endpoint! { GetIconsByTerm as "get_icons_by_term" {
    GET "/icons/{term}" at "https://icons.example" => GetIconsByTermResponse,
    parts(self) {
        path("term", &self.term);
    },
} }

/// The responses of [`GetIconsByTerm`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetIconsByTermResponse {
    /// 2XX: How many there are.
    Successful(levain::StatusCode, i64),
}

levain::responses! { GetIconsByTermResponse, ok Successful(status, json): i64 {
    200..=299 => Successful(
        status,
        json_constrained(|body| body.integer(
            &levain::IntegerConstraints::new().max(2_147_483_647).min(0)
        )),
    ),
} }

