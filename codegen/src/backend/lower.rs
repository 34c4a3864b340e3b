//! Lowers an API to Rust items as data: every item gets its name, and types and constraints become those of the runtime.
//!
//! In: a checked [`Api`], its names, and the registry of published names. Out: [`Items`]. It cannot fail, and makes no tokens.

mod assertions;
mod constraints;
mod content;
mod derivable_traits;
mod endpoint;
mod enums;
mod extra_derives;
mod former_names;
mod member_names;
mod object;
mod response;
mod rust_types;
mod security;
mod servers;
mod style;
mod types;
mod union;

pub use former_names::{FormerName, add_former_names, is_key};

use std::collections::{BTreeMap, BTreeSet};

use crate::backend::docs;
use crate::backend::in_parallel::in_parallel;
use crate::diagnostics::location::{Location, Sources};
use crate::model::api::{Api, ApiType, Operation, TypeId};
use crate::model::extra_derives::ExtraDerives;
use crate::model::ident::Ident;
use crate::model::items::{Docs, Item, ItemId, ItemKind, Items, VersionItem};
use crate::model::keys::type_key;
use crate::model::spec::{Status, Version};
use crate::naming::{NameRegistry, Names, Symbols, module, module_at_root, snake};

/// What `lower` needs besides the API.
#[derive(Clone, Copy)]
pub struct LowerContext<'s> {
    /// The files that the spec was read from, for the headers of generated files.
    pub sources: &'s Sources,
    /// The names of its types, operations, schemes and servers.
    pub names: &'s Names,
    /// The names that earlier runs published, which decide where the names of fields, values or parameters collide.
    pub registry: &'s dyn NameRegistry,
    /// The derives that the user adds.
    pub derives: &'s ExtraDerives,
}

/// Lowers one version of an API to Rust items.
pub fn lower_items(api: &Api, context: LowerContext<'_>) -> Items {
    let lowering = Lowering {
        api,
        names: context.names,
        sources: context.sources,
        registry: context.registry,
    };
    let types: Vec<(usize, &ApiType)> = api.types.iter().enumerate().collect();
    let types = in_parallel(&types, |chunk| {
        let types = chunk.iter();
        types
            .map(|(index, api_type)| lowering.lower_type(*index, api_type))
            .collect()
    });
    let operations: Vec<(usize, &Operation)> = api.operations.iter().enumerate().collect();
    let operations = in_parallel(&operations, |chunk| {
        let operations = chunk.iter();
        operations
            .map(|(index, operation)| lowering.lower_operation(*index, operation))
            .collect()
    });
    let mut items = Items {
        api: api.name.value.clone(),
        docs: docs::docs_of_api(api),
        version: api
            .version
            .as_ref()
            .map(|version| lowering.lower_version(&version.value)),
        groups: lower_groups(api),
        list: types
            .into_iter()
            .chain(operations)
            .chain(lowering.lower_schemes())
            .collect(),
    };
    let servers = lowering.lower_servers(items.list.len());
    items.list.extend(servers);
    derivable_traits::set_derivable_traits(&mut items);
    extra_derives::set_extra_derives(&mut items, context.derives);
    items
}

/// The module of a version, which is also its cargo feature: `v1_7_0`.
pub fn version_module(version: &Version) -> Ident {
    snake(&format!("v{}", version.text()), Symbols::Part)
}

// Only the groups that have operations are modules; where two groups are one module, the first describes it.
fn lower_groups(api: &Api) -> BTreeMap<Ident, Docs> {
    let used: BTreeSet<&str> = api
        .operations
        .iter()
        .filter_map(|operation| operation.group.as_deref())
        .collect();
    let mut groups = BTreeMap::new();
    for group in api
        .groups
        .iter()
        .filter(|group| used.contains(group.name.value.as_str()))
    {
        if let Some(docs) = docs::docs_of_group(group) {
            let module = module(&group.name.value);
            let module = if api.version.is_some() {
                module_at_root(&module)
            } else {
                module
            };
            groups.entry(module).or_insert(docs);
        }
    }
    groups
}

/// One version while it is lowered.
struct Lowering<'a> {
    api: &'a Api,
    names: &'a Names,
    sources: &'a Sources,
    registry: &'a dyn NameRegistry,
}

impl Lowering<'_> {
    fn lower_version(&self, version: &Version) -> VersionItem {
        VersionItem {
            text: version.text().to_owned(),
            module: version_module(version),
            // What comes before its release may still change, whatever its file says.
            status: match self.api.status {
                Status::Stable if version.is_pre_release() => Status::Draft,
                status => status,
            },
            host: self
                .api
                .hosts
                .first()
                .map(|host| host.url.value.clone())
                .unwrap_or_default(),
            header: self
                .api
                .version_header
                .as_ref()
                .map(|header| header.value.to_ascii_lowercase()),
            file: self.file_name(&self.api.location),
        }
    }

    fn file_name(&self, location: &Location) -> String {
        self.sources
            .file(location.file)
            .map(|file| file.name.clone())
            .unwrap_or_default()
    }

    fn lower_type(&self, index: usize, api_type: &ApiType) -> Item {
        let name = &self.names.types[index];
        Item {
            ident: name.ident.clone(),
            key: type_key(&api_type.key),
            module: name.module.clone(),
            family: name.family.clone(),
            source: self.file_name(&self.api.location),
            docs: docs::docs_of_type(api_type),
            derives: Vec::new(),
            kind: self.lower_shape(api_type, &self.names.builders[index]),
        }
    }

    fn lower_operation(&self, index: usize, operation: &Operation) -> Item {
        let name = &self.names.operations[index];
        Item {
            ident: name.request.ident.clone(),
            key: operation.key.clone(),
            module: name.request.module.clone(),
            family: name.request.family.clone(),
            source: self.file_name(&self.api.location),
            docs: docs::docs_of_operation(operation),
            derives: Vec::new(),
            kind: ItemKind::Endpoint(Box::new(self.lower_endpoint(operation, name))),
        }
    }

    fn item_of(id: TypeId) -> ItemId {
        ItemId(id.0)
    }
}
