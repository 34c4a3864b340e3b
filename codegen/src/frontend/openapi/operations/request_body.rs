//! Reads the `requestBody` of an operation.
//!
//! In: a request body. Out: a body with all formats in which it can be sent.

use super::content::{Content, read_content};
use super::request_content::group_contents;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::documents::Target;
use crate::frontend::openapi::notes::doc_of;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Presence, SpecBody};

/// The body that a `requestBody` describes.
pub(super) fn read_body<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> Option<SpecBody> {
    let target = reader.resolve(cursor)?;
    let written = target.cursor();
    let content = written.get_non_null("content")?;
    let contents: Vec<Content<'_>> = content
        .members()
        .map(|(media_type, object)| {
            let target = reader.followed(&object);
            let object = target.as_ref().map_or(object, Target::cursor);
            read_content(reader, media_type, &object)
        })
        .collect();
    let mut body = group_contents(reader, contents, &written)?;
    body.presence = if written.boolean("required").unwrap_or(false) {
        Presence::Required
    } else {
        Presence::Optional
    };
    describe(&mut body, &written);
    Some(body)
}

/// Replaces the docs of a body's type by the description of the body, if it has one.
pub(super) fn describe(body: &mut SpecBody, cursor: &Cursor<'_, '_>) {
    if let Some(doc) = doc_of(cursor, &["description"]) {
        body.shape.notes.doc = Some(doc);
    }
}
