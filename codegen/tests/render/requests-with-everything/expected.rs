// type Challenge

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(format = "pkce-challenge")]
pub struct Challenge(levain::Text);

// type Method

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(format = "pkce-method")]
#[non_exhaustive]
pub enum Method {
    #[levain(rename = "plain")]
    Plain,
    S256,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type State

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(format = "csrf-state")]
pub struct State(levain::Text);

// type Price

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, levain::Newtype)]
#[levain(min = 0.0)]
pub struct Price(f64);

// type GET /authorize.redirect

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AuthorizeRedirect {
    pub code: String,
    pub state: Option<State>,
}

// type POST /shops/{id}/prices.body.ByCode

#[derive(Clone, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(grant_type = "code"))]
#[non_exhaustive]
pub struct PricesByCode {
    #[levain(secret)]
    pub code: String,
}

// type POST /shops/{id}/prices.body.ByPrice

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(grant_type = "price"))]
#[non_exhaustive]
pub struct PricesByPrice {
    pub price: Price,
}

// type POST /shops/{id}/prices.body

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "grant_type", conversions)]
#[non_exhaustive]
pub enum PricesBody {
    #[levain(rename = "code")]
    ByCode(PricesByCode),
    #[levain(rename = "price")]
    ByPrice(PricesByPrice),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /authorize

/// Ask a user.
///
/// `GET /authorize`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `code_challenge` | query | [`Challenge`] | required | |
/// | `code_challenge_method` | query | [`Method`] | optional | |
/// | `state` | query | [`State`] | optional | |
///
/// The browser returns with [`AuthorizeRedirect`].
#[derive(Clone, PartialEq, levain::Request)]
#[levain(
    get = "/authorize",
    host = "https://api.example.com",
    version_header = "x-version",
    version = super::super::VERSION
)]
#[levain(query(response_type = "code"))]
#[levain(redirect = AuthorizeRedirect, echoes = state)]
#[must_use = "nothing happens until its URL is visited"]
pub struct Authorize {
    #[levain(pkce = challenge)]
    code_challenge: Challenge,
    #[levain(pkce = method)]
    code_challenge_method: Option<Method>,
    #[levain(secret)]
    state: Option<State>,
}

// POST /shops/{id}/prices

/// `POST /shops/{id}/prices`, with a bearer token.
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `acquire_method` | query | `Vec<String>` | optional | |
/// | `latitude` | query | `f64` | optional | |
/// | `active` | query | `bool` | optional | |
/// | `x_trace` | header: `x-trace` | `String` | optional | |
/// | `body` | body | [`PricesBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Price>`](Price) | |
/// | 204 | | |
/// | 4XX | `Json` | |
/// | other | `Json` | |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    post = "/shops/{id}/prices",
    host = "https://api.example.com",
    version_header = "x-version",
    version = super::super::VERSION,
    auth = bearer
)]
#[levain(responses = PricesResponse)]
pub struct Prices {
    id: i64,
    #[levain(query, style = brackets, max_items = 5)]
    acquire_method: Option<Vec<String>>,
    #[levain(query, decimal = ",")]
    latitude: Option<f64>,
    #[levain(query, bool_as("0", "1"))]
    active: Option<bool>,
    #[levain(header = "x-trace")]
    x_trace: Option<String>,
    #[levain(body(json, form))]
    body: PricesBody,
    /// The format of the body: JSON, a form. The first is the default.
    #[levain(body_format)]
    body_format: levain::BodyFormat,
}

/// The responses of [`Prices`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PricesResponse {
    #[levain(status = 200, ok)]
    Ok(Vec<Price>),
    #[levain(status = 204, ok)]
    NoContent,
    #[levain(status = "4XX")]
    ClientError(levain::StatusCode, levain::Json),
    #[levain(default)]
    Default(levain::StatusCode, levain::Json),
}

// GET /ping

/// `GET /ping`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | `Json` | |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(
    get = "/ping",
    host = "https://api.example.com",
    version_header = "x-version",
    version = super::super::VERSION
)]
#[levain(responses = PingResponse)]
pub struct Ping {}

/// The responses of [`Ping`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PingResponse {
    #[levain(status = 200, ok)]
    Ok(levain::Json),
}

