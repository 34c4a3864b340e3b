//! Security schemes, and which of them an endpoint requires.

use super::ItemId;
use crate::model::spec::ApiKeyIn;

/// A security scheme: a constant.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeItem {
    /// Its name in the spec.
    pub name: String,
    /// What it is.
    pub kind: SchemeKindItem,
}

/// The kind of a scheme: a constructor of the runtime's `SecurityScheme`, and its arguments besides the name.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKindItem {
    /// An API key: where it is sent, and the name of the header, parameter or cookie.
    Key(ApiKeyIn, String),
    /// HTTP Basic: a user name and a password.
    Basic,
    /// A bearer token.
    Bearer,
    /// Another HTTP authentication scheme, by its name.
    Http(String),
    /// OAuth 2.
    OAuth2(Vec<FlowItem>),
    /// `OpenID` Connect, by the URL of its discovery document.
    OpenIdConnect(String),
    /// Mutual TLS: a client certificate.
    MutualTls,
}

/// A flow of OAuth 2; a URL that it does not have is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowItem {
    /// Its name.
    pub name: String,
    /// Where users authorize the client.
    pub authorization_url: String,
    /// Where tokens are requested.
    pub token_url: String,
    /// Where tokens are refreshed.
    pub refresh_url: String,
}

/// A scheme that an endpoint requires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeUseItem {
    /// The scheme.
    pub scheme: ItemId,
    /// The scopes that a token must have.
    pub scopes: Vec<String>,
}
