//! Responses: one per status, and one more for each further content of that status; their headers as one object.

use std::collections::BTreeSet;

use super::context::{Direction, TypeContext};
use super::decider::Decider;
use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{OperationResponse, Origin, Shape, TypeId, UseKind};
use crate::model::spec::{
    Basic, BodyFormat, Constraints, Parameter, SpecBody, SpecEndpoint, SpecField, SpecObject, SpecShape,
    SpecType, StatusRange, StreamKind,
};
use crate::model::status::reason;

impl Decider<'_> {
    pub(super) fn decide_responses(
        &mut self,
        context: &TypeContext,
        endpoint: &SpecEndpoint,
    ) -> Vec<OperationResponse> {
        // A response to HEAD has no body, whatever the spec declares (RFC 9110, section 9.3.2).
        let has_bodies = endpoint.method.value != "HEAD";
        let mut decided = Vec::new();
        for response in &endpoint.responses {
            let mut context = context.child(&status_name(response.status.value));
            context.direction = Direction::Response;
            let doc = format!("Headers of {}.", describe_status(response.status.value));
            let headers = self.decide_headers(&context, &response.headers, doc);
            let body = response.body.as_ref().filter(|_| has_bodies);
            let mut first = OperationResponse {
                status: response.status.value,
                location: response.status.location.clone(),
                declared: Vec::new(),
                media_types: Vec::new(),
                is_alternative: false,
                body: None,
                stream: None,
                headers,
                doc: response.doc.clone(),
            };
            let Some(body) = body else {
                decided.push(first);
                continue;
            };
            let others: Vec<OperationResponse> = body
                .other_contents
                .iter()
                .map(|other| self.decide_further_content(&context, other, &first))
                .collect();
            self.decide_content(&context, body, &mut first);
            first.media_types = distinguishing(&first, &others);
            decided.push(first);
            decided.extend(others);
        }
        decided
    }

    fn decide_further_content(
        &mut self,
        context: &TypeContext,
        body: &SpecBody,
        first: &OperationResponse,
    ) -> OperationResponse {
        let mut other = first.clone();
        other.is_alternative = true;
        let name = content_name_of(body);
        self.decide_content(&context.child(&name), body, &mut other);
        other.media_types.clone_from(&other.declared);
        other
    }

    fn decide_content(&mut self, context: &TypeContext, body: &SpecBody, response: &mut OperationResponse) {
        let format = body.formats.first().map_or_else(
            || BodyFormat::Json("application/json".to_owned()),
            |format| format.value.clone(),
        );
        response.declared = body
            .formats
            .iter()
            .map(|format| format.value.media_type().to_owned())
            .collect();
        let shape = body.stream.as_ref().map_or(&body.shape, |stream| &stream.item);
        response.stream = body.stream.as_ref().map(|stream| stream.kind);
        response.body = Some((self.decide_use(context, shape), format));
    }

    pub(super) fn decide_headers(
        &mut self,
        context: &TypeContext,
        headers: &[Parameter],
        doc: String,
    ) -> Option<TypeId> {
        let mut fields: Vec<SpecField> = Vec::new();
        let mut names: BTreeSet<String> = BTreeSet::new();
        for header in headers {
            let field = field_of(header);
            // The names of headers are case-insensitive (RFC 9110, section 5.1).
            if names.insert(field.name.value.clone()) {
                fields.push(field);
            }
        }
        let location = fields.first()?.name.location.clone();
        let object = SpecObject {
            fields,
            additional_properties: AdditionalProperties::Unspecified,
            ..SpecObject::default()
        };
        let mut headers = SpecType::new(location, SpecShape::Object(object));
        headers.notes.doc = Some(doc);
        let context = context.child("headers");
        let shape: Shape = self.decide_shape(&context, &headers);
        let UseKind::Type(id) = self.hoist(&context, &headers, shape, Constraints::default()) else {
            return None;
        };
        if let Some(headers) = self.types.get_mut(id.0) {
            headers.origin = Origin::Headers;
        }
        Some(id)
    }
}

