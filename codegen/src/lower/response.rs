//! Answers, as the variants they become.

use super::endpoint::lower_format;
use super::{Lowering, docs};
use crate::api::{Operation, OperationResponse};
use crate::items::{ResponseItem, ResponseStatus, RuleTree};
use crate::names::{Filler, Scope};
use crate::spec::StatusRange;

impl Lowering<'_> {
    pub(super) fn lower_responses(&self, operation: &Operation) -> Vec<ResponseItem> {
        let mut scope = Scope::default();
        let usual = usual_response(&operation.responses);
        let numbered = operation.responses.iter().enumerate();
        numbered
            .map(|(index, response)| self.lower_response(&mut scope, response, usual == Some(index)))
            .collect()
    }

    fn lower_response(
        &self,
        scope: &mut Scope,
        response: &OperationResponse,
        is_usual: bool,
    ) -> ResponseItem {
        let (name, status) = match response.status {
            StatusRange::Exactly(code) => {
                let name =
                    crate::status::reason(code).map_or_else(|| format!("Status {code}"), str::to_owned);
                (name, ResponseStatus::Exactly(code))
            }
            StatusRange::Class(class) => (
                crate::status::class(class).to_owned(),
                ResponseStatus::Class(class),
            ),
            StatusRange::Default => ("Default".to_owned(), ResponseStatus::Default),
        };
        ResponseItem {
            variant: scope.upper_camel(&name, Filler::Value),
            status,
            body: response
                .body
                .as_ref()
                .map(|(of, format)| (Self::whole_type(of), lower_format(format))),
            rules: response
                .body
                .as_ref()
                .map_or_else(RuleTree::default, |(of, _)| self.rule_tree(of)),
            docs: docs::docs_of_response(response),
            is_usual,
        }
    }
}

// The first success there is: a 2xx status, their class, or the default when nothing else says what success looks like.
fn usual_response(responses: &[OperationResponse]) -> Option<usize> {
    let rank = |status: StatusRange| match status {
        StatusRange::Exactly(200) => Some(0),
        StatusRange::Exactly(200..=299) => Some(1),
        StatusRange::Class(2) => Some(2),
        StatusRange::Default => Some(3),
        _ => None,
    };
    let ranked = responses
        .iter()
        .enumerate()
        .filter_map(|(index, response)| Some((rank(response.status)?, index)));
    ranked.min().map(|(_, index)| index)
}
