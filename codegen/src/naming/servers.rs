//! Names of servers: a constant or a struct each, and an enum for each variable that lists its values.

use super::NameRegistry;
use super::assign::{Placed, Scopes};
use super::words::{Filler, Symbols, snake};
use crate::model::api::Api;
use crate::model::ident::Ident;
use crate::model::spec::{Host, SpecLanguage};

/// More than this of a description is no name.
const LONGEST: usize = 32;

/// The names a server needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerNames {
    /// The constant or struct.
    pub server: Placed,
    /// By variable: its enum.
    pub enums: Vec<Option<Placed>>,
}

/// Whether there is something to choose from. In the language of levain, hosts are chosen by endpoints.
pub fn has_servers(api: &Api) -> bool {
    let is_choice = api.hosts.len() > 1 || api.hosts.iter().any(|host| host.template.is_some());
    api.language == SpecLanguage::OpenApi && is_choice
}

/// What a server is called over all versions.
pub fn server_key(host: &Host) -> String {
    let url = host.template.as_ref().unwrap_or(&host.url.value);
    format!("server {url}")
}

/// What a variable of a server is called over all versions.
pub fn variable_key(host: &Host, variable: &str) -> String {
    format!("{} {variable}", server_key(host))
}

pub(super) fn keep_servers(api: &Api, scopes: &mut Scopes, registry: &dyn NameRegistry) {
    for host in api.hosts.iter().filter(|_| has_servers(api)) {
        let variables = host
            .variables
            .iter()
            .map(|variable| variable_key(host, &variable.name.value));
        for key in variables.chain([server_key(host)]) {
            scopes.keep(&module(), &key, registry.name_of(&key));
        }
    }
}

pub(super) fn server_names(api: &Api, scopes: &mut Scopes) -> Vec<ServerNames> {
    if !has_servers(api) {
        return Vec::new();
    }
    let placed = |ident| Placed {
        module: module(),
        family: snake("hosts", Symbols::Part),
        ident,
    };
    let kept = scopes.kept.clone();
    let scope = scopes.scope(&module());
    let names = api.hosts.iter().map(|host| {
        let words = words_of(host);
        let known = |key: &str| kept.get(key).cloned();
        let server = known(&server_key(host)).unwrap_or_else(|| {
            if host.template.is_some() {
                return scope.upper_camel(&words, Filler::Type);
            }
            let plain = snake(&words, Symbols::Part);
            let upper = Ident::new(&plain.plain().to_uppercase());
            scope.numbered(upper.unwrap_or(plain), "_")
        });
        let enums = host.variables.iter().map(|variable| {
            let is_listed = host.template.is_some() && !variable.values.is_empty();
            let name = &variable.name.value;
            is_listed.then(|| {
                let ident = known(&variable_key(host, name)).unwrap_or_else(|| {
                    scope.upper_camel(&format!("{} {name}", server.plain()), Filler::Type)
                });
                placed(ident)
            })
        });
        let enums = enums.collect();
        ServerNames {
            server: placed(server),
            enums,
        }
    });
    names.collect()
}

fn module() -> Vec<Ident> {
    vec![snake("servers", Symbols::Part)]
}

// The name it is given, else a short description, else its URL.
fn words_of(host: &Host) -> String {
    if host.name.value != host.url.value {
        return host.name.value.clone();
    }
    let is_name = |doc: &&String| {
        let is_short = doc.chars().count() <= LONGEST && !doc.contains('\n');
        is_short && doc.chars().any(char::is_alphabetic)
    };
    if let Some(doc) = host.doc.as_ref().filter(is_name) {
        return doc.trim_end_matches('.').to_owned();
    }
    let url = host.template.as_ref().unwrap_or(&host.url.value);
    let plain = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    if plain.chars().any(char::is_alphanumeric) {
        plain.to_owned()
    } else {
        "same origin".to_owned()
    }
}
