//! Values of enums: each once, each one that the enum's own constraints take.

use std::collections::BTreeMap;

use super::report::Report;
use super::values::{shown, why_constraints_refuse};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, ApiType, Shape, Value};

/// Reports values that are there twice, or that their own rules refuse.
///
/// What is not strict loses the second, and the constraints: the values are said outright.
pub(super) fn check_enums(api: &mut Api, report: &mut Report<'_>) {
    for api_type in &mut api.types {
        check_twice(api_type, report);
        check_constraints(api_type, report);
    }
}

fn check_twice(api_type: &mut ApiType, report: &mut Report<'_>) {
    let Shape::Enum { values, .. } = &mut api_type.shape else {
        return;
    };
    let mut seen: BTreeMap<String, crate::diagnostics::location::Location> = BTreeMap::new();
    values.retain(|value| {
        let key = shown(&value.value.value);
        let Some(first) = seen.get(&key) else {
            seen.insert(key, value.value.location.clone());
            return true;
        };
        let location = value.value.location.clone();
        let message = format!("{key} is there twice");
        let finding = Finding::new(Code::DuplicateValue, location, message, "leave out the second");
        report.add(finding.also(first.clone(), "it is already listed here"));
        report.is_strict()
    });
}

fn check_constraints(api_type: &mut ApiType, report: &mut Report<'_>) {
    let Shape::Enum { values, .. } = &api_type.shape else {
        return;
    };
    let refused: Vec<(&Value, String)> = values
        .iter()
        .filter_map(|value| {
            Some((
                value,
                why_constraints_refuse(&[&api_type.constraints], None, &value.value.value)?,
            ))
        })
        .collect();
    for (value, why) in &refused {
        report.add(Finding::new(
            Code::InvalidValue,
            value.value.location.clone(),
            format!(
                "{} breaks the enum's own constraints: {why}",
                shown(&value.value.value)
            ),
            "change the value, or leave out the constraint: the values are listed",
        ));
    }
    if !refused.is_empty() && !report.is_strict() {
        api_type.constraints = crate::model::spec::Constraints {
            format: api_type.constraints.format.take(),
            holds: std::mem::take(&mut api_type.constraints.holds),
            ..crate::model::spec::Constraints::default()
        };
    }
}
