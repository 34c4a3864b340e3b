//! The whole way from specs to generated files, in one place: what every face calls.

use std::collections::{BTreeMap, BTreeSet};

use crate::backend::in_parallel::in_parallel;
use crate::backend::layout::{Layout, lay_out};
use crate::backend::lower::{LowerContext, lower_items};
use crate::backend::print::{print_file, print_package};
use crate::backend::render::{Settings, render_file, render_frame};
use crate::check::check_api;
use crate::decide::{decide_api_with, keep_operations};
use crate::diagnostics::finding::{Findings, Stopped};
use crate::diagnostics::location::Sources;
use crate::model::api::{Api, Operation};
use crate::model::files::Files;
use crate::model::items::{ItemKind, Items};
use crate::model::keys::{field_key, type_key};
use crate::model::spec::{Spec, SpecLanguage};
use crate::model::type_overrides::TypeOverrides;
use crate::naming::{
    NameOverrides, NameRegistry, UnusedOverride, assign_names, response_key, response_name, usual_key,
    value_key,
};
use crate::normalize::all_of::merge_parts;
use crate::normalize::references::resolve_references;
use crate::normalize::type_overrides::apply_rust_types;
use crate::selection::Selection;

/// Decides and checks one version.
///
/// # Errors
///
/// [`Stopped`] when there are errors, which are in `found`.
pub fn decide_and_check(spec: &Spec, found: &mut Findings) -> Result<Api, Stopped> {
    decide_and_check_with(spec, &TypeOverrides::default(), found)
}

/// Decides and checks one version, where types of the user's own stand for some of its types.
///
/// # Errors
///
/// [`Stopped`] when there are errors, which are in `found`.
pub fn decide_and_check_with(spec: &Spec, own: &TypeOverrides, found: &mut Findings) -> Result<Api, Stopped> {
    let spec = apply_rust_types(merge_parts(spec, found), own, found);
    resolve_references(&spec, found);
    found.stop_on_errors()?;
    let mut api = decide_api_with(&spec, own);
    check_api(&mut api, found);
    found.stop_on_errors()?;
    Ok(api)
}

/// A generated crate, before it is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedPackage {
    /// Its files, save for `Cargo.toml` and the lock.
    pub files: Files,
    /// The features of its `Cargo.toml`.
    pub features: Features,
    /// Its public names by what they stand for.
    pub names: BTreeMap<String, String>,
    /// Patterns that select nothing, each with what is nearest to it.
    pub idle: Vec<(String, Option<String>)>,
    /// NameOverrides for names that cannot be met.
    pub unused_overrides: Vec<UnusedOverride>,
    /// How many operations and types it holds, over all versions.
    pub kept: Count,
    /// How many of the specs' it does not: not selected, or reached by no operation.
    pub dropped: Count,
}

/// Each feature with what it turns on.
pub type Features = Vec<(String, Vec<String>)>;

/// How many operations and types something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Count {
    /// Operations.
    pub operations: usize,
    /// Types.
    pub types: usize,
}

impl Count {
    fn add(&mut self, api: &Api) {
        self.operations += api.operations.len();
        self.types += api.types.len();
    }
}

/// Generates a crate from the versions of an API, oldest first.
///
/// # Errors
///
/// [`Stopped`] when there are errors, which are in `found`; every version is looked at first.
pub fn package_of(
    specs: &[Spec],
    selection: &Selection,
    sources: &Sources,
    registry: &dyn NameRegistry,
    found: &mut Findings,
) -> Result<GeneratedPackage, Stopped> {
    let none = TypeOverrides::default();
    let own = registry.overrides().map_or(&none, NameOverrides::type_overrides);
    let apis: Vec<Api> = specs
        .iter()
        .filter_map(|spec| decide_and_check_with(spec, own, found).ok())
        .collect();
    found.stop_on_errors()?;
    let operations: Vec<&Operation> = apis.iter().flat_map(|api| &api.operations).collect();
    let idle = selection
        .idle(&operations)
        .into_iter()
        .map(|(pattern, near)| (pattern.to_owned(), near));
    let idle = idle.collect();
    let unused_overrides = registry
        .overrides()
        .map(|overrides| overrides.unused(&apis))
        .unwrap_or_default();
    let (mut all, mut kept) = (Count::default(), Count::default());
    let mut versions: Vec<Items> = Vec::new();
    let mut names = BTreeMap::new();
    for api in apis {
        all.add(&api);
        let earlier = Earlier {
            registry,
            names: &names,
            versions: &versions,
        };
        let context = LowerContext {
            sources,
            registry: &earlier,
        };
        let (items, count) = select_and_lower(api, selection, context);
        kept.operations += count.operations;
        kept.types += count.types;
        add_names(&items, &mut names);
        versions.push(items);
    }
    let (files, features) = render_and_print(&lay_out(&versions));
    Ok(GeneratedPackage {
        files,
        features,
        names,
        idle,
        unused_overrides,
        kept,
        dropped: Count {
            operations: all.operations - kept.operations,
            types: all.types - kept.types,
        },
    })
}

// Tokens stay on the thread that makes them, so a file is printed where it was rendered.
fn render_and_print(layout: &Layout<'_>) -> (Files, Features) {
    let frame = render_frame(layout, &Settings::package());
    let features = frame.features.clone();
    let mut files = print_package(frame);
    let printed = in_parallel(&layout.files, |stretch| {
        let settings = Settings::package();
        let files = stretch.iter();
        files
            .map(|file| print_file(render_file(layout, &settings, file)))
            .collect()
    });
    printed.into_iter().for_each(|(path, text)| files.add(path, text));
    (files, features)
}

