//! Docs of security schemes: the description of the spec, the kind of credentials, and where they are sent.
//!
//! In: a scheme or a scope. Out: [`Docs`].

use super::{code_for_rustdoc, deprecation_note, markdown_for_rustdoc};
use crate::model::api::Scheme;
use crate::model::items::Docs;
use crate::model::spec::{ApiKeyIn, SecurityKind};

pub(in crate::backend) fn docs_of_scheme(scheme: &Scheme) -> Docs {
    let description = scheme.doc.as_deref().map(markdown_for_rustdoc);
    let paragraphs = [description.unwrap_or_default(), kind_sentence(&scheme.kind)];
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|text| !text.is_empty()).collect();
    Docs {
        text: paragraphs.join("\n\n"),
        deprecated: scheme.is_deprecated.then(|| deprecation_note("")),
        ..Docs::default()
    }
}

pub(in crate::backend) fn docs_of_scopes(scheme: &Scheme) -> Docs {
    Docs {
        text: format!(
            "The scopes of {}: what a token may be used for.",
            code_for_rustdoc(&scheme.name)
        ),
        ..Docs::default()
    }
}

pub(in crate::backend) fn docs_of_scope(doc: Option<&str>) -> Docs {
    Docs {
        text: doc.map(markdown_for_rustdoc).unwrap_or_default(),
        ..Docs::default()
    }
}

fn kind_sentence(kind: &SecurityKind) -> String {
    let code = |text: &str| code_for_rustdoc(text);
    match kind {
        SecurityKind::ApiKey { location, name } => {
            let position = match location {
                ApiKeyIn::Header => "header",
                ApiKeyIn::Query => "query parameter",
                ApiKeyIn::Cookie => "cookie",
            };
            format!("An API key in the {position} {}.", code(name))
        }
        SecurityKind::Basic => "HTTP Basic: a user name and a password.".to_owned(),
        SecurityKind::Bearer(Some(format)) if !format.trim().is_empty() => {
            format!("A bearer token: {}.", code(format.trim()))
        }
        SecurityKind::Bearer(_) => "A bearer token.".to_owned(),
        SecurityKind::Http(name) | SecurityKind::Unknown(name) => {
            format!(
                "Credentials of the scheme {}, sent in `Authorization`.",
                code(name)
            )
        }
        SecurityKind::OAuth2(_) => "An OAuth 2 token.".to_owned(),
        SecurityKind::OpenIdConnect(url) => format!(
            "An OpenID Connect token; the discovery document is {}.",
            code(url)
        ),
        SecurityKind::MutualTls => "Mutual TLS: the connection needs a client certificate.".to_owned(),
    }
}
