//! Types that are nothing but themselves, by way of references and choices: `A: oneOf [A, B]`.

use std::collections::BTreeMap;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{Spec, SpecShape, SpecType};

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

/// Makes the reference that closes each ring any JSON, with a warning.
pub(super) fn end_rings(spec: &mut Spec, found: &mut Findings) {
    let mut states: BTreeMap<String, State> = BTreeMap::new();
    let keys: Vec<String> = spec.types.keys().cloned().collect();
    for start in keys {
        // A list of its own instead of recursion: rings may be long.
        let mut open: Vec<(String, Vec<String>)> = Vec::new();
        enter(spec, &mut states, &mut open, start);
        while let Some((name, next)) = open.last_mut() {
            let Some(target) = next.pop() else {
                states.insert(name.clone(), State::Done);
                open.pop();
                continue;
            };
            match states.get(&target) {
                Some(State::Done) => {}
                None => enter(spec, &mut states, &mut open, target),
                Some(State::Open) => {
                    let name = name.clone();
                    if let Some(declared) = spec.types.get_mut(&name) {
                        let mut places = Vec::new();
                        cut(&mut declared.shape, &target, &mut places);
                        places
                            .into_iter()
                            .for_each(|location| found.add(ring(location, &target)));
                    }
                }
            }
        }
    }
}

fn enter(
    spec: &Spec,
    states: &mut BTreeMap<String, State>,
    open: &mut Vec<(String, Vec<String>)>,
    name: String,
) {
    if states.contains_key(&name) {
        return;
    }
    let mut next = Vec::new();
    if let Some(declared) = spec.types.get(&name) {
        bare_references(&declared.shape, &mut next);
    }
    states.insert(name.clone(), State::Open);
    open.push((name, next));
}

// The names a type is, with nothing between; as deep as the text nests.
fn bare_references(of: &SpecType, into: &mut Vec<String>) {
    match &of.shape {
        SpecShape::Reference(name) => into.push(name.clone()),
        SpecShape::OneOf { variants, .. } => variants
            .iter()
            .for_each(|variant| bare_references(&variant.shape, into)),
        _ => {}
    }
}

fn cut(of: &mut SpecType, target: &str, places: &mut Vec<Location>) {
    match &mut of.shape {
        SpecShape::Reference(name) if name == target => {
            places.push(of.location.clone());
            of.shape = SpecShape::Any;
        }
        SpecShape::OneOf { variants, .. } => {
            variants.retain(|variant| {
                let is_it = matches!(&variant.shape.shape, SpecShape::Reference(name) if name == target);
                if is_it {
                    places.push(variant.shape.location.clone());
                }
                !is_it
            });
            for variant in variants.iter_mut() {
                cut(&mut variant.shape, target, places);
            }
            match variants.as_mut_slice() {
                [] => of.shape = SpecShape::Any,
                [only] => of.shape = only.shape.shape.clone(),
                _ => {}
            }
        }
        _ => {}
    }
}

fn ring(location: Location, target: &str) -> Finding {
    Finding::new(
        Code::ReferenceCycle,
        location,
        format!("`{target}` is nothing but itself by way of this reference"),
        "leave the reference out, or put something between: a list, a field",
    )
}
