//! Names of security schemes: a constant each, and an enum for the scopes of those that have some.

use super::NameRegistry;
use super::assign::{Placed, Scopes};
use super::words::{Filler, Symbols, snake};
use crate::model::api::Api;
use crate::model::ident::Ident;

/// The names a security scheme needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeNames {
    /// The constant.
    pub constant: Placed,
    /// The enum of its scopes.
    pub scopes: Option<Placed>,
}

/// What a scheme is called over all versions.
pub fn scheme_key(name: &str) -> String {
    format!("security {name}")
}

/// What its scopes are called.
pub fn scopes_key(name: &str) -> String {
    format!("security {name} scopes")
}

pub(super) fn keep_schemes(api: &Api, scopes: &mut Scopes, registry: &dyn NameRegistry) {
    for scheme in &api.schemes {
        for key in [scheme_key(&scheme.name), scopes_key(&scheme.name)] {
            scopes.keep(&module(), &key, registry.name_of(&key));
        }
    }
}

fn module() -> Vec<Ident> {
    vec![snake("security", Symbols::Part)]
}

pub(super) fn scheme_names(api: &Api, scopes: &mut Scopes) -> Vec<SchemeNames> {
    let module = module();
    let placed = |ident| Placed {
        module: module.clone(),
        family: snake("schemes", Symbols::Part),
        ident,
    };
    let kept = scopes.kept.clone();
    let scope = scopes.scope(&module);
    let names = api.schemes.iter().map(|scheme| {
        let known = |key: &str| kept.get(key).cloned();
        let constant = known(&scheme_key(&scheme.name)).unwrap_or_else(|| {
            let plain = snake(&scheme.name, Symbols::Part);
            let upper = plain.plain().to_uppercase();
            scope.numbered(Ident::new(&upper).unwrap_or(plain), "_")
        });
        let of_scopes = (!scheme.scopes.is_empty()).then(|| {
            known(&scopes_key(&scheme.name))
                .unwrap_or_else(|| scope.upper_camel(&format!("{} scope", scheme.name), Filler::Type))
        });
        SchemeNames {
            constant: placed(constant),
            scopes: of_scopes.map(&placed),
        }
    });
    names.collect()
}
