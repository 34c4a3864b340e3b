//! The language's own texts: values that are kept as they were written and checked when a caller makes one.

use crate::Text;

/// An absolute URL: a scheme, a colon, and what follows ([RFC 3986 §4.3]).
///
/// The text is kept as it was given: `https://example.com` gains no slash, nothing is decoded, encoded or lowered.
///
/// [RFC 3986 §4.3]: https://www.rfc-editor.org/rfc/rfc3986#section-4.3
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Text);

crate::text! { Url(TextRules::new().format(Format::Uri)) }

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

crate::text! { Date(TextRules::new().format(Format::Date)) }

/// A date and a time: `2024-02-29T12:00:00Z` ([RFC 3339 §5.6], `date-time`), or the same without its offset.
///
/// The text is kept as it was given: an offset stays what it was, and so does its lack. The order is that of the texts,
/// which is that of the times only where all have one offset.
///
/// [RFC 3339 §5.6]: https://www.rfc-editor.org/rfc/rfc3339#section-5.6
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(Text);

crate::text! { DateTime(TextRules::new().format(Format::LocalDateTime)) }

/// A currency: `EUR` ([ISO 4217], three capital letters).
///
/// [ISO 4217]: https://www.iso.org/iso-4217-currency-codes.html
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(Text);

crate::text! { Currency(TextRules::new().format(Format::Currency)) }
