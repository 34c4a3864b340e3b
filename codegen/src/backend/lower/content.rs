//! A body in formats of several types: an enum with a variant a format.

use super::Lowering;
use super::endpoint::lower_format;
use crate::backend::docs;
use crate::model::api::Body;
use crate::model::ident::Ident;
use crate::model::items::{BodyContent, BodyVariant};
use crate::model::spec::BodyFormat;
use crate::naming::{Filler, Scope};

impl Lowering<'_> {
    /// The enum, which is called `content`.
    pub(super) fn lower_choice(&self, body: &Body, content: &Ident) -> BodyContent {
        let mut scope = Scope::default();
        let mut variants: Vec<BodyVariant> = Vec::new();
        for of_type in std::iter::once(body).chain(&body.others) {
            let of = Self::whole_type(&of_type.of);
            for format in &of_type.formats {
                variants.push(BodyVariant {
                    ident: scope.upper_camel(name_of(format), Filler::Value),
                    is_first_of_type: variants.iter().all(|earlier| earlier.of != of),
                    of: of.clone(),
                    format: lower_format(format),
                    encodings: self.lower_encodings(of_type),
                    constraints: self.constraint_tree(&of_type.of),
                    docs: docs::docs_of_content(format),
                });
            }
        }
        BodyContent {
            ident: content.clone(),
            variants,
        }
    }
}

// What stands behind the slash of a media type says the most: `png`.
fn name_of(format: &BodyFormat) -> &str {
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
