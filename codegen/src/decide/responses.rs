//! Answers: one for each status, and one more for each thing else that may come with it; their headers as one object.

use super::{Decider, Side, Standing};
use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{OperationResponse, Origin, Shape, TypeId, UseKind};
use crate::model::spec::{
    BodyFormat, Parameter, SpecBody, SpecEndpoint, SpecField, SpecObject, SpecShape, SpecType, StatusRange,
    StreamKind,
};
use crate::model::status::reason;

impl Decider<'_> {
    pub(super) fn decide_responses(
        &mut self,
        standing: &Standing,
        endpoint: &SpecEndpoint,
    ) -> Vec<OperationResponse> {
        // An answer to HEAD has no body, whatever it tells of one (RFC 9110, section 9.3.2).
        let has_bodies = endpoint.method.value != "HEAD";
        let mut decided = Vec::new();
        for response in &endpoint.responses {
            let mut below = standing.below(&status_name(response.status.value));
            below.side = Side::Response;
            let doc = format!("Headers that come with {}.", status_words(response.status.value));
            let headers = self.decide_headers(&below, &response.headers, doc);
            let body = response.body.as_ref().filter(|_| has_bodies);
            let mut first = OperationResponse {
                status: response.status.value,
                location: response.status.location.clone(),
                media_types: Vec::new(),
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
                .others
                .iter()
                .map(|other| self.decide_other(&below, other, &first))
                .collect();
            self.fill(&below, body, &mut first);
            decided.push(first);
            decided.extend(others);
        }
        decided
    }

    fn decide_other(
        &mut self,
        standing: &Standing,
        body: &SpecBody,
        first: &OperationResponse,
    ) -> OperationResponse {
        let mut other = first.clone();
        other.media_types = body
            .formats
            .iter()
            .map(|format| media_type(&format.value))
            .collect();
        let name = kind_name(body);
        self.fill(&standing.below(&name), body, &mut other);
        other
    }

    fn fill(&mut self, standing: &Standing, body: &SpecBody, response: &mut OperationResponse) {
        let format = body.formats.first().map_or_else(
            || BodyFormat::Json("application/json".to_owned()),
            |format| format.value.clone(),
        );
        let shape = body.stream.as_ref().map_or(&body.shape, |stream| &stream.item);
        response.stream = body.stream.as_ref().map(|stream| stream.kind);
        response.body = Some((self.decide_use(standing, shape), format));
    }

    pub(super) fn decide_headers(
        &mut self,
        standing: &Standing,
        headers: &[Parameter],
        doc: String,
    ) -> Option<TypeId> {
        let mut fields: Vec<SpecField> = Vec::new();
        for header in headers {
            let field = field_of(header);
            // The names of headers do not differ by case (RFC 9110, section 5.1).
            if fields.iter().all(|other| other.name.value != field.name.value) {
                fields.push(field);
            }
        }
        let location = fields.first()?.name.location.clone();
        let object = SpecObject {
            fields,
            additional_properties: AdditionalProperties::Unspecified,
            ..SpecObject::default()
        };
        let mut table = SpecType::new(location, SpecShape::Object(object));
        table.notes.doc = Some(doc);
        let standing = standing.below("headers");
        let shape: Shape = self.decide_shape(&standing, &table);
        let UseKind::Type(id) = self.hoist(
            &standing,
            &table,
            shape,
            crate::model::spec::Constraints::default(),
        ) else {
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
    // It is the one header whose lines are not one list (RFC 9110, section 5.3).
    if name == "set-cookie" && !is_list {
        let notes = std::mem::take(&mut shape.notes);
        let location = shape.location.clone();
        shape = SpecType::new(location, SpecShape::Array(Box::new(shape)));
        shape.notes = notes;
    }
    // What comes is a text; whether it is the one expected is for who reads it.
    if let SpecShape::Constant(_) = shape.shape {
        shape.shape = SpecShape::Basic(crate::model::spec::Basic::String);
    }
    SpecField {
        name: Spanned::new(name, header.name.location.clone()),
        rust_name: header.rust_name.clone(),
        presence: header.presence,
        shape,
        is_read_only: false,
        is_write_only: false,
    }
}

fn media_type(format: &BodyFormat) -> String {
    match format {
        BodyFormat::Json(media_type) | BodyFormat::Text(media_type) | BodyFormat::Bytes(media_type) => {
            media_type.clone()
        }
        BodyFormat::Form => "application/x-www-form-urlencoded".to_owned(),
        BodyFormat::Multipart => "multipart/form-data".to_owned(),
    }
}

/// What tells an answer from the first of its status: what it is read as, or for JSON its media type.
fn kind_name(body: &SpecBody) -> String {
    kind_of(
        body.stream.as_ref().map(|stream| stream.kind),
        body.formats.first().map(|format| &format.value),
    )
}

pub(crate) fn kind_of(stream: Option<StreamKind>, format: Option<&BodyFormat>) -> String {
    match (stream, format) {
        (Some(StreamKind::Events), _) => "Events".to_owned(),
        (Some(StreamKind::Lines), _) => "Lines".to_owned(),
        (Some(StreamKind::Sequence), _) => "Sequence".to_owned(),
        (_, Some(BodyFormat::Json(media_type))) => {
            let subtype = media_type
                .split_once('/')
                .map_or(media_type.as_str(), |(_, subtype)| subtype);
            subtype.to_owned()
        }
        (_, Some(BodyFormat::Text(_))) => "Text".to_owned(),
        _ => "Bytes".to_owned(),
    }
}

fn status_words(status: StatusRange) -> String {
    match status {
        StatusRange::Exactly(code) => format!("an answer of status {code}"),
        StatusRange::Class(class) => format!("an answer of a status of {class}XX"),
        StatusRange::Default => "an answer of any other status".to_owned(),
    }
}

fn status_name(status: StatusRange) -> String {
    match status {
        StatusRange::Exactly(code) => reason(code).map_or_else(|| format!("Status{code}"), str::to_owned),
        StatusRange::Class(class) => crate::model::status::class(class).to_owned(),
        StatusRange::Default => "Default".to_owned(),
    }
}
