//! The encodings of single properties of a form or a multipart body, where the spec overrides those of their types.

use crate::parameter::Style;

/// The encoding of one property of a body (OpenAPI 3.1.1, section 4.8.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding {
    pub(crate) name: &'static str,
    pub(crate) style: Option<Style>,
    pub(crate) media_type: Option<&'static str>,
}

impl Encoding {
    /// The encoding of the property with this name; it changes nothing by itself.
    pub const fn of(name: &'static str) -> Self {
        Self {
            name,
            style: None,
            media_type: None,
        }
    }

    /// Writes the property in this style in a form, like a query parameter.
    #[must_use]
    pub const fn style(self, style: Style) -> Self {
        Self {
            style: Some(style),
            ..self
        }
    }

    /// Sends the property with this media type in a multipart body, unless it is a file that names its own.
    #[must_use]
    pub const fn media_type(self, media_type: &'static str) -> Self {
        Self {
            media_type: Some(media_type),
            ..self
        }
    }

    /// Whether the media type is JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.media_type.is_some_and(|media_type| {
            let essence = media_type.split(';').next().unwrap_or_default().trim();
            essence.eq_ignore_ascii_case("application/json")
                || essence.to_ascii_lowercase().ends_with("+json")
        })
    }
}

/// The encoding of a property, if it has one.
pub(crate) fn encoding_of(encodings: &'static [Encoding], name: &str) -> Option<&'static Encoding> {
    encodings.iter().find(|encoding| encoding.name == name)
}
