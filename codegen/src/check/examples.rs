//! Examples and defaults against their types.
//!
//! In: the examples and defaults of an [`Api`]. Out: findings, and without the invalid ones if the report is not strict.

use super::report::Report;
use super::values::why_invalid;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::api::{Api, Shape, TypeId, Use, UseKind};
use crate::model::spec::{Constraints, Literal, Notes, WireForm};

/// Reports examples and defaults that are not valid for their types. Unless the report is strict, they are removed. Invalid examples of a
/// document are not reported: they are documentation only, and many of them are not meant as values.
pub(super) fn check_examples(api: &mut Api, report: &mut Report<'_>) {
    let mut kept = Vec::new();
    each_value(api, &mut |what, of, value| {
        let why = why_invalid(api, of, &value.value);
        kept.push(why.is_none());
        if let Some(why) = why.filter(|_| what == "default" || report.is_strict()) {
            report.add(invalid(what, value, &why));
        }
    });
    if report.is_strict() {
        return;
    }
    let mut kept = kept.into_iter();
    each_value_mut(api, &mut || kept.next().unwrap_or(true));
}

// In the order of `each_value_mut`: those of types, of their fields, of operations; examples before the default value.
fn each_value(api: &Api, visit: &mut dyn FnMut(&str, &Use, &Spanned<Literal>)) {
    let mut all = |of: &Use, notes: &Notes, default: Option<&Spanned<Literal>>| {
        notes
            .examples
            .iter()
            .for_each(|example| visit("example", of, example));
        default.iter().for_each(|default| visit("default", of, default));
    };
    for (index, api_type) in api.types.iter().enumerate() {
        all(&use_of(TypeId(index), api), &api_type.notes, None);
        if let Shape::Object { fields, .. } = &api_type.shape {
            fields
                .iter()
                .for_each(|field| all(&field.of, &field.notes, field.default.as_ref()));
        }
    }
    for operation in &api.operations {
        for parameter in operation
            .parameters
            .iter()
            .filter(|parameter| parameter.fixed.is_none())
        {
            all(&parameter.of, &parameter.notes, parameter.default.as_ref());
        }
        operation
            .bodies()
            .for_each(|body| all(&body.of, &body.notes, None));
    }
}

fn each_value_mut(api: &mut Api, is_kept: &mut dyn FnMut() -> bool) {
    let mut all = |notes: &mut Notes, default: Option<&mut Option<Spanned<Literal>>>| {
        notes.examples.retain(|_| is_kept());
        if let Some(default) = default {
            *default = default.take().filter(|_| is_kept());
        }
    };
    for api_type in &mut api.types {
        all(&mut api_type.notes, None);
        if let Shape::Object { fields, .. } = &mut api_type.shape {
            fields
                .iter_mut()
                .for_each(|field| all(&mut field.notes, Some(&mut field.default)));
        }
    }
    for operation in &mut api.operations {
        for parameter in operation
            .parameters
            .iter_mut()
            .filter(|parameter| parameter.fixed.is_none())
        {
            all(&mut parameter.notes, Some(&mut parameter.default));
        }
        operation.each_body_mut(&mut |body| all(&mut body.notes, None));
    }
}

fn use_of(id: TypeId, api: &Api) -> Use {
    Use {
        kind: UseKind::Type(id),
        is_nullable: false,
        is_boxed: false,
        constraints: Constraints::default(),
        wire: WireForm::default(),
        location: api.location.clone(),
    }
}

fn invalid(what: &str, value: &Spanned<Literal>, why: &str) -> Finding {
    Finding::new(
        Code::InvalidValue,
        value.location.clone(),
        format!("this {what} is not valid for its type: {why}"),
        format!(
            "write a valid value (`…` in a string stands for any), or change the type if the {what} is right"
        ),
    )
}
