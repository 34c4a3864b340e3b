//! Reads `securitySchemes` and `security`.
//!
//! In: the document and its operations. Out: the declared schemes, the requirements of each operation, and whether an operation
//! sends a bearer token; findings about schemes that are unknown or not declared.

mod uris;

use indexmap::IndexMap;

use super::cursor::{Cursor, is_extension};
use super::notes::doc_of;
use super::reader::Reader;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::spec::{ApiKeyIn, Auth, OAuthFlow, SecurityKind, SecurityRequirement, SecurityScheme};

/// The security schemes of a document, by their names.
pub(super) fn read_schemes<'d>(
    root: &Cursor<'_, 'd>,
    reader: &mut Reader<'d, '_>,
) -> IndexMap<String, SecurityScheme> {
    let components = root.get_non_null("components");
    let declared = root
        .get_non_null("securityDefinitions")
        .or_else(|| components.as_ref()?.get_non_null("securitySchemes"));
    let mut schemes = IndexMap::new();
    for (name, written) in declared.iter().flat_map(Cursor::members) {
        let Some(target) = reader.resolve(&written) else {
            continue;
        };
        let scheme = read_scheme(&written, &target.cursor(), reader);
        schemes.insert(name.to_owned(), scheme);
    }
    uris::read_schemes_by_uri(root, reader, &mut schemes);
    schemes
}

fn read_scheme(
    written: &Cursor<'_, '_>,
    scheme: &Cursor<'_, '_>,
    reader: &mut Reader<'_, '_>,
) -> SecurityScheme {
    SecurityScheme {
        location: written.key_location(),
        kind: read_checked_kind(scheme, reader),
        doc: doc_of(scheme, &["description"]),
        is_deprecated: scheme.boolean("deprecated").unwrap_or(false),
    }
}

fn read_checked_kind(scheme: &Cursor<'_, '_>, reader: &mut Reader<'_, '_>) -> SecurityKind {
    let kind = read_kind(scheme);
    match &kind {
        SecurityKind::ApiKey { location, name } if !can_be_sent(*location, name) => {
            report(
                reader,
                scheme,
                "this name cannot be sent in a header, cookie or query",
            );
            SecurityKind::Unknown("apiKey".to_owned())
        }
        SecurityKind::Unknown(_) => {
            report(reader, scheme, "this type of security scheme is not known");
            kind
        }
        _ => kind,
    }
}

fn read_kind(scheme: &Cursor<'_, '_>) -> SecurityKind {
    let lower = |key: &str| scheme.string(key).unwrap_or_default().to_ascii_lowercase();
    match lower("type").as_str() {
        "apikey" => {
            let name = scheme.string("name").unwrap_or_default().trim().to_owned();
            let location = match lower("in").as_str() {
                "query" => ApiKeyIn::Query,
                "cookie" => ApiKeyIn::Cookie,
                _ => ApiKeyIn::Header,
            };
            SecurityKind::ApiKey { location, name }
        }
        "basic" => SecurityKind::Basic,
        "http" => match lower("scheme").as_str() {
            "basic" => SecurityKind::Basic,
            "bearer" => SecurityKind::Bearer(scheme.string("bearerFormat").map(str::to_owned)),
            other => SecurityKind::Http(other.to_owned()),
        },
        "oauth2" => SecurityKind::OAuth2(read_flows(scheme)),
        "openidconnect" => {
            SecurityKind::OpenIdConnect(scheme.string("openIdConnectUrl").unwrap_or_default().to_owned())
        }
        "mutualtls" => SecurityKind::MutualTls,
        other => SecurityKind::Unknown(other.to_owned()),
    }
}

// Names of headers and cookies are tokens (RFC 9110, section 5.6.2); in a query any name is possible.
fn can_be_sent(location: ApiKeyIn, name: &str) -> bool {
    let is_token = |next: char| next.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(next);
    !name.is_empty() && (location == ApiKeyIn::Query || name.chars().all(is_token))
}

fn read_flows(scheme: &Cursor<'_, '_>) -> Vec<OAuthFlow> {
    if let Some(flows) = scheme.get_non_null("flows") {
        return flows
            .members()
            .filter(|(name, _)| !is_extension(name))
            .map(|(name, flow)| read_flow(name, &flow))
            .collect();
    }
    // OpenAPI 2.0 has a single flow, with older names.
    scheme
        .string("flow")
        .map(|name| {
            let name = match name {
                "accessCode" => "authorizationCode",
                "application" => "clientCredentials",
                other => other,
            };
            read_flow(name, scheme)
        })
        .into_iter()
        .collect()
}

