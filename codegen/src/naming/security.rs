//! Names of security schemes: one constant per scheme, and an enum for the scopes of those that have any.
//!
//! In: the schemes of an `Api`. Out: a name for each, all in the module `security`.

use super::NameRegistry;
use super::keys::{scheme_key, scopes_key};
use super::module_scopes::{ModuleScopes, Placed};
use super::words::{Filler, Symbols, snake};
use crate::model::api::{Api, Scheme};
use crate::model::ident::Ident;

/// The names that a security scheme needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeNames {
    /// The constant.
    pub constant: Placed,
    /// The enum of its scopes.
    pub scopes: Option<Placed>,
}

/// Reserves the registered names of all schemes.
pub(super) fn reserve_schemes(api: &Api, scopes: &mut ModuleScopes, registry: &dyn NameRegistry) {
    for scheme in &api.schemes {
        for key in [scheme_key(&scheme.name), scopes_key(&scheme.name)] {
            scopes.reserve(&module(), &key, registry.name_of(&key));
        }
    }
}

/// Names all schemes.
pub(super) fn scheme_names(api: &Api, scopes: &mut ModuleScopes) -> Vec<SchemeNames> {
    let schemes = api.schemes.iter();
    schemes.map(|scheme| names_of(scheme, scopes)).collect()
}

fn names_of(scheme: &Scheme, scopes: &mut ModuleScopes) -> SchemeNames {
    let constant = scopes.reserved(&scheme_key(&scheme.name)).unwrap_or_else(|| {
        let plain = snake(&scheme.name, Symbols::Part);
        let upper = plain.plain().to_uppercase();
        scopes
            .scope(&module())
            .numbered(Ident::new(&upper).unwrap_or(plain), "_")
    });
    let of_scopes = (!scheme.scopes.is_empty()).then(|| {
        scopes.reserved(&scopes_key(&scheme.name)).unwrap_or_else(|| {
            scopes
                .scope(&module())
                .upper_camel(&format!("{} scope", scheme.name), Filler::Type)
        })
    });
    SchemeNames {
        constant: placed(constant),
        scopes: of_scopes.map(placed),
    }
}

fn module() -> Vec<Ident> {
    vec![snake("security", Symbols::Part)]
}

fn placed(ident: Ident) -> Placed {
    Placed {
        module: module(),
        family: snake("schemes", Symbols::Part),
        ident,
    }
}
