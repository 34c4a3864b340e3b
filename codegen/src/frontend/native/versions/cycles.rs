//! Versions that extend each other in a cycle.
//!
//! In: the files of a folder and the base of each. Out: a finding for each cycle.

use super::{Base, Extends, Layer};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::model::spec::Version;

/// Reports each cycle once, at its newest version, which was probably written last.
pub(super) fn report_cycles(layers: &[Layer], bases: &[Option<Base>], found: &mut Findings) {
    let mut is_passed = vec![false; layers.len()];
    for start in 0..layers.len() {
        let Some(mut cycle) = cycle_from(start, bases, &mut is_passed) else {
            continue;
        };
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

/// The cycle to which the files lead that are reached from `start`, if no earlier start led to it: each file is passed once.
fn cycle_from(start: usize, bases: &[Option<Base>], is_passed: &mut [bool]) -> Option<Vec<usize>> {
    let mut path = Vec::new();
    let mut at = start;
    while let Some(passed) = is_passed.get_mut(at).filter(|passed| !**passed) {
        *passed = true;
        path.push(at);
        match bases.get(at).copied().flatten() {
            Some(Base::File(next)) => at = next,
            Some(Base::Nothing) | None => return None,
        }
    }
    let first = path.iter().position(|passed| *passed == at)?;
    Some(path.split_off(first))
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
