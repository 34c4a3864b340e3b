//! Names of headers and cookies: tokens of RFC 9110, section 5.6.2 (of cookies: RFC 6265, section 4.1.1).

use super::parameters::kind_words;
use super::report::{Report, part_of};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::api::{Api, ParameterIn};

/// Reports names that are no tokens; what is not strict loses those headers.
pub(super) fn check_headers(api: &mut Api, report: &mut Report<'_>) {
    if let Some(header) = api.version_header.clone()
        && !is_token(&header.value)
    {
        report.add(no_token(&header, "the header"));
        api.version_header = api.version_header.take().filter(|_| report.is_strict());
    }
    for operation in &mut api.operations {
        operation.parameters.retain(|parameter| {
            let is_named = matches!(parameter.kind, ParameterIn::Header | ParameterIn::Cookie);
            if !is_named || is_token(&parameter.name.value) {
                return true;
            }
            report.add(no_token(&parameter.name, kind_words(parameter.kind)));
            report.is_strict()
        });
    }
}

fn no_token(name: &Spanned<String>, what: &str) -> Finding {
    let text = name.value.as_str();
    let odd = text.char_indices().find(|(_, next)| !is_token_character(*next));
    let (location, message) = match odd {
        Some((at, odd)) => (
            part_of(&name.location, text, at..at + odd.len_utf8()),
            format!("{what} `{text}` has {odd:?} in its name"),
        ),
        None => (name.location.clone(), format!("{what} has no name")),
    };
    let plain: String = text.chars().filter(|next| is_token_character(*next)).collect();
    let remedy = if plain.is_empty() {
        "write letters, digits and `-`: `X-Trace`".to_owned()
    } else {
        let dashed: Vec<&str> = text
            .split(|next| !is_token_character(next))
            .filter(|part| !part.is_empty())
            .collect();
        format!(
            "write `{}`; letters, digits and ``!#$%&'*+-.^_`|~`` can be sent",
            dashed.join("-")
        )
    };
    Finding::new(Code::NotAHeaderName, location, message, remedy)
}

fn is_token(name: &str) -> bool {
    !name.is_empty() && name.chars().all(is_token_character)
}

fn is_token_character(next: char) -> bool {
    next.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(next)
}
