// GET /loaves

/// `GET /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
///
/// It needs [`API_KEY`], or [`OAUTH`] with the scope `loaves:read`.
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "https://oven.example")]
#[levain(security([API_KEY], [OAUTH("loaves:read")]))]
#[levain(responses = InheritsResponse)]
pub struct Inherits {}

/// The responses of [`Inherits`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum InheritsResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /loaves

/// `PUT /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
///
/// It needs [`BASIC`] and [`PAGE_KEY`].
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(put = "/loaves", host = "https://oven.example")]
#[levain(security([BASIC, PAGE_KEY]))]
#[levain(responses = NeedsBothResponse)]
pub struct NeedsBoth {}

/// The responses of [`NeedsBoth`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum NeedsBothResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /loaves

/// `POST /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
///
/// It may be sent with [`SESSION`].
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(post = "/loaves", host = "https://oven.example")]
#[levain(security([], [SESSION]))]
#[levain(responses = MayBeAnyoneResponse)]
pub struct MayBeAnyone {}

/// The responses of [`MayBeAnyone`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum MayBeAnyoneResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// DELETE /loaves

/// `DELETE /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(delete = "/loaves", host = "https://oven.example")]
#[levain(responses = TakesNothingResponse)]
pub struct TakesNothing {}

/// The responses of [`TakesNothing`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum TakesNothingResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PATCH /loaves

/// `PATCH /loaves`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
///
/// It needs [`OAUTH`] with the scopes `loaves:write`, `loaves:burn`, or [`JWT`], or [`SSO`] with the scope `profile`.
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(
    patch = "/loaves",
    host = "https://oven.example",
    name = "takes_a_token"
)]
#[levain(security([OAUTH("loaves:write", "loaves:burn")], [JWT], [SSO("profile")]))]
#[levain(responses = TakesATokenResponse)]
pub struct TakesAToken {}

/// The responses of [`TakesAToken`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum TakesATokenResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /crumbs

/// `GET /crumbs`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
///
/// It needs [`DIGEST`], or [`CERT`].
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/crumbs", host = "https://oven.example")]
#[levain(security([DIGEST], [CERT]))]
#[levain(responses = DigestResponse)]
pub struct Digest {}

/// The responses of [`Digest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum DigestResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /crumbs

/// `PUT /crumbs`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(put = "/crumbs", host = "https://oven.example")]
#[levain(responses = AsksForWhatIsNotThereResponse)]
pub struct AsksForWhatIsNotThere {}

/// The responses of [`AsksForWhatIsNotThere`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AsksForWhatIsNotThereResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /crumbs

/// `POST /crumbs`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `x_api_key` | header: `x-api-key` | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
///
/// It needs [`API_KEY`].
#[derive(Clone, Default, PartialEq, levain::Request)]
#[levain(post = "/crumbs", host = "https://oven.example")]
#[levain(security([API_KEY]))]
#[levain(responses = HoldsItsKeyItselfResponse)]
pub struct HoldsItsKeyItself {
    #[levain(header = "x-api-key", secret)]
    x_api_key: Option<String>,
}

/// The responses of [`HoldsItsKeyItself`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum HoldsItsKeyItselfResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// security api_key

/// Ask the baker.
///
/// An API key in the header `X-API-Key`.
pub const API_KEY: levain::SecurityScheme = levain::SecurityScheme::header("api_key", "X-API-Key");

// security page-key

/// An API key in the query parameter `key`.
pub const PAGE_KEY: levain::SecurityScheme = levain::SecurityScheme::query("page-key", "key");

// security session

/// An API key in the cookie `sid`.
pub const SESSION: levain::SecurityScheme = levain::SecurityScheme::cookie("session", "sid");

// security basic

/// HTTP Basic: a user name and a password.
pub const BASIC: levain::SecurityScheme = levain::SecurityScheme::basic("basic");

// security jwt

/// A bearer token: `JWT`.
pub const JWT: levain::SecurityScheme = levain::SecurityScheme::bearer("jwt");

// security digest

/// Credentials of the scheme `digest`, sent in `Authorization`.
pub const DIGEST: levain::SecurityScheme = levain::SecurityScheme::http("digest", "digest");

// security cert

/// Mutual TLS: the connection needs a client certificate.
pub const CERT: levain::SecurityScheme = levain::SecurityScheme::mutual_tls("cert");

// security sso

/// An OpenID Connect token; the discovery document is `https://sso.example/.well-known/openid-configuration`.
pub const SSO: levain::SecurityScheme = levain::SecurityScheme::open_id_connect(
    "sso",
    "https://sso.example/.well-known/openid-configuration",
);

// security unused

/// An API key in the header `X-Old`.
pub const UNUSED: levain::SecurityScheme = levain::SecurityScheme::header("unused", "X-Old");

// security oauth

/// An OAuth 2 token.
pub const OAUTH: levain::SecurityScheme = levain::SecurityScheme::oauth2(
    "oauth",
    &[
        levain::OAuthFlow {
            name: "authorizationCode",
            authorization_url: "https://sso.example/authorize",
            token_url: "https://sso.example/token",
            refresh_url: "",
        },
        levain::OAuthFlow {
            name: "clientCredentials",
            authorization_url: "",
            token_url: "https://sso.example/token",
            refresh_url: "",
        },
    ],
);

// security sso scopes

/// The scopes of `sso`: what a token may be used for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum SsoScope {
    #[levain(rename = "profile")]
    Profile,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// security oauth scopes

/// The scopes of `oauth`: what a token may be used for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum OauthScope {
    /// See loaves.
    #[levain(rename = "loaves:read")]
    LoavesRead,
    /// Bake loaves.
    #[levain(rename = "loaves:write")]
    LoavesWrite,
    #[levain(rename = "loaves:burn")]
    LoavesBurn,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

