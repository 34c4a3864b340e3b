//! Where the schemas of types stand: of all types that one text became, the one that stands there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::location::{FileId, Location};
use crate::model::api::{Api, ApiType, Origin, TypeId};
use crate::model::spec::{Component, Name, Spec};

// A schema, by the file and the JSON Pointer of its text.
type Written = (FileId, Arc<str>);

// Declared types and operations, by where they are written: their keys.
type Owners<'k> = BTreeMap<Written, &'k str>;

/// The types that stand where their schemas are written.
pub(super) struct Homes {
    by_schema: BTreeMap<Written, TypeId>,
    components: Vec<(TypeId, Component)>,
    /// The keys of types that were declared for references alone.
    invented: BTreeSet<String>,
}

impl Homes {
    pub(super) fn find(api: &Api, spec: &Spec) -> Self {
        let is_invented = |key: &&String| {
            let name = spec.types.get(*key).map(|declared| &declared.name.value);
            matches!(name, Some(Name::Invented(_)))
        };
        let mut homes = Self {
            by_schema: BTreeMap::new(),
            components: Vec::new(),
            invented: spec.types.keys().filter(is_invented).cloned().collect(),
        };
        let declared = api.types.iter().filter(|of| of.origin == Origin::Declared);
        let declared = declared.filter(|of| !homes.invented.contains(&of.key));
        let declared = declared.map(|of| (&of.location, of.key.as_str()));
        let operations = api.operations.iter().map(|of| (&of.location, of.key.as_str()));
        let owners: Owners<'_> = declared
            .chain(operations)
            .map(|(location, key)| (written(location), key))
            .collect();
        let mut elsewhere: BTreeMap<Written, Vec<TypeId>> = BTreeMap::new();
        for (id, of) in (0..).map(TypeId).zip(&api.types) {
            let schema = written(&of.location);
            if of.origin == Origin::Declared || homes.by_schema.contains_key(&schema) {
                continue;
            }
            if stands_in_owner(&owners, of) {
                homes.by_schema.insert(schema, id);
            } else if let Some(component) = component_of(of) {
                homes.by_schema.insert(schema, id);
                homes.components.push((id, component));
            } else if !homes.stands_in_invented(of) {
                elsewhere.entry(schema).or_default().push(id);
            }
        }
        for (schema, ids) in elsewhere {
            // Of several, none is the one.
            if let [only] = ids.as_slice() {
                homes.by_schema.entry(schema).or_insert(*only);
            }
        }
        homes
    }

    /// The type that stands where the schema of `id` does, where that is another one.
    pub(super) fn of(&self, api: &Api, id: TypeId) -> Option<TypeId> {
        let of = api.get(id)?;
        let may_be_copy = of.origin != Origin::Declared || self.invented.contains(&of.key);
        let home = self.by_schema.get(&written(&of.location)).copied()?;
        (may_be_copy && home != id).then_some(home)
    }

    /// Those that stand in declared parameters, bodies, answers and headers.
    pub(super) fn into_components(self) -> Vec<(TypeId, Component)> {
        self.components
    }

    fn stands_in_invented(&self, of: &ApiType) -> bool {
        let ends = of.key.match_indices('.').map(|(end, _)| end);
        ends.filter_map(|end| of.key.get(..end))
            .any(|owner| self.invented.contains(owner))
    }
}

// Whether a type is the one that its schema became in the declared type or the operation in whose text it stands.
fn stands_in_owner(owners: &Owners<'_>, of: &ApiType) -> bool {
    let (file, pointer) = written(&of.location);
    let mut pointer = &*pointer;
    while let Some((above, _)) = pointer.rsplit_once('/') {
        pointer = above;
        if let Some(owner) = owners.get(&(file, pointer.into())) {
            let below = of.key.strip_prefix(owner);
            return below.is_some_and(|below| below.starts_with('.'));
        }
    }
    false
}

// The component in whose text the type of an operation stands.
fn component_of(of: &ApiType) -> Option<Component> {
    let (_, path) = of.key.split_once(' ')?;
    let component = Component::around(&of.location)?;
    let is_of_operation = path.starts_with('/') && component.below(&of.name.parts).is_some();
    is_of_operation.then_some(component)
}

fn written(location: &Location) -> Written {
    (location.file, location.pointer.clone())
}
