//! Strings with a meaning of their own: URLs, dates, currencies and UUIDs. A received one is taken as it is; one that a program
//! makes is validated.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

use crate::text::Text;

/// An absolute URL: a scheme, a colon, and what follows ([RFC 3986 §4.3]).
///
/// The string is not normalised: `https://example.com` gains no slash, and nothing is decoded, encoded or converted to lower case.
///
/// [RFC 3986 §4.3]: https://www.rfc-editor.org/rfc/rfc3986#section-4.3
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, crate::Newtype)]
#[levain(format = "uri")]
pub struct Url(Text);

/// A date: `2024-02-29` ([RFC 3339 §5.6], `full-date`).
///
/// [RFC 3339 §5.6]: https://www.rfc-editor.org/rfc/rfc3339#section-5.6
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, crate::Newtype)]
#[levain(format = "date")]
pub struct Date(Text);

/// A date and a time: `2024-02-29T12:00:00Z` ([RFC 3339 §5.6], `date-time`), or the same without its offset.
///
/// The string is not normalised, so the offset, or its lack, is retained. The order is that of the strings, which is that of the times only
/// if all have the same offset. The features `chrono`, `jiff` and `time` convert it to and from the types of those crates.
///
/// [RFC 3339 §5.6]: https://www.rfc-editor.org/rfc/rfc3339#section-5.6
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, crate::Newtype)]
#[levain(format = "local-date-time")]
pub struct DateTime(Text);

/// A currency: `EUR` ([ISO 4217], three capital letters).
///
/// [ISO 4217]: https://www.iso.org/iso-4217-currency-codes.html
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, crate::Newtype)]
#[levain(format = "currency")]
pub struct Currency(Text);

/// A UUID: `123e4567-e89b-12d3-a456-426614174000` ([RFC 9562 §4]).
///
/// The string is not normalised, so capital letters are retained. The feature `uuid` converts it to and from `uuid::Uuid`.
///
/// [RFC 9562 §4]: https://www.rfc-editor.org/rfc/rfc9562#section-4
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, crate::Newtype)]
#[levain(format = "uuid")]
pub struct Uuid(Text);

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Uuid {
    fn from(uuid: uuid::Uuid) -> Self {
        Self(Text::from(uuid.hyphenated().to_string()))
    }
}

/// Fails for a received string that is not a UUID.
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
    fn a_uuid_converts_both_ways() -> Result<(), uuid::Error> {
        let value = uuid::Uuid::from_u128(0x123e_4567_e89b_12d3_a456_4266_1417_4000);
        let text = Uuid::from(value);
        assert_eq!(text.as_str(), "123e4567-e89b-12d3-a456-426614174000");
        assert_eq!(uuid::Uuid::try_from(&text)?, value);
        Ok(())
    }
}
