//! The security schemes of an API with all their scopes, and the ones that each operation requires.

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
    for scheme in &mut schemes {
        let requirements = spec.endpoints.iter().flat_map(|endpoint| &endpoint.security);
        let uses = requirements
            .flat_map(|requirement| &requirement.schemes)
            .filter(|(name, _)| name.value == scheme.name);
        for scope in uses.flat_map(|(_, scopes)| scopes) {
            if !scope.value.is_empty() && scheme.scopes.iter().all(|(known, _)| *known != scope.value) {
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
    schemes: &[Scheme],
) -> Vec<Vec<SchemeUse>> {
    let mut sets: Vec<Vec<SchemeUse>> = Vec::new();
    for requirement in requirements {
        let uses = requirement.schemes.iter().filter_map(|(name, scopes)| {
            let scheme = schemes.iter().position(|scheme| scheme.name == name.value)?;
            let scopes = scopes.iter().map(|scope| scope.value.clone());
            Some(SchemeUse {
                scheme,
                scopes: scopes.filter(|scope| !scope.is_empty()).collect(),
            })
        });
        let set: Vec<SchemeUse> = uses.collect();
        let is_satisfiable = !set.is_empty() || requirement.schemes.is_empty();
        if is_satisfiable && !sets.contains(&set) {
            sets.push(set);
        }
    }
    // A list of nothing but empty sets means the same as an empty list: no authentication.
    if sets.iter().all(Vec::is_empty) {
        sets.clear();
    }
    sets
}

/// Drops the schemes that no operation uses.
pub(super) fn retain_used_schemes(api: &mut Api) {
    let is_used = |scheme: usize| {
        let uses = api
            .operations
            .iter()
            .flat_map(|operation| operation.security.iter().flatten());
        uses.into_iter().any(|used| used.scheme == scheme)
    };
    let kept: Vec<usize> = (0..api.schemes.len()).filter(|scheme| is_used(*scheme)).collect();
    let mut index = 0;
    api.schemes.retain(|_| {
        index += 1;
        kept.contains(&(index - 1))
    });
    for used in api
        .operations
        .iter_mut()
        .flat_map(|operation| operation.security.iter_mut().flatten())
    {
        used.scheme = kept
            .iter()
            .position(|old| *old == used.scheme)
            .unwrap_or_default();
    }
}

fn declared_scopes(kind: &SecurityKind) -> Vec<(String, Option<String>)> {
    let SecurityKind::OAuth2(flows) = kind else {
        return Vec::new();
    };
    let mut scopes: Vec<(String, Option<String>)> = Vec::new();
    for (scope, doc) in flows.iter().flat_map(|flow| &flow.scopes) {
        if !scope.value.is_empty() && scopes.iter().all(|(known, _)| *known != scope.value) {
            scopes.push((scope.value.clone(), doc.clone()));
        }
    }
    scopes
}

fn is_satisfiable(kind: &SecurityKind) -> bool {
    match kind {
        SecurityKind::Unknown(_) => false,
        SecurityKind::ApiKey { name, .. } => !name.is_empty(),
        _ => true,
    }
}
