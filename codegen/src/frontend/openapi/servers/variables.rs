//! Variables in the URL of a server.

use std::collections::BTreeMap;

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

/// How long a URL may become by the defaults of its variables; the variables after that stay as they are written.
const MAX_LENGTH: usize = 1 << 16;

/// The URL of a template, with the default of each variable.
pub(super) fn filled(template: &str, variables: &[HostVariable]) -> String {
    let defaults = variables.iter().rev();
    let defaults: BTreeMap<&str, &str> = defaults
        .map(|variable| (variable.name.value.as_str(), variable.default.as_str()))
        .collect();
    let mut url = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        url.push_str(before);
        let known = after.split_once('}').filter(|_| url.len() <= MAX_LENGTH);
        let known = known.and_then(|(name, behind)| Some((*defaults.get(name)?, behind)));
        rest = if let Some((default, behind)) = known {
            url.push_str(default);
            behind
        } else {
            url.push('{');
            after
        };
    }
    url + rest
}
