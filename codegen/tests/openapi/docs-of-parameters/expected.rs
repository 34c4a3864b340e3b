// GET /loaves/{kind}

/// `GET /loaves/{kind}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/loaves/{kind}", host = "")]
#[levain(responses = ListLoavesResponse)]
pub struct ListLoaves {
    /// What they are made of.
    ///
    /// See the catalogue for all kinds:
    ///
    /// - rye
    /// - wheat
    ///
    /// For example `rye`.
    kind: String,
    /// How many at most.
    ///
    /// The server assumes `20` when it is absent.
    ///
    /// For example `50`.
    limit: Option<i64>,
    /// The query parameter `since`.
    ///
    /// For example `2024-01-01` or `2024-12-31`.
    since: Option<String>,
    /// Two of its examples are none.
    ///
    /// For example `7`.
    #[deprecated]
    grain: Option<i64>,
    /// The header `note`.
    ///
    /// For example `` with `ticks` ``.
    #[levain(header = "note")]
    note: Option<String>,
}

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

