//! How requests prove who asks: `securitySchemes`, `security`, and what they mean for `Authorization`.

use indexmap::IndexMap;

use super::cursor::Cursor;
use super::notes::doc_of;
use super::reader::Reader;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::spec::{Auth, KeyPlace, OAuthFlow, SecurityKind, SecurityRequirement, SecurityScheme};

/// The schemes of a document by their names.
pub(super) fn read_schemes<'d>(
    root: &Cursor<'_, 'd>,
    reader: &mut Reader<'d, '_>,
) -> IndexMap<String, SecurityScheme> {
    let components = root.get_non_null("components");
    let home = root
        .get_non_null("securityDefinitions")
        .or_else(|| components.as_ref()?.get_non_null("securitySchemes"));
    let mut schemes = IndexMap::new();
    let Some(home) = home else { return schemes };
    for (name, written) in home.members() {
        let Some(target) = reader.resolve(&written) else {
            continue;
        };
        let scheme = target.cursor();
        let kind = match read_kind(&scheme) {
            SecurityKind::ApiKey { location, name } if !can_be_sent(location, &name) => {
                odd(
                    reader,
                    &scheme,
                    "this name is none that a header, cookie or query can have",
                );
                SecurityKind::Unknown("apiKey".to_owned())
            }
            kind => kind,
        };
        if matches!(&kind, SecurityKind::Unknown(word) if word != "apiKey") {
            odd(reader, &scheme, "this kind of security scheme is not known");
        }
        schemes.insert(
            name.to_owned(),
            SecurityScheme {
                location: written.key_location(),
                kind,
                doc: doc_of(&scheme, &["description"]),
                is_deprecated: scheme.boolean("deprecated").unwrap_or(false),
            },
        );
    }
    schemes
}

fn read_kind(scheme: &Cursor<'_, '_>) -> SecurityKind {
    let lower = |key: &str| scheme.string(key).unwrap_or_default().to_ascii_lowercase();
    match lower("type").as_str() {
        "apikey" => {
            let name = scheme.string("name").unwrap_or_default().trim().to_owned();
            let location = match lower("in").as_str() {
                "query" => KeyPlace::Query,
                "cookie" => KeyPlace::Cookie,
                _ => KeyPlace::Header,
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

// Names of headers and cookies are tokens (RFC 9110, section 5.6.2); in a query any text is.
fn can_be_sent(location: KeyPlace, name: &str) -> bool {
    let is_token = |next: char| next.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(next);
    !name.is_empty() && (location == KeyPlace::Query || name.chars().all(is_token))
}

fn read_flows(scheme: &Cursor<'_, '_>) -> Vec<OAuthFlow> {
    if let Some(flows) = scheme.get_non_null("flows") {
        return flows
            .members()
            .filter(|(name, _)| !super::cursor::is_extension(name))
            .map(|(name, flow)| read_flow(name, &flow))
            .collect();
    }
    // OpenAPI 2.0 has one flow, under an older name.
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
        let scopes = scopes
            .members()
            .filter(|(name, _)| !super::cursor::is_extension(name));
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

/// What an operation asks for, where it or the document says: each requirement alone is enough.
pub(super) fn read_requirements<'d>(
    operation: &Cursor<'_, 'd>,
    root: &Cursor<'_, 'd>,
    schemes: &IndexMap<String, SecurityScheme>,
    reader: &mut Reader<'d, '_>,
) -> Vec<SecurityRequirement> {
    let Some(list) = operation
        .get_non_null("security")
        .or_else(|| root.get_non_null("security"))
    else {
        return Vec::new();
    };
    list.items()
        .filter_map(|requirement| {
            let mut of = SecurityRequirement::default();
            let is_free = requirement.members().next().is_none();
            for (name, scopes) in requirement.members() {
                if !schemes.contains_key(name) {
                    odd(
                        reader,
                        &scopes,
                        &format!("no security scheme `{name}` is declared"),
                    );
                    continue;
                }
                let scopes_listed = scopes
                    .items()
                    .filter_map(|scope| Some(scope.spanned(scope.as_str()?.to_owned())));
                of.schemes
                    .push((scopes.key_spanned(name.to_owned()), scopes_listed.collect()));
            }
            // Asking for what is not declared is not asking for nothing.
            (is_free || !of.schemes.is_empty()).then_some(of)
        })
        .collect()
}

/// Whether a token is sent in `Authorization: Bearer` (RFC 6750): where every way asks for one it must be, where some do
/// it may be.
pub(super) fn bearer_of(
    requirements: &[SecurityRequirement],
    schemes: &IndexMap<String, SecurityScheme>,
) -> Auth {
    let asks = |requirement: &SecurityRequirement| {
        requirement.schemes.iter().any(|(name, _)| {
            let kind = schemes.get(&name.value).map(|scheme| &scheme.kind);
            matches!(
                kind,
                Some(SecurityKind::Bearer(_) | SecurityKind::OAuth2(_) | SecurityKind::OpenIdConnect(_))
            )
        })
    };
    if requirements.is_empty() || !requirements.iter().any(asks) {
        Auth::None
    } else if requirements.iter().all(asks) {
        Auth::Bearer
    } else {
        Auth::Optional
    }
}

fn odd(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, why: &str) {
    reader.found.add(Finding::new(
        Code::InvalidSecurity,
        at.location(),
        why,
        "declare the scheme as `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`",
    ));
}
