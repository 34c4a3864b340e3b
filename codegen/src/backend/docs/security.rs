//! Docs of security schemes: what the spec says, what the secret is and where it goes.

use super::{code_for_rustdoc, deprecation_note, markdown_for_rustdoc};
use crate::model::api::Scheme;
use crate::model::items::Docs;
use crate::model::spec::{ApiKeyIn, SecurityKind};

pub(in crate::backend) fn docs_of_scheme(scheme: &Scheme) -> Docs {
    let said = scheme.doc.as_deref().map(markdown_for_rustdoc);
    let paragraphs = [said.unwrap_or_default(), what_it_is(&scheme.kind)];
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|text| !text.is_empty()).collect();
    Docs {
        text: paragraphs.join("\n\n"),
        deprecated: scheme.is_deprecated.then(|| deprecation_note("")),
    }
}

pub(in crate::backend) fn docs_of_scopes(scheme: &Scheme) -> Docs {
    Docs {
        text: format!(
            "What a token of {} may be used for.",
            code_for_rustdoc(&scheme.name)
        ),
        deprecated: None,
    }
}

pub(in crate::backend) fn docs_of_scope(name: &str, doc: Option<&str>) -> Docs {
    let said = doc.map(markdown_for_rustdoc).filter(|text| !text.is_empty());
    Docs {
        text: said.unwrap_or_else(|| format!("{}.", code_for_rustdoc(name))),
        deprecated: None,
    }
}

fn what_it_is(kind: &SecurityKind) -> String {
    let code = |text: &str| code_for_rustdoc(text);
    match kind {
        SecurityKind::ApiKey { location, name } => {
            let location = match location {
                ApiKeyIn::Header => "header",
                ApiKeyIn::Query => "query's parameter",
                ApiKeyIn::Cookie => "cookie",
            };
            format!("A key in the {location} {}.", code(name))
        }
        SecurityKind::Basic => "A user name and a password.".to_owned(),
        SecurityKind::Bearer(Some(format)) if !format.trim().is_empty() => {
            format!("A bearer token: {}.", code(format.trim()))
        }
        SecurityKind::Bearer(_) => "A bearer token.".to_owned(),
        SecurityKind::Http(name) | SecurityKind::Unknown(name) => {
            format!("Credentials of the scheme {}, in `Authorization`.", code(name))
        }
        SecurityKind::OAuth2(_) => "A token by OAuth 2.".to_owned(),
        SecurityKind::OpenIdConnect(url) => format!("A token by OpenID Connect: {}.", code(url)),
        SecurityKind::MutualTls => "A certificate of the client, which the connection holds.".to_owned(),
    }
}
