// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct Inherits {}

levain::request! { InheritsBuilder of Inherits, inherits_missing {} }

levain::endpoint! { Inherits as "inherits" {
    GET "/loaves" at "https://oven.example" => InheritsResponse,
    security & [&[API_KEY], &[OAUTH.with(&["loaves:read"])]],
} }

/// The responses of [`Inherits`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InheritsResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { InheritsResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /loaves

/// `PUT /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct NeedsBoth {}

levain::request! { NeedsBothBuilder of NeedsBoth, needs_both_missing {} }

levain::endpoint! { NeedsBoth as "needs_both" {
    PUT "/loaves" at "https://oven.example" => NeedsBothResponse,
    security & [&[BASIC, PAGE_KEY]],
} }

/// The responses of [`NeedsBoth`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NeedsBothResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { NeedsBothResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /loaves

/// `POST /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct MayBeAnyone {}

levain::request! { MayBeAnyoneBuilder of MayBeAnyone, may_be_anyone_missing {} }

levain::endpoint! { MayBeAnyone as "may_be_anyone" {
    POST "/loaves" at "https://oven.example" => MayBeAnyoneResponse,
    security & [&[], &[SESSION]],
} }

/// The responses of [`MayBeAnyone`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MayBeAnyoneResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { MayBeAnyoneResponse, ok NoContent: () {
    204 => NoContent,
} }

// DELETE /loaves

/// `DELETE /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct TakesNothing {}

levain::request! { TakesNothingBuilder of TakesNothing, takes_nothing_missing {} }

levain::endpoint! { TakesNothing as "takes_nothing" {
    DELETE "/loaves" at "https://oven.example" => TakesNothingResponse,
} }

/// The responses of [`TakesNothing`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TakesNothingResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { TakesNothingResponse, ok NoContent: () {
    204 => NoContent,
} }

// PATCH /loaves

/// `PATCH /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct TakesAToken {}

levain::request! { TakesATokenBuilder of TakesAToken, takes_a_token_missing {} }

levain::endpoint! { TakesAToken as "takes_a_token" {
    PATCH "/loaves" at "https://oven.example" => TakesATokenResponse,
    security & [&[OAUTH.with(&["loaves:write", "loaves:burn"])], &[JWT], &[SSO.with(&["profile"])]],
} }

/// The responses of [`TakesAToken`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TakesATokenResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { TakesATokenResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /crumbs

/// `GET /crumbs`
#[derive(Clone, Debug, PartialEq)]
pub struct Digest {}

levain::request! { DigestBuilder of Digest, digest_missing {} }

levain::endpoint! { Digest as "digest" {
    GET "/crumbs" at "https://oven.example" => DigestResponse,
    security & [&[DIGEST], &[CERT]],
} }

/// The responses of [`Digest`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DigestResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { DigestResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /crumbs

/// `PUT /crumbs`
#[derive(Clone, Debug, PartialEq)]
pub struct AsksForWhatIsNotThere {}

levain::request! { AsksForWhatIsNotThereBuilder of AsksForWhatIsNotThere, asks_for_what_is_not_there_missing {} }

levain::endpoint! { AsksForWhatIsNotThere as "asks_for_what_is_not_there" {
    PUT "/crumbs" at "https://oven.example" => AsksForWhatIsNotThereResponse,
} }

/// The responses of [`AsksForWhatIsNotThere`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AsksForWhatIsNotThereResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { AsksForWhatIsNotThereResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /crumbs

/// `POST /crumbs`
#[derive(Clone, Debug, PartialEq)]
pub struct HoldsItsKeyItself {
    x_api_key: Option<String>,
}

levain::request! { HoldsItsKeyItselfBuilder of HoldsItsKeyItself, holds_its_key_itself_missing {
    optional {
        /// The header `X-Api-Key`.
        x_api_key: String as &str,
    },
} }

levain::endpoint! { HoldsItsKeyItself as "holds_its_key_itself" {
    POST "/crumbs" at "https://oven.example" => HoldsItsKeyItselfResponse,
    security & [&[API_KEY]],
    parts(self) {
        header("x-api-key", &self.x_api_key);
    },
} }

/// The responses of [`HoldsItsKeyItself`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HoldsItsKeyItselfResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { HoldsItsKeyItselfResponse, ok NoContent: () {
    204 => NoContent,
} }

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
#[derive(Clone)]
#[non_exhaustive]
pub enum SsoScope {
    /// The scope `profile`.
    Profile,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open SsoScope { Profile = "profile" } }

// security oauth scopes

/// The scopes of `oauth`: what a token may be used for.
#[derive(Clone)]
#[non_exhaustive]
pub enum OauthScope {
    /// See loaves.
    LoavesRead,
    /// Bake loaves.
    LoavesWrite,
    /// The scope `loaves:burn`.
    LoavesBurn,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open OauthScope {
    LoavesRead = "loaves:read",
    LoavesWrite = "loaves:write",
    LoavesBurn = "loaves:burn",
} }

