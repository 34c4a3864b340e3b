//! Visits every use of a type in the order of the spec, to read it or to change it.
//!
//! In: an [`Api`] and a visitor. Out: calls, in the same order from both functions, so that what the first finds the second can repair.

use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Shape, Use, UseKind};

/// Calls `visit` with every use.
pub(super) fn each_use<'a>(api: &'a Api, visit: &mut dyn FnMut(&'a Use)) {
    for api_type in &api.types {
        match &api_type.shape {
            Shape::Basic(_) | Shape::Enum { .. } => {}
            Shape::Newtype(of) | Shape::Array { of, .. } | Shape::Map { of } => visit_nested(of, visit),
            Shape::Object {
                fields,
                additional_properties,
                ..
            } => {
                fields.iter().for_each(|field| visit_nested(&field.of, visit));
                if let AdditionalProperties::Captured(of) = additional_properties {
                    visit_nested(of, visit);
                }
            }
            Shape::Union { variants, .. } => variants
                .iter()
                .for_each(|variant| visit_nested(&variant.of, visit)),
        }
    }
    for operation in &api.operations {
        // A constant parameter has no type.
        let parameters = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.fixed.is_none());
        parameters.for_each(|parameter| visit_nested(&parameter.of, visit));
        operation.bodies().for_each(|body| visit_nested(&body.of, visit));
        let bodies = operation
            .responses
            .iter()
            .filter_map(|response| response.body.as_ref());
        bodies.for_each(|(of, _)| visit_nested(of, visit));
    }
}

fn visit_nested<'a>(of: &'a Use, visit: &mut dyn FnMut(&'a Use)) {
    visit(of);
    match &of.kind {
        UseKind::Type(_) | UseKind::Basic(_) | UseKind::Any | UseKind::Placeholder | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => visit_nested(inner, visit),
        UseKind::Tuple(items) => items.iter().for_each(|item| visit_nested(item, visit)),
        UseKind::Override(replacement) => replacement
            .parameters
            .iter()
            .for_each(|parameter| visit_nested(parameter, visit)),
    }
}

/// Calls `visit` with every use, in the order of [`each_use`].
pub(super) fn each_use_mut(api: &mut Api, visit: &mut dyn FnMut(&mut Use)) {
    for api_type in &mut api.types {
        match &mut api_type.shape {
            Shape::Basic(_) | Shape::Enum { .. } => {}
            Shape::Newtype(of) | Shape::Array { of, .. } | Shape::Map { of } => visit_nested_mut(of, visit),
            Shape::Object {
                fields,
                additional_properties,
                ..
            } => {
                fields
                    .iter_mut()
                    .for_each(|field| visit_nested_mut(&mut field.of, visit));
                if let AdditionalProperties::Captured(of) = additional_properties {
                    visit_nested_mut(of, visit);
                }
            }
            Shape::Union { variants, .. } => {
                variants
                    .iter_mut()
                    .for_each(|variant| visit_nested_mut(&mut variant.of, visit));
            }
        }
    }
    for operation in &mut api.operations {
        let parameters = operation
            .parameters
            .iter_mut()
            .filter(|parameter| parameter.fixed.is_none());
        parameters.for_each(|parameter| visit_nested_mut(&mut parameter.of, visit));
        operation.each_body_mut(&mut |body| visit_nested_mut(&mut body.of, visit));
        let bodies = operation
            .responses
            .iter_mut()
            .filter_map(|response| response.body.as_mut());
        bodies.for_each(|(of, _)| visit_nested_mut(of, visit));
    }
}

fn visit_nested_mut(of: &mut Use, visit: &mut dyn FnMut(&mut Use)) {
    visit(of);
    match &mut of.kind {
        UseKind::Type(_) | UseKind::Basic(_) | UseKind::Any | UseKind::Placeholder | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => visit_nested_mut(inner, visit),
        UseKind::Tuple(items) => items.iter_mut().for_each(|item| visit_nested_mut(item, visit)),
        UseKind::Override(replacement) => replacement
            .parameters
            .iter_mut()
            .for_each(|parameter| visit_nested_mut(parameter, visit)),
    }
}
