//! The originals: of all types that were made of one schema, the one at the position of that schema.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::location::{FileId, Location};
use crate::model::api::{Api, ApiType, Origin, TypeId};
use crate::model::spec::{Component, Name, Spec};

/// A schema, by its file and its JSON Pointer.
type SchemaId = (FileId, Arc<str>);

/// The keys of declared types and operations, by their schemas.
type Owners<'k> = BTreeMap<SchemaId, &'k str>;

/// The original type of each schema.
pub(super) struct Originals {
    by_schema: BTreeMap<SchemaId, TypeId>,
    /// The originals inside declared parameters, bodies, responses and headers.
    components: Vec<(TypeId, Component)>,
    /// The keys of types that the reader declared for the targets of references.
    invented: BTreeSet<String>,
}

impl Originals {
    pub(super) fn find(api: &Api, spec: &Spec) -> Self {
        let is_invented = |key: &&String| {
            let name = spec.types.get(*key).map(|declared| &declared.name.value);
            matches!(name, Some(Name::Invented(_)))
        };
        let mut originals = Self {
            by_schema: BTreeMap::new(),
            components: Vec::new(),
            invented: spec.types.keys().filter(is_invented).cloned().collect(),
        };
        let declared = api.types.iter().filter(|of| of.origin == Origin::Declared);
        let declared = declared.filter(|of| !originals.invented.contains(&of.key));
        let declared = declared.map(|of| (&of.location, of.key.as_str()));
        let operations = api.operations.iter().map(|of| (&of.location, of.key.as_str()));
        let owners: Owners<'_> = declared
            .chain(operations)
            .map(|(location, key)| (schema_id(location), key))
            .collect();
        let mut elsewhere: BTreeMap<SchemaId, Vec<TypeId>> = BTreeMap::new();
        for (id, of) in (0..).map(TypeId).zip(&api.types) {
            let schema = schema_id(&of.location);
            if of.origin == Origin::Declared || originals.by_schema.contains_key(&schema) {
                continue;
            }
            if is_in_owner(&owners, of) {
                originals.by_schema.insert(schema, id);
            } else if let Some(component) = component_of(of) {
                originals.by_schema.insert(schema, id);
                originals.components.push((id, component));
            } else if !originals.is_in_invented(of) {
                elsewhere.entry(schema).or_default().push(id);
            }
        }
        for (schema, ids) in elsewhere {
            // Of several, none is the original.
            if let [only] = ids.as_slice() {
                originals.by_schema.entry(schema).or_insert(*only);
            }
        }
        originals
    }

    /// The original of a type, if that is another one.
    pub(super) fn of(&self, api: &Api, id: TypeId) -> Option<TypeId> {
        let of = api.get(id)?;
        let may_be_copy = of.origin != Origin::Declared || self.invented.contains(&of.key);
        let original = self.by_schema.get(&schema_id(&of.location)).copied()?;
        (may_be_copy && original != id).then_some(original)
    }

    /// The originals inside declared parameters, bodies, responses and headers.
    pub(super) fn into_components(self) -> Vec<(TypeId, Component)> {
        self.components
    }

    fn is_in_invented(&self, of: &ApiType) -> bool {
        let ends = of.key.match_indices('.').map(|(end, _)| end);
        ends.filter_map(|end| of.key.get(..end))
            .any(|owner| self.invented.contains(owner))
    }
}

// Whether a type belongs to the declared type or the operation whose text contains its schema.
fn is_in_owner(owners: &Owners<'_>, of: &ApiType) -> bool {
    let (file, pointer) = schema_id(&of.location);
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

// The component whose text contains the schema of an operation's type.
fn component_of(of: &ApiType) -> Option<Component> {
    let (_, path) = of.key.split_once(' ')?;
    let component = Component::around(&of.location)?;
    let is_of_operation = path.starts_with('/') && component.below(&of.name.parts).is_some();
    is_of_operation.then_some(component)
}

fn schema_id(location: &Location) -> SchemaId {
    (location.file, location.pointer.clone())
}
