//! Docs of servers: the description of the spec, and the URL.
//!
//! In: a server or a variable of its URL. Out: [`Docs`].

use super::{code_for_rustdoc, markdown_for_rustdoc};
use crate::model::items::Docs;
use crate::model::spec::{Host, HostVariable};

pub(in crate::backend) fn docs_of_host(host: &Host) -> Docs {
    let url = host.template.as_ref().unwrap_or(&host.url.value);
    let url = if url.is_empty() { "/" } else { url };
    let url = format!("The server {}.", code_for_rustdoc(url));
    let text = match description(host.doc.as_deref()) {
        Some(description) => format!("{description}\n\n{url}"),
        None => url,
    };
    Docs {
        text,
        ..Docs::default()
    }
}

pub(in crate::backend) fn docs_of_variable(variable: &HostVariable) -> Docs {
    Docs {
        text: description(variable.doc.as_deref()).unwrap_or_default(),
        ..Docs::default()
    }
}

fn description(doc: Option<&str>) -> Option<String> {
    doc.map(markdown_for_rustdoc).filter(|text| !text.is_empty())
}
