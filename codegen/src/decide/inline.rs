//! References into schemas (`#/components/schemas/Shop/properties/address`): the type that stands there is the one that is meant.
//!
//! The reader declares a type for what a reference leads to, before anyone knows what stands there. Where that becomes a type of its own,
//! whose name says where it stands, the declared one gives way to it, and so does what stands inside of both: so a reference, wherever it is, names nothing and renames nothing.

use std::collections::BTreeMap;

use super::keep::put_others;
use crate::api::{Api, ApiType, Origin, TypeId};
use crate::spec::{Name, Spec};

/// Puts the types that stand inside of others in the place of those that were declared for references to them.
pub(super) fn share_inline(api: &mut Api, spec: &Spec) {
    let ids = || (0..api.types.len()).map(TypeId);
    let invented: Vec<TypeId> = ids()
        .filter(|id| api.get(*id).is_some_and(|of| is_invented(spec, of)))
        .collect();
    if invented.is_empty() {
        return;
    }
    let mut standing: BTreeMap<_, Vec<TypeId>> = BTreeMap::new();
    for id in ids() {
        if let Some(of) = api
            .get(id)
            .filter(|of| of.origin == Origin::Inline && !is_invented(spec, of))
        {
            let at = (of.place.file, of.place.pointer.clone());
            standing.entry(at).or_default().push(id);
        }
    }
    let mut others = BTreeMap::new();
    for id in invented {
        let Some(of) = api.get(id) else { continue };
        let there = standing.get(&(of.place.file, of.place.pointer.clone()));
        let mut home = there
            .into_iter()
            .flatten()
            .filter(|other| api.get(**other).is_some_and(|other| is_at_home(other, of)));
        // Of several, as the parts of a type with two tables are, none is the one.
        if let (Some(only), None) = (home.next(), home.next()) {
            others.insert(id, *only);
        }
    }
    if !others.is_empty() {
        put_others(api, &others);
    }
}

// Whether a type was declared for a reference, or stands inside of one that was.
fn is_invented(spec: &Spec, of: &ApiType) -> bool {
    let ends = of.key.match_indices('.').map(|(end, _)| end);
    let ends = ends.filter(|_| of.origin == Origin::Inline).chain([of.key.len()]);
    ends.filter_map(|end| of.key.get(..end)).any(|owner| {
        let owner = owner.strip_suffix(REQUEST).unwrap_or(owner);
        let name = spec.types.get(owner).map(|declared| &declared.name.value);
        matches!(name, Some(Name::Invented(_)))
    })
}

const REQUEST: &str = " request";

// Types that have others as parts have copies of what stands in these; they become one later.
fn is_at_home(inline: &ApiType, declared: &ApiType) -> bool {
    let pointer = declared.place.pointer.as_ref();
    let rest = ["/components/schemas/", "/definitions/"]
        .iter()
        .find_map(|home| pointer.strip_prefix(home));
    let Some(owner) = rest.and_then(|rest| rest.split('/').next()) else {
        return true;
    };
    let owner = owner.replace("~1", "/").replace("~0", "~");
    let Some(below) = inline.key.strip_prefix(&owner) else {
        return false;
    };
    if declared.key.ends_with(REQUEST) || declared.key.contains(" request.") {
        below
            .strip_prefix(REQUEST)
            .is_some_and(|below| below.starts_with('.'))
    } else {
        below.starts_with('.')
    }
}
