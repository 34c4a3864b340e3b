//! The keys that only names have: under these, `levain.lock` and the settings give a name to what is not a type, a field or a parameter.
//!
//! In: the spec's own words. Out: a key, equal in all versions of an API. [`crate::model::keys`] has the keys that other stages use too.

use crate::model::api::Value;
use crate::model::spec::{Host, Literal};

/// The key of an operation's response enum, needed where its name is not [`response_name`](super::response_name).
pub fn response_key(operation: &str) -> String {
    format!("{operation} response")
}

/// The key of the variants of an operation's successes, separated by spaces, or [`WHOLE_ENUM`]; needed where it is not `Ok` alone.
pub fn usual_key(operation: &str) -> String {
    format!("{operation} usual")
}

/// In place of the variants of successes: their bodies differ, so that a call gives the whole enum. No variant has this name.
pub const WHOLE_ENUM: &str = "any";

/// The key of a value of an enum.
pub fn value_key(of: &str, value: &Literal) -> String {
    let text = match value {
        Literal::String(text) => text.clone(),
        Literal::Number(number) => number.to_string(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Null | Literal::Array(_) | Literal::Object(_) => "null".to_owned(),
    };
    format!("value {of}.{text}")
}

/// The text that the name of an enum's value is made from.
pub fn text_of_value(value: &Value) -> String {
    if let Some(name) = &value.rust_name {
        return name.clone();
    }
    match &value.value.value {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(value) => value.to_string(),
        Literal::Number(number) => number.to_string(),
        Literal::String(text) => text.clone(),
        Literal::Array(_) => "list".to_owned(),
        Literal::Object(_) => "object".to_owned(),
    }
}

/// The key of a variant of a union.
pub(super) fn variant_key(of: &str, name: &str) -> String {
    format!("alternative {of}.{name}")
}

/// The key of a group, which is a module.
pub(super) fn group_key(name: &str) -> String {
    format!("group {name}")
}

/// The key of a security scheme's constant.
pub fn scheme_key(name: &str) -> String {
    format!("security {name}")
}

/// The key of the enum of a security scheme's scopes.
pub fn scopes_key(name: &str) -> String {
    format!("security {name} scopes")
}

/// The key of a server's constant or struct.
pub fn server_key(host: &Host) -> String {
    let url = host.template.as_ref().unwrap_or(&host.url.value);
    format!("server {url}")
}

/// The key of the enum of a server variable.
pub fn variable_key(host: &Host, variable: &str) -> String {
    format!("{} {variable}", server_key(host))
}
