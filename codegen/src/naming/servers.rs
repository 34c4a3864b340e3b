//! Names of servers: one constant or struct per server, and an enum for each variable that lists its values.
//!
//! In: the hosts of an `Api`. Out: a name for each, all in the module `servers`.

use super::NameRegistry;
use super::keys::{server_key, variable_key};
use super::module_scopes::{ModuleScopes, Placed};
use super::words::{Filler, Symbols, snake};
use crate::model::api::Api;
use crate::model::ident::Ident;
use crate::model::spec::{Host, SpecLanguage};

/// A longer description is not used as a name.
const MAX_CHARACTERS: usize = 32;

/// The names that a server needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerNames {
    /// The constant or struct.
    pub server: Placed,
    /// The enum of each variable, in their order; none for a variable without listed values.
    pub enums: Vec<Option<Placed>>,
}

/// Whether there are servers to choose from. In the spec language, each endpoint names its host.
pub fn has_servers(api: &Api) -> bool {
    let has_several = api.hosts.len() > 1 || api.hosts.iter().any(|host| host.template.is_some());
    api.language == SpecLanguage::OpenApi && has_several
}

/// Reserves the registered names of all servers.
pub(super) fn reserve_servers(api: &Api, scopes: &mut ModuleScopes, registry: &dyn NameRegistry) {
    for host in api.hosts.iter().filter(|_| has_servers(api)) {
        let variables = host
            .variables
            .iter()
            .map(|variable| variable_key(host, &variable.name.value));
        for key in variables.chain([server_key(host)]) {
            scopes.reserve(&module(), &key, registry.name_of(&key));
        }
    }
}

/// Names all servers.
pub(super) fn server_names(api: &Api, scopes: &mut ModuleScopes) -> Vec<ServerNames> {
    let hosts = api.hosts.iter().filter(|_| has_servers(api));
    hosts.map(|host| names_of(host, scopes)).collect()
}

fn names_of(host: &Host, scopes: &mut ModuleScopes) -> ServerNames {
    let words = words_of(host);
    let server = scopes.reserved(&server_key(host)).unwrap_or_else(|| {
        let scope = scopes.scope(&module());
        if host.template.is_some() {
            return scope.upper_camel(&words, Filler::Type);
        }
        let plain = snake(&words, Symbols::Part);
        let upper = Ident::new(&plain.plain().to_uppercase());
        scope.numbered(upper.unwrap_or(plain), "_")
    });
    let enums = host.variables.iter().map(|variable| {
        let has_enum = host.template.is_some() && !variable.values.is_empty();
        let name = &variable.name.value;
        has_enum.then(|| {
            let ident = scopes.reserved(&variable_key(host, name)).unwrap_or_else(|| {
                scopes
                    .scope(&module())
                    .upper_camel(&format!("{} {name}", server.plain()), Filler::Type)
            });
            placed(ident)
        })
    });
    let enums = enums.collect();
    ServerNames {
        server: placed(server),
        enums,
    }
}

fn module() -> Vec<Ident> {
    vec![snake("servers", Symbols::Part)]
}

fn placed(ident: Ident) -> Placed {
    Placed {
        module: module(),
        family: snake("hosts", Symbols::Part),
        ident,
    }
}

// Its name if it has one, else a short description, else its URL.
fn words_of(host: &Host) -> String {
    if host.name.value != host.url.value {
        return host.name.value.clone();
    }
    let is_name = |doc: &&String| {
        let is_short = doc.chars().count() <= MAX_CHARACTERS && !doc.contains('\n');
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
