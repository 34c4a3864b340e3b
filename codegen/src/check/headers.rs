//! Names of headers and cookies, which are tokens (RFC 9110, section 5.6.2; for cookies RFC 6265, section 4.1.1).
//!
//! In: the headers and cookies of each operation. Out: findings, and without those parameters if the report is not strict.

use super::parameters::noun;
use super::report::{Report, location_of_part};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::api::{Api, ParameterIn};

/// Reports names that are not tokens. Unless the report is strict, their parameters are removed.
pub(super) fn check_headers(api: &mut Api, report: &mut Report<'_>) {
    if let Some(header) = api.version_header.clone()
        && !is_token(&header.value)
    {
        report.add(not_a_token(&header, "the header"));
        api.version_header = api.version_header.take().filter(|_| report.is_strict());
    }
    for operation in &mut api.operations {
        operation.parameters.retain(|parameter| {
            let is_token_needed = matches!(parameter.kind, ParameterIn::Header | ParameterIn::Cookie);
            if !is_token_needed || is_token(&parameter.name.value) {
                return true;
            }
            report.add(not_a_token(&parameter.name, noun(parameter.kind)));
            report.is_strict()
        });
    }
}

fn not_a_token(name: &Spanned<String>, what: &str) -> Finding {
    let text = name.value.as_str();
    let forbidden = text.char_indices().find(|(_, next)| !is_token_character(*next));
    let (location, message) = match forbidden {
        Some((start, character)) => (
            location_of_part(&name.location, text, start..start + character.len_utf8()),
            format!("the name of {what} `{text}` contains {character:?}"),
        ),
        None => (name.location.clone(), format!("the name of {what} is empty")),
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
            "write `{}`; a name consists of letters, digits and ``!#$%&'*+-.^_`|~``",
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
