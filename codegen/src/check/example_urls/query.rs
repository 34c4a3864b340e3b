//! The query of an example URL against the parameters of its endpoint.

use std::collections::BTreeMap;
use std::ops::Range;

use super::parameter_values::{decoded, is_placeholder, why_items_refused, why_written_refused};
use super::{Shown, not_encoded};
use crate::check::types::{Kind, follow};
use crate::check::values::shown as shown_value;
use crate::diagnostics::finding::Finding;
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::api::{Api, OperationParameter, ParameterIn};
use crate::model::spec::{Literal, Presence};

/// Reports what no request has, and what every request would have.
pub(super) fn check_query(api: &Api, shown: Shown<'_>, part: Range<usize>, wrong: &mut Vec<Finding>) {
    let mut query = Query {
        api,
        shown,
        given: BTreeMap::new(),
        is_cut: false,
    };
    let text = shown.example.url.value.as_str();
    let mut start = part.start;
    for pair in text.get(part).unwrap_or_default().split('&') {
        let range = start..start + pair.len();
        start = range.end + 1;
        if !pair.is_empty() {
            query.take(pair, range, wrong);
        }
    }
    query.finish(wrong);
}

struct Query<'e> {
    api: &'e Api,
    shown: Shown<'e>,
    // By the position of the parameter: what was written for it.
    given: BTreeMap<usize, Vec<(String, Range<usize>)>>,
    is_cut: bool,
}

impl<'e> Query<'e> {
    fn parameters(&self) -> impl Iterator<Item = (usize, &'e OperationParameter)> + use<'e> {
        let all = self.shown.operation.parameters.iter().enumerate();
        all.filter(|(_, parameter)| parameter.kind == ParameterIn::Query)
    }

    fn take(&mut self, pair: &str, range: Range<usize>, wrong: &mut Vec<Finding>) {
        if is_placeholder(pair) && !pair.contains('=') {
            self.is_cut = true;
            return;
        }
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let at_name = range.start..range.start + name.len();
        let at_value = range.end - value.len()..range.end;
        let (Some(name), Some(value)) = (decoded(name, true), decoded(value, true)) else {
            wrong.push(not_encoded(self.shown, pair, range));
            return;
        };
        if is_placeholder(&name) {
            self.is_cut = true;
        } else if let Some(index) = self.named(&name) {
            self.given.entry(index).or_default().push((value, at_value));
        } else {
            wrong.push(self.unknown(&name, at_name));
        }
    }

    // By its own name, with an index or key in brackets, or as a member of a table that is written member by member.
    fn named(&self, name: &str) -> Option<usize> {
        let base = name.split('[').next().unwrap_or(name);
        let has_name = |wanted: &str| {
            self.parameters()
                .find(|(_, parameter)| parameter.name.value == wanted)
        };
        let holds = |parameter: &OperationParameter| match follow(self.api, &parameter.of).kind {
            Kind::Object(fields, ..) => fields.iter().any(|field| field.name.value == name),
            Kind::Map(_) => true,
            _ => false,
        };
        let member = || {
            self.parameters()
                .find(|(_, parameter)| parameter.fixed.is_none() && holds(parameter))
        };
        let found = has_name(name).or_else(|| has_name(base)).or_else(member);
        found.map(|(index, _)| index)
    }

    fn unknown(&self, name: &str, range: Range<usize>) -> Finding {
        let names = || {
            self.parameters()
                .map(|(_, parameter)| parameter.name.value.as_str())
        };
        let remedy = match (nearest(name, names()), listed(names())) {
            (Some(near), _) => format!("write `{near}`"),
            (None, Some(all)) => format!("write {all}, or declare it under `query`"),
            (None, None) => "declare it under `query`, or leave it out".to_owned(),
        };
        self.shown
            .wrong(range, format!("the query has no parameter `{name}`"), remedy)
    }

    fn finish(&self, wrong: &mut Vec<Finding>) {
        for (index, parameter) in self.parameters() {
            match self.given.get(&index) {
                Some(values) => self.check_given(parameter, values, wrong),
                None if parameter.presence == Presence::Required && !self.is_cut => {
                    let name = &parameter.name.value;
                    let finding = self.shown.wrong(
                        0..self.shown.example.url.value.len(),
                        format!("the URL lacks `{name}`, which every request has"),
                        format!("add `{name}=…`, or declare it as `{name}?`"),
                    );
                    wrong.push(finding.also(parameter.name.location.clone(), "declared here"));
                }
                None => {}
            }
        }
    }

    fn check_given(
        &self,
        parameter: &OperationParameter,
        values: &[(String, Range<usize>)],
        wrong: &mut Vec<Finding>,
    ) {
        let Some((first, range)) = values.first() else {
            return;
        };
        let name = &parameter.name.value;
        let texts: Vec<&str> = values.iter().map(|(text, _)| text.as_str()).collect();
        if texts.iter().any(|text| is_placeholder(text)) {
            return;
        }
        if let Some(fixed) = &parameter.fixed {
            if !is_written(&fixed.value, first) {
                let value = shown_value(&fixed.value);
                let message = format!("`{name}` is always {value}");
                wrong.push(self.shown.wrong(range.clone(), message, format!("write {value}")));
            }
            return;
        }
        let why = match follow(self.api, &parameter.of).kind {
            // Their members are written one by one.
            Kind::Object(..) | Kind::Map(_) => None,
            Kind::Array(_) if values.len() > 1 => why_items_refused(self.api, parameter, &texts),
            _ if values.len() > 1 => Some("it is there twice, and is no list".to_owned()),
            _ => why_written_refused(self.api, parameter, first),
        };
        if let Some(why) = why {
            let remedy = "write a value the type takes, or `…` for any";
            wrong.push(
                self.shown
                    .wrong(range.clone(), format!("`{name}`: {why}"), remedy),
            );
        }
    }
}

fn is_written(value: &Literal, text: &str) -> bool {
    match value {
        Literal::String(value) => value == text,
        Literal::Number(number) => number.to_string() == text,
        Literal::Boolean(value) => value.to_string() == text,
        Literal::Null | Literal::Array(_) | Literal::Object(_) => true,
    }
}
