// GET /loaves/{kind}

/// `GET /loaves/{kind}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `kind` | path | `String` | required | What they are made of. |
/// | `limit` | query | `i64` | optional | How many at most. |
/// | `since` | query | `String` | optional | |
/// | `grain` | query | `i64` | optional | Two of its examples are none. |
/// | `note` | header | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
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
    /// Example: `rye`
    kind: String,
    /// How many at most.
    ///
    /// The server assumes `20` when it is absent.
    ///
    /// Example: `50`
    limit: Option<i64>,
    /// Examples: `2024-01-01`, `2024-12-31`
    since: Option<String>,
    /// Two of its examples are none.
    ///
    /// Example: `7`
    #[deprecated]
    grain: Option<i64>,
    /// Example: `` with `ticks` ``
    #[levain(header = "note")]
    note: Option<String>,
}

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

