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
        scopes.keep(&module_of_type(api_type), published.name_of(&api_type.key));
    }
    for operation in &api.operations {
        scopes.keep(&module_of_operation(operation), published.name_of(&operation.key));
    }
    let types: Vec<Placed> = api
        .types
        .iter()
        .map(|api_type| scopes.type_name(api_type, published))
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

fn module_of_type(api_type: &ApiType) -> Vec<Ident> {
    api_type.name.namespace.iter().map(|part| module(part)).collect()
}

fn module_of_operation(operation: &Operation) -> Vec<Ident> {
    operation.group.iter().map(|group| module(group)).collect()
}

#[derive(Default)]
struct Scopes {
    by_module: BTreeMap<Vec<Ident>, Scope>,
}

impl Scopes {
    fn scope(&mut self, module: &[Ident]) -> &mut Scope {
        self.by_module
            .entry(module.to_vec())
            .or_insert_with(|| Scope::with_reserved(RESERVED_TYPES.iter().copied()))
    }

    fn keep(&mut self, module: &[Ident], name: Option<&str>) {
        if let Some(ident) = name.and_then(Ident::new) {
            self.scope(module).take(&ident);
        }
    }

    fn type_name(&mut self, api_type: &ApiType, published: &dyn Published) -> Placed {
        let module = module_of_type(api_type);
        let ident = published
            .name_of(&api_type.key)
            .and_then(Ident::new)
            .unwrap_or_else(|| {
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
        let wished = upper_camel(&format!("{plain} builder"), Filler::Type, Symbols::Part);
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
        let scope = self.scope(&module);
        let text = operation.name.value.text();
        let ident = published
            .name_of(&operation.key)
            .and_then(Ident::new)
            .unwrap_or_else(|| {
                let plain = upper_camel(text, Filler::Type, Symbols::Part);
                if scope.has(&plain) {
                    return scope.upper_camel(&format!("{text} request"), Filler::Type);
                }
                scope.upper_camel(text, Filler::Type)
            });
        let plain = ident.plain().trim_end_matches('_').to_owned();
        let mut beside = |suffix: &str| {
            let wished = upper_camel(&format!("{plain} {suffix}"), Filler::Type, Symbols::Part);
            scope.numbered(wished, "")
        };
        let (response, builder) = (beside("response"), beside("builder"));
        let family = modules::module(&plain);
        let missing = scope.numbered(snake(&format!("{plain} missing"), Symbols::Part), "_");
        OperationNames {
            request: Placed {
                module,
                family,
                ident,
            },
            response,
            builder,
            missing,
        }
    }
}
