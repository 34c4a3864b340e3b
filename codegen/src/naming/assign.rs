//! Assigns a name to every type, operation, security scheme and server.
//!
//! In: an `Api` and the registry of names. Out: [`Names`]. A name depends only on where the thing is in the spec. If two names collide, the
//! one that is overridden or registered stays, else the one that comes first in the spec; the other is distinguished by what it is and
//! where it is, never by a count.

use super::derived::{response_name, with_suffix, without_underscore};
use super::keys::{response_key, usual_key};
use super::module_scopes::{ModuleScopes, Placed};
use super::modules::module;
use super::overrides::NameOverrides;
use super::registry::NameRegistry;
use super::root::move_from_root;
use super::security::{SchemeNames, reserve_schemes, scheme_names};
use super::servers::{ServerNames, reserve_servers, server_names};
use super::words::{Filler, Symbols, upper_camel};
use crate::model::api::{Api, ApiType, Operation, Origin, Shape};
use crate::model::ident::Ident;
use crate::model::keys::type_key;

/// The names of everything in an API, each list in the order of the API's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// One name per type.
    pub types: Vec<Placed>,
    /// The name of one builder per type; used for objects only.
    pub builders: Vec<Ident>,
    /// One set of names per operation.
    pub operations: Vec<OperationNames>,
    /// One set of names per security scheme.
    pub schemes: Vec<SchemeNames>,
    /// One set of names per host; empty where there is nothing to choose from.
    pub servers: Vec<ServerNames>,
}

/// The names that an operation needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationNames {
    /// The request.
    pub request: Placed,
    /// The enum of responses.
    pub response: Ident,
    /// The registered variants of the successes, or [`WHOLE_ENUM`](super::WHOLE_ENUM).
    pub usual: Option<String>,
    /// The enum of contents, if bodies of different media types have different types.
    pub content: Option<Ident>,
    /// The builder.
    pub builder: Ident,
}

/// Chooses every name.
pub fn assign_names(api: &Api, registry: &dyn NameRegistry) -> Names {
    let mut scopes = reserve_names(api, registry);
    let types: Vec<Placed> = api
        .types
        .iter()
        .map(|api_type| type_name(api_type, &mut scopes))
        .collect();
    let operations = api
        .operations
        .iter()
        .map(|operation| operation_names(operation, &mut scopes, registry))
        .collect();
    let schemes = scheme_names(api, &mut scopes);
    let servers = server_names(api, &mut scopes);
    // Builders come last: the names that the spec gives go first.
    let objects = api.types.iter().zip(&types);
    let builders = objects
        .map(|(api_type, name)| {
            let is_object = matches!(api_type.shape, Shape::Object { .. });
            builder_name(name, is_object, &mut scopes)
        })
        .collect();
    let mut names = Names {
        types,
        builders,
        operations,
        schemes,
        servers,
    };
    if api.version.is_some() {
        names.types.iter_mut().for_each(move_from_root);
        names
            .operations
            .iter_mut()
            .for_each(|operation| move_from_root(&mut operation.request));
    }
    names
}

// Overrides go before all other names.
fn reserve_names(api: &Api, registry: &dyn NameRegistry) -> ModuleScopes {
    let mut scopes = ModuleScopes::default();
    if let Some(overrides) = registry.overrides() {
        reserve_overrides(api, overrides, &mut scopes);
    }
    for api_type in &api.types {
        let key = type_key(&api_type.key);
        scopes.reserve(&module_of_type(api_type), &key, registry.name_of(&key));
    }
    for operation in &api.operations {
        reserve_operation(operation, &mut scopes, registry);
    }
    reserve_exact_names(api, &mut scopes);
    reserve_schemes(api, &mut scopes, registry);
    reserve_servers(api, &mut scopes, registry);
    scopes
}

// A declared type whose name is an identifier as it stands goes before another one whose name becomes the same: `User` before `user`.
fn reserve_exact_names(api: &Api, scopes: &mut ModuleScopes) {
    let declared = api.types.iter().filter(|of| of.origin == Origin::Declared);
    for api_type in declared {
        if let [part] = api_type.name.parts.as_slice()
            && upper_camel(part, Filler::Type, Symbols::Part).source() == part
        {
            let key = type_key(&api_type.key);
            scopes.reserve(&module_of_type(api_type), &key, Some(part));
        }
    }
}

fn reserve_overrides(api: &Api, overrides: &NameOverrides, scopes: &mut ModuleScopes) {
    for api_type in &api.types {
        let key = type_key(&api_type.key);
        scopes.reserve(&module_of_type(api_type), &key, overrides.name_of(&key));
    }
    for operation in &api.operations {
        let module = module_of_operation(operation);
        for key in [operation.key.clone(), response_key(&operation.key)] {
            scopes.reserve(&module, &key, overrides.name_of(&key));
        }
    }
}

