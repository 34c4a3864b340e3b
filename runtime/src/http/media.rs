//! A body together with its media type, where a spec declares a range (`image/*`): the caller knows which it is.

use super::part::{BodyValue, Part};
use crate::bytes::Bytes;
use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation};

/// A body with its media type, where the spec declares a range of media types (OpenAPI 3.1.1, section 4.8.14).
///
/// A value converts into it without a media type. It is then sent with one that the range covers: a picture with that of its first bytes,
/// other bytes as `application/octet-stream`, text as `text/plain`, JSON as `application/json`.
///
/// ```
/// use levain::{Bytes, Media};
///
/// let picture = Media::<Bytes>::new("image/webp", b"RIFF".as_slice());
/// assert_eq!(picture.media_type(), Some("image/webp"));
/// assert_eq!(Media::<Bytes>::from(vec![1, 2]).media_type(), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Media<T> {
    media_type: Option<String>,
    value: T,
}

impl<T> Media<T> {
    /// A value with its media type.
    pub fn new(media_type: impl Into<String>, value: impl Into<T>) -> Self {
        Self {
            media_type: Some(media_type.into()),
            value: value.into(),
        }
    }

    /// The media type, if one was given.
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// The value.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The value, without its media type.
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T> From<T> for Media<T> {
    fn from(value: T) -> Self {
        Self {
            media_type: None,
            value,
        }
    }
}

macro_rules! converts {
    ($($from:ty => $of:ty;)*) => {$(
        impl From<$from> for Media<$of> {
            fn from(value: $from) -> Self {
                Self::from(<$of>::from(value))
            }
        }
    )*};
}

converts! {
    Vec<u8> => Bytes;
    &[u8] => Bytes;
    &str => String;
}

impl<const COUNT: usize> From<[u8; COUNT]> for Media<Bytes> {
    fn from(value: [u8; COUNT]) -> Self {
        Self::from(Bytes::from(value))
    }
}

impl<T: Validate> Validate for Media<T> {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        self.value.validate_into(validation);
    }

    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        self.value.validate_constraints(constraints, validation);
    }
}

impl<T: Parameter> Parameter for Media<T> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        self.value.write_parameter(to);
    }
}

impl<T: BodyValue> BodyValue for Media<T> {
    fn json(&self) -> Result<Vec<u8>, serde_json::Error> {
        self.value.json()
    }

    fn as_part(&self) -> &dyn Part {
        self.value.as_part()
    }

    fn is_left_out(&self) -> bool {
        self.value.is_left_out()
    }

    fn media_type(&self) -> Option<&str> {
        self.media_type()
    }
}

impl<T: BodyValue> BodyValue for Option<Media<T>> {
    fn json(&self) -> Result<Vec<u8>, serde_json::Error> {
        self.as_ref()
            .map_or_else(|| Ok(b"null".to_vec()), BodyValue::json)
    }

    fn as_part(&self) -> &dyn Part {
        self
    }

    fn is_left_out(&self) -> bool {
        self.as_ref().is_none_or(BodyValue::is_left_out)
    }

    fn media_type(&self) -> Option<&str> {
        self.as_ref().and_then(Media::media_type)
    }
}
