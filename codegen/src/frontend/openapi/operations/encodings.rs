//! Encoding objects: how single properties of a form or a multipart body are written.
//!
//! In: a media type object. Out: the encodings that its `encoding` gives, as far as they are valid.

use super::parameter_type::is_style;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{PartEncoding, WireForm};

/// The encodings of a media type object.
pub(super) fn read_encodings(media: &Cursor<'_, '_>) -> Vec<PartEncoding> {
    let Some(encoding) = media.get_non_null("encoding") else {
        return Vec::new();
    };
    encoding
        .members()
        .map(|(name, of)| PartEncoding {
            name: of.key_spanned(name.to_owned()),
            media_types: media_types(&of),
            wire: read_wire(&of),
            headers: Vec::new(),
        })
        .collect()
}

// A single media type, or several separated by commas.
fn media_types(of: &Cursor<'_, '_>) -> Vec<String> {
    let list = of.string("contentType").unwrap_or_default().split(',');
    list.map(str::trim)
        .filter(|media_type| {
            !media_type.is_empty() && media_type.bytes().all(|byte| (0x20..0x7f).contains(&byte))
        })
        .map(str::to_owned)
        .collect()
}

fn read_wire(of: &Cursor<'_, '_>) -> WireForm {
    let mut wire = WireForm::default();
    if let Some(style) = of.get("style")
        && let Some(text) = style.as_str().filter(|text| is_style(text, "query"))
    {
        wire.style = Some(Box::new(style.spanned(text.to_owned())));
    }
    for (key, keyword) in [
        ("explode", &mut wire.explode),
        ("allowReserved", &mut wire.allow_reserved),
    ] {
        if let Some(at) = of.get(key)
            && let Kind::Boolean(flag) = at.node.kind
        {
            *keyword = Some(Box::new(at.spanned(flag)));
        }
    }
    wire
}