// A registered operation has a response enum too, whose name the lock has only where it is not the default one.
fn reserve_operation(operation: &Operation, scopes: &mut ModuleScopes, registry: &dyn NameRegistry) {
    let Some(name) = registry.name_of(&operation.key) else {
        return;
    };
    let module = module_of_operation(operation);
    scopes.reserve(&module, &operation.key, Some(name));
    let key = response_key(&operation.key);
    let default = Ident::new(name).map(|ident| response_name(&ident));
    let response = registry.name_of(&key).or(default.as_ref().map(Ident::plain));
    scopes.reserve(&module, &key, response);
}

fn type_name(api_type: &ApiType, scopes: &mut ModuleScopes) -> Placed {
    let module_path = module_of_type(api_type);
    let key = type_key(&api_type.key);
    let ident = scopes.reserved(&key).unwrap_or_else(|| {
        let scope = scopes.scope(&module_path);
        scope.first_free(&type_candidates(api_type), &key)
    });
    Placed {
        module: module_path,
        family: module(&api_type.name.family),
        ident,
    }
}

// The parts of its name, then with a word for what it is, then with its symbols spelled out, then with a word for how it is written.
pub(super) fn type_candidates(api_type: &ApiType) -> [Ident; 4] {
    let text = api_type.name.parts.join(" ");
    let word = match api_type.origin {
        Origin::Declared => "type",
        Origin::Inline => "inline",
        Origin::Headers => "headers",
    };
    let name = |text: &str, symbols| upper_camel(text, Filler::Type, symbols);
    let mut candidates = [
        name(&text, Symbols::Part),
        name(&format!("{text} {word}"), Symbols::Part),
        name(&text, Symbols::Spelled),
        name(&format!("{text} {}", case_word(&text)), Symbols::Part),
    ];
    // Symbols say more than the word does; characters that only separate words say less.
    if text.contains(|next: char| !next.is_alphanumeric() && !"_-. /:".contains(next)) {
        candidates.swap(1, 2);
    }
    candidates
}

// What tells `USER` and `user` from `User`.
fn case_word(text: &str) -> &'static str {
    let mut letters = text.chars().filter(|next| next.is_alphabetic());
    if !text.contains(char::is_lowercase) {
        "upper"
    } else if !text.contains(char::is_uppercase) {
        "lower"
    } else if letters.next().is_some_and(char::is_uppercase) {
        "capital"
    } else {
        "camel"
    }
}

fn builder_name(name: &Placed, is_object: bool, scopes: &mut ModuleScopes) -> Ident {
    let builder = with_suffix(&name.ident, "builder");
    if !is_object {
        return builder;
    }
    let other_builder = with_suffix(&name.ident, "object builder");
    let scope = scopes.scope(&name.module);
    scope.first_free(&[builder, other_builder], without_underscore(&name.ident))
}

fn operation_names(
    operation: &Operation,
    scopes: &mut ModuleScopes,
    registry: &dyn NameRegistry,
) -> OperationNames {
    let key = &operation.key;
    let module_path = module_of_operation(operation);
    let registered = scopes.reserved(key);
    let registered_response = scopes.reserved(&response_key(key));
    let scope = scopes.scope(&module_path);
    let ident = registered.unwrap_or_else(|| scope.first_free(&request_candidates(operation), key));
    let response = registered_response.unwrap_or_else(|| {
        let candidates = [response_name(&ident), with_suffix(&ident, "answer")];
        scope.first_free(&candidates, key)
    });
    let builders = ["builder", "request builder"].map(|word| with_suffix(&ident, word));
    let builder = scope.first_free(&builders, key);
    let has_contents = operation
        .body
        .as_ref()
        .is_some_and(|body| !body.other_contents.is_empty());
    let content = has_contents.then(|| scope.numbered(with_suffix(&ident, "content"), ""));
    OperationNames {
        request: Placed {
            module: module_path,
            family: module(without_underscore(&ident)),
            ident,
        },
        response,
        // What is registered without a word of its successes has one, `Ok`.
        usual: registry
            .name_of(&usual_key(key))
            .or_else(|| registry.name_of(key).map(|_| "Ok"))
            .map(str::to_owned),
        content,
        builder,
    }
}

pub(super) fn request_candidates(operation: &Operation) -> [Ident; 3] {
    let text = operation.name.value.text();
    let with_word = format!("{text} request");
    let name = |text: &str, symbols| upper_camel(text, Filler::Type, symbols);
    [
        name(text, Symbols::Part),
        name(&with_word, Symbols::Part),
        name(&with_word, Symbols::Spelled),
    ]
}

pub(super) fn module_of_type(api_type: &ApiType) -> Vec<Ident> {
    api_type.name.namespace.iter().map(|part| module(part)).collect()
}

pub(super) fn module_of_operation(operation: &Operation) -> Vec<Ident> {
    operation.group.iter().map(|group| module(group)).collect()
}
