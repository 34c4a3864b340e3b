//! The query of an example URL against the parameters of its endpoint.

use std::collections::BTreeMap;
use std::ops::Range;

use super::example::Example;
use super::parameter_values::{decoded, is_placeholder, why_invalid_items, why_invalid_value};
use crate::check::types::{Type, type_of};
use crate::check::values::quoted;
use crate::diagnostics::finding::Finding;
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::api::{Api, OperationParameter, ParameterIn};
use crate::model::spec::{Literal, Presence};

/// Reports parameters that the endpoint does not have, required ones that are missing, and values that are not valid for their types.
pub(super) fn check_query(api: &Api, example: Example<'_>, part: Range<usize>, findings: &mut Vec<Finding>) {
    let mut query = Query {
        api,
        example,
        values: BTreeMap::new(),
        is_abridged: false,
    };
    let mut start = part.start;
    for pair in example.text().get(part).unwrap_or_default().split('&') {
        let range = start..start + pair.len();
        start = range.end + 1;
        if !pair.is_empty() {
            query.add_pair(pair, range, findings);
        }
    }
    query.finish(findings);
}

struct Query<'e> {
    api: &'e Api,
    example: Example<'e>,
    // The values that are written for each parameter, by its position.
    values: BTreeMap<usize, Vec<(String, Range<usize>)>>,
    // Whether `…` stands for parameters that are not written.
    is_abridged: bool,
}

impl<'e> Query<'e> {
    fn parameters(&self) -> impl Iterator<Item = (usize, &'e OperationParameter)> + use<'e> {
        let all = self.example.operation.parameters.iter().enumerate();
        all.filter(|(_, parameter)| parameter.kind == ParameterIn::Query)
    }

    fn add_pair(&mut self, pair: &str, range: Range<usize>, findings: &mut Vec<Finding>) {
        if is_placeholder(pair) && !pair.contains('=') {
            self.is_abridged = true;
            return;
        }
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name_range = range.start..range.start + name.len();
        let value_range = range.end - value.len()..range.end;
        let (Some(name), Some(value)) = (decoded(name, true), decoded(value, true)) else {
            findings.push(self.example.invalid_encoding(pair, range));
            return;
        };
        if is_placeholder(&name) {
            self.is_abridged = true;
        } else if let Some(index) = self.position_of(&name) {
            self.values.entry(index).or_default().push((value, value_range));
        } else {
            findings.extend((!self.may_have_member()).then(|| self.unknown(&name, name_range)));
        }
    }

    // A parameter has its own name, that name with an index or key in brackets, or the names of its members.
    fn position_of(&self, name: &str) -> Option<usize> {
        let base = name.split('[').next().unwrap_or(name);
        let has_name = |wanted: &str| {
            self.parameters()
                .find(|(_, parameter)| parameter.name.value == wanted)
        };
        let has_member = |parameter: &OperationParameter| match type_of(self.api, &parameter.of) {
            Type::Object(fields, ..) => fields.iter().any(|field| field.name.value == name),
            Type::Map(_) => true,
            _ => false,
        };
        let with_member = || {
            self.parameters()
                .find(|(_, parameter)| parameter.fixed.is_none() && has_member(parameter))
        };
        let found = has_name(name).or_else(|| has_name(base)).or_else(with_member);
        found.map(|(index, _)| index)
    }

    // A parameter whose type is not known may be an object, each member of which is a pair.
    fn may_have_member(&self) -> bool {
        self.parameters()
            .any(|(_, parameter)| self.is_placeholder(parameter))
    }

    fn is_placeholder(&self, parameter: &OperationParameter) -> bool {
        parameter.fixed.is_none() && matches!(type_of(self.api, &parameter.of), Type::Placeholder)
    }

    fn unknown(&self, name: &str, range: Range<usize>) -> Finding {
        let names = || {
            self.parameters()
                .map(|(_, parameter)| parameter.name.value.as_str())
        };
        let remedy = match (nearest(name, names()), listed(names())) {
            (Some(near), _) => format!("write `{near}`"),
            (None, Some(all)) => format!("write {all}, or declare it under `query`"),
            (None, None) => "declare it under `query`, or remove it".to_owned(),
        };
        let message = format!("the query has no parameter `{name}`");
        self.example.finding(range, message, remedy)
    }

    fn finish(&self, findings: &mut Vec<Finding>) {
        for (index, parameter) in self.parameters() {
            match self.values.get(&index) {
                Some(values) => findings.extend(self.check_values(parameter, values)),
                None if self.is_placeholder(parameter) => {}
                None if parameter.presence == Presence::Required && !self.is_abridged => {
                    findings.push(self.missing(parameter));
                }
                None => {}
            }
        }
    }

    fn missing(&self, parameter: &OperationParameter) -> Finding {
        let name = &parameter.name.value;
        let finding = self.example.finding(
            0..self.example.text().len(),
            format!("the URL has no `{name}`, which is required"),
            format!("add `{name}=…`, or declare it as `{name}?`"),
        );
        finding.also(parameter.name.location.clone(), "declared here")
    }

    fn check_values(
        &self,
        parameter: &OperationParameter,
        values: &[(String, Range<usize>)],
    ) -> Option<Finding> {
        let (first, range) = values.first()?;
        let name = &parameter.name.value;
        let texts: Vec<&str> = values.iter().map(|(text, _)| text.as_str()).collect();
        if texts.iter().any(|text| is_placeholder(text)) {
            return None;
        }
        if let Some(fixed) = &parameter.fixed {
            let value = quoted(&fixed.value);
            return (!is_written_as(&fixed.value, first)).then(|| {
                let message = format!("`{name}` must be {value}");
                self.example
                    .finding(range.clone(), message, format!("write {value}"))
            });
        }
        let why = match type_of(self.api, &parameter.of) {
            // Each of their members is a pair.
            Type::Object(..) | Type::Map(_) | Type::Placeholder => None,
            Type::Array(_) if values.len() > 1 => why_invalid_items(self.api, parameter, &texts),
            _ if values.len() > 1 => Some("it occurs twice, and its type is not a list".to_owned()),
            _ => why_invalid_value(self.api, parameter, first),
        };
        Some(self.example.invalid_value(range.clone(), name, &why?))
    }
}

fn is_written_as(value: &Literal, text: &str) -> bool {
    match value {
        Literal::String(value) => value == text,
        Literal::Number(number) => number.to_string() == text,
        Literal::Boolean(value) => value.to_string() == text,
        Literal::Null | Literal::Array(_) | Literal::Object(_) => true,
    }
}
