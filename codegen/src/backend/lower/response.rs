//! Responses, as the variants of the response enum.
//!
//! In: the responses of an operation. Out: [`ResponseItem`]s, of which at most one is the usual response.

use super::Lowering;
use super::endpoint::lower_format;
use crate::backend::docs;
use crate::decide::content_name;
use crate::model::api::{Operation, OperationResponse};
use crate::model::items::{ConstraintTree, ResponseItem, ResponseStatus, RustType};
use crate::model::spec::{StatusRange, StreamKind};
use crate::model::status;
use crate::naming::{Filler, Scope};

impl Lowering<'_> {
    /// The variants. A response that was published as the usual one stays so, whatever responses are added.
    pub(super) fn lower_responses(
        &self,
        operation: &Operation,
        published_usual: Option<&str>,
    ) -> Vec<ResponseItem> {
        let mut scope = Scope::default();
        let mut items: Vec<ResponseItem> = operation
            .responses
            .iter()
            .map(|response| self.lower_response(&mut scope, response))
            .collect();
        let published = items
            .iter()
            .position(|item| Some(item.variant.plain()) == published_usual);
        let usual = published.or_else(|| usual_response(&operation.responses));
        if let Some(item) = usual.and_then(|usual| items.get_mut(usual)) {
            item.is_usual = true;
        }
        items
    }

    fn lower_response(&self, scope: &mut Scope, response: &OperationResponse) -> ResponseItem {
        let (name, status) = match response.status {
            StatusRange::Exactly(code) => {
                let name = status::reason(code).map_or_else(|| format!("Status {code}"), str::to_owned);
                (name, ResponseStatus::Exactly(code))
            }
            StatusRange::Class(class) => (status::class(class).to_owned(), ResponseStatus::Class(class)),
            StatusRange::Default => ("Default".to_owned(), ResponseStatus::Default),
        };
        let name = if response.media_types.is_empty() {
            name
        } else {
            let format = response.body.as_ref().map(|(_, format)| format);
            format!("{name} {}", content_name(response.stream, format))
        };
        ResponseItem {
            variant: scope.upper_camel(&name, Filler::Value),
            status,
            media_types: response.media_types.clone(),
            body: response.body.as_ref().map(|(of, format)| {
                let item = Self::whole_type(of);
                (lower_stream(response.stream, item), lower_format(format))
            }),
            is_stream: response.stream.is_some(),
            constraints: match &response.body {
                Some((of, _)) if response.stream.is_none() => self.constraint_tree(of),
                _ => ConstraintTree::default(),
            },
            docs: docs::docs_of_response(response, self.headers_name(response).as_deref()),
            is_usual: false,
        }
    }

    fn headers_name(&self, response: &OperationResponse) -> Option<String> {
        let name = self.names.types.get(response.headers?.0)?;
        Some(name.ident.plain().to_owned())
    }
}

fn lower_stream(stream: Option<StreamKind>, item: RustType) -> RustType {
    let reader = match stream {
        None => return item,
        Some(StreamKind::Events) => "Events",
        Some(StreamKind::Lines) => "JsonLines",
        Some(StreamKind::Sequence) => "JsonSequence",
    };
    RustType::RuntimeGeneric(reader, Box::new(item))
}

// The first success: the lowest 2xx status, else their class, else the default. By number and not by order, so that it does not depend
// on the order of the spec.
fn usual_response(responses: &[OperationResponse]) -> Option<usize> {
    let rank = |status: StatusRange| match status {
        StatusRange::Exactly(code @ 200..=299) => Some(code),
        StatusRange::Class(2) => Some(300),
        StatusRange::Default => Some(301),
        _ => None,
    };
    let ranked = responses
        .iter()
        .enumerate()
        .filter(|(_, response)| response.media_types.is_empty())
        .filter_map(|(index, response)| Some((rank(response.status)?, index)));
    ranked.min().map(|(_, index)| index)
}
