//! The security schemes of an API with all their scopes, and the ones that each operation requires.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use crate::model::api::{Api, Scheme, SchemeUse};
use crate::model::spec::{SecurityKind, SecurityRequirement, Spec};

/// The schemes that a request can satisfy, with the scopes that they declare and those that endpoints require.
pub(super) fn decide_schemes(spec: &Spec) -> Vec<Scheme> {
    let known = spec
        .security_schemes
        .iter()
        .filter(|(_, scheme)| is_satisfiable(&scheme.kind));
    let mut schemes: Vec<Scheme> = known
        .map(|(name, scheme)| Scheme {
            name: name.clone(),
            location: scheme.location.clone(),
            kind: scheme.kind.clone(),
            doc: scheme.doc.clone(),
            is_deprecated: scheme.is_deprecated,
            scopes: declared_scopes(&scheme.kind),
        })
        .collect();
    let positions = scheme_positions(&schemes);
    let names = |scheme: &Scheme| scheme.scopes.iter().map(|(name, _)| name.clone()).collect();
    let mut known: Vec<BTreeSet<String>> = schemes.iter().map(names).collect();
    let requirements = spec.endpoints.iter().flat_map(|endpoint| &endpoint.security);
    for (name, scopes) in requirements.flat_map(|requirement| &requirement.schemes) {
        let Some(position) = positions.get(&name.value) else {
            continue;
        };
        let (Some(scheme), Some(known)) = (schemes.get_mut(*position), known.get_mut(*position)) else {
            continue;
        };
        for scope in scopes {
            if !scope.value.is_empty() && known.insert(scope.value.clone()) {
                scheme.scopes.push((scope.value.clone(), None));
            }
        }
    }
    schemes
}

/// The sets of schemes, one of which an operation requires. Schemes that no request can satisfy are left out, and so are sets of
/// nothing else.
pub(super) fn decide_security(
    requirements: &[SecurityRequirement],
    schemes: &SchemePositions,
) -> Vec<Vec<SchemeUse>> {
    let mut sets: IndexSet<Vec<SchemeUse>> = IndexSet::new();
    for requirement in requirements {
        let uses = requirement.schemes.iter().filter_map(|(name, scopes)| {
            let scheme = *schemes.get(&name.value)?;
            let scopes = scopes.iter().map(|scope| scope.value.clone());
            Some(SchemeUse {
                scheme,
                scopes: scopes.filter(|scope| !scope.is_empty()).collect(),
            })
        });
        let set: Vec<SchemeUse> = uses.collect();
        let is_satisfiable = !set.is_empty() || requirement.schemes.is_empty();
        if is_satisfiable {
            sets.insert(set);
        }
    }
    // A list of nothing but empty sets means the same as an empty list: no authentication.
    if sets.iter().all(Vec::is_empty) {
        sets.clear();
    }
    sets.into_iter().collect()
}

/// The indexes of schemes by their names.
pub(super) type SchemePositions = BTreeMap<String, usize>;

/// The indexes of these schemes.
pub(super) fn scheme_positions(schemes: &[Scheme]) -> SchemePositions {
    schemes
        .iter()
        .map(|scheme| scheme.name.clone())
        .zip(0..)
        .collect()
}

/// Drops the schemes that no operation uses.
pub(super) fn retain_used_schemes(api: &mut Api) {
    let requirements = || {
        api.operations
            .iter()
            .flat_map(|operation| operation.security.iter().flatten())
    };
    let used: BTreeSet<usize> = requirements().map(|scheme| scheme.scheme).collect();
    let kept: BTreeMap<usize, usize> = used.into_iter().zip(0..).collect();
    let mut index = 0;
    api.schemes.retain(|_| {
        index += 1;
        kept.contains_key(&(index - 1))
    });
    for required in api
        .operations
        .iter_mut()
        .flat_map(|operation| operation.security.iter_mut().flatten())
    {
        required.scheme = kept.get(&required.scheme).copied().unwrap_or_default();
    }
}

fn declared_scopes(kind: &SecurityKind) -> Vec<(String, Option<String>)> {
    let SecurityKind::OAuth2(flows) = kind else {
        return Vec::new();
    };
    let mut scopes: IndexMap<String, Option<String>> = IndexMap::new();
    for (scope, doc) in flows.iter().flat_map(|flow| &flow.scopes) {
        if !scope.value.is_empty() {
            scopes.entry(scope.value.clone()).or_insert_with(|| doc.clone());
        }
    }
    scopes.into_iter().collect()
}

fn is_satisfiable(kind: &SecurityKind) -> bool {
    match kind {
        SecurityKind::Unknown(_) => false,
        SecurityKind::ApiKey { name, .. } => !name.is_empty(),
        _ => true,
    }
}
