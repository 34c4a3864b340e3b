//! Types that are nothing but themselves: `A: B` and `B: A`.
//!
//! A type that holds itself in a field, a list or a dictionary is fine: something stands between it and itself.

use indexmap::IndexSet;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{Spec, SpecShape, SpecType};

/// Reports each ring of names once, where it closes.
pub(super) fn report_endless_types(spec: &Spec, found: &mut Findings) {
    let mut done: IndexSet<&str> = IndexSet::new();
    for name in spec.types.keys() {
        let mut trail = Trail {
            spec,
            open: Vec::new(),
            done: &mut done,
        };
        if let Some(finding) = trail.follow(name) {
            found.add(finding);
        }
    }
}

struct Trail<'s, 'd> {
    spec: &'s Spec,
    /// The names followed to here, each with the reference that led on from it and those still to follow.
    open: Vec<Step<'s>>,
    done: &'d mut IndexSet<&'s str>,
}

struct Step<'s> {
    name: &'s str,
    next: Vec<(&'s str, &'s Location)>,
}

impl<'s> Trail<'s, '_> {
    /// Follows what `name` is, with a list of its own instead of recursion: rings may be long.
    fn follow(&mut self, name: &'s str) -> Option<Finding> {
        self.enter(name);
        while let Some(step) = self.open.last_mut() {
            let Some((next, location)) = step.next.pop() else {
                self.done.insert(step.name);
                self.open.pop();
                continue;
            };
            if let Some(start) = self.open.iter().position(|step| step.name == next) {
                let ring: Vec<&str> = self.open.iter().skip(start).map(|step| step.name).collect();
                let finding = endless(&ring, location);
                self.open.iter().for_each(|step| {
                    self.done.insert(step.name);
                });
                return Some(finding);
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
            collect_bare_references(&declaration.shape, &mut next);
            next.reverse();
            self.open.push(Step { name, next });
        }
    }
}

/// The names a type is, with nothing between.
fn collect_bare_references<'s>(of: &'s SpecType, into: &mut Vec<(&'s str, &'s Location)>) {
    match &of.shape {
        SpecShape::Reference(name) => into.push((name, &of.location)),
        SpecShape::AllOf(parts) => parts.iter().for_each(|part| collect_bare_references(part, into)),
        SpecShape::OneOf { variants, .. } => {
            for variant in variants {
                collect_bare_references(&variant.shape, into);
            }
        }
        _ => {}
    }
}

fn endless(ring: &[&str], closes: &Location) -> Finding {
    let name = ring.first().copied().unwrap_or_default();
    let way: Vec<String> = ring.iter().skip(1).map(|name| format!("`{name}`")).collect();
    let by_way = if way.is_empty() { "" } else { ", by way of " };
    let message = format!("`{name}` is nothing but itself{by_way}{}", way.join(", "));
    let remedy = "say what it is with one of the language's types or with `fields`";
    Finding::new(Code::TypeCycle, closes.clone(), message, remedy)
}
