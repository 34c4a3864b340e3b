//! The formats in which a request's body can be sent.
//!
//! In: the contents of a request body. Out: one body in which formats of the same type are together; contents with other types, and
//! those whose media type is a range, are its alternatives, the preferred format first.

use super::content::{Content, remove_excess, remove_undescribed, report_ignored_schema};
use super::media_type::{is_synonym_of_json, rank};
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
    remove_excess(reader, &mut contents);
    remove_undescribed(&mut contents, |content| content);
    contents.sort_by_key(|content| rank(&content.format.value));
    let mut groups: Vec<Group<'d>> = Vec::new();
    for content in contents {
        if let Some(group) = groups.iter_mut().find(|group| group.takes(&content)) {
            group.add(content, reader);
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
        // What is a file in a multipart body is a string elsewhere.
        let is_same_type = self.first.may_contain_files == content.may_contain_files
            && (has_same_schema || self.first.shape.shape == content.shape.shape);
        // A string that ignores its schema is not the same as any string.
        let is_alike = self.first.ignores_schema == content.ignores_schema;
        let (first, other) = (&self.first.format.value, &content.format.value);
        // JSON has a name that every range of JSON covers.
        let is_same_width = first.is_range() == other.is_range() || is_json(other);
        is_same_type && is_alike && is_same_width && family(first) == family(other)
    }

    fn add(&mut self, content: Content<'d>, reader: &mut Reader<'_, '_>) {
        let format = &content.format.value;
        let first = &self.first.format.value;
        let is_known = self.body.formats.iter().any(|known| known.value == *format);
        let media_type = format.media_type();
        if is_known {
            return;
        }
        if is_json(format) && self.has_json() && is_synonym_of_json(media_type) {
            let finding = Finding::new(
                Code::UnusedElement,
                content.format.location.clone(),
                format!("`{media_type}` is left out, since the body is sent as `application/json`"),
                "nothing needs to be done; the two are the same",
            );
            reader.report_once(media_type, finding);
        } else if first.is_range() && format.is_range() {
            // The caller says a media type of either range.
            if !is_json(format) || media_type != BodyFormat::JSON {
                let list = format!("{}, {media_type}", self.body.formats[0].value.media_type());
                self.body.formats[0].value = first.with_media_type(list);
            }
        } else {
            self.body.formats.push(content.format);
            self.body.parts.extend(content.parts);
        }
    }

    fn has_json(&self) -> bool {
        let mut formats = self.body.formats.iter();
        formats.any(
            |format| matches!(&format.value, BodyFormat::Json(media_type) if media_type == BodyFormat::JSON),
        )
    }
}

fn is_json(format: &BodyFormat) -> bool {
    matches!(format, BodyFormat::Json(_))
}

// Formats in which one type can be sent have the same number.
fn family(format: &BodyFormat) -> u8 {
    match format {
        // In a merge patch the same members may be null.
        BodyFormat::Json(_) if format.is_merge_patch() => 3,
        BodyFormat::Json(_)
        | BodyFormat::Form(_)
        | BodyFormat::Multipart(_)
        | BodyFormat::Lines(_)
        | BodyFormat::Sequence(_) => 0,
        BodyFormat::Text(_) => 1,
        BodyFormat::Bytes(_) => 2,
    }
}
