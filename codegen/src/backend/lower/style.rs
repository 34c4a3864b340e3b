//! How values are written outside of JSON: the styles of parameters, and the encodings of a body's properties.
//!
//! In: the [`WireForm`] of a parameter, or a body. Out: [`StyleItem`]s and [`EncodingItem`]s, where they differ from the defaults.

use super::Lowering;
use crate::model::api::{Body, ParameterIn, Shape, TypeId, Use, UseKind};
use crate::model::items::{EncodingItem, StyleItem};
use crate::model::spec::{BodyFormat, PartEncoding, WireForm};

/// The style of a parameter; `None` for the default of its position.
pub(super) fn lower_style(wire: &WireForm, position: ParameterIn) -> Option<StyleItem> {
    if *wire == WireForm::default() {
        return None;
    }
    let default = match position {
        ParameterIn::Path | ParameterIn::Header => "SIMPLE",
        ParameterIn::Query | ParameterIn::Cookie => "FORM",
    };
    let constant = match wire.style.as_ref().map(|style| style.value.as_str()) {
        Some("repeat" | "form") => "FORM",
        Some("brackets") => "BRACKETS",
        Some("simple") => "SIMPLE",
        Some("label") => "LABEL",
        Some("matrix") => "MATRIX",
        Some("spaceDelimited") => "SPACE_DELIMITED",
        Some("pipeDelimited") => "PIPE_DELIMITED",
        Some("deepObject") => "DEEP_OBJECT",
        Some("cookie") => "COOKIE",
        Some("querystring") => "QUERY_STRING",
        _ => default,
    };
    let explodes_by_default = !matches!(
        constant,
        "SIMPLE" | "LABEL" | "MATRIX" | "SPACE_DELIMITED" | "PIPE_DELIMITED"
    );
    let explode = wire.explode.as_ref().map(|explode| explode.value);
    let style = StyleItem {
        constant,
        explode: explode.filter(|explode| *explode != explodes_by_default),
        is_json: wire
            .media_type
            .as_ref()
            .is_some_and(|media_type| is_json(&media_type.value)),
        allow_empty: position == ParameterIn::Query
            && wire.allow_empty.as_ref().is_some_and(|allowed| allowed.value),
        allow_reserved: wire.allow_reserved.as_ref().is_some_and(|allowed| allowed.value),
        slashes: position == ParameterIn::Path && wire.slashes.as_ref().is_some_and(|kept| kept.value),
        separator: wire.separator.as_ref().map(|separator| separator.value.clone()),
        decimal: wire
            .decimal
            .as_ref()
            .and_then(|decimal| decimal.value.chars().next()),
        bools: wire.bool_as.as_ref().map(|bools| bools.value.clone()),
    };
    (style != plain(default)).then_some(style)
}

fn plain(constant: &'static str) -> StyleItem {
    StyleItem {
        constant,
        explode: None,
        is_json: false,
        allow_empty: false,
        allow_reserved: false,
        slashes: false,
        separator: None,
        decimal: None,
        bools: None,
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

impl Lowering<'_> {
    /// The encodings of a body's properties, if it is sent as a form or as multipart.
    pub(super) fn lower_encodings(&self, body: &Body) -> Vec<EncodingItem> {
        let (is_form, is_multipart) = (
            body.formats
                .iter()
                .any(|format| matches!(format, BodyFormat::Form(_))),
            body.formats
                .iter()
                .any(|format| matches!(format, BodyFormat::Multipart(_))),
        );
        if !is_form && !is_multipart {
            return Vec::new();
        }
        let mut encodings: Vec<EncodingItem> = Vec::new();
        for part in &body.parts {
            encodings.extend(lower_part(part, is_form));
        }
        if is_form {
            self.add_styles_of_fields(&body.of.kind, &mut encodings);
        }
        if is_multipart {
            self.add_media_types_of_files(&body.of.kind, &mut encodings);
        }
        encodings
    }

    // In the spec language, the style of a property is part of the property.
    fn add_styles_of_fields(&self, kind: &UseKind, encodings: &mut Vec<EncodingItem>) {
        let UseKind::Type(TypeId(index)) = kind else {
            return;
        };
        match self.api.types.get(*index).map(|api_type| &api_type.shape) {
            Some(Shape::Object { fields, .. }) => {
                for field in fields {
                    let style = lower_style(&field.of.wire, ParameterIn::Query);
                    if style.is_some() && encodings.iter().all(|known| known.name != field.name.value) {
                        encodings.push(EncodingItem {
                            name: field.name.value.clone(),
                            style,
                            media_type: None,
                        });
                    }
                }
            }
            Some(Shape::Union { variants, .. }) => {
                for variant in variants.iter().filter(|variant| variant.of.kind != *kind) {
                    if let UseKind::Type(TypeId(inner)) = &variant.of.kind
                        && let Some(Shape::Object { .. }) = self.api.types.get(*inner).map(|of| &of.shape)
                    {
                        self.add_styles_of_fields(&variant.of.kind, encodings);
                    }
                }
            }
            _ => {}
        }
    }
}

impl Lowering<'_> {
    // The media type that the schema of a file gives (`contentMediaType`), unless the body's encodings give one.
    fn add_media_types_of_files(&self, kind: &UseKind, encodings: &mut Vec<EncodingItem>) {
        let UseKind::Type(id) = kind else {
            return;
        };
        match self.api.get(*id).map(|api_type| &api_type.shape) {
            Some(Shape::Object { fields, .. }) => {
                for field in fields {
                    let Some(media_type) = media_type_of_file(&field.of) else {
                        continue;
                    };
                    match encodings.iter_mut().find(|known| known.name == field.name.value) {
                        Some(known) => known.media_type = known.media_type.take().or(Some(media_type)),
                        None => encodings.push(EncodingItem {
                            name: field.name.value.clone(),
                            style: None,
                            media_type: Some(media_type),
                        }),
                    }
                }
            }
            Some(Shape::Union { variants, .. }) => {
                for variant in variants.iter().filter(|variant| variant.of.kind != *kind) {
                    if let UseKind::Type(inner) = &variant.of.kind
                        && let Some(Shape::Object { .. }) = self.api.get(*inner).map(|of| &of.shape)
                    {
                        self.add_media_types_of_files(&variant.of.kind, encodings);
                    }
                }
            }
            _ => {}
        }
    }
}

fn media_type_of_file(of: &Use) -> Option<String> {
    match &of.kind {
        UseKind::File => of
            .wire
            .media_type
            .as_ref()
            .map(|media_type| media_type.value.clone()),
        UseKind::Array(item) | UseKind::Map(item) => media_type_of_file(item),
        _ => None,
    }
}

// A style applies to forms only, and takes precedence over a media type there (OpenAPI 3.1.1, section 4.8.15.1.2).
fn lower_part(part: &PartEncoding, is_form: bool) -> Option<EncodingItem> {
    let wire = &part.wire;
    let is_styled = wire.style.is_some() || wire.explode.is_some() || wire.allow_reserved.is_some();
    let style = (is_form && is_styled)
        .then(|| lower_style(wire, ParameterIn::Query).unwrap_or_else(|| plain("FORM")));
    // From a range or a list of media types, the caller chooses.
    let media_type = part
        .media_types
        .first()
        .filter(|first| !first.contains('*') && first.contains('/') && part.media_types.len() == 1);
    let encoding = EncodingItem {
        name: part.name.value.clone(),
        style,
        media_type: media_type.cloned(),
    };
    (encoding.style.is_some() || encoding.media_type.is_some()).then_some(encoding)
}
