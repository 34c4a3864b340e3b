//! How requests prove who asks: schemes, and which of them an endpoint asks for.

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

/// What a scheme is: a function of the runtime's `SecurityScheme` and what that takes beside the name.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKindItem {
    /// A key, with the header, parameter or cookie it stands in.
    Key(ApiKeyIn, String),
    /// User name and password.
    Basic,
    /// A bearer token.
    Bearer,
    /// Another scheme of `Authorization`.
    Http(String),
    /// OAuth 2.
    OAuth2(Vec<FlowItem>),
    /// `OpenID` Connect, by its URL.
    OpenIdConnect(String),
    /// A certificate of the client.
    MutualTls,
}

/// A flow of OAuth 2; a URL that it has not is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowItem {
    /// Its name.
    pub name: String,
    /// Where users are sent.
    pub authorization_url: String,
    /// Where tokens are had.
    pub token_url: String,
    /// Where tokens are renewed.
    pub refresh_url: String,
}

/// A scheme that an endpoint asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeUseItem {
    /// The scheme.
    pub scheme: ItemId,
    /// The scopes that a token must hold.
    pub scopes: Vec<String>,
}
