//! The language's own texts: values that are kept as they were written and checked when a caller makes one.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

use crate::text::Text;

/// An absolute URL: a scheme, a colon, and what follows ([RFC 3986 §4.3]).
///
/// The text is kept as it was given: `https://example.com` gains no slash, nothing is decoded, encoded or lowered.
///
/// [RFC 3986 §4.3]: https://www.rfc-editor.org/rfc/rfc3986#section-4.3
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Text);

crate::string! { Url(StringConstraints::new().format(Format::Uri)) }

impl Url {
    /// A URL that was built here.
    pub(crate) fn unchecked(text: String) -> Self {
        Self(Text::from(text))
    }
}

/// A date: `2024-02-29` ([RFC 3339 §5.6], `full-date`).
///
/// [RFC 3339 §5.6]: https://www.rfc-editor.org/rfc/rfc3339#section-5.6
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(Text);

crate::string! { Date(StringConstraints::new().format(Format::Date)) }

/// A date and a time: `2024-02-29T12:00:00Z` ([RFC 3339 §5.6], `date-time`), or the same without its offset.
///
/// The text is kept as it was given: an offset stays what it was, and so does its lack. The order is that of the texts,
/// which is that of the times only where all have one offset. The features `chrono`, `jiff` and `time` turn it into a time of that
/// crate and back.
///
/// [RFC 3339 §5.6]: https://www.rfc-editor.org/rfc/rfc3339#section-5.6
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(Text);

crate::string! { DateTime(StringConstraints::new().format(Format::LocalDateTime)) }

/// A currency: `EUR` ([ISO 4217], three capital letters).
///
/// [ISO 4217]: https://www.iso.org/iso-4217-currency-codes.html
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(Text);

crate::string! { Currency(StringConstraints::new().format(Format::Currency)) }

/// A UUID: `123e4567-e89b-12d3-a456-426614174000` ([RFC 9562 §4]).
///
/// The text is kept as it was given, capital letters too. The feature `uuid` turns it into `uuid::Uuid` and back.
///
/// [RFC 9562 §4]: https://www.rfc-editor.org/rfc/rfc9562#section-4
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid(Text);

crate::string! { Uuid(StringConstraints::new().format(Format::Uuid)) }

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Uuid {
    fn from(uuid: uuid::Uuid) -> Self {
        Self(Text::from(uuid.hyphenated().to_string()))
    }
}

/// A received value may be no UUID, so this can fail.
#[cfg(feature = "uuid")]
impl TryFrom<&Uuid> for uuid::Uuid {
    type Error = uuid::Error;

    fn try_from(uuid: &Uuid) -> Result<Self, uuid::Error> {
        uuid.as_str().parse()
    }
}

#[cfg(all(test, feature = "uuid"))]
mod tests {
    use super::Uuid;

    #[test]
    fn a_uuid_goes_there_and_back() -> Result<(), uuid::Error> {
        let value = uuid::Uuid::from_u128(0x123e_4567_e89b_12d3_a456_4266_1417_4000);
        let text = Uuid::from(value);
        assert_eq!(text.as_str(), "123e4567-e89b-12d3-a456-426614174000");
        assert_eq!(uuid::Uuid::try_from(&text)?, value);
        Ok(())
    }
}