fn read_flow(name: &str, flow: &Cursor<'_, '_>) -> OAuthFlow {
    let url = |key: &str| flow.string(key).map(str::to_owned);
    let scopes = flow.get_non_null("scopes").map(|scopes| {
        let scopes = scopes.members().filter(|(name, _)| !is_extension(name));
        scopes
            .map(|(name, doc)| (doc.key_spanned(name.to_owned()), doc.as_str().map(str::to_owned)))
            .collect()
    });
    OAuthFlow {
        name: name.to_owned(),
        authorization_url: url("authorizationUrl"),
        token_url: url("tokenUrl"),
        refresh_url: url("refreshUrl"),
        scopes: scopes.unwrap_or_default(),
    }
}

/// The security requirements of an operation, or of the document if the operation has none of its own. Each alone is sufficient.
pub(super) fn read_requirements<'d>(
    operation: &Cursor<'_, 'd>,
    root: &Cursor<'_, 'd>,
    schemes: &IndexMap<String, SecurityScheme>,
    reader: &mut Reader<'d, '_>,
) -> Vec<SecurityRequirement> {
    let own = operation.get_non_null("security");
    // What each operation inherits is read for each.
    let mut left = if own.is_some() { usize::MAX } else { MAX_INHERITED };
    let list = own.or_else(|| root.get_non_null("security"));
    let mut requirements = Vec::new();
    for requirement in list.iter().flat_map(Cursor::items) {
        let names = requirement
            .members()
            .map(|(_, scopes)| 1 + scopes.items().count());
        let Some(rest) = left.checked_sub(names.sum()) else {
            let finding = Finding::new(
                Code::InvalidSecurity,
                requirement.location(),
                format!(
                    "operations inherit at most {MAX_INHERITED} names of schemes and scopes; the rest is left out"
                ),
                "write `security` in the operations that need it",
            );
            reader.report_once("inherited", finding);
            break;
        };
        left = rest;
        requirements.extend(read_requirement(&requirement, schemes, reader));
    }
    requirements
}

/// How many schemes and scopes an operation may inherit from the document.
const MAX_INHERITED: usize = 200;

fn read_requirement(
    requirement: &Cursor<'_, '_>,
    schemes: &IndexMap<String, SecurityScheme>,
    reader: &mut Reader<'_, '_>,
) -> Option<SecurityRequirement> {
    let mut of = SecurityRequirement::default();
    for (written, scopes) in requirement.members() {
        // The name of a component goes before a URI (OpenAPI 3.2, section 4.30).
        let by_uri = || Some(uris::scheme_at(reader.documents, scopes.file, written)?.0);
        let is_declared = schemes.contains_key(written);
        let name = if is_declared {
            Some(written.to_owned())
        } else {
            by_uri()
        };
        let Some(name) = name.filter(|name| schemes.contains_key(name)) else {
            report(
                reader,
                &scopes,
                &format!("the security scheme `{written}` is not declared"),
            );
            continue;
        };
        let listed = scopes
            .items()
            .filter_map(|scope| Some(scope.spanned(scope.as_str()?.to_owned())));
        of.schemes.push((scopes.key_spanned(name), listed.collect()));
    }
    // `{}` means that no authentication is needed. A requirement of undeclared schemes only does not mean that.
    let is_optional = requirement.members().next().is_none();
    (is_optional || !of.schemes.is_empty()).then_some(of)
}

/// Whether a bearer token is sent (RFC 6750): always if every requirement needs one, optionally if only some do.
pub(super) fn bearer_of(
    requirements: &[SecurityRequirement],
    schemes: &IndexMap<String, SecurityScheme>,
) -> Auth {
    let needs_token = |requirement: &SecurityRequirement| {
        requirement.schemes.iter().any(|(name, _)| {
            let kind = schemes.get(&name.value).map(|scheme| &scheme.kind);
            matches!(
                kind,
                Some(SecurityKind::Bearer(_) | SecurityKind::OAuth2(_) | SecurityKind::OpenIdConnect(_))
            )
        })
    };
    if requirements.is_empty() || !requirements.iter().any(needs_token) {
        Auth::None
    } else if requirements.iter().all(needs_token) {
        Auth::Bearer
    } else {
        Auth::Optional
    }
}

fn report(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, message: &str) {
    reader.found.add(Finding::new(
        Code::InvalidSecurity,
        at.location(),
        message,
        "declare the scheme as `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`",
    ));
}
