//! Types that are defined only as themselves, through references and unions: `A: oneOf [A, B]`.

use std::collections::BTreeMap;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{Spec, SpecShape, SpecType, SpecVariant};

/// Replaces the reference that closes each cycle by any JSON, or removes it from its union, with a warning.
pub(super) fn break_cycles(spec: &mut Spec, found: &mut Findings) {
    let mut search = Search::default();
    let keys: Vec<String> = spec.types.keys().cloned().collect();
    for start in keys {
        search.enter(spec, start);
        // With a stack on the heap instead of recursion, since cycles may be long.
        while let Some((name, next)) = search.path.last_mut() {
            let Some(target) = next.pop() else {
                search.states.insert(name.clone(), State::Done);
                search.path.pop();
                continue;
            };
            match search.states.get(&target).copied() {
                Some(State::Done) => {}
                None => search.enter(spec, target),
                Some(State::OnPath) => {
                    if let Some(declared) = spec.types.get_mut(name) {
                        remove_reference(&mut declared.shape, &target, found);
                    }
                }
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    OnPath,
    Done,
}

/// A depth-first search.
#[derive(Default)]
struct Search {
    states: BTreeMap<String, State>,
    /// The types from the start to the current one, each with the references that are still to be followed.
    path: Vec<(String, Vec<String>)>,
}

impl Search {
    fn enter(&mut self, spec: &Spec, name: String) {
        if self.states.contains_key(&name) {
            return;
        }
        let mut next = Vec::new();
        if let Some(declared) = spec.types.get(&name) {
            collect_direct_references(&declared.shape, &mut next);
        }
        self.states.insert(name.clone(), State::OnPath);
        self.path.push((name, next));
    }
}

// The types that a value of this type is a value of as well, with no property, array or map between.
fn collect_direct_references(of: &SpecType, into: &mut Vec<String>) {
    match &of.shape {
        SpecShape::Reference(name) => into.push(name.clone()),
        SpecShape::OneOf { variants, .. } => variants
            .iter()
            .for_each(|variant| collect_direct_references(&variant.shape, into)),
        _ => {}
    }
}

fn remove_reference(of: &mut SpecType, target: &str, found: &mut Findings) {
    match &mut of.shape {
        SpecShape::Reference(name) if name == target => {
            found.add(reference_cycle(of.location.clone(), target));
            of.shape = SpecShape::Any;
        }
        SpecShape::OneOf { variants, .. } => {
            remove_variants(variants, target, found);
            match variants.as_mut_slice() {
                [] => of.shape = SpecShape::Any,
                [only] => of.shape = only.shape.shape.clone(),
                _ => {}
            }
        }
        _ => {}
    }
}

fn remove_variants(variants: &mut Vec<SpecVariant>, target: &str, found: &mut Findings) {
    variants.retain(|variant| {
        let is_target = matches!(&variant.shape.shape, SpecShape::Reference(name) if name == target);
        if is_target {
            found.add(reference_cycle(variant.shape.location.clone(), target));
        }
        !is_target
    });
    for variant in variants {
        remove_reference(&mut variant.shape, target, found);
    }
}

fn reference_cycle(location: Location, target: &str) -> Finding {
    Finding::new(
        Code::ReferenceCycle,
        location,
        format!("`{target}` is defined only as itself through this reference"),
        "remove the reference, or put a property or an array between",
    )
}
