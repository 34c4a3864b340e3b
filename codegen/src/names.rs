//! Names in Rust for all that has one: types, requests, and the modules and files they are in.
//!
//! In: an `Api` and the names published before. Out: [`Names`]. A name is a function of where a thing stands; only when two
//! collide does what was published first keep it, and else the one that comes first in the spec.

mod modules;
mod scope;
mod security;
mod words;

use std::collections::BTreeMap;

pub use modules::module;
pub use scope::Scope;
pub use security::{SchemeNames, scheme_key, scopes_key};
pub use words::{Filler, Symbols, shortened, snake, upper_camel};

use crate::api::{Api, ApiType, Operation, Shape};
use crate::ident::Ident;

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
    /// The builder.
    pub builder: Ident,
    /// The module of what is missing.
    pub missing: Ident,
}

/// Names given in earlier runs, by what they stand for.
pub trait Published {
    /// The name of the thing with this key, without its module.
    fn name_of(&self, key: &str) -> Option<&str>;
}

/// Nothing was published yet.
pub struct NothingPublished;

impl Published for NothingPublished {
    fn name_of(&self, _key: &str) -> Option<&str> {
        None
    }
}

// Names the generated code itself writes without a path; an item of the same name would hide them.
const RESERVED_TYPES: &[&str] = &[
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
pub fn assign_names(api: &Api, published: &dyn Published) -> Names {
    let mut scopes = Scopes::default();
    for api_type in &api.types {
        let key = type_key(&api_type.key);
        scopes.keep(&module_of_type(api_type), &key, published.name_of(&key));
    }
    for operation in &api.operations {
        scopes.keep_operation(operation, published);
    }
    let types: Vec<Placed> = api
        .types
        .iter()
        .map(|api_type| scopes.type_name(api_type))
        .collect();
    let operations = api
        .operations
        .iter()
        .map(|operation| scopes.operation_names(operation, published))
        .collect();
    let schemes = security::scheme_names(api, &mut scopes, published);
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
    }
}

/// What the name of a type is published under.
pub fn type_key(key: &str) -> String {
    format!("type {key}")
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

#[derive(Default)]
struct Scopes {
    by_module: BTreeMap<Vec<Ident>, Scope>,
    /// Names published before, by their keys.
    kept: BTreeMap<String, Ident>,
}

impl Scopes {
    fn scope(&mut self, module: &[Ident]) -> &mut Scope {
        self.by_module
            .entry(module.to_vec())
            .or_insert_with(|| Scope::with_reserved(RESERVED_TYPES.iter().copied()))
    }

    // A lock that was merged by hand may hold one name twice: the second is then named anew.
    fn keep(&mut self, module: &[Ident], key: &str, name: Option<&str>) {
        let Some(ident) = name.and_then(Ident::new) else {
            return;
        };
        if self.scope(module).take(&ident) {
            self.kept.insert(key.to_owned(), ident);
        }
    }

    // An operation that was published had answers too, whose name the lock holds only where it is an unusual one.
    fn keep_operation(&mut self, operation: &Operation, published: &dyn Published) {
        let Some(name) = published.name_of(&operation.key) else {
            return;
        };
        let module = module_of_operation(operation);
        self.keep(&module, &operation.key, Some(name));
        let key = response_key(&operation.key);
        let usual = Ident::new(name).map(|ident| response_name(&ident));
        let response = published.name_of(&key).or(usual.as_ref().map(Ident::plain));
        self.keep(&module, &key, response);
    }

    fn type_name(&mut self, api_type: &ApiType) -> Placed {
        let module = module_of_type(api_type);
        let kept = self.kept.get(&type_key(&api_type.key)).cloned();
        let ident = kept.unwrap_or_else(|| {
            let text = api_type.name.parts.join(" ");
            let scope = self.scope(&module);
            let plain = upper_camel(&text, Filler::Type, Symbols::Part);
            if RESERVED_TYPES.contains(&plain.plain()) {
                return scope.upper_camel(&format!("{text} type"), Filler::Type);
            }
            scope.upper_camel(&text, Filler::Type)
        });
        Placed {
            module,
            family: modules::module(&api_type.name.family),
            ident,
        }
    }

    fn builder_names(&mut self, name: &Placed, is_object: bool) -> BuilderNames {
        let plain = name.ident.plain().trim_end_matches('_');
        let wished = beside(&name.ident, "builder");
        let missing = snake(&format!("{plain} missing"), Symbols::Part);
        if !is_object {
            return BuilderNames {
                builder: wished,
                missing,
            };
        }
        let scope = self.scope(&name.module);
        BuilderNames {
            builder: scope.numbered(wished, ""),
            missing: scope.numbered(missing, "_"),
        }
    }

    fn operation_names(&mut self, operation: &Operation, published: &dyn Published) -> OperationNames {
        let module = module_of_operation(operation);
        let kept = self.kept.get(&operation.key).cloned();
        let kept_response = self.kept.get(&response_key(&operation.key)).cloned();
        let scope = self.scope(&module);
        let text = operation.name.value.text();
        let ident = kept.unwrap_or_else(|| {
            let plain = upper_camel(text, Filler::Type, Symbols::Part);
            if scope.has(&plain) {
                return scope.upper_camel(&format!("{text} request"), Filler::Type);
            }
            scope.upper_camel(text, Filler::Type)
        });
        let response = kept_response.unwrap_or_else(|| scope.numbered(response_name(&ident), ""));
        let builder = scope.numbered(beside(&ident, "builder"), "");
        let plain = ident.plain().trim_end_matches('_').to_owned();
        let family = modules::module(&plain);
        let missing = scope.numbered(snake(&format!("{plain} missing"), Symbols::Part), "_");
        OperationNames {
            request: Placed {
                module,
                family,
                ident,
            },
            response,
            usual: published.name_of(&usual_key(&operation.key)).map(str::to_owned),
            builder,
            missing,
        }
    }
}
