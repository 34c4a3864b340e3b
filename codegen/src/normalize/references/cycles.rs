//! Reports types that are defined only as themselves: `A: B` with `B: A`.
//!
//! A type that contains itself in a field, an array or a map is recursive, and fine.

use std::collections::BTreeSet;

use indexmap::IndexSet;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{Spec, SpecShape, SpecType};

/// Reports each cycle once, at the reference that closes it, and returns the types in them.
pub(super) fn check_cycles<'s>(spec: &'s Spec, found: &mut Findings) -> BTreeSet<&'s str> {
    let mut done: IndexSet<&str> = IndexSet::new();
    let mut in_cycles = BTreeSet::new();
    for name in spec.types.keys() {
        let mut search = Search {
            spec,
            path: Vec::new(),
            done: &mut done,
        };
        if let Some((cycle, finding)) = search.find_cycle(name) {
            in_cycles.extend(cycle);
            found.add(finding);
        }
    }
    in_cycles
}

/// A depth-first search.
struct Search<'s, 'd> {
    spec: &'s Spec,
    /// The types from the start to the current one.
    path: Vec<Step<'s>>,
    /// The types that were searched before.
    done: &'d mut IndexSet<&'s str>,
}

struct Step<'s> {
    name: &'s str,
    /// The references of the type that are still to be followed.
    next: Vec<(&'s str, &'s Location)>,
}

impl<'s> Search<'s, '_> {
    // With a stack on the heap instead of recursion, since cycles may be long.
    fn find_cycle(&mut self, start: &'s str) -> Option<(Vec<&'s str>, Finding)> {
        self.enter(start);
        while let Some(step) = self.path.last_mut() {
            let Some((next, location)) = step.next.pop() else {
                self.done.insert(step.name);
                self.path.pop();
                continue;
            };
            if let Some(first) = self.path.iter().position(|step| step.name == next) {
                let cycle: Vec<&str> = self.path.iter().skip(first).map(|step| step.name).collect();
                self.done.extend(self.path.iter().map(|step| step.name));
                let finding = type_cycle(&cycle, location);
                return Some((cycle, finding));
            }
            self.enter(next);
        }
        None
    }

    fn enter(&mut self, name: &'s str) {
        if self.done.contains(name) {
            return;
        }
        if let Some(declaration) = self.spec.types.get(name) {
            let mut next = Vec::new();
            collect_direct_references(&declaration.shape, &mut next);
            next.reverse();
            self.path.push(Step { name, next });
        }
    }
}

// The types that a value of this type is a value of as well, with no field, array or map between.
fn collect_direct_references<'s>(of: &'s SpecType, into: &mut Vec<(&'s str, &'s Location)>) {
    match &of.shape {
        SpecShape::Reference(name) => into.push((name, &of.location)),
        SpecShape::AllOf(parts) => parts
            .iter()
            .for_each(|part| collect_direct_references(part, into)),
        SpecShape::OneOf { variants, .. } => variants
            .iter()
            .for_each(|variant| collect_direct_references(&variant.shape, into)),
        _ => {}
    }
}

fn type_cycle(cycle: &[&str], closing: &Location) -> Finding {
    let name = cycle.first().copied().unwrap_or_default();
    let others: Vec<String> = cycle.iter().skip(1).map(|name| format!("`{name}`")).collect();
    let through = if others.is_empty() { "" } else { ", through " };
    let message = format!("`{name}` is defined only as itself{through}{}", others.join(", "));
    let remedy = "define it with a built-in type, `fields` or `one-of`";
    Finding::new(Code::TypeCycle, closing.clone(), message, remedy)
}
