//! Responses, as the variants of the response enum.
//!
//! In: the responses of an operation. Out: [`ResponseItem`]s, with those that the spec implies, and which of them are a success.

mod success;

use super::Lowering;
use super::endpoint::lower_format;
use crate::backend::docs;
use crate::decide::content_name;
use crate::model::api::{Operation, OperationResponse};
use crate::model::items::{ConstraintTree, ResponseItem, ResponseStatus, RustType};
use crate::model::spec::{StatusRange, StreamKind};
use crate::model::status;
use crate::naming::{Filler, Scope};
use success::{is_successful, mark_successes, no_content, undeclared_success};

impl Lowering<'_> {
    /// The variants. What was published as a success stays so, whatever responses are added.
    pub(super) fn lower_responses(
        &self,
        operation: &Operation,
        published: Option<&str>,
    ) -> Vec<ResponseItem> {
        let mut scope = Scope::default();
        let mut items: Vec<ResponseItem> = operation
            .responses
            .iter()
            .map(|response| self.lower_response(&mut scope, response))
            .collect();
        // In the browser, nothing reads the response.
        if operation.opens_in_browser {
            return items;
        }
        let is_head = operation.method == "HEAD";
        let undeclared = undeclared_success(&mut scope, &items, is_head);
        items.extend(undeclared);
        let no_content = no_content(&mut scope, &items);
        // Beside a class, a success without a body is one of its statuses. A `default` says nothing of single statuses.
        let (of_class, of_default) = if items.iter().any(|item| is_successful(item.status)) {
            (no_content, None)
        } else {
            (None, no_content)
        };
        items.extend(of_class);
        mark_successes(&mut items, published);
        items.extend(of_default);
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
        let name = if response.is_alternative {
            let format = response.body.as_ref().map(|(_, format)| format);
            format!("{name} {}", content_name(response.stream, format))
        } else {
            name
        };
        ResponseItem {
            variant: scope.upper_camel(&name, Filler::Value),
            status,
            media_types: response.media_types.clone(),
            is_alternative: response.is_alternative,
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
            is_ok: false,
        }
    }

    fn headers_name(&self, response: &OperationResponse) -> Option<String> {
        let name = self.names.types.get(response.headers?.0)?;
        Some(name.ident.plain().to_owned())
    }
}

/// The media types that a request accepts: those of the usual response, of which the first is preferred, and any other one if need be
/// (RFC 9110, section 12.5.1). `None` for JSON, which the runtime accepts by default.
pub(super) fn lower_accept(responses: &[OperationResponse]) -> Option<String> {
    let status = usual_response(responses)?.status;
    let contents = responses.iter().filter(|response| response.status == status);
    let mut accepted: Vec<String> = Vec::new();
    for media_type in contents.flat_map(|response| &response.declared) {
        for media_type in accepted_as(media_type) {
            if media_type != "*/*" && !accepted.contains(&media_type) {
                accepted.push(media_type);
            }
        }
    }
    if accepted.is_empty() || accepted == ["application/json"] {
        return None;
    }
    let accepted = accepted.iter().enumerate();
    let mut list: Vec<String> = accepted
        .map(|(index, media_type)| {
            let weight = if index == 0 { "" } else { ";q=0.9" };
            format!("{media_type}{weight}")
        })
        .collect();
    list.push("*/*;q=0.5".to_owned());
    Some(list.join(", "))
}

// Not every server knows a range of JSON (`application/*+json`), so that JSON is named beside it. The charset of JSON is UTF-8, and a
// server chooses that of text.
fn accepted_as(media_type: &str) -> Vec<String> {
    let pieces = media_type.split(';').enumerate();
    let kept = pieces.filter(|(index, piece)| {
        let name = piece.split('=').next().unwrap_or_default().trim();
        *index == 0 || !name.eq_ignore_ascii_case("charset")
    });
    let kept = kept.map(|(_, piece)| piece).collect::<Vec<_>>().join(";");
    let json = kept.ends_with("/*+json").then(|| "application/json".to_owned());
    json.into_iter().chain([kept]).collect()
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
fn usual_response(responses: &[OperationResponse]) -> Option<&OperationResponse> {
    let rank = |status: StatusRange| match status {
        StatusRange::Exactly(code @ 200..=299) => Some(code),
        StatusRange::Class(2) => Some(300),
        StatusRange::Default => Some(301),
        _ => None,
    };
    let ranked = responses
        .iter()
        .filter(|response| !response.is_alternative)
        .filter_map(|response| Some((rank(response.status)?, response)));
    Some(ranked.min_by_key(|(rank, _)| *rank)?.1)
}
