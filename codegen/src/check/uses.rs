//! Every place where a type is used, in the order of the spec: once to look, once to mend.

use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Shape, Use, UseKind};

/// Calls `visit` with every use.
pub(super) fn each_use<'a>(api: &'a Api, visit: &mut dyn FnMut(&'a Use)) {
    for api_type in &api.types {
        match &api_type.shape {
            Shape::Basic(_) | Shape::Enum { .. } => {}
            Shape::Newtype(of) | Shape::Array { of, .. } | Shape::Map { of } => down(of, visit),
            Shape::Object {
                fields,
                additional_properties,
                ..
            } => {
                fields.iter().for_each(|field| down(&field.of, visit));
                if let AdditionalProperties::Captured(of) = additional_properties {
                    down(of, visit);
                }
            }
            Shape::Union { variants, .. } => variants.iter().for_each(|variant| down(&variant.of, visit)),
        }
    }
    for operation in &api.operations {
        // A constant has no type.
        let open = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.fixed.is_none());
        open.for_each(|parameter| down(&parameter.of, visit));
        operation.bodies().for_each(|body| down(&body.of, visit));
        let bodies = operation
            .responses
            .iter()
            .filter_map(|response| response.body.as_ref());
        bodies.for_each(|(of, _)| down(of, visit));
    }
}

fn down<'a>(of: &'a Use, visit: &mut dyn FnMut(&'a Use)) {
    visit(of);
    match &of.kind {
        UseKind::Type(_) | UseKind::Basic(_) | UseKind::Any | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => down(inner, visit),
        UseKind::Tuple(items) => items.iter().for_each(|item| down(item, visit)),
        UseKind::Override(own) => own.parameters.iter().for_each(|parameter| down(parameter, visit)),
    }
}

/// Calls `visit` with every use, in the order of [`each_use`].
pub(super) fn each_use_mut(api: &mut Api, visit: &mut dyn FnMut(&mut Use)) {
    for api_type in &mut api.types {
        match &mut api_type.shape {
            Shape::Basic(_) | Shape::Enum { .. } => {}
            Shape::Newtype(of) | Shape::Array { of, .. } | Shape::Map { of } => down_mut(of, visit),
            Shape::Object {
                fields,
                additional_properties,
                ..
            } => {
                fields.iter_mut().for_each(|field| down_mut(&mut field.of, visit));
                if let AdditionalProperties::Captured(of) = additional_properties {
                    down_mut(of, visit);
                }
            }
            Shape::Union { variants, .. } => {
                variants
                    .iter_mut()
                    .for_each(|variant| down_mut(&mut variant.of, visit));
            }
        }
    }
    for operation in &mut api.operations {
        let open = operation
            .parameters
            .iter_mut()
            .filter(|parameter| parameter.fixed.is_none());
        open.for_each(|parameter| down_mut(&mut parameter.of, visit));
        operation.each_body_mut(&mut |body| down_mut(&mut body.of, visit));
        let bodies = operation
            .responses
            .iter_mut()
            .filter_map(|response| response.body.as_mut());
        bodies.for_each(|(of, _)| down_mut(of, visit));
    }
}

fn down_mut(of: &mut Use, visit: &mut dyn FnMut(&mut Use)) {
    visit(of);
    match &mut of.kind {
        UseKind::Type(_) | UseKind::Basic(_) | UseKind::Any | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => down_mut(inner, visit),
        UseKind::Tuple(items) => items.iter_mut().for_each(|item| down_mut(item, visit)),
        UseKind::Override(own) => own
            .parameters
            .iter_mut()
            .for_each(|parameter| down_mut(parameter, visit)),
    }
}
