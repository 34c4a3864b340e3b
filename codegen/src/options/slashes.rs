//! Parameters of paths whose slashes the user wants to be kept: `GET /files/{path} path`.
//!
//! In: a decided API. Out: the same, in which the values of these parameters are several segments; a failure for each setting that
//! matches no parameter of a path.

use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Code;
use crate::diagnostics::location::Spanned;
use crate::model::api::{Api, Operation, OperationParameter, ParameterIn};
use crate::selection::{glob, matches};

/// Sets `slashes` of each parameter that one of `wanted` matches.
pub(super) fn keep_slashes(wanted: &[String], api: &mut Api) {
    for operation in &mut api.operations {
        let names: Vec<&str> = wanted
            .iter()
            .filter_map(|wanted| name_if_matched(wanted, operation))
            .collect();
        for parameter in &mut operation.parameters {
            if is_named(parameter, &names) {
                let location = parameter.name.location.clone();
                parameter.of.wire.slashes = Some(Box::new(Spanned::new(true, location)));
                parameter.of.wire.allow_reserved = None;
            }
        }
    }
}

/// Why `wanted` has no effect, if it matches no parameter of a path.
pub(super) fn unmatched(wanted: &str, operations: &[&Operation]) -> Option<Failure> {
    let is_matched = |operation: &&Operation| {
        let name = name_if_matched(wanted, operation);
        let mut parameters = operation.parameters.iter();
        name.is_some_and(|name| parameters.any(|parameter| is_named(parameter, &[name])))
    };
    if operations.iter().any(is_matched) {
        return None;
    }
    let in_paths = |operation: &&Operation| {
        let parameter = operation
            .parameters
            .iter()
            .find(|parameter| parameter.kind == ParameterIn::Path)?;
        Some(format!(
            "{} {} {}",
            operation.method, operation.path.value, parameter.name.value
        ))
    };
    let remedy = match operations.iter().find_map(in_paths) {
        Some(example) => {
            format!(
                "write an operation and its parameter, such as `{example}`; `*` matches within a segment, `**` across segments"
            )
        }
        None => "remove it: no path of the spec has a parameter".to_owned(),
    };
    let message = format!("`{wanted}` matches no parameter of a path");
    Some(Failure::new(message, remedy).of(Code::InvalidSettings))
}

// The name of a parameter, or its pattern, if what stands before it is for this operation.
fn name_if_matched<'w>(wanted: &'w str, operation: &Operation) -> Option<&'w str> {
    let (pattern, name) = wanted.trim().rsplit_once(char::is_whitespace)?;
    matches(pattern.trim_end(), operation).then_some(name)
}

fn is_named(parameter: &OperationParameter, names: &[&str]) -> bool {
    parameter.kind == ParameterIn::Path && names.iter().any(|name| glob(name, &parameter.name.value))
}
