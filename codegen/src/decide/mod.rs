//! Decides which types an API has: every object, enum and union becomes a type with an id, and every reference the id of its target.
//!
//! In: a normalized [`Spec`]. Out: an [`Api`], with the directions in which its types are used and the fields of each cycle that are
//! boxed. Reports nothing (`check` compares constraints with types), and does not know Rust.

mod aliases;
mod boxes;
mod chains;
mod context;
mod decider;
mod different;
mod directions;
mod incoming;
mod nullability;
mod operations;
mod overrides;
mod responses;
mod retain;
mod security;
mod shapes;
mod share;
mod slashes;
mod splits;
mod tagging;
mod type_ids;
mod unions;
mod uses;
mod written;

pub(crate) use responses::{content_name, telling_part};
pub use retain::retain_operations;

use std::collections::BTreeSet;

use self::decider::Decider;
use crate::model::api::Api;
use crate::model::spec::Spec;
use crate::model::type_overrides::TypeOverrides;

/// Decides one version, without type overrides.
pub fn decide_api(spec: &Spec) -> Api {
    decide_api_with(spec, &TypeOverrides::default())
}

/// Decides one version, with types of the user's own in place of some of its types.
pub fn decide_api_with(spec: &Spec, overrides: &TypeOverrides) -> Api {
    let mut api = decide_as_written(spec, overrides);
    share::share_copies(&mut api, spec);
    tagging::make_tags_bidirectional(&mut api);
    directions::mark_directions(&mut api);
    written::name_only_forms(&mut api);
    retain::drop_needless_splits(&mut api);
    boxes::box_cycles(&mut api);
    api
}

fn decide_as_written(spec: &Spec, overrides: &TypeOverrides) -> Api {
    let mut decider = Decider::new(spec, overrides);
    decider.decide_declared_types();
    let operations = spec
        .endpoints
        .iter()
        .map(|endpoint| decider.decide_operation(endpoint))
        .collect();
    let incoming = decider.decide_incoming();
    aliases::break_cycles(&mut decider.types);
    Api {
        language: spec.language,
        name: spec.api.clone(),
        version: spec.version.clone(),
        status: spec.status,
        title: spec.title.clone(),
        notes: spec.notes.clone(),
        hosts: spec.hosts.clone(),
        version_header: spec.version_header.clone(),
        groups: spec.groups.clone(),
        schemes: decider.schemes,
        types: decider.types,
        operations,
        incoming,
        location: spec.location.clone(),
        unchecked: BTreeSet::new(),
        unread: spec.unread.clone(),
    }
}
