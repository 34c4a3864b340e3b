//! Constraints that no value satisfies: alone, or together with those of the type that they refine.
//!
//! In: the constraints of types and uses. Out: findings, and without those constraints if the report is not strict.

use serde_json::Number;

use super::constraints::ConstraintKey;
use super::report::Report;
use super::types::{Type, resolve_shape, resolve_use};
use super::uses::{each_use, each_use_mut};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::api::Api;
use crate::model::spec::{Basic, Constraints, Keyword};

/// Reports constraints that no value satisfies. Unless the report is strict, they are removed where they are refined.
pub(super) fn check_bounds(api: &mut Api, report: &mut Report<'_>) {
    let mut of_types = Vec::new();
    for api_type in &api.types {
        let is_integer = is_integer(resolve_shape(api, &api_type.shape));
        of_types.push(unsatisfiable(&[&api_type.constraints], is_integer, report));
    }
    let mut of_uses = Vec::new();
    each_use(api, &mut |of| {
        let resolved = resolve_use(api, of);
        of_uses.push(if of.constraints == Constraints::default() {
            Vec::new()
        } else {
            unsatisfiable(&resolved.constraints, is_integer(resolved.of), report)
        });
    });
    if report.is_strict() {
        return;
    }
    for (api_type, keys) in api.types.iter_mut().zip(of_types) {
        keys.into_iter()
            .for_each(|key| key.remove(&mut api_type.constraints));
    }
    let mut of_uses = of_uses.into_iter();
    each_use_mut(api, &mut |of| {
        let keys = of_uses.next().into_iter().flatten();
        keys.for_each(|key| key.remove(&mut of.constraints));
    });
}

fn is_integer(of: Type<'_>) -> bool {
    matches!(of, Type::Basic(Basic::Int | Basic::UInt))
}

/// The keys of the first constraints that no value satisfies, alone or with the others.
fn unsatisfiable(
    constraints: &[&Constraints],
    is_integer: bool,
    report: &mut Report<'_>,
) -> Vec<ConstraintKey> {
    let mut keys = Vec::new();
    if check_counts(
        first_counts(constraints, |of| (&of.min_length, &of.max_length)),
        report,
    ) {
        keys.extend([ConstraintKey::MinLength, ConstraintKey::MaxLength]);
    }
    if check_counts(
        first_counts(constraints, |of| (&of.min_items, &of.max_items)),
        report,
    ) {
        keys.extend([ConstraintKey::MinItems, ConstraintKey::MaxItems]);
    }
    if check_multiple_of(constraints, report) {
        keys.push(ConstraintKey::MultipleOf);
    }
    if check_range(constraints, is_integer, report) {
        keys.extend([
            ConstraintKey::Min,
            ConstraintKey::Max,
            ConstraintKey::Above,
            ConstraintKey::Below,
        ]);
    }
    keys
}

type Counts<'c> = (Option<&'c Spanned<u64>>, Option<&'c Spanned<u64>>);

// Those of the use go before those of its type.
fn first_counts<'c>(
    constraints: &[&'c Constraints],
    counts: impl Fn(&'c Constraints) -> (&'c Keyword<u64>, &'c Keyword<u64>),
) -> Counts<'c> {
    let mut all = constraints.iter().copied();
    let min = all.find_map(|constraints| counts(constraints).0.as_deref());
    let mut all = constraints.iter().copied();
    let max = all.find_map(|constraints| counts(constraints).1.as_deref());
    (min, max)
}

fn check_counts((min, max): Counts<'_>, report: &mut Report<'_>) -> bool {
    let (Some(min), Some(max)) = (min, max) else {
        return false;
    };
    if min.value <= max.value {
        return false;
    }
    let finding = Finding::new(
        Code::UnsatisfiableConstraints,
        max.location.clone(),
        format!(
            "the minimum {} is greater than the maximum {}",
            min.value, max.value
        ),
        format!("swap the two: {} and {}", max.value, min.value),
    );
    report.add(if min.location == max.location {
        finding
    } else {
        finding.also(min.location.clone(), format!("the minimum is {}", min.value))
    });
    true
}

fn check_multiple_of(constraints: &[&Constraints], report: &mut Report<'_>) -> bool {
    let step = constraints
        .first()
        .and_then(|constraints| constraints.multiple_of.as_deref());
    let Some(step) = step.filter(|step| step.value.as_f64().is_none_or(|step| step <= 0.0)) else {
        return false;
    };
    report.add(Finding::new(
        Code::UnsatisfiableConstraints,
        step.location.clone(),
        format!("no number is a multiple of {}", step.value),
        "write a number greater than 0",
    ));
    true
}

/// A bound of a range.
struct Bound<'c> {
    number: &'c Spanned<Number>,
    value: f64,
    is_inclusive: bool,
}

fn check_range(constraints: &[&Constraints], is_integer: bool, report: &mut Report<'_>) -> bool {
    let lower = constraints
        .iter()
        .flat_map(|constraints| [(&constraints.min, true), (&constraints.above, false)]);
    let upper = constraints
        .iter()
        .flat_map(|constraints| [(&constraints.max, true), (&constraints.below, false)]);
    let lower = bounds(lower).max_by(|left, right| left.value.total_cmp(&right.value));
    let upper = bounds(upper).min_by(|left, right| left.value.total_cmp(&right.value));
    let (Some(lower), Some(upper)) = (lower, upper) else {
        return false;
    };
    let is_empty = if is_integer {
        has_no_integer(&lower, &upper)
    } else {
        let includes_both = lower.is_inclusive && upper.is_inclusive;
        lower.value > upper.value || (lower.value >= upper.value && !includes_both)
    };
    if is_empty {
        let noun = if is_integer { "integer" } else { "number" };
        let message = format!(
            "no {noun} is between {} and {}",
            lower.number.value, upper.number.value
        );
        let finding = Finding::new(
            Code::UnsatisfiableConstraints,
            upper.number.location.clone(),
            message,
            "write a lower bound that is less than the upper bound",
        );
        report.add(finding.also(lower.number.location.clone(), "the lower bound"));
    }
    is_empty
}

fn has_no_integer(lower: &Bound<'_>, upper: &Bound<'_>) -> bool {
    let min = if lower.is_inclusive {
        lower.value.ceil()
    } else {
        lower.value.floor() + 1.0
    };
    let max = if upper.is_inclusive {
        upper.value.floor()
    } else {
        upper.value.ceil() - 1.0
    };
    min > max
}

fn bounds<'c>(
    keywords: impl Iterator<Item = (&'c Keyword<Number>, bool)>,
) -> impl Iterator<Item = Bound<'c>> {
    keywords.filter_map(|(keyword, is_inclusive)| {
        let number = keyword.as_deref()?;
        let value = number.value.as_f64()?;
        Some(Bound {
            number,
            value,
            is_inclusive,
        })
    })
}
