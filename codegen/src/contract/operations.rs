//! Endpoints as operations on the wire.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::schemas::SchemaMaker;
use crate::diagnostics::location::Spanned;
use crate::model::api::ParameterIn;
use crate::model::contract::{
    Callback, Content, Lifecycle, Operation, Parameter, ParameterKey, RequestBody, Requirement, Response,
};
use crate::model::spec::{
    Auth, Incoming, Parameter as SpecParameter, Presence, SecurityRequirement, Spec, SpecBody, SpecEndpoint,
    SpecShape,
};

/// An endpoint as an operation.
pub(super) fn operation(endpoint: &SpecEndpoint, spec: &Spec, maker: &mut SchemaMaker<'_>) -> Operation {
    let mut parameters = IndexMap::new();
    let positions = [
        (ParameterIn::Path, &endpoint.path_parameters),
        (ParameterIn::Query, &endpoint.query),
        (ParameterIn::Header, &endpoint.headers),
        (ParameterIn::Cookie, &endpoint.cookies),
    ];
    for (position, list) in positions {
        for (index, parameter) in list.iter().enumerate() {
            let name = parameter.name.value.clone();
            let key = match position {
                ParameterIn::Path => ParameterKey::Path(index),
                ParameterIn::Header => ParameterKey::Named(position, name.to_ascii_lowercase()),
                _ => ParameterKey::Named(position, name),
            };
            parameters.insert(key, parameter_of(parameter, position, maker));
        }
    }
    let host = endpoint.host.as_ref().filter(|host| {
        spec.hosts
            .first()
            .is_none_or(|first| first.name.value != host.value)
    });
    let host = host.and_then(|name| spec.hosts.iter().find(|host| host.name.value == name.value));
    let responses = endpoint.responses.iter().map(|response| {
        let headers = response.headers.iter().map(|header| {
            let name = header.name.value.to_ascii_lowercase();
            (name, parameter_of(header, ParameterIn::Header, maker))
        });
        let headers = headers.collect();
        let read = Response {
            location: response.status.location.clone(),
            contents: response
                .body
                .as_ref()
                .map(|body| contents(body, maker))
                .unwrap_or_default(),
            headers,
        };
        (response.status.value, read)
    });
    let responses = responses.collect();
    Operation {
        method: endpoint.method.value.clone(),
        path: endpoint.path.value.clone(),
        location: endpoint.location.clone(),
        id: None,
        tags: endpoint.group.iter().cloned().collect(),
        lifecycle: Lifecycle {
            is_deprecated: endpoint.notes.deprecated.is_some(),
            ..Lifecycle::default()
        },
        parameters,
        body: endpoint.body.as_ref().map(|body| request_body(body, maker)),
        responses,
        security: Some(security_of(endpoint)),
        servers: endpoint
            .server_url
            .iter()
            .cloned()
            .chain(host.map(|host| host.url.clone()))
            .collect(),
        callbacks: Vec::new(),
    }
}

/// A request that the API sends.
pub(super) fn webhook(incoming: &Incoming, spec: &Spec, maker: &mut SchemaMaker<'_>) -> Callback {
    Callback {
        name: incoming.name.value.clone(),
        operation: operation(&incoming.endpoint, spec, maker),
    }
}

fn parameter_of(parameter: &SpecParameter, position: ParameterIn, maker: &mut SchemaMaker<'_>) -> Parameter {
    let wire = &parameter.shape.wire;
    let default = match position {
        ParameterIn::Query | ParameterIn::Cookie => "form",
        ParameterIn::Path | ParameterIn::Header => "simple",
    };
    let style = wire
        .style
        .as_ref()
        .map_or(default, |style| style.value.as_str())
        .to_owned();
    let is_exploded = wire
        .explode
        .as_ref()
        .map_or(style == "form", |explode| explode.value);
    let is_set = |flag: &Option<Box<Spanned<bool>>>| flag.as_ref().is_some_and(|flag| flag.value);
    Parameter {
        name: parameter.name.value.clone(),
        position,
        location: parameter.name.location.clone(),
        is_required: parameter.presence != Presence::Optional,
        schema: Some(maker.add(&parameter.shape)),
        media_type: wire
            .media_type
            .as_ref()
            .map(|media_type| media_type.value.clone()),
        is_exploded,
        style,
        allows_reserved: is_set(&wire.allow_reserved) || is_set(&wire.slashes),
        allows_empty: is_set(&wire.allow_empty),
        lifecycle: Lifecycle {
            is_deprecated: parameter.shape.notes.deprecated.is_some(),
            ..Lifecycle::default()
        },
    }
}

fn request_body(body: &SpecBody, maker: &mut SchemaMaker<'_>) -> RequestBody {
    RequestBody {
        location: body.location.clone(),
        is_required: body.presence != Presence::Optional,
        contents: contents(body, maker),
    }
}

fn contents(body: &SpecBody, maker: &mut SchemaMaker<'_>) -> IndexMap<String, Content> {
    let mut contents = IndexMap::new();
    for one in std::iter::once(body).chain(&body.other_contents) {
        let is_placeholder = one.shape.shape == SpecShape::Placeholder;
        let schema = (!is_placeholder).then(|| maker.add(&one.shape));
        let schema = one
            .stream
            .as_ref()
            .map(|stream| maker.add(&stream.item))
            .or(schema);
        for format in &one.formats {
            let encodings = one
                .parts
                .iter()
                .map(|part| (part.name.value.clone(), part.media_types.join(", ")));
            let content = Content {
                location: format.location.clone(),
                schema,
                encodings: encodings.collect(),
            };
            contents.insert(format.value.media_type().to_owned(), content);
        }
    }
    contents
}

// What the spec language says with `auth` is a bearer token (RFC 6750).
fn security_of(endpoint: &SpecEndpoint) -> Spanned<Vec<Requirement>> {
    let of = |requirement: &SecurityRequirement| -> Requirement {
        let schemes = requirement.schemes.iter().map(|(name, scopes)| {
            (
                name.value.clone(),
                scopes.iter().map(|scope| scope.value.clone()).collect(),
            )
        });
        schemes.collect()
    };
    let mut requirements: Vec<Requirement> = endpoint.security.iter().map(of).collect();
    if requirements.is_empty() && endpoint.auth != Auth::None {
        requirements.push(Requirement::from([("bearer".to_owned(), BTreeSet::default())]));
        if endpoint.auth == Auth::Optional {
            requirements.push(Requirement::new());
        }
    }
    Spanned::new(requirements, endpoint.location.clone())
}
