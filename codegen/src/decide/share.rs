//! One type for one schema, where a document writes it once and uses it in many places.
//!
//! In: an [`Api`] whose types were decided apart. Out: the same, where copies of what stands inside of something are the one type that
//! stands there, under the name it has there:
//!
//! - inside of a declared type, also for the types that have the declared one as a part;
//! - inside of a declared parameter, body, answer or header, for all operations that refer to it;
//! - anywhere else, for references that lead there. The reader declares a type for what a reference leads to, before anyone knows what
//!   stands there; so a reference, wherever it is, names nothing and renames nothing.

mod originals;

use self::originals::Homes;
use super::retain::{keep_types, renumber, renumber_shape};
use crate::model::api::{Api, ApiType, Origin, TypeId, TypeName};
use crate::model::spec::{Component, Spec, SpecLanguage};

/// Makes the copies of types one, where they stayed the same.
pub(super) fn share_copies(api: &mut Api, spec: &Spec) {
    // The language of levain has no parts that are taken over, no references into types and no components beside types.
    if api.language == SpecLanguage::Levain {
        return;
    }
    let homes = Homes::find(api, spec);
    let mut shared: Vec<TypeId> = (0..api.types.len()).map(TypeId).collect();
    // What is inside of a type was decided before it, save for declared ones, so those that are equal hold the same by now.
    let (declared, inline): (Vec<TypeId>, Vec<TypeId>) = shared
        .iter()
        .partition(|id| api.get(**id).is_some_and(|of| of.origin == Origin::Declared));
    for id in inline.into_iter().chain(declared) {
        let of = |id: &mut TypeId| *id = shared.get(id.0).copied().unwrap_or(*id);
        if let Some(api_type) = api.types.get_mut(id.0) {
            renumber_shape(&mut api_type.shape, &of);
        }
        let home = homes.of(api, id);
        if let Some(home) = home.filter(|home| is_copy(api, id, *home, &of))
            && let Some(slot) = shared.get_mut(id.0)
        {
            *slot = home;
        }
    }
    // Its name is that of the component also where one operation uses it: another may come.
    for (id, component) in homes.into_components() {
        if let Some(api_type) = api.types.get_mut(id.0) {
            name_by(&component, api_type);
        }
    }
    renumber(api, &|id| *id = shared.get(id.0).copied().unwrap_or(*id));
    let kept = shared.iter().enumerate().filter(|(index, id)| id.0 == *index);
    let kept: Vec<TypeId> = kept.map(|(_, id)| *id).collect();
    keep_types(api, &kept);
}

fn is_copy(api: &Api, id: TypeId, home: TypeId, of: &dyn Fn(&mut TypeId)) -> bool {
    let (Some(copy), Some(original)) = (api.get(id), api.get(home)) else {
        return false;
    };
    if home < id {
        return is_equal(copy, original);
    }
    // What is inside of one that comes later was not made the same yet.
    let mut original = original.clone();
    renumber_shape(&mut original.shape, of);
    is_equal(copy, &original)
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

fn is_equal(copy: &ApiType, original: &ApiType) -> bool {
    let is_headers = |of: &ApiType| of.origin == Origin::Headers;
    copy.shape == original.shape
        && copy.constraints == original.constraints
        // Those of headers tell of the status of each answer, and to a schema that is referred to its place may have added some.
        && (copy.notes == original.notes || copy.origin != Origin::Inline)
        && is_headers(copy) == is_headers(original)
        && copy.is_secret == original.is_secret
}
