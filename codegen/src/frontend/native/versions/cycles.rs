//! Versions that extend each other in a cycle.
//!
//! In: the files of a folder and the base of each. Out: a finding for each cycle.

use super::{Base, Extends, Layer};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::model::spec::Version;

/// Reports each cycle once, at its newest version, which was probably written last.
pub(super) fn report_cycles(layers: &[Layer], bases: &[Option<Base>], found: &mut Findings) {
    let mut is_reported = vec![false; layers.len()];
    for start in 0..layers.len() {
        let Some(mut cycle) = cycle_from(start, bases) else {
            continue;
        };
        if cycle.iter().any(|index| is_reported.get(*index) == Some(&true)) {
            continue;
        }
        for index in &cycle {
            if let Some(flag) = is_reported.get_mut(*index) {
                *flag = true;
            }
        }
        let number = |index: &usize| {
            layers
                .get(*index)?
                .number
                .as_ref()
                .map(|number| number.value.clone())
        };
        if let Some(newest) = (0..cycle.len()).max_by_key(|at| cycle.get(*at).and_then(number)) {
            cycle.rotate_left(newest);
        }
        if let Some(finding) = cycle_finding(layers, &cycle) {
            found.add(finding);
        }
    }
}

/// The files that are reached from `start` and lead back to it.
fn cycle_from(start: usize, bases: &[Option<Base>]) -> Option<Vec<usize>> {
    let mut cycle = vec![start];
    let mut at = start;
    while cycle.len() <= bases.len() {
        match bases.get(at).copied().flatten() {
            Some(Base::File(next)) if next == start => return Some(cycle),
            Some(Base::File(next)) => {
                cycle.push(next);
                at = next;
            }
            Some(Base::Nothing) | None => return None,
        }
    }
    None
}

fn cycle_finding(layers: &[Layer], cycle: &[usize]) -> Option<Finding> {
    let links: Vec<&Spanned<Version>> = cycle
        .iter()
        .filter_map(|index| match &layers.get(*index)?.extends {
            Extends::Version(base) => Some(base),
            Extends::Nothing | Extends::Unreadable => None,
        })
        .collect();
    let (first, others) = links.split_first()?;
    let message = match others {
        [] => "this version extends itself".to_owned(),
        _ => "these versions extend each other in a cycle".to_owned(),
    };
    let remedy = "remove `extends` from the oldest of them, or extend a version outside of the cycle";
    let finding = Finding::new(Code::ExtendsCycle, first.location.clone(), message, remedy);
    Some(others.iter().fold(finding, |finding, base| {
        finding.also(base.location.clone(), format!("extends {}", base.value))
    }))
}
