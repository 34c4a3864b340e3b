//! The name of every type, operation, security scheme and server.
//!
//! In: an `Api` and the names published before. Out: [`Names`]. A name is a function of where a thing stands; only when two
//! collide does what was published first keep it, and else the one that comes first in the spec; the other is told apart by what it
//! is and where it stands, never by how many there are.

use std::collections::BTreeMap;

use super::modules::module;
use super::overrides::NameOverrides;
use super::scope::Scope;
use super::security::SchemeNames;
use super::servers::ServerNames;
use super::words::{Filler, Symbols, snake, upper_camel};
use super::{NameRegistry, modules, security, servers};
use crate::model::api::{Api, ApiType, Operation, Origin, Shape};
use crate::model::ident::Ident;
use crate::model::keys::type_key;

/// The name of a thing and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The public module, below the version's.
    pub module: Vec<Ident>,
    /// The file.
    pub family: Ident,
    /// The name.
    pub ident: Ident,
}

/// The names of an API's types and operations, by their positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// A name a type.
    pub types: Vec<Placed>,
    /// The names a type's builder needs, should it have one.
    pub builders: Vec<BuilderNames>,
    /// A name an operation, with those of its builder, its markers and its answers.
    pub operations: Vec<OperationNames>,
    /// A name a security scheme, with that of its scopes.
    pub schemes: Vec<SchemeNames>,
    /// A name a host, with those of its variables' enums; none where there is but one to choose from.
    pub servers: Vec<ServerNames>,
}

/// The names of a builder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuilderNames {
    /// The builder.
    pub builder: Ident,
    /// The module of what is missing.
    pub missing: Ident,
}

/// The names an operation needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationNames {
    /// The request.
    pub request: Placed,
    /// The enum of answers.
    pub response: Ident,
    /// The variant that was published as the usual answer.
    pub usual: Option<String>,
    /// The enum of bodies, where they are of several types.
    pub content: Option<Ident>,
    /// The builder.
    pub builder: Ident,
    /// The module of what is missing.
    pub missing: Ident,
}

// Names the generated code itself writes without a path; an item of the same name would hide them.
pub(super) const RESERVED_TYPES: &[&str] = &[
    "Option",
    "Some",
    "None",
    "Vec",
    "String",
    "Box",
    "Into",
    "Result",
    "Ok",
    "Err",
    "Self",
    "Default",
    "Clone",
    "Copy",
    "Debug",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
    "From",
    "AsRef",
    "V",
];

/// Chooses every name.
pub fn assign_names(api: &Api, registry: &dyn NameRegistry) -> Names {
    let mut scopes = Scopes::default();
    if let Some(overrides) = registry.overrides() {
        scopes.keep_overridden(api, overrides);
    }
    for api_type in &api.types {
        let key = type_key(&api_type.key);
        scopes.keep(&module_of_type(api_type), &key, registry.name_of(&key));
    }
    for operation in &api.operations {
        scopes.keep_operation(operation, registry);
    }
    security::keep_schemes(api, &mut scopes, registry);
    servers::keep_servers(api, &mut scopes, registry);
    let types: Vec<Placed> = api
        .types
        .iter()
        .map(|api_type| scopes.type_name(api_type))
        .collect();
    let operations = api
        .operations
        .iter()
        .map(|operation| scopes.operation_names(operation, registry))
        .collect();
    let schemes = security::scheme_names(api, &mut scopes);
    let servers = servers::server_names(api, &mut scopes);
    // Builders are named last: what the spec names goes first.
    let objects = api.types.iter().zip(&types);
    let builders = objects
        .map(|(api_type, name)| scopes.builder_names(name, matches!(api_type.shape, Shape::Object { .. })))
        .collect();
    Names {
        types,
        builders,
        operations,
        schemes,
        servers,
    }
}

/// What the name of an operation's answers is published under, where it is not [`response_name`].
pub fn response_key(operation: &str) -> String {
    format!("{operation} response")
}

/// What the usual answer of an operation is published under, where it is not `Ok`.
pub fn usual_key(operation: &str) -> String {
    format!("{operation} usual")
}

/// The name of the answers to a request, as long as nothing else has it.
pub fn response_name(request: &Ident) -> Ident {
    beside(request, "response")
}

fn beside(name: &Ident, suffix: &str) -> Ident {
    let plain = name.plain().trim_end_matches('_');
    upper_camel(&format!("{plain} {suffix}"), Filler::Type, Symbols::Part)
}

fn module_of_type(api_type: &ApiType) -> Vec<Ident> {
    api_type.name.namespace.iter().map(|part| module(part)).collect()
}

fn module_of_operation(operation: &Operation) -> Vec<Ident> {
    operation.group.iter().map(|group| module(group)).collect()
}

// Its parts; when those are taken, with a word for what it is, and with its signs spelled out.
fn override_of_type(api_type: &ApiType) -> [Ident; 3] {
    let text = api_type.name.parts.join(" ");
    let word = match api_type.origin {
        Origin::Declared => "type",
        Origin::Inline => "inline",
        Origin::Headers => "headers",
    };
    let named = |text: &str, symbols| upper_camel(text, Filler::Type, symbols);
    let with_word = named(&format!("{text} {word}"), Symbols::Part);
    let mut overridden = [
        named(&text, Symbols::Part),
        with_word,
        named(&text, Symbols::Spelled),
    ];
    // Signs say more than the word; what parts words says less.
    if text.contains(|next: char| !next.is_alphanumeric() && !"_-. /:".contains(next)) {
        overridden.swap(1, 2);
    }
    overridden
}

