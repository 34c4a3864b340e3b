//! Types of parameters.

use super::destination::Destination;
use super::scalars::{MAX_DEPTH, map_of, non_scalar, non_scalar_list, non_scalar_tuple, object_with};
use crate::check::report::Report;
use crate::check::types::{Type, resolve_use, type_of};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, Operation, OperationParameter, ParameterIn, Use};

/// Checks the parameters of an operation.
pub(super) fn check_parameters(api: &Api, operation: &mut Operation, report: &mut Report<'_>) {
    for parameter in operation
        .parameters
        .iter_mut()
        .filter(|parameter| parameter.fixed.is_none())
    {
        // A parameter with `content` is serialized by its media type.
        if parameter.of.wire.media_type.is_some() {
            continue;
        }
        let destination = Destination::from(parameter.kind);
        if !report.is_strict() {
            check_lenient(api, parameter, destination, report);
        } else if let Some(what) = unsupported_in_parameter(api, &parameter.of, parameter.kind) {
            report.add(destination.not_serializable(parameter.of.location.clone(), &what));
        }
    }
}

// Every value can be written as a string: what the styles of OpenAPI leave undefined is written as JSON.
fn check_lenient(
    api: &Api,
    parameter: &mut OperationParameter,
    destination: Destination,
    report: &mut Report<'_>,
) {
    let of = &mut parameter.of;
    if parameter.kind == ParameterIn::Path && of.is_nullable {
        report.add(destination.not_serializable(of.location.clone(), "null"));
        of.is_nullable = false;
    }
    let style = of.wire.style.as_ref().map(|style| style.value.as_str());
    if matches!(style, Some("deepObject" | "brackets")) {
        return;
    }
    let is_exploded = parameter.kind == ParameterIn::Query
        && matches!(style, None | Some("form" | "querystring"))
        && of.wire.explode.as_ref().is_none_or(|explode| explode.value);
    if let Some(what) = nested(api, of, is_exploded, MAX_DEPTH) {
        report.add(Finding::new(
            Code::NotSerializableHere,
            of.location.clone(),
            format!(
                "{} cannot express {what}: the inner values are sent as JSON",
                destination.noun()
            ),
            "describe the parameter with `content`, or use a style that can express it, such as `deepObject`",
        ));
    }
}

/// What is nested where a style has room for scalars only. In an exploded object, a list is written as one pair per item.
fn nested(api: &Api, of: &Use, is_exploded: bool, depth: usize) -> Option<String> {
    let member = |of: &Use| match type_of(api, of) {
        Type::Array(item) if is_exploded => non_scalar_list(api, item),
        _ => non_scalar(api, of),
    };
    match type_of(api, of) {
        Type::Array(item) => non_scalar_list(api, item),
        Type::Tuple(items) => non_scalar_tuple(api, items),
        Type::Map(value) => member(value).map(|what| map_of(&what)),
        Type::Object(fields, ..) => fields
            .iter()
            .find_map(|field| Some(object_with(&field.name.value, &member(&field.of)?))),
        Type::Union(variants, _) if depth > 0 => variants
            .iter()
            .find_map(|variant| nested(api, &variant.of, is_exploded, depth - 1)),
        _ => None,
    }
}

/// What cannot be written in such a parameter.
pub(super) fn unsupported_in_parameter(api: &Api, of: &Use, kind: ParameterIn) -> Option<String> {
    let resolved = resolve_use(api, of);
    if resolved.is_nullable && kind == ParameterIn::Path {
        return Some("null".to_owned());
    }
    match resolved.of {
        Type::Array(item) => non_scalar_list(api, item),
        Type::Tuple(items) => non_scalar_tuple(api, items),
        // OpenAPI has styles for objects in a path or header; the spec language has none.
        Type::Map(_) | Type::Object(..) if kind != ParameterIn::Query => Some(resolved.of.noun().to_owned()),
        Type::Map(value) => non_scalar(api, value).map(|what| map_of(&what)),
        Type::Object(fields, ..) => fields.iter().find_map(|field| {
            let what = non_scalar(api, &field.of)?;
            Some(object_with(&field.name.value, &what))
        }),
        _ => non_scalar(api, of),
    }
}
