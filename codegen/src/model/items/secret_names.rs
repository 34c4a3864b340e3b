//! Fields that are secrets by the name that their standard gives them, without the spec saying so.
//!
//! In: the names and types of the fields of an object or a request. Out: which of them `Debug` does not show. Only strings are secrets; a
//! number of this name is another thing.

use super::{EndpointItem, ObjectItem, RustType, StdType};

/// Names of OAuth 2.0 (RFC 6749, 6750, 7009, 7521, 7591, 7592, 7636, 8628, 8693), of `OpenID` Connect and of HTTP, without their case and
/// what separates their words.
const SECRETS: &[&str] = &[
    "accesstoken",
    "refreshtoken",
    "idtoken",
    "idtokenhint",
    "logouttoken",
    "clientsecret",
    "clientassertion",
    "assertion",
    "codeverifier",
    "devicecode",
    "subjecttoken",
    "actortoken",
    "registrationaccesstoken",
    "initialaccesstoken",
    "password",
    "authorization",
    "proxyauthorization",
    "cookie",
    "setcookie",
    "apikey",
    "xapikey",
];

/// Names that are secrets beside one of these (RFC 6749, sections 4.1.1 and 4.1.2; RFC 7009, section 2.1; `OpenID` Connect Core, section
/// 3.1.2.1): elsewhere a `code` may be of a country, and a `state` of a machine.
const SECRETS_BESIDE: &[(&str, &[&str])] = &[
    ("code", &["codeverifier", "granttype", "redirecturi"]),
    ("state", &["codechallenge", "responsetype", "redirecturi"]),
    ("nonce", &["codechallenge", "responsetype", "redirecturi"]),
    ("token", &["tokentypehint"]),
];

impl ObjectItem {
    /// For each field, whether `Debug` does not show it.
    pub fn secret_fields(&self) -> Vec<bool> {
        let constants = self.constants.iter().map(|constant| constant.wire.as_str());
        let fields = self.fields.iter();
        secrets(
            constants,
            fields.map(|field| (field.wire.as_str(), &field.base)).collect(),
        )
    }
}

impl EndpointItem {
    /// For each parameter, whether `Debug` does not show it.
    pub fn secret_parameters(&self) -> Vec<bool> {
        let constants = self.constants.iter().map(|constant| constant.wire.as_str());
        let parameters = self.parameters.iter();
        secrets(
            constants,
            parameters
                .map(|parameter| (parameter.wire.as_str(), &parameter.base))
                .collect(),
        )
    }
}

fn secrets<'n>(constants: impl Iterator<Item = &'n str>, fields: Vec<(&'n str, &RustType)>) -> Vec<bool> {
    let fields: Vec<(String, &RustType)> = fields.into_iter().map(|(name, of)| (plain(name), of)).collect();
    let names: Vec<String> = fields
        .iter()
        .map(|(name, _)| name.clone())
        .chain(constants.map(plain))
        .collect();
    let beside = SECRETS_BESIDE
        .iter()
        .filter(|(_, others)| names.iter().any(|name| others.contains(&name.as_str())));
    let beside: Vec<&str> = beside.map(|(name, _)| *name).collect();
    let is_secret = |name: &str| SECRETS.contains(&name) || beside.contains(&name);
    fields
        .iter()
        .map(|(name, of)| is_text(of) && is_secret(name))
        .collect()
}

fn is_text(of: &RustType) -> bool {
    match of {
        RustType::Std(StdType::String) | RustType::Item(_) => true,
        RustType::Vec(of) => is_text(of),
        _ => false,
    }
}

// `access_token`, `accessToken` and `Access-Token` are one name.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|next| next.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
