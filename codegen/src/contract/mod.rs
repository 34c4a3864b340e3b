//! Makes a contract of a native spec, so that its versions are compared as documents are.
//!
//! In: one version of a [`Spec`]. Out: a [`Contract`], in which every type is a schema with the keywords of JSON Schema that mean the same.

mod constraints;
mod operations;
mod schemas;
mod splits;

use indexmap::IndexMap;

use self::schemas::SchemaMaker;
use self::splits::Direction;
use crate::diagnostics::location::Spanned;
use crate::model::contract::{Contract, Flow, Scheme, SchemeKind, Unread};
use crate::model::spec::{ApiKeyIn, SecurityKind, SecurityScheme, Spec};

/// The contract of a spec.
pub fn contract_of(spec: &Spec) -> Contract {
    let mut maker = SchemaMaker::new(spec);
    let operations = spec
        .endpoints
        .iter()
        .map(|endpoint| operations::operation(endpoint, spec, Direction::Request, &mut maker))
        .collect();
    let webhooks = spec
        .incoming
        .iter()
        .map(|incoming| operations::webhook(incoming, spec, &mut maker))
        .collect();
    let schemes = spec
        .security_schemes
        .iter()
        .map(|(name, scheme)| (name.clone(), scheme_of(scheme)));
    let (declared, all) = maker.finish();
    Contract {
        title: spec.title.clone().or_else(|| Some(spec.api.value.clone())),
        version: spec
            .version
            .as_ref()
            .map(|version| version.with(version.value.text().to_owned())),
        servers: spec.hosts.iter().map(|host| host.url.clone().into()).collect(),
        security: None,
        schemes: schemes.collect::<IndexMap<_, _>>(),
        declared,
        operations,
        webhooks,
        schemas: all,
        location: spec.location.clone(),
        dialect: None,
        unread: Unread::default(),
    }
}

fn scheme_of(scheme: &SecurityScheme) -> Scheme {
    let (name, detail) = match &scheme.kind {
        SecurityKind::ApiKey { location, name } => {
            let position = match location {
                ApiKeyIn::Query => "query",
                ApiKeyIn::Header => "header",
                ApiKeyIn::Cookie => "cookie",
            };
            ("apiKey", format!("{position} {name}"))
        }
        SecurityKind::Basic => ("http", "basic".to_owned()),
        SecurityKind::Bearer(_) => ("http", "bearer".to_owned()),
        SecurityKind::Http(name) => ("http", name.clone()),
        SecurityKind::OAuth2(_) => ("oauth2", String::new()),
        SecurityKind::OpenIdConnect(url) => ("openIdConnect", url.clone()),
        SecurityKind::MutualTls => ("mutualTLS", String::new()),
        SecurityKind::Unknown(name) => (name.as_str(), String::new()),
    };
    let flows = match &scheme.kind {
        SecurityKind::OAuth2(flows) => flows.as_slice(),
        _ => &[],
    };
    let flows = flows.iter().map(|flow| {
        let read = Flow {
            authorization_url: flow.authorization_url.clone(),
            token_url: flow.token_url.clone(),
            device_url: None,
            refresh_url: flow.refresh_url.clone(),
            scopes: flow
                .scopes
                .iter()
                .map(|(scope, _): &(Spanned<String>, _)| scope.value.clone())
                .collect(),
        };
        (flow.name.clone(), read)
    });
    Scheme {
        location: scheme.location.clone(),
        kind: SchemeKind {
            name: name.to_owned(),
            detail,
        },
        flows: flows.collect(),
        is_deprecated: false,
    }
}
