//! Values of enums: each is listed once, and each satisfies the enum's own constraints.

use std::collections::BTreeMap;

use super::report::Report;
use super::values::{constraint_violation, quoted};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Location;
use crate::model::api::{Api, ApiType, Shape, Value};
use crate::model::spec::Constraints;

/// Reports values that are listed twice, and values that violate the enum's constraints.
///
/// Unless the report is strict, the second value is removed, and so are the constraints: the values say more.
pub(super) fn check_enums(api: &mut Api, report: &mut Report<'_>) {
    for api_type in &mut api.types {
        check_duplicates(api_type, report);
        check_constraints(api_type, report);
    }
}

fn check_duplicates(api_type: &mut ApiType, report: &mut Report<'_>) {
    let Shape::Enum { values, .. } = &mut api_type.shape else {
        return;
    };
    let mut seen: BTreeMap<String, Location> = BTreeMap::new();
    values.retain(|value| {
        let key = quoted(&value.value.value);
        let Some(first) = seen.get(&key) else {
            seen.insert(key, value.value.location.clone());
            return true;
        };
        let location = value.value.location.clone();
        let message = format!("{key} is listed twice");
        let finding = Finding::new(Code::DuplicateValue, location, message, "remove the second");
        report.add(finding.also(first.clone(), "first listed here"));
        report.is_strict()
    });
}

fn check_constraints(api_type: &mut ApiType, report: &mut Report<'_>) {
    let Shape::Enum { values, .. } = &api_type.shape else {
        return;
    };
    let constraints = [&api_type.constraints];
    let violations: Vec<(&Value, String)> = values
        .iter()
        .filter_map(|value| {
            Some((
                value,
                constraint_violation(&constraints, None, &value.value.value)?,
            ))
        })
        .collect();
    for (value, why) in &violations {
        report.add(Finding::new(
            Code::InvalidValue,
            value.value.location.clone(),
            format!(
                "{} violates the constraints of its enum: {why}",
                quoted(&value.value.value)
            ),
            "change the value, or remove the constraint, which an enum does not need",
        ));
    }
    if !violations.is_empty() && !report.is_strict() {
        api_type.constraints = Constraints {
            format: api_type.constraints.format.take(),
            assertions: std::mem::take(&mut api_type.constraints.assertions),
            ..Constraints::default()
        };
    }
}
