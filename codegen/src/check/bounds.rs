//! Constraints that no value can meet: alone, or together with those of the type they stand beside.

use serde_json::Number;

use super::constraints::ConstraintKey;
use super::report::Report;
use super::types::{Kind, follow, follow_shape};
use super::uses::{each_use, each_use_mut};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::api::Api;
use crate::model::spec::{Basic, Constraints};

/// Reports them; what is not strict loses the later of the two that disagree.
pub(super) fn check_bounds(api: &mut Api, report: &mut Report<'_>) {
    let mut of_types = Vec::new();
    for api_type in &api.types {
        let is_whole = is_whole(follow_shape(api, &api_type.shape));
        of_types.push(impossible(&[&api_type.constraints], is_whole, report));
    }
    let mut of_uses = Vec::new();
    each_use(api, &mut |of| {
        let followed = follow(api, of);
        of_uses.push(if of.constraints == Constraints::default() {
            Vec::new()
        } else {
            impossible(&followed.constraints, is_whole(followed.kind), report)
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

fn is_whole(kind: Kind<'_>) -> bool {
    matches!(kind, Kind::Basic(Basic::Int | Basic::UInt))
}

/// The constraints of the first rules that leave nothing, alone or with the rest.
fn impossible(constraints: &[&Constraints], is_whole: bool, report: &mut Report<'_>) -> Vec<ConstraintKey> {
    let mut keys = Vec::new();
    let lengths = (
        constraints
            .iter()
            .find_map(|constraints| constraints.min_length.as_deref()),
        constraints
            .iter()
            .find_map(|constraints| constraints.max_length.as_deref()),
    );
    if check_counts(lengths, "shorter than itself", report) {
        keys.extend([ConstraintKey::MinLength, ConstraintKey::MaxLength]);
    }
    let items = (
        constraints
            .iter()
            .find_map(|constraints| constraints.min_items.as_deref()),
        constraints
            .iter()
            .find_map(|constraints| constraints.max_items.as_deref()),
    );
    if check_counts(items, "of fewer items than it has", report) {
        keys.extend([ConstraintKey::MinItems, ConstraintKey::MaxItems]);
    }
    if let Some(step) = constraints
        .first()
        .and_then(|constraints| constraints.multiple_of.as_deref())
        && step.value.as_f64().is_none_or(|step| step <= 0.0)
    {
        report.add(Finding::new(
            Code::UnsatisfiableConstraints,
            step.location.clone(),
            format!("no number is a multiple of {}", step.value),
            "write a number greater than 0",
        ));
        keys.push(ConstraintKey::MultipleOf);
    }
    if check_range(constraints, is_whole, report) {
        keys.extend([
            ConstraintKey::Min,
            ConstraintKey::Max,
            ConstraintKey::Above,
            ConstraintKey::Below,
        ]);
    }
    keys
}

fn check_counts(
    bounds: (Option<&Spanned<u64>>, Option<&Spanned<u64>>),
    what: &str,
    report: &mut Report<'_>,
) -> bool {
    let (Some(least), Some(most)) = bounds else {
        return false;
    };
    if least.value <= most.value {
        return false;
    }
    let message = format!(
        "at least {} and at most {}: nothing is {what}",
        least.value, most.value
    );
    let remedy = format!(
        "write the smaller number first: {} and {}",
        most.value, least.value
    );
    let finding = Finding::new(
        Code::UnsatisfiableConstraints,
        most.location.clone(),
        message,
        remedy,
    );
    report.add(if least.location == most.location {
        finding
    } else {
        finding.also(
            least.location.clone(),
            format!("at least {} is asked for here", least.value),
        )
    });
    true
}

/// One end of a range.
struct End<'r> {
    number: &'r Spanned<Number>,
    value: f64,
    is_part: bool,
}

fn check_range(constraints: &[&Constraints], is_whole: bool, report: &mut Report<'_>) -> bool {
    let lows = constraints
        .iter()
        .flat_map(|constraints| [(&constraints.min, true), (&constraints.above, false)]);
    let highs = constraints
        .iter()
        .flat_map(|constraints| [(&constraints.max, true), (&constraints.below, false)]);
    let low = ends(lows)
        .into_iter()
        .max_by(|one, other| one.value.total_cmp(&other.value));
    let high = ends(highs)
        .into_iter()
        .min_by(|one, other| one.value.total_cmp(&other.value));
    let (Some(low), Some(high)) = (low, high) else {
        return false;
    };
    let is_empty = if is_whole {
        let least = if low.is_part {
            low.value.ceil()
        } else {
            low.value.floor() + 1.0
        };
        let most = if high.is_part {
            high.value.floor()
        } else {
            high.value.ceil() - 1.0
        };
        least > most
    } else {
        low.value > high.value || (low.value >= high.value && !(low.is_part && high.is_part))
    };
    if is_empty {
        let what = if is_whole { "whole number" } else { "number" };
        let message = format!(
            "no {what} is between {} and {}",
            low.number.value, high.number.value
        );
        let finding = Finding::new(
            Code::UnsatisfiableConstraints,
            high.number.location.clone(),
            message,
            "write a lower bound that is less than the upper",
        );
        report.add(finding.also(low.number.location.clone(), "the lower bound"));
    }
    is_empty
}

fn ends<'r>(bounds: impl Iterator<Item = (&'r crate::model::spec::Keyword<Number>, bool)>) -> Vec<End<'r>> {
    bounds
        .filter_map(|(bound, is_part)| {
            let number = bound.as_deref()?;
            let value = number.value.as_f64()?;
            Some(End {
                number,
                value,
                is_part,
            })
        })
        .collect()
}
