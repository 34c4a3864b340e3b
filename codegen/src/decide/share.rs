//! One type for one schema, where a document writes it once and uses it in many places.
//!
//! In: an [`Api`] whose types were decided apart. Out: the same, where a table, an enum or a choice that stands inside a declared type is
//! one type, under the name it has there, also in the types that have the declared one as a part; and one that stands inside a
//! declared parameter, body, answer or header is one type, under the name of that, in all operations that refer to it.

use std::collections::BTreeMap;

use super::keep::{keep_types, renumber, renumber_shape};
use crate::api::{Api, ApiType, Origin, TypeId, TypeName};
use crate::place::FileId;
use crate::spec::{Component, SpecLanguage};

// A schema, by the file and the JSON Pointer of its text.
type Written = (FileId, std::sync::Arc<str>);

/// Makes the copies of types one, where they stayed the same.
pub(super) fn share_copies(api: &mut Api) {
    // The language of levain has no parts that are taken over and no components beside types.
    if api.language == SpecLanguage::Levain {
        return;
    }
    let mut homes = homes(api);
    let components = of_components(api);
    homes.extend(components.iter().map(|(schema, (id, _))| (schema.clone(), *id)));
    let mut shared: Vec<TypeId> = (0..api.types.len()).map(TypeId).collect();
    let mut count = 0;
    // What is inside of a type was decided before it, so those that are equal hold the same by now.
    for index in 0..api.types.len() {
        let of = |id: &mut TypeId| *id = shared.get(id.0).copied().unwrap_or(*id);
        let Some(api_type) = api.types.get_mut(index) else {
            continue;
        };
        renumber_shape(&mut api_type.shape, &of);
        let home = homes.get(&written(api_type)).copied();
        let Some(home) = home.filter(|home| home.0 != index && api_type.origin != Origin::Declared) else {
            continue;
        };
        if is_copy(api, index, home, &of)
            && let Some(slot) = shared.get_mut(index)
        {
            *slot = home;
            count += 1;
        }
    }
    // Its name is that of the component also where one operation uses it: another may come.
    for (id, component) in components.into_values() {
        if let Some(api_type) = api.types.get_mut(id.0) {
            name_by(&component, api_type);
        }
    }
    if count == 0 {
        return;
    }
    renumber(api, &|id| *id = shared.get(id.0).copied().unwrap_or(*id));
    let kept: Vec<TypeId> = shared
        .iter()
        .enumerate()
        .filter(|(index, id)| id.0 == *index)
        .map(|(_, id)| *id)
        .collect();
    keep_types(api, &kept);
}

fn is_copy(api: &Api, index: usize, home: TypeId, of: &dyn Fn(&mut TypeId)) -> bool {
    let (Some(copy), Some(original)) = (api.types.get(index), api.get(home)) else {
        return false;
    };
    if home.0 < index {
        return is_equal(copy, original);
    }
    // What is inside of one that comes later was not made the same yet.
    let mut original = original.clone();
    renumber_shape(&mut original.shape, of);
    is_equal(copy, &original)
}

// The type that a schema inside of a declared type became there.
fn homes(api: &Api) -> BTreeMap<Written, TypeId> {
    let declared: BTreeMap<Written, &str> = api
        .types
        .iter()
        .filter(|api_type| api_type.origin == Origin::Declared)
        .map(|api_type| (written(api_type), api_type.key.as_str()))
        .collect();
    let mut homes: BTreeMap<Written, TypeId> = BTreeMap::new();
    for (index, api_type) in api.types.iter().enumerate() {
        if api_type.origin == Origin::Inline && is_at_home(&declared, api_type) {
            homes.entry(written(api_type)).or_insert(TypeId(index));
        }
    }
    homes
}

// What became of the schemas inside of declared parameters, bodies, answers and headers where an operation first uses them.
fn of_components(api: &Api) -> BTreeMap<Written, (TypeId, Component)> {
    let mut components: BTreeMap<Written, (TypeId, Component)> = BTreeMap::new();
    for (index, api_type) in api.types.iter().enumerate() {
        if api_type.origin != Origin::Declared
            && let Some(component) = component_of(api_type)
        {
            components
                .entry(written(api_type))
                .or_insert((TypeId(index), component));
        }
    }
    components
}

// The component in whose text the type of an operation stands.
fn component_of(api_type: &ApiType) -> Option<Component> {
    let (_, path) = api_type.key.split_once(' ')?;
    let component = Component::around(&api_type.place)?;
    let is_of_operation = path.starts_with('/') && component.below(&api_type.name.parts).is_some();
    is_of_operation.then_some(component)
}

// Gives a type its key and name by the component: `parameter sort.item`, `SortParameterItem`.
fn name_by(component: &Component, api_type: &mut ApiType) {
    let below = component.below(&api_type.name.parts).unwrap_or_default();
    let mut parts = vec![component.title()];
    parts.extend_from_slice(below);
    api_type.key = std::iter::once(component.key())
        .chain(below.iter().cloned())
        .collect::<Vec<_>>()
        .join(".");
    if api_type.origin == Origin::Headers {
        let doc = format!("Headers that come with the answer `{}`.", component.name);
        api_type.notes.doc = Some(doc);
    }
    api_type.name = TypeName {
        namespace: Vec::new(),
        family: component.title(),
        parts,
    };
}

// Whether a type is the one that its schema became in a declared type in whose text it stands. There may be several of these: what a
// reference leads to inside of another is declared too.
fn is_at_home(declared: &BTreeMap<Written, &str>, api_type: &ApiType) -> bool {
    let (file, pointer) = written(api_type);
    let mut pointer = &*pointer;
    while let Some((above, _)) = pointer.rsplit_once('/') {
        pointer = above;
        let owner = declared.get(&(file, pointer.into()));
        if owner.is_some_and(|owner| stands_in(api_type, owner)) {
            return true;
        }
    }
    false
}

fn stands_in(api_type: &ApiType, owner: &str) -> bool {
    let below = api_type.key.strip_prefix(owner);
    below.is_some_and(|below| below.starts_with('.'))
}

fn written(api_type: &ApiType) -> Written {
    (api_type.place.file, api_type.place.pointer.clone())
}

fn is_equal(one: &ApiType, other: &ApiType) -> bool {
    one.shape == other.shape
        && one.rules == other.rules
        // Those of headers tell of the status of each answer.
        && (one.notes == other.notes || one.origin == Origin::Headers)
        && one.origin == other.origin
        && one.is_secret == other.is_secret
}
