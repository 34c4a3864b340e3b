//! Visits the types of a spec that stand in endpoints and in other types, to change them.

use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Parameter, Spec, SpecBody, SpecShape, SpecType};

/// Calls `visit` with each type of a parameter, body, response or redirect, but not with the types inside it.
pub(crate) fn each_type_of_endpoints(spec: &mut Spec, visit: &mut dyn FnMut(&mut SpecType)) {
    let incoming = spec.incoming.iter_mut().map(|incoming| &mut incoming.endpoint);
    for endpoint in spec.endpoints.iter_mut().chain(incoming) {
        for parameters in [
            &mut endpoint.path_parameters,
            &mut endpoint.query,
            &mut endpoint.headers,
            &mut endpoint.cookies,
        ] {
            visit_parameters(parameters, visit);
        }
        endpoint.body.iter_mut().for_each(|body| visit_body(body, visit));
        for response in &mut endpoint.responses {
            response.body.iter_mut().for_each(|body| visit_body(body, visit));
            visit_parameters(&mut response.headers, visit);
        }
        if let Some(redirect) = &mut endpoint.redirect {
            visit(&mut redirect.query);
            redirect.error.iter_mut().for_each(&mut *visit);
        }
    }
}

fn visit_parameters(parameters: &mut [Parameter], visit: &mut dyn FnMut(&mut SpecType)) {
    parameters
        .iter_mut()
        .for_each(|parameter| visit(&mut parameter.shape));
}

/// Calls `visit` with each type of a body, but not with the types inside it.
pub(super) fn visit_body(body: &mut SpecBody, visit: &mut dyn FnMut(&mut SpecType)) {
    visit(&mut body.shape);
    body.stream.iter_mut().for_each(|stream| visit(&mut stream.item));
    for part in &mut body.parts {
        visit_parameters(&mut part.headers, visit);
    }
    body.other_contents
        .iter_mut()
        .for_each(|other| visit_body(other, visit));
}

/// Calls `visit` with each type directly inside a shape.
pub(crate) fn each_inner(shape: &mut SpecShape, visit: &mut dyn FnMut(&mut SpecType)) {
    match shape {
        SpecShape::Any
        | SpecShape::Placeholder
        | SpecShape::Basic(_)
        | SpecShape::Reference(_)
        | SpecShape::Enum { .. }
        | SpecShape::Constant(_) => {}
        SpecShape::Array(item) => visit(item),
        SpecShape::Tuple { items, rest } => {
            items.iter_mut().for_each(&mut *visit);
            rest.iter_mut().for_each(|rest| visit(rest));
        }
        SpecShape::Map { key, value, .. } => {
            key.iter_mut().for_each(|key| visit(key));
            visit(value);
        }
        SpecShape::Object(object) => {
            object.fields.iter_mut().for_each(|field| visit(&mut field.shape));
            if let AdditionalProperties::Captured(value) = &mut object.additional_properties {
                visit(value);
            }
        }
        SpecShape::Split { request, response } => {
            visit(request);
            visit(response);
        }
        SpecShape::OneOf { variants, .. } => {
            for variant in variants {
                visit(&mut variant.shape);
            }
        }
        SpecShape::AllOf(parts) => parts.iter_mut().for_each(visit),
    }
}
