//! Endpoints as operations on the wire.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::schemas::SchemaMaker;
use super::splits::Direction;
use crate::diagnostics::location::Spanned;
use crate::model::api::ParameterIn;
use crate::model::contract::{
    Callback, Content, Encoding, Lifecycle, Operation, Parameter, ParameterKey, RequestBody, Requirement,
    Response, Server,
};
use crate::model::spec::{
    Auth, Incoming, Parameter as SpecParameter, PartEncoding, Presence, Redirect, SecurityRequirement, Spec,
    SpecBody, SpecEndpoint, SpecShape, WireForm,
};

/// An endpoint as an operation.
pub(super) fn operation(
    endpoint: &SpecEndpoint,
    spec: &Spec,
    direction: Direction,
    maker: &mut SchemaMaker<'_>,
) -> Operation {
    maker.turn(direction);
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
    let body = endpoint.body.as_ref().map(|body| request_body(body, maker));
    maker.turn(direction.reversed());
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
        body,
        responses,
        security: Some(security_of(endpoint)),
        servers: endpoint
            .server_url
            .iter()
            .cloned()
            .chain(host.map(|host| host.url.clone()))
            .map(Server::from)
            .collect(),
        callbacks: endpoint
            .redirect
            .iter()
            .flat_map(|redirect| redirected(redirect, endpoint, maker))
            .collect(),
        unread: BTreeSet::new(),
    }
}

// What the browser brings back is a request that the API makes: with the parameters of success, or with those of an error.
fn redirected(redirect: &Redirect, endpoint: &SpecEndpoint, maker: &mut SchemaMaker<'_>) -> Vec<Callback> {
    let all = [
        ("redirect", Some(&redirect.query)),
        ("error", redirect.error.as_ref()),
    ];
    let all = all.into_iter().filter_map(|(name, query)| Some((name, query?)));
    maker.turn(Direction::Response);
    all.map(|(name, query)| {
        let content = Content {
            location: redirect.location.clone(),
            schema: Some(maker.add(query)),
            items: None,
            encodings: IndexMap::new(),
        };
        let body = RequestBody {
            location: redirect.location.clone(),
            is_required: true,
            contents: IndexMap::from([("application/x-www-form-urlencoded".to_owned(), content)]),
        };
        Callback {
            name: name.to_owned(),
            operation: Operation {
                method: "GET".to_owned(),
                path: name.to_owned(),
                location: endpoint.location.clone(),
                id: None,
                tags: Vec::new(),
                lifecycle: Lifecycle::default(),
                parameters: IndexMap::new(),
                body: Some(body),
                responses: IndexMap::new(),
                security: Some(Spanned::new(Vec::new(), endpoint.location.clone())),
                servers: Vec::new(),
                callbacks: Vec::new(),
                unread: BTreeSet::new(),
            },
        }
    })
    .collect()
}

/// A request that the API sends.
pub(super) fn webhook(incoming: &Incoming, spec: &Spec, maker: &mut SchemaMaker<'_>) -> Callback {
    Callback {
        name: incoming.name.value.clone(),
        operation: operation(&incoming.endpoint, spec, Direction::Response, maker),
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
        let items = one.stream.as_ref().map(|stream| maker.add(&stream.item));
        for format in &one.formats {
            let mut encodings = IndexMap::new();
            for part in &one.parts {
                encodings.insert(part.name.value.clone(), encoding_of(part, maker));
            }
            let content = Content {
                location: format.location.clone(),
                schema,
                items,
                encodings,
            };
            contents.insert(format.value.media_type().to_owned(), content);
        }
    }
    contents
}

fn encoding_of(part: &PartEncoding, maker: &mut SchemaMaker<'_>) -> Encoding {
    let media_types = (!part.media_types.is_empty()).then(|| part.media_types.join(", "));
    let content_type = media_types.map(|media_types| format!("contentType {media_types}"));
    let style = style_of(&part.wire);
    let parts: Vec<String> = content_type.into_iter().chain(style).collect();
    let headers = part.headers.iter().map(|header| {
        let name = header.name.value.to_ascii_lowercase();
        (name, parameter_of(header, ParameterIn::Header, maker))
    });
    Encoding {
        form: parts.join(", "),
        headers: headers.collect(),
    }
}

/// How lists and objects are written in a form, in the words of OpenAPI 3 and in one line, if that is not its default.
pub(super) fn style_of(wire: &WireForm) -> Option<String> {
    let style = wire.style.as_ref().map_or("form", |style| style.value.as_str());
    let usual = style == "form";
    let explodes = wire.explode.as_ref().map_or(usual, |explode| explode.value);
    let other_style = (!usual).then(|| format!("style {style}"));
    let other_explode = (explodes != usual).then(|| format!("explode {explodes}"));
    let is_reserved = wire.allow_reserved.as_ref().is_some_and(|flag| flag.value);
    let reserved = is_reserved.then(|| "allowReserved true".to_owned());
    let parts: Vec<String> = [other_style, other_explode, reserved]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
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
