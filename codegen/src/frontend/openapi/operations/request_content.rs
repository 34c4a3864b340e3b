//! The formats in which a request's body can be sent.
//!
//! In: the contents of a request body. Out: one body in which formats of the same type are together; contents with other types
//! are its alternatives, the preferred format first.

use super::content::{Content, remove_undescribed, report_ignored_schema};
use super::media_type::rank;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{BodyFormat, Presence, SpecBody};

/// The body with these contents; `None` if there are none.
pub(super) fn group_contents<'d>(
    reader: &mut Reader<'d, '_>,
    mut contents: Vec<Content<'d>>,
    at: &Cursor<'_, 'd>,
) -> Option<SpecBody> {
    remove_undescribed(&mut contents, |content| content);
    contents.sort_by_key(|content| rank(&content.format.value));
    let mut groups: Vec<Group<'d>> = Vec::new();
    for content in contents {
        if let Some(group) = groups.iter_mut().find(|group| group.takes(&content)) {
            group.add(content);
        } else if content.ignores_schema && !groups.is_empty() {
            // Another format of the body is written from the schema, so nobody needs this one.
            let media_type = content.format.value.media_type();
            let finding = Finding::new(
                Code::UnusedElement,
                content.format.location.clone(),
                format!("`{media_type}` is left out, since another media type describes the body better"),
                "nothing needs to be done; the body is sent in the other media type",
            );
            reader.report_once(media_type, finding);
        } else {
            if content.ignores_schema {
                report_ignored_schema(reader, &content.format);
            }
            groups.push(Group::new(content, at));
        }
    }
    let mut groups = groups.into_iter().map(|group| group.body);
    let mut body = groups.next()?;
    body.other_contents = groups.collect();
    Some(body)
}

// The contents with one type.
struct Group<'d> {
    body: SpecBody,
    first: Content<'d>,
}

impl<'d> Group<'d> {
    fn new(content: Content<'d>, at: &Cursor<'_, '_>) -> Self {
        let body = SpecBody {
            location: at.location(),
            formats: vec![content.format.clone()],
            presence: Presence::Required,
            shape: content.shape.clone(),
            parts: content.parts.clone(),
            stream: None,
            other_contents: Vec::new(),
        };
        Self { body, first: content }
    }

    fn takes(&self, content: &Content<'_>) -> bool {
        let has_same_schema = self.first.schema.is_some() && self.first.schema == content.schema;
        let is_same_type = self.first.shape.shape == content.shape.shape
            || has_same_schema && !self.first.may_contain_files && !content.may_contain_files;
        // A string that ignores its schema is not the same as any string.
        let is_alike = self.first.ignores_schema == content.ignores_schema;
        is_same_type && is_alike && family(&self.first.format.value) == family(&content.format.value)
    }

    // Two media types of JSON are the same format.
    fn add(&mut self, content: Content<'d>) {
        let is_json = |format: &BodyFormat| matches!(format, BodyFormat::Json(_));
        let has_format = self.body.formats.iter().any(|format| {
            format.value == content.format.value || is_json(&format.value) && is_json(&content.format.value)
        });
        if !has_format {
            self.body.formats.push(content.format);
            self.body.parts.extend(content.parts);
        }
    }
}

// Formats in which one type can be sent have the same number.
fn family(format: &BodyFormat) -> u8 {
    match format {
        BodyFormat::Json(_) | BodyFormat::Form | BodyFormat::Multipart => 0,
        BodyFormat::Text(_) => 1,
        BodyFormat::Bytes(_) => 2,
    }
}