/// The items of the operations that are selected, with the names they have when all are, and how many there are.
pub fn select_and_lower(api: Api, selection: &Selection, context: LowerContext<'_>) -> (Items, Count) {
    let keeps_types = selection.keep_unused || api.language == SpecLanguage::Levain;
    let mut api = if keeps_types {
        api
    } else {
        keep_operations(api, &|_| true)
    };
    // Patterns are for groups as the spec names them.
    let kept: BTreeSet<String> = api
        .operations
        .iter()
        .filter(|operation| selection.keeps(operation))
        .map(|operation| operation.key.clone())
        .collect();
    if let Some(overrides) = context.registry.overrides() {
        overrides.apply(&mut api);
    }
    let mut count = Count::default();
    if selection.is_everything() {
        count.add(&api);
        return (lower_items(&api, context), count);
    }
    let settled = AllNames::of(&api, context.registry);
    let api = keep_operations(api, &|operation| kept.contains(&operation.key));
    count.add(&api);
    let registry = &settled;
    (lower_items(&api, LowerContext { registry, ..context }), count)
}

// The names of a whole API by key, which its parts keep, over what was published.
struct AllNames<'n> {
    names: BTreeMap<String, String>,
    registry: &'n dyn NameRegistry,
}

impl<'n> AllNames<'n> {
    fn of(api: &Api, registry: &'n dyn NameRegistry) -> Self {
        let names = assign_names(api, registry);
        let types = api.types.iter().zip(&names.types);
        let types = types.map(|(of, name)| (type_key(&of.key), &name.ident));
        let operations = api.operations.iter().zip(&names.operations);
        let operations = operations.flat_map(|(of, name)| {
            [
                (of.key.clone(), &name.request.ident),
                (response_key(&of.key), &name.response),
            ]
        });
        Self {
            names: types
                .chain(operations)
                .map(|(key, ident)| (key, ident.plain().to_owned()))
                .collect(),
            registry,
        }
    }
}

impl NameRegistry for AllNames<'_> {
    fn name_of(&self, key: &str) -> Option<&str> {
        let here = self.names.get(key).map(String::as_str);
        here.or_else(|| self.registry.name_of(key))
    }
}

/// What was published, and what older versions of the same run are called: a name does not move from version to version.
struct Earlier<'n> {
    registry: &'n dyn NameRegistry,
    names: &'n BTreeMap<String, String>,
    versions: &'n [Items],
}

impl NameRegistry for Earlier<'_> {
    fn name_of(&self, key: &str) -> Option<&str> {
        let here = || self.names.get(key).map(String::as_str);
        let member = || self.versions.iter().rev().find_map(|items| member_of(items, key));
        self.registry.name_of(key).or_else(here).or_else(member)
    }

    fn overrides(&self) -> Option<&NameOverrides> {
        self.registry.overrides()
    }
}

// The field, value or parameter with this key. Asked for only where names meet.
fn member_of<'i>(items: &'i Items, key: &str) -> Option<&'i str> {
    let (kind, rest) = key.split_once(' ')?;
    if kind == "parameter" {
        return parameter_of(items, rest);
    }
    if !matches!(kind, "field" | "value") {
        return None;
    }
    items.list.iter().find_map(|item| {
        let of = item.key.strip_prefix("type ")?;
        rest.strip_prefix(of)?.strip_prefix('.')?;
        let ident = match &item.kind {
            ItemKind::Object(object) => {
                let mut fields = object.fields.iter();
                &fields.find(|field| field_key(of, &field.wire) == key)?.ident
            }
            ItemKind::Enum(values) => {
                let mut values = values.values.iter();
                &values.find(|(_, value, _)| value_key(of, value) == key)?.0
            }
            _ => return None,
        };
        Some(ident.plain())
    })
}

fn parameter_of<'i>(items: &'i Items, rest: &str) -> Option<&'i str> {
    items.list.iter().find_map(|item| {
        let ItemKind::Endpoint(endpoint) = &item.kind else {
            return None;
        };
        let name = rest.strip_prefix(item.key.as_str())?.strip_prefix(' ')?;
        let mut parameters = endpoint.parameters.iter();
        let parameter = parameters.find(|parameter| parameter.wire.eq_ignore_ascii_case(name))?;
        Some(parameter.ident.plain())
    })
}

// What follows from the name of a request is left out.
fn add_names(items: &Items, names: &mut BTreeMap<String, String>) {
    for item in &items.list {
        names.insert(item.key.clone(), item.ident.plain().to_owned());
        let endpoint = match &item.kind {
            ItemKind::Endpoint(endpoint) => endpoint,
            ItemKind::Object(object) => {
                names.extend(object.locked_names.iter().cloned());
                continue;
            }
            ItemKind::Enum(values) => {
                names.extend(values.locked_names.iter().cloned());
                continue;
            }
            _ => continue,
        };
        names.extend(endpoint.locked_names.iter().cloned());
        if let Some(response) = &endpoint.response
            && *response != response_name(&item.ident)
        {
            names.insert(response_key(&item.key), response.plain().to_owned());
        }
        let usual = endpoint.responses.iter().find(|response| response.is_usual);
        if let Some(usual) = usual.filter(|usual| usual.variant.plain() != "Ok") {
            names.insert(usual_key(&item.key), usual.variant.plain().to_owned());
        }
    }
}
