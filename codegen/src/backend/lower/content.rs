//! Bodies whose formats have different types: an enum with a variant for each format.
//!
//! In: a body. Out: a [`BodyContent`].

use super::Lowering;
use super::endpoint::lower_format;
use crate::backend::docs;
use crate::model::api::Body;
use crate::model::ident::Ident;
use crate::model::items::{BodyContent, BodyVariant};
use crate::model::spec::BodyFormat;
use crate::naming::{Filler, Scope};

impl Lowering<'_> {
    /// The enum with the name `ident`.
    pub(super) fn lower_content(&self, body: &Body, ident: &Ident) -> BodyContent {
        let mut scope = Scope::default();
        let mut variants: Vec<BodyVariant> = Vec::new();
        for body_of_type in std::iter::once(body).chain(&body.other_contents) {
            let of = Self::whole_type(&body_of_type.of);
            for format in &body_of_type.formats {
                variants.push(BodyVariant {
                    ident: scope.upper_camel(variant_name(format), Filler::Value),
                    is_first_of_type: variants.iter().all(|earlier| earlier.of != of),
                    of: of.clone(),
                    format: lower_format(format),
                    encodings: self.lower_encodings(body_of_type),
                    constraints: self.constraint_tree(&body_of_type.of),
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

// The subtype of a media type is the most telling part of it: `png`.
fn variant_name(format: &BodyFormat) -> &str {
    match format {
        BodyFormat::Json(media_type) if media_type == "application/json" => "json",
        BodyFormat::Text(media_type) if media_type == "text/plain" => "text",
        BodyFormat::Form => "form",
        BodyFormat::Multipart => "multipart",
        BodyFormat::Json(media_type) | BodyFormat::Text(media_type) | BodyFormat::Bytes(media_type) => {
            let essence = media_type.split(';').next().unwrap_or_default();
            essence.split_once('/').map_or(essence, |(_, subtype)| subtype)
        }
    }
}
