//! The number of a version, under `version` or `extends`.
//!
//! In: the tree of a file. Out: the version, and a finding if it is written without the quotes that keep `1.10` from being `1.1`.

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::text::yaml_tree::Node;
use crate::model::spec::Version;

/// The version under `key`: a string in quotes, or an unquoted one that is not a number in YAML.
pub(super) fn read_version_number(tree: &Node, key: &str, found: &mut Findings) -> Option<Spanned<Version>> {
    let value = &tree.mapping()?.get(key)?.value;
    if value.is_empty_or_null() {
        return None;
    }
    let Some(scalar) = value.scalar() else {
        found.add(Finding::new(
            Code::WrongType,
            value.head.clone(),
            format!("`{key}` is {}, not a version", value.description()),
            format!("write it as `{key}: \"1.0.0\"`"),
        ));
        return None;
    };
    if scalar.is_plain && is_yaml_number(&scalar.text) {
        found.add(unquoted_version(key, &scalar.text, &value.location));
    }
    let number = scalar.text.parse().ok();
    if number.is_none() {
        found.add(Finding::new(
            Code::NotAVersion,
            value.location.clone(),
            format!("{} is not a version", value.description()),
            "write numbers with dots between them, as in `\"1.10.0\"` or `\"2.0.0-beta.1\"`",
        ));
    }
    number.map(|number| Spanned::new(number, value.location.clone()))
}

fn unquoted_version(key: &str, text: &str, at: &Location) -> Finding {
    let loss = match text.trim_end_matches('0') {
        shorter if shorter.len() < text.len() && text.contains('.') => {
            let read = shorter.strip_suffix('.').unwrap_or(shorter);
            format!("and drops the zero: `{text}` becomes `{read}`")
        }
        _ => "and `1.10` would become `1.1`".to_owned(),
    };
    Finding::new(
        Code::UnquotedVersion,
        at.clone(),
        format!("YAML reads this version as a number {loss}"),
        format!("put it in quotes: `{key}: \"{text}\"`"),
    )
}

fn is_yaml_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-' | '.'))
        && text.parse::<f64>().is_ok()
}
