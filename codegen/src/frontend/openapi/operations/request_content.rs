//! The formats of a request's body: those of one type together, those of others beside them.

use super::content::{Content, drop_undescribed, rank, report_unwritable};
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{BodyFormat, Presence, SpecBody};

/// The body of the contents: the best format first.
pub(super) fn group_contents<'d>(
    reader: &mut Reader<'d, '_>,
    mut contents: Vec<Content<'d>>,
    at: &Cursor<'_, 'd>,
) -> Option<SpecBody> {
    drop_undescribed(&mut contents, |content| content);
    contents.sort_by_key(|content| rank(&content.format.value));
    let mut groups: Vec<Group<'d>> = Vec::new();
    for content in contents {
        if let Some(group) = groups.iter_mut().find(|group| group.takes(&content)) {
            group.add(content);
        } else if content.ignores_schema && !groups.is_empty() {
            // Text that a schema describes, where the same is sent from its type as well.
            let media_type = content.format.value.media_type();
            let finding = Finding::new(
                Code::UnusedElement,
                content.format.location.clone(),
                format!("`{media_type}` is left out where another format of the body keeps more of its type"),
                "nothing is to be done; such bodies are sent in the other format",
            );
            reader.report_once(media_type, finding);
        } else {
            if content.ignores_schema {
                report_unwritable(reader, &content.format);
            }
            groups.push(Group::new(content, at));
        }
    }
    let mut groups = groups.into_iter().map(|group| group.body);
    let mut body = groups.next()?;
    body.others = groups.collect();
    Some(body)
}

// The formats of one type.
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
            others: Vec::new(),
        };
        Self { body, first: content }
    }

    fn takes(&self, content: &Content<'_>) -> bool {
        let says_the_same = self.first.schema.is_some() && self.first.schema == content.schema;
        let is_same = self.first.shape.shape == content.shape.shape
            || says_the_same && !self.first.may_contain_files && !content.may_contain_files;
        // Text that a schema describes is no text of any kind.
        let is_alike = self.first.ignores_schema == content.ignores_schema;
        is_same && is_alike && family(&self.first.format.value) == family(&content.format.value)
    }

    // JSON is JSON: a second name of it is no choice.
    fn add(&mut self, content: Content<'d>) {
        let is_json = |format: &BodyFormat| matches!(format, BodyFormat::Json(_));
        let has_it = self.body.formats.iter().any(|format| {
            format.value == content.format.value || is_json(&format.value) && is_json(&content.format.value)
        });
        if !has_it {
            self.body.formats.push(content.format);
            self.body.parts.extend(content.parts);
        }
    }
}

// Formats that one type can be sent in.
fn family(format: &BodyFormat) -> u8 {
    match format {
        BodyFormat::Json(_) | BodyFormat::Form | BodyFormat::Multipart => 0,
        BodyFormat::Text(_) => 1,
        BodyFormat::Bytes(_) => 2,
    }
}
