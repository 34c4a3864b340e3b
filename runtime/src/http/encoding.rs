//! How single members of a form or a multipart body are written, where that is not up to their types.

use crate::parameter::Style;

/// How one member of a body is written (OpenAPI 3.1.1, section 4.8.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding {
    pub(crate) name: &'static str,
    pub(crate) style: Option<Style>,
    pub(crate) media_type: Option<&'static str>,
}

impl Encoding {
    /// Of the member with this name.
    pub const fn of(name: &'static str) -> Self {
        Self {
            name,
            style: None,
            media_type: None,
        }
    }

    /// Writes it in a form in this style, as a parameter of a query.
    #[must_use]
    pub const fn style(self, style: Style) -> Self {
        Self {
            style: Some(style),
            ..self
        }
    }

    /// Sends it in a multipart body as this media type, unless it is a file that names its own.
    #[must_use]
    pub const fn media_type(self, media_type: &'static str) -> Self {
        Self {
            media_type: Some(media_type),
            ..self
        }
    }

    /// Whether its media type is JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.media_type.is_some_and(|media_type| {
            let essence = media_type.split(';').next().unwrap_or_default().trim();
            essence.eq_ignore_ascii_case("application/json")
                || essence.to_ascii_lowercase().ends_with("+json")
        })
    }
}

/// The encoding of a member, when it has one.
pub(crate) fn encoding_of(encodings: &'static [Encoding], name: &str) -> Option<&'static Encoding> {
    encodings.iter().find(|encoding| encoding.name == name)
}
