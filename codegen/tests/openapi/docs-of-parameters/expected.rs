// GET /loaves/{kind}

/// `GET /loaves/{kind}`
#[derive(Clone, Debug, PartialEq)]
pub struct ListLoaves {
    kind: String,
    limit: Option<i64>,
    since: Option<String>,
    grain: Option<i64>,
    note: Option<String>,
}

levain::request! { ListLoavesBuilder of ListLoaves, list_loaves_missing {
    required {
        /// What they are made of.
        ///
        /// See the catalogue for all kinds:
        ///
        /// - rye
        /// - wheat
        ///
        /// For example `rye`.
        kind(P0, "the required parameter `kind` is not set"): String as &str,
    },
    optional {
        /// How many at most.
        ///
        /// The server assumes `20` when it is absent.
        ///
        /// For example `50`.
        limit: i64 as i64,
        /// The query parameter `since`.
        ///
        /// For example `2024-01-01` or `2024-12-31`.
        since: String as &str,
        /// Two of its examples are none.
        ///
        /// For example `7`.
        #[deprecated]
        grain: i64 as i64,
        /// The header `note`.
        ///
        /// For example `` with `ticks` ``.
        note: String as &str,
    },
} }

levain::endpoint! { ListLoaves as "list_loaves" {
    GET "/loaves/{kind}" at "" => ListLoavesResponse,
    parts(self) {
        path("kind", &self.kind);
        query("limit", &self.limit);
        query("since", &self.since);
        query("grain", &self.grain);
        header("note", &self.note);
    },
} }

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { ListLoavesResponse, ok NoContent: () {
    204 => NoContent,
} }