fn field_of(header: &Parameter) -> SpecField {
    let name = header.name.value.to_ascii_lowercase();
    let mut shape = header.shape.clone();
    let is_list = matches!(shape.shape, SpecShape::Array(_) | SpecShape::Reference(_));
    // The one header whose lines cannot be joined into one list (RFC 9110, section 5.3).
    if name == "set-cookie" && !is_list {
        let notes = std::mem::take(&mut shape.notes);
        let location = shape.location.clone();
        shape = SpecType::new(location, SpecShape::Array(Box::new(shape)));
        shape.notes = notes;
    }
    // A server may send another value than the one expected; the caller compares them.
    if let SpecShape::Constant(_) = shape.shape {
        shape.shape = SpecShape::Basic(Basic::String);
    }
    SpecField {
        name: Spanned::new(name, header.name.location.clone()),
        rust_name: header.rust_name.clone(),
        presence: header.presence,
        shape,
        tag: None,
        is_read_only: false,
        is_write_only: false,
    }
}

// The media types of the first content, where one of the others could be taken for it: a range, or one that differs in its parameters.
// It is also read from whatever no content names, unless another one is (RFC 9110, section 12.5.1, by precedence).
fn distinguishing(first: &OperationResponse, others: &[OperationResponse]) -> Vec<String> {
    let essence = |media_type: &str| {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        essence.to_ascii_lowercase()
    };
    let mut named = others.iter().flat_map(|other| &other.declared);
    let is_mistakable = |other: &String| {
        other.contains('*') || first.declared.iter().any(|own| essence(own) == essence(other))
    };
    if !named.clone().any(is_mistakable) {
        return Vec::new();
    }
    let mut own = first.declared.clone();
    if !named.any(|other| essence(other) == ANY) && !own.iter().any(|media_type| media_type == ANY) {
        own.push(ANY.to_owned());
    }
    own
}

const ANY: &str = "*/*";

fn content_name_of(body: &SpecBody) -> String {
    content_name(
        body.stream.as_ref().map(|stream| stream.kind),
        body.formats.first().map(|format| &format.value),
    )
}

/// The name of a further content of a response: how it is read, or for JSON its media type.
pub(crate) fn content_name(stream: Option<StreamKind>, format: Option<&BodyFormat>) -> String {
    match (stream, format) {
        (Some(StreamKind::Events), _) => "Events".to_owned(),
        (Some(StreamKind::Lines), _) => "Lines".to_owned(),
        (Some(StreamKind::Sequence), _) => "Sequence".to_owned(),
        (_, Some(BodyFormat::Json(media_type))) => telling_part(media_type),
        (_, Some(BodyFormat::Form(_))) => "Form".to_owned(),
        (_, Some(BodyFormat::Text(_))) => "Text".to_owned(),
        _ => "Bytes".to_owned(),
    }
}

/// The part of a media type that tells most: its subtype and its parameters; of a range, what it covers.
pub(crate) fn telling_part(media_type: &str) -> String {
    // Ranges may be a list.
    let first = media_type.split(',').next().filter(|first| first.contains('*'));
    let first = first.unwrap_or(media_type);
    let (essence, parameters) = first.split_once(';').unwrap_or((first, ""));
    let (kind, subtype) = essence.split_once('/').unwrap_or((essence, ""));
    let name = match (kind.trim(), subtype.trim()) {
        ("*", _) => "any",
        (kind, "*") => kind,
        (kind, "") => kind,
        (_, subtype) => subtype.trim_start_matches("*+"),
    };
    let parameters = parameters.split(';').map(str::trim).filter(|parameter| {
        let name = parameter.split('=').next().unwrap_or_default();
        !["", "charset", "boundary"].contains(&name.trim().to_ascii_lowercase().as_str())
    });
    let parameters: Vec<&str> = parameters.collect();
    if parameters.is_empty() {
        return name.to_owned();
    }
    format!("{name} {}", parameters.join(" ").replace(['=', '"'], " "))
}

fn describe_status(status: StatusRange) -> String {
    match status {
        StatusRange::Exactly(code) => format!("a response with status {code}"),
        StatusRange::Class(class) => format!("a response with a status of {class}XX"),
        StatusRange::Default => "a response with any other status".to_owned(),
    }
}

fn status_name(status: StatusRange) -> String {
    match status {
        StatusRange::Exactly(code) => reason(code).map_or_else(|| format!("Status{code}"), str::to_owned),
        StatusRange::Class(class) => crate::model::status::class(class).to_owned(),
        StatusRange::Default => "Default".to_owned(),
    }
}
