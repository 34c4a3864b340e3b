//! Constraints on types to which they do not apply: a length of a number, a minimum of a string.
//!
//! In: the constraints of types and uses. Out: findings, and without those constraints if the report is not strict.

mod constraint_key;

pub(super) use constraint_key::ConstraintKey;

use super::report::Report;
use super::types::{Type, resolve_shape, type_of};
use super::uses::{each_use, each_use_mut};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Location;
use crate::diagnostics::nearest::in_a_sentence;
use crate::model::api::{Api, UseKind, Value};
use crate::model::spec::{Basic, Constraints, Literal, SpecLanguage};

/// Reports constraints that do not apply to their type. Unless the report is strict, they are removed.
pub(super) fn check_constraints(api: &mut Api, report: &mut Report<'_>) {
    let mut of_types = Vec::new();
    for api_type in &api.types {
        let of = resolve_shape(api, &api_type.shape);
        of_types.push(inapplicable(&api_type.constraints, of, Site::Declaration, report));
    }
    let mut of_uses = Vec::new();
    each_use(api, &mut |of| {
        let site = if matches!(of.kind, UseKind::Type(_)) {
            Site::Reference
        } else {
            Site::Declaration
        };
        of_uses.push(inapplicable(&of.constraints, type_of(api, of), site, report));
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

/// Where constraints are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Site {
    /// At the declaration of their type.
    Declaration,
    /// Next to a reference to their type.
    Reference,
}

fn inapplicable(
    constraints: &Constraints,
    of: Type<'_>,
    site: Site,
    report: &mut Report<'_>,
) -> Vec<ConstraintKey> {
    let keys: Vec<ConstraintKey> = ConstraintKey::ALL
        .iter()
        .copied()
        .filter(|key| key.location(constraints).is_some() && !applies(*key, constraints, of, site))
        .collect();
    for key in &keys {
        // JSON Schema allows `format` next to any type, where it may have no effect.
        let is_ignored = *key == ConstraintKey::Format && !report.is_strict();
        if let Some(location) = key.location(constraints).filter(|_| !is_ignored) {
            report_inapplicable(*key, location, constraints, of, site, report);
        }
    }
    keys
}

fn report_inapplicable(
    key: ConstraintKey,
    location: &Location,
    constraints: &Constraints,
    of: Type<'_>,
    site: Site,
    report: &mut Report<'_>,
) {
    let format = constraints
        .format
        .as_ref()
        .filter(|_| key == ConstraintKey::Format);
    let name = match format {
        Some(format) => format!("format: {}", format.value),
        None => key.name(report.language()).to_owned(),
    };
    report.add(Finding::new(
        Code::ConstraintDoesNotApply,
        location.clone(),
        format!("`{name}` does not apply to {}", of.noun()),
        remedy(of, site, report.language()),
    ));
}

fn remedy(of: Type<'_>, site: Site, language: SpecLanguage) -> String {
    let mut applicable: Vec<&str> = ConstraintKey::ALL
        .iter()
        .filter(|key| **key != ConstraintKey::Format && applies(**key, &Constraints::default(), of, site))
        .map(|key| key.name(language))
        .collect();
    applicable.dedup();
    if applicable.is_empty() {
        return "remove it".to_owned();
    }
    let verb = if applicable.len() == 1 { "applies" } else { "apply" };
    format!(
        "remove it; {} {verb} to {}",
        in_a_sentence(&applicable, "and"),
        of.noun()
    )
}

fn applies(key: ConstraintKey, constraints: &Constraints, of: Type<'_>, site: Site) -> bool {
    use ConstraintKey::{
        Above, Below, Chars, Format, Max, MaxItems, MaxLength, Min, MinItems, MinLength, MultipleOf, Pattern,
        Unique,
    };
    let format = constraints
        .format
        .as_ref()
        .map_or("", |format| format.value.as_str());
    match of {
        Type::Basic(Basic::Int | Basic::UInt) => match key {
            Format => is_number_format(format) && !matches!(format, "float" | "double"),
            _ => matches!(key, Min | Max | Above | Below | MultipleOf),
        },
        Type::Basic(Basic::Float) => match key {
            Format => is_number_format(format),
            _ => matches!(key, Min | Max | Above | Below | MultipleOf),
        },
        Type::Basic(Basic::Bytes) => match key {
            Format => matches!(format, "byte" | "base64url" | "binary"),
            _ => matches!(key, MinLength | MaxLength | Chars | Pattern),
        },
        Type::Placeholder => true,
        Type::File => key == Format && matches!(format, "byte" | "binary"),
        Type::Basic(Basic::Bool) | Type::Any | Type::Override | Type::Union(..) | Type::Tuple(_) => false,
        Type::Basic(Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency) => {
            match key {
                Format => !is_number_format(format),
                _ => matches!(key, MinLength | MaxLength | Chars | Pattern),
            }
        }
        Type::Array(_) => matches!(key, MinItems | MaxItems | Unique),
        Type::Map(_) | Type::Object(..) => matches!(key, MinItems | MaxItems),
        // The values of an enum are checked against its constraints where it is declared.
        Type::Enum(..) if site == Site::Reference => key == Format,
        Type::Enum(values, _) => match key {
            Format => is_string_enum(values) || is_number_format(format),
            MinLength | MaxLength | Chars | Pattern => is_string_enum(values),
            Min | Max | Above | Below | MultipleOf => !is_string_enum(values),
            MinItems | MaxItems | Unique => false,
        },
    }
}

fn is_string_enum(values: &[Value]) -> bool {
    values
        .iter()
        .all(|value| matches!(value.value.value, Literal::String(_)))
}

fn is_number_format(format: &str) -> bool {
    matches!(
        format,
        "unix-time"
            | "int8"
            | "int16"
            | "int32"
            | "int64"
            | "uint8"
            | "uint16"
            | "uint32"
            | "uint64"
            | "float"
            | "double"
    )
}