#[derive(Default)]
pub(super) struct Scopes {
    by_module: BTreeMap<Vec<Ident>, Scope>,
    /// Names published before, by their keys.
    pub(super) kept: BTreeMap<String, Ident>,
}

impl Scopes {
    pub(super) fn scope(&mut self, module: &[Ident]) -> &mut Scope {
        self.by_module
            .entry(module.to_vec())
            .or_insert_with(|| Scope::with_reserved(RESERVED_TYPES.iter().copied()))
    }

    // A lock that was merged by hand may hold one name twice: the second is then named anew.
    pub(super) fn keep(&mut self, module: &[Ident], key: &str, name: Option<&str>) {
        let Some(ident) = name.and_then(Ident::new) else {
            return;
        };
        if !self.kept.contains_key(key) && self.scope(module).take(&ident) {
            self.kept.insert(key.to_owned(), ident);
        }
    }

    fn keep_overridden(&mut self, api: &Api, overrides: &NameOverrides) {
        for api_type in &api.types {
            let key = type_key(&api_type.key);
            self.keep(&module_of_type(api_type), &key, overrides.name_of(&key));
        }
        for operation in &api.operations {
            let module = module_of_operation(operation);
            for key in [operation.key.clone(), response_key(&operation.key)] {
                self.keep(&module, &key, overrides.name_of(&key));
            }
        }
    }

    // An operation that was published had answers too, whose name the lock holds only where it is an unusual one.
    fn keep_operation(&mut self, operation: &Operation, registry: &dyn NameRegistry) {
        let Some(name) = registry.name_of(&operation.key) else {
            return;
        };
        let module = module_of_operation(operation);
        self.keep(&module, &operation.key, Some(name));
        let key = response_key(&operation.key);
        let usual = Ident::new(name).map(|ident| response_name(&ident));
        let response = registry.name_of(&key).or(usual.as_ref().map(Ident::plain));
        self.keep(&module, &key, response);
    }

    fn type_name(&mut self, api_type: &ApiType) -> Placed {
        let module = module_of_type(api_type);
        let kept = self.kept.get(&type_key(&api_type.key)).cloned();
        let ident = kept.unwrap_or_else(|| {
            let overridden = override_of_type(api_type);
            self.scope(&module)
                .first_free(&overridden, &type_key(&api_type.key))
        });
        Placed {
            module,
            family: modules::module(&api_type.name.family),
            ident,
        }
    }

    fn builder_names(&mut self, name: &Placed, is_object: bool) -> BuilderNames {
        let plain = name.ident.plain().trim_end_matches('_');
        let overridden = beside(&name.ident, "builder");
        let missing = snake(&format!("{plain} missing"), Symbols::Part);
        if !is_object {
            return BuilderNames {
                builder: overridden,
                missing,
            };
        }
        let other = beside(&name.ident, "object builder");
        let other_missing = snake(&format!("{plain} object missing"), Symbols::Part);
        let scope = self.scope(&name.module);
        BuilderNames {
            builder: scope.first_free(&[overridden, other], plain),
            missing: scope.first_free(&[missing, other_missing], plain),
        }
    }

    fn operation_names(&mut self, operation: &Operation, registry: &dyn NameRegistry) -> OperationNames {
        let module = module_of_operation(operation);
        let kept = self.kept.get(&operation.key).cloned();
        let kept_response = self.kept.get(&response_key(&operation.key)).cloned();
        let scope = self.scope(&module);
        let text = operation.name.value.text();
        let key = &operation.key;
        let ident = kept.unwrap_or_else(|| {
            let with_word = format!("{text} request");
            let named = |text: &str, symbols| upper_camel(text, Filler::Type, symbols);
            let overridden = [
                named(text, Symbols::Part),
                named(&with_word, Symbols::Part),
                named(&with_word, Symbols::Spelled),
            ];
            scope.first_free(&overridden, key)
        });
        let response = kept_response
            .unwrap_or_else(|| scope.first_free(&[response_name(&ident), beside(&ident, "answer")], key));
        let builders = ["builder", "request builder"].map(|word| beside(&ident, word));
        let builder = scope.first_free(&builders, key);
        let plain = ident.plain().trim_end_matches('_').to_owned();
        let has_content = operation
            .body
            .as_ref()
            .is_some_and(|body| !body.others.is_empty());
        let content = has_content.then(|| scope.numbered(beside(&ident, "content"), ""));
        let family = modules::module(&plain);
        let missing =
            ["missing", "request missing"].map(|word| snake(&format!("{plain} {word}"), Symbols::Part));
        let missing = scope.first_free(&missing, key);
        OperationNames {
            request: Placed {
                module,
                family,
                ident,
            },
            response,
            usual: registry.name_of(&usual_key(&operation.key)).map(str::to_owned),
            content,
            builder,
            missing,
        }
    }
}
