//! One type for one schema, where a document writes it once and uses it in many places.
//!
//! In: an [`Api`] in which each use of an inline schema has a type of its own. Out: the same, in which all copies are one type, the
//! original, under the name that it has at the position of its schema:
//!
//! - inside a declared type, also for its subtypes;
//! - inside a declared parameter, body, response or header, for all operations that refer to it;
//! - anywhere else, for references that lead there. The reader declares a type for the target of each reference, before it is known what
//!   is at that position; so a reference, wherever it is, neither names nor renames a type.

mod originals;

use self::originals::Originals;
use super::retain::retain_types;
use super::type_ids::{renumber, renumber_shape};
use crate::model::api::{Api, ApiType, Origin, TypeId, TypeName};
use crate::model::spec::{Component, Spec, SpecLanguage};

/// Replaces copies of types that are still equal to their originals by those.
pub(super) fn share_copies(api: &mut Api, spec: &Spec) {
    // The spec language has no inherited parts, no references into types and no components other than types.
    if api.language == SpecLanguage::Levain {
        return;
    }
    let originals = Originals::find(api, spec);
    let mut shared: Vec<TypeId> = (0..api.types.len()).map(TypeId).collect();
    // The types inside an inline type were decided before it, so their copies are replaced by the time that it is compared.
    let (declared, inline): (Vec<TypeId>, Vec<TypeId>) = shared
        .iter()
        .partition(|id| api.get(**id).is_some_and(|of| of.origin == Origin::Declared));
    for id in inline.into_iter().chain(declared) {
        let of = |id: &mut TypeId| *id = shared.get(id.0).copied().unwrap_or(*id);
        if let Some(api_type) = api.types.get_mut(id.0) {
            renumber_shape(&mut api_type.shape, &of);
        }
        let original = originals.of(api, id);
        if let Some(original) = original.filter(|original| is_copy(api, id, *original, &of))
            && let Some(slot) = shared.get_mut(id.0)
        {
            *slot = original;
        }
    }
    // Named after the component even if only one operation uses it, since another one may come.
    for (id, component) in originals.into_components() {
        if let Some(api_type) = api.types.get_mut(id.0) {
            name_by(&component, api_type);
        }
    }
    renumber(api, &|id| *id = shared.get(id.0).copied().unwrap_or(*id));
    let kept = shared.iter().enumerate().filter(|(index, id)| id.0 == *index);
    let kept: Vec<TypeId> = kept.map(|(_, id)| *id).collect();
    retain_types(api, &kept);
}

fn is_copy(api: &Api, id: TypeId, original_id: TypeId, of: &dyn Fn(&mut TypeId)) -> bool {
    let (Some(copy), Some(original)) = (api.get(id), api.get(original_id)) else {
        return false;
    };
    if original_id < id {
        return is_equal(copy, original);
    }
    // The copies inside an original that comes later are not replaced yet.
    let mut original = original.clone();
    renumber_shape(&mut original.shape, of);
    is_equal(copy, &original)
}

// Derives the key and the name of a type from its component: `parameter sort.item`, `SortParameterItem`.
fn name_by(component: &Component, api_type: &mut ApiType) {
    let below = component.below(&api_type.name.parts).unwrap_or_default();
    let mut parts = vec![component.title()];
    parts.extend_from_slice(below);
    api_type.key = std::iter::once(component.key())
        .chain(below.iter().cloned())
        .collect::<Vec<_>>()
        .join(".");
    if api_type.origin == Origin::Headers {
        let doc = format!("Headers of the response `{}`.", component.name);
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
        // The notes of headers name the status of each response, and the notes beside a reference may be added to those of its target.
        && (copy.notes == original.notes || copy.origin != Origin::Inline)
        && is_headers(copy) == is_headers(original)
        && copy.is_secret == original.is_secret
}
