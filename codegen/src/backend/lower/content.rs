//! Bodies whose formats have different types: an enum with a variant for each format.
//!
//! In: a body. Out: a [`BodyContent`].

use super::Lowering;
use super::endpoint::lower_format;
use crate::backend::docs;
use crate::decide::telling_part;
use crate::model::api::Body;
use crate::model::ident::Ident;
use crate::model::items::{BodyContent, BodyVariant, RustType};
use crate::model::spec::BodyFormat;
use crate::naming::{Filler, Scope};

impl Lowering<'_> {
    /// The enum with the name `ident`.
    pub(super) fn lower_content(&self, body: &Body, ident: &Ident) -> BodyContent {
        let mut scope = Scope::default();
        let mut variants: Vec<BodyVariant> = Vec::new();
        for body_of_type in std::iter::once(body).chain(&body.other_contents) {
            for format in &body_of_type.formats {
                let of = in_media(Self::whole_type(&body_of_type.of), format);
                variants.push(BodyVariant {
                    ident: scope.upper_camel(&variant_name(format), Filler::Value),
                    is_first_of_type: variants.iter().all(|earlier| earlier.of != of),
                    of,
                    format: lower_format(format),
                    encodings: self.lower_encodings(body_of_type),
                    constraints: self.constraint_tree(&body_of_type.of).written(),
                    docs: docs::docs_of_content(format),
                });
            }
        }
        BodyContent {
            ident: ident.clone(),
            variants,
        }
    }
}

/// The type of a body whose media type is a range: its value, and the media type that the caller chooses.
pub(super) fn in_media(of: RustType, format: &BodyFormat) -> RustType {
    if format.is_range() {
        RustType::RuntimeGeneric("Media", Box::new(of))
    } else {
        of
    }
}

// The subtype of a media type is the most telling part of it: `png`.
fn variant_name(format: &BodyFormat) -> String {
    match format {
        BodyFormat::Text(media_type) if media_type == "text/plain" => "text".to_owned(),
        BodyFormat::Form(media_type) if media_type == BodyFormat::FORM => "form".to_owned(),
        BodyFormat::Multipart(media_type) if media_type == BodyFormat::FORM_DATA => "multipart".to_owned(),
        format => telling_part(format.media_type()),
    }
}
