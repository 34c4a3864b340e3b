//! Formats by their names, as JSON Schema, OpenAPI and the spec language give them.

use crate::derive::nearest::nearest;

/// The names that the runtime validates, with the variant of its `Format`. A test compares them with those of `levain-rules`.
pub const FORMATS: &[(&str, &str)] = &[
    ("uuid", "Uuid"),
    ("email", "Email"),
    ("idn-email", "IdnEmail"),
    ("uri", "Uri"),
    ("url", "Uri"),
    ("iri", "Iri"),
    ("uri-reference", "UriReference"),
    ("iri-reference", "IriReference"),
    ("json-pointer", "JsonPointer"),
    ("relative-json-pointer", "RelativeJsonPointer"),
    ("duration", "Duration"),
    ("char", "Char"),
    ("date", "Date"),
    ("time", "Time"),
    ("date-time", "DateTime"),
    ("local-date-time", "LocalDateTime"),
    ("ipv4", "Ipv4"),
    ("ipv6", "Ipv6"),
    ("hostname", "Hostname"),
    ("byte", "Byte"),
    ("country", "Country"),
    ("currency", "Currency"),
    ("language", "Language"),
    ("phone", "Phone"),
    ("pkce-verifier", "PkceVerifier"),
    ("pkce-challenge", "PkceChallenge"),
    ("csrf-state", "CsrfState"),
];

/// A role in OAuth 2.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Verifier,
    Challenge,
    Method,
    State,
}

/// The variant of the runtime's `Format`; `None` for a format that is only a role.
///
/// # Errors
///
/// When no format has this name: what to write instead.
pub fn format_variant(name: &str) -> Result<Option<&'static str>, String> {
    if let Some((_, variant)) = FORMATS.iter().find(|(known, _)| *known == name) {
        return Ok(Some(variant));
    }
    if role(name).is_some() {
        return Ok(None);
    }
    let names: Vec<&str> = FORMATS.iter().map(|(known, _)| *known).collect();
    let remedy = nearest(name, &names).map_or_else(
        || format!("the formats are {}", names.join(", ")),
        |near| format!("did you mean `{near}`?"),
    );
    Err(format!("there is no format `{name}`: {remedy}"))
}

/// The role of a type of this format.
pub fn role(name: &str) -> Option<Role> {
    match name {
        "pkce-verifier" => Some(Role::Verifier),
        "pkce-challenge" => Some(Role::Challenge),
        "pkce-method" => Some(Role::Method),
        "csrf-state" => Some(Role::State),
        _ => None,
    }
}
