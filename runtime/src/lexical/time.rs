//! Dates and times as those of the crate `time`.
//!
//! Both ways can fail: what was received may be no date, a text without an offset is no point in time, and RFC 3339 has years of
//! four digits only.

use time::error::Parse;
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{OffsetDateTime, PrimitiveDateTime};

use super::{Date, DateTime};
use crate::value_error::ValueError;

impl TryFrom<&Date> for time::Date {
    type Error = Parse;

    fn try_from(date: &Date) -> Result<Self, Parse> {
        Self::parse(date.as_str(), &Iso8601::DATE)
    }
}

impl TryFrom<time::Date> for Date {
    type Error = ValueError;

    fn try_from(date: time::Date) -> Result<Self, ValueError> {
        date.to_string().parse()
    }
}

/// An error where the text has no offset.
impl TryFrom<&DateTime> for OffsetDateTime {
    type Error = Parse;

    fn try_from(time: &DateTime) -> Result<Self, Parse> {
        Self::parse(time.as_str(), &Rfc3339)
    }
}

/// The time with its offset: `2024-02-29T13:00:00+01:00`.
impl TryFrom<OffsetDateTime> for DateTime {
    type Error = ValueError;

    fn try_from(time: OffsetDateTime) -> Result<Self, ValueError> {
        let text = time.format(&Rfc3339);
        let expected = "a time with a year of four digits and an offset of whole minutes";
        text.map_err(|_| ValueError::expected("DateTime", expected))?
            .parse()
    }
}

/// For a text without an offset.
impl TryFrom<&DateTime> for PrimitiveDateTime {
    type Error = Parse;

    fn try_from(time: &DateTime) -> Result<Self, Parse> {
        Self::parse(time.as_str(), &Iso8601::DATE_TIME)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};
    use time::{OffsetDateTime, PrimitiveDateTime};

    use super::{Date, DateTime};

    #[test]
    fn dates_go_there_and_back() -> Result<(), Box<dyn std::error::Error>> {
        let date = Date::try_from(date!(2024 - 02 - 29))?;
        assert_eq!(date.as_str(), "2024-02-29");
        assert_eq!(time::Date::try_from(&date)?, date!(2024 - 02 - 29));
        assert!(Date::try_from(date!(-1 - 01 - 01)).is_err());
        Ok(())
    }

    #[test]
    fn times_go_there_and_back_with_their_offset_or_its_lack() -> Result<(), Box<dyn std::error::Error>> {
        let received: DateTime = "2024-02-29T13:00:00.25+01:00".parse()?;
        let time = OffsetDateTime::try_from(&received)?;
        assert_eq!(time, datetime!(2024-02-29 12:00:00.25 UTC));
        assert_eq!(DateTime::try_from(time)?, received);
        let local: DateTime = "2024-02-29T13:00:00".parse()?;
        assert!(OffsetDateTime::try_from(&local).is_err());
        assert_eq!(
            PrimitiveDateTime::try_from(&local)?,
            datetime!(2024-02-29 13:00:00)
        );
        Ok(())
    }
}
