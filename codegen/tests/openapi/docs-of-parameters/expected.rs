// GET /loaves/{kind}

/// `GET /loaves/{kind}`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
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
        /// `since`.
        ///
        /// For example `2024-01-01` or `2024-12-31`.
        since: String as &str,
        /// Two of its examples are none.
        ///
        /// For example `7`.
        #[deprecated]
        grain: i64 as i64,
        /// `note`.
        ///
        /// For example `` with `ticks` ``.
        note: String as &str,
    },
} }

impl levain::Endpoint for ListLoaves {
    const NAME: &'static str = "list_loaves";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/loaves/{kind}";
    const HOST: &'static str = "";
    type Response = ListLoavesResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path("kind", &self.kind);
        parts.query("limit", &self.limit);
        parts.query("since", &self.since);
        parts.query("grain", &self.grain);
        parts.header("note", &self.note);
    }
}

/// What [`ListLoaves`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { ListLoavesResponse, ok NoContent: () {
    204 => NoContent,
} }

