//! Security schemes and requirements.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::super::cursor::Cursor;
use super::ContractReader;
use crate::diagnostics::location::Spanned;
use crate::model::contract::{Flow, Requirement, Scheme, SchemeKind};

/// The declared security schemes of a document.
pub(super) fn read_schemes<'d>(
    root: &Cursor<'_, 'd>,
    reader: &ContractReader<'d>,
) -> IndexMap<String, Scheme> {
    let components = root.get_non_null("components");
    let schemes = components
        .as_ref()
        .and_then(|components| components.get_non_null("securitySchemes"));
    let definitions = root.get_non_null("securityDefinitions");
    let mut read = IndexMap::new();
    for list in definitions.iter().chain(&schemes) {
        for (name, entry) in list.members() {
            if let Some(target) = reader.resolve(&entry) {
                let scheme = read_scheme(&entry, &target.cursor());
                read.insert(name.to_owned(), scheme);
            }
        }
    }
    read
}

fn read_scheme(entry: &Cursor<'_, '_>, scheme: &Cursor<'_, '_>) -> Scheme {
    let string = |key: &str| scheme.string(key).unwrap_or_default();
    let (name, detail) = match string("type") {
        "apiKey" => ("apiKey", format!("{} {}", string("in"), string("name"))),
        // OpenAPI 2.0.
        "basic" => ("http", "basic".to_owned()),
        "http" => ("http", string("scheme").to_ascii_lowercase()),
        "openIdConnect" => ("openIdConnect", string("openIdConnectUrl").to_owned()),
        "oauth2" => ("oauth2", string("oauth2MetadataUrl").to_owned()),
        other => (other, String::new()),
    };
    Scheme {
        location: entry.key_location(),
        kind: SchemeKind {
            name: name.to_owned(),
            detail,
        },
        flows: read_flows(scheme),
        is_deprecated: scheme.boolean("deprecated") == Some(true),
    }
}

fn read_flows(scheme: &Cursor<'_, '_>) -> BTreeMap<String, Flow> {
    if let Some(flow) = scheme.string("flow") {
        // The names of OpenAPI 2.0.
        let name = match flow {
            "accessCode" => "authorizationCode",
            "application" => "clientCredentials",
            other => other,
        };
        return BTreeMap::from([(name.to_owned(), read_flow(scheme))]);
    }
    let flows = scheme.get_non_null("flows");
    let flows = flows.iter().flat_map(Cursor::members);
    flows
        .map(|(name, flow)| (name.to_owned(), read_flow(&flow)))
        .collect()
}

fn read_flow(flow: &Cursor<'_, '_>) -> Flow {
    let string = |key: &str| flow.string(key).map(str::to_owned);
    let scopes = flow.get_non_null("scopes");
    Flow {
        authorization_url: string("authorizationUrl"),
        token_url: string("tokenUrl"),
        device_url: string("deviceAuthorizationUrl"),
        refresh_url: string("refreshUrl"),
        scopes: scopes
            .iter()
            .flat_map(Cursor::members)
            .map(|(scope, _)| scope.to_owned())
            .collect(),
    }
}

/// The `security` of a document or an operation, if it is written.
pub(super) fn read_requirements(owner: &Cursor<'_, '_>) -> Option<Spanned<Vec<Requirement>>> {
    let list = owner.get_non_null("security")?;
    let scopes = |scopes: &Cursor<'_, '_>| -> BTreeSet<String> {
        scopes
            .items()
            .filter_map(|scope| scope.as_str().map(str::to_owned))
            .collect()
    };
    let requirements = list.items().map(|requirement| {
        let schemes = requirement
            .members()
            .map(|(name, list)| (name.to_owned(), scopes(&list)));
        schemes.collect()
    });
    let requirements = requirements.collect();
    Some(Spanned::new(requirements, list.key_location()))
}
