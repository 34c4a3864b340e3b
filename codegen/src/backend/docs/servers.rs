//! Docs of servers: what the spec says, and the URL.

use super::{code_for_rustdoc, markdown_for_rustdoc};
use crate::model::items::Docs;
use crate::model::spec::{Host, HostVariable};

pub(in crate::backend) fn docs_of_host(host: &Host) -> Docs {
    let url = host.template.as_ref().unwrap_or(&host.url.value);
    let url = if url.is_empty() { "/" } else { url };
    said_or(host.doc.as_deref(), &format!("{}.", code_for_rustdoc(url)), true)
}

pub(in crate::backend) fn docs_of_variable(variable: &HostVariable) -> Docs {
    let name = format!("{}.", code_for_rustdoc(&variable.name.value));
    said_or(variable.doc.as_deref(), &name, false)
}

fn said_or(doc: Option<&str>, fallback: &str, with_both: bool) -> Docs {
    let said = doc.map(markdown_for_rustdoc).filter(|text| !text.is_empty());
    Docs {
        text: match said {
            Some(said) if with_both => format!("{said}\n\n{fallback}"),
            Some(said) => said,
            None => fallback.to_owned(),
        },
        deprecated: None,
    }
}
