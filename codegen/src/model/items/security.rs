//! Security: schemes, and which of them an endpoint requires.

use super::ItemId;
use crate::model::spec::ApiKeyIn;

/// A security scheme: a constant.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeItem {
    /// Its name in the spec.
    pub name: String,
    /// The type of the scheme.
    pub kind: SchemeKindItem,
}

/// The type of a scheme: a function of `SecurityScheme` of the runtime, and its arguments besides the name.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKindItem {
    /// An API key, with its position and the name of its header, parameter or cookie.
    Key(ApiKeyIn, String),
    /// A user name and a password.
    Basic,
    /// A bearer token.
    Bearer,
    /// Another scheme of the header `Authorization`.
    Http(String),
    /// OAuth 2.
    OAuth2(Vec<FlowItem>),
    /// `OpenID` Connect, by its URL.
    OpenIdConnect(String),
    /// A client certificate.
    MutualTls,
}

/// A flow of OAuth 2. A URL that it does not have is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowItem {
    /// Its name.
    pub name: String,
    /// The authorization endpoint, which users open in a browser.
    pub authorization_url: String,
    /// The token endpoint.
    pub token_url: String,
    /// The endpoint that refreshes tokens.
    pub refresh_url: String,
}

/// A security scheme that an endpoint requires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeUseItem {
    /// The scheme.
    pub scheme: ItemId,
    /// The scopes that a token must have.
    pub scopes: Vec<String>,
}
