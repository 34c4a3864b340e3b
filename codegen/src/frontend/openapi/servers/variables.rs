//! Variables in the URL of a server.

use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::notes::doc_of;
use crate::model::spec::{HostVariable, Literal};

/// The variables of a server object.
pub(super) fn read_variables(server: &Cursor<'_, '_>) -> Vec<HostVariable> {
    let variables = server.get_non_null("variables");
    variables
        .iter()
        .flat_map(Cursor::members)
        .map(|(name, variable)| read_variable(&variable, name))
        .collect()
}

/// A variable with its default, or the first of its values if it has none.
pub(super) fn read_variable(variable: &Cursor<'_, '_>, name: &str) -> HostVariable {
    let values = variable.get_non_null("enum");
    let values: Vec<String> = values
        .iter()
        .flat_map(Cursor::items)
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect();
    let default = variable.get("default");
    let default = match default.map(|default| read_literal(default.node)) {
        Some(Literal::String(text)) => text,
        Some(Literal::Number(number)) => number.to_string(),
        _ => values.first().cloned().unwrap_or_default(),
    };
    HostVariable {
        name: variable.key_spanned(name.to_owned()),
        default,
        values,
        doc: doc_of(variable, &["description"]),
    }
}

/// The URL of a template, with the default of each variable.
pub(super) fn filled(template: &str, variables: &[HostVariable]) -> String {
    variables.iter().fold(template.to_owned(), |url, variable| {
        url.replace(&format!("{{{}}}", variable.name.value), &variable.default)
    })
}
