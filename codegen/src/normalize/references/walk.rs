//! Visits every type of a spec, wherever it is written.

use crate::diagnostics::location::Location;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Parameter, Spec, SpecBody, SpecEndpoint, SpecObject, SpecShape, SpecType};

/// Calls `visit` with each shape of the spec and its location, in the order of the spec, outer types before inner ones.
pub(super) fn each_type<'s>(spec: &'s Spec, visit: &mut dyn FnMut(&'s SpecShape, &'s Location)) {
    for declaration in spec.types.values() {
        visit_type(&declaration.shape, visit);
    }
    let incoming = spec.incoming.iter().map(|incoming| &incoming.endpoint);
    for endpoint in spec.endpoints.iter().chain(incoming) {
        visit_endpoint(endpoint, visit);
    }
}

fn visit_endpoint<'s>(endpoint: &'s SpecEndpoint, visit: &mut dyn FnMut(&'s SpecShape, &'s Location)) {
    for parameters in [
        &endpoint.path_parameters,
        &endpoint.query,
        &endpoint.headers,
        &endpoint.cookies,
    ] {
        visit_parameters(parameters, visit);
    }
    visit_body(endpoint.body.as_ref(), visit);
    for response in &endpoint.responses {
        visit_body(response.body.as_ref(), visit);
        visit_parameters(&response.headers, visit);
    }
    if let Some(redirect) = &endpoint.redirect {
        visit_type(&redirect.query, visit);
        redirect.error.iter().for_each(|error| visit_type(error, visit));
    }
}

fn visit_parameters<'s>(parameters: &'s [Parameter], visit: &mut dyn FnMut(&'s SpecShape, &'s Location)) {
    for parameter in parameters {
        visit_type(&parameter.shape, visit);
    }
}

fn visit_body<'s>(body: Option<&'s SpecBody>, visit: &mut dyn FnMut(&'s SpecShape, &'s Location)) {
    let Some(body) = body else { return };
    for body in std::iter::once(body).chain(&body.other_contents) {
        visit_type(&body.shape, visit);
        body.stream
            .iter()
            .for_each(|stream| visit_type(&stream.item, visit));
        body.parts
            .iter()
            .for_each(|part| visit_parameters(&part.headers, visit));
    }
}

// The recursion is as deep as types are nested in the text, which readers limit; references are not followed.
fn visit_type<'s>(of: &'s SpecType, visit: &mut dyn FnMut(&'s SpecShape, &'s Location)) {
    visit(&of.shape, &of.location);
    match &of.shape {
        SpecShape::Any
        | SpecShape::Placeholder
        | SpecShape::Basic(_)
        | SpecShape::Reference(_)
        | SpecShape::Enum { .. }
        | SpecShape::Constant(_) => {}
        SpecShape::Array(item) => visit_type(item, visit),
        SpecShape::Tuple { items, rest } => {
            items.iter().for_each(|item| visit_type(item, visit));
            rest.iter().for_each(|rest| visit_type(rest, visit));
        }
        SpecShape::Map { key, value, .. } => {
            key.iter().for_each(|key| visit_type(key, visit));
            visit_type(value, visit);
        }
        SpecShape::Object(object) => visit_object(object, visit),
        SpecShape::Split { request, response } => {
            visit_type(request, visit);
            visit_type(response, visit);
        }
        SpecShape::OneOf { variants, .. } => variants
            .iter()
            .for_each(|variant| visit_type(&variant.shape, visit)),
        SpecShape::AllOf(parts) => parts.iter().for_each(|part| visit_type(part, visit)),
    }
}

fn visit_object<'s>(object: &'s SpecObject, visit: &mut dyn FnMut(&'s SpecShape, &'s Location)) {
    for field in &object.fields {
        visit_type(&field.shape, visit);
    }
    if let AdditionalProperties::Captured(value) = &object.additional_properties {
        visit_type(value, visit);
    }
}
