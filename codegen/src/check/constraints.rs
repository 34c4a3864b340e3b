//! Constraints on types they say nothing about: a length of a number, a bound of a text.

mod constraint_key;

pub(super) use constraint_key::ConstraintKey;

use super::report::Report;
use super::types::{Kind, follow, follow_shape};
use super::uses::{each_use, each_use_mut};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, UseKind, Value};
use crate::model::spec::{Basic, Constraints, Literal, SpecLanguage};

/// Reports constraints that do not fit; what is not strict loses them.
pub(super) fn check_constraints(api: &mut Api, report: &mut Report<'_>) {
    let mut of_types = Vec::new();
    for api_type in &api.types {
        let kind = follow_shape(api, &api_type.shape);
        of_types.push(misfits(&api_type.constraints, kind, Stands::Declared, report));
    }
    let mut of_uses = Vec::new();
    each_use(api, &mut |of| {
        let stands = if matches!(of.kind, UseKind::Type(_)) {
            Stands::BesideAName
        } else {
            Stands::Declared
        };
        of_uses.push(misfits(&of.constraints, follow(api, of).kind, stands, report));
    });
    if report.is_strict() {
        return;
    }
    for (api_type, misfits) in api.types.iter_mut().zip(of_types) {
        misfits
            .into_iter()
            .for_each(|key| key.remove(&mut api_type.constraints));
    }
    let mut of_uses = of_uses.into_iter();
    each_use_mut(api, &mut |of| {
        let misfits = of_uses.next().into_iter().flatten();
        misfits.for_each(|key| key.remove(&mut of.constraints));
    });
}

/// Where constraints stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// At the type they are of.
    Declared,
    /// Beside the name of a type.
    BesideAName,
}

fn misfits(
    constraints: &Constraints,
    kind: Kind<'_>,
    stands: Stands,
    report: &mut Report<'_>,
) -> Vec<ConstraintKey> {
    let misfits: Vec<ConstraintKey> = ConstraintKey::ALL
        .iter()
        .copied()
        .filter(|key| key.location(constraints).is_some() && !fits(*key, constraints, kind, stands))
        .collect();
    for key in &misfits {
        // JSON Schema lets a format stand beside any type, and it says nothing there.
        if *key == ConstraintKey::Format && !report.is_strict() {
            continue;
        }
        let Some(location) = key.location(constraints) else {
            continue;
        };
        let name = match constraints
            .format
            .as_ref()
            .filter(|_| *key == ConstraintKey::Format)
        {
            Some(format) => format!("format: {}", format.value),
            None => key.name(report.language()).to_owned(),
        };
        let message = format!("`{name}` says nothing about {}", kind.words());
        report.add(Finding::new(
            Code::ConstraintDoesNotApply,
            location.clone(),
            message,
            remedy(kind, stands, report.language()),
        ));
    }
    misfits
}

fn remedy(kind: Kind<'_>, stands: Stands, language: SpecLanguage) -> String {
    let fitting: Vec<&str> = ConstraintKey::ALL
        .iter()
        .filter(|key| **key != ConstraintKey::Format && fits(**key, &Constraints::default(), kind, stands))
        .map(|key| key.name(language))
        .collect();
    let mut fitting = fitting;
    fitting.dedup();
    if fitting.is_empty() {
        return "leave it out".to_owned();
    }
    let names: Vec<String> = fitting.iter().map(|name| format!("`{name}`")).collect();
    format!("leave it out; {} can have {}", kind.words(), names.join(", "))
}

fn fits(key: ConstraintKey, constraints: &Constraints, kind: Kind<'_>, stands: Stands) -> bool {
    use ConstraintKey::{
        Above, Below, Chars, Format, Max, MaxItems, MaxLength, Min, MinItems, MinLength, MultipleOf, Pattern,
        Unique,
    };
    let format = constraints
        .format
        .as_ref()
        .map_or("", |format| format.value.as_str());
    match kind {
        Kind::Basic(Basic::Int | Basic::UInt) => match key {
            Format => is_number_format(format) && !matches!(format, "float" | "double"),
            _ => matches!(key, Min | Max | Above | Below | MultipleOf),
        },
        Kind::Basic(Basic::Float) => match key {
            Format => is_number_format(format),
            _ => matches!(key, Min | Max | Above | Below | MultipleOf),
        },
        Kind::Basic(Basic::Bytes) => match key {
            Format => matches!(format, "byte" | "binary"),
            _ => matches!(key, MinLength | MaxLength | Chars | Pattern),
        },
        Kind::File => key == Format && matches!(format, "byte" | "binary"),
        Kind::Basic(Basic::Bool) | Kind::Any | Kind::Override | Kind::Union(..) | Kind::Tuple(_) => false,
        Kind::Basic(Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency) => {
            match key {
                Format => !is_number_format(format),
                _ => matches!(key, MinLength | MaxLength | Chars | Pattern),
            }
        }
        Kind::Array(_) => matches!(key, MinItems | MaxItems | Unique),
        Kind::Map(_) | Kind::Object(..) => matches!(key, MinItems | MaxItems),
        // The values are all there is; their constraints are held against them where they are declared.
        Kind::Enum(..) if stands == Stands::BesideAName => key == Format,
        Kind::Enum(values, _) => match key {
            Format => is_text_enum(values) || is_number_format(format),
            MinLength | MaxLength | Chars | Pattern => is_text_enum(values),
            Min | Max | Above | Below | MultipleOf => !is_text_enum(values),
            MinItems | MaxItems | Unique => false,
        },
    }
}

fn is_text_enum(values: &[Value]) -> bool {
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
