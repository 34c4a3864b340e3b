//! Dates and times as those of the crate `jiff`.
//!
//! Both ways can fail: what was received may be no date, a text without an offset is no point in time, and RFC 3339 has years of
//! four digits only.

use jiff::civil;
use jiff::{Error, Timestamp, ZonedDateTime};

use super::{Date, DateTime};
use crate::value_error::ValueError;

impl TryFrom<&Date> for civil::Date {
    type Error = Error;

    fn try_from(date: &Date) -> Result<Self, Error> {
        date.as_str().parse()
    }
}

impl TryFrom<civil::Date> for Date {
    type Error = ValueError;

    fn try_from(date: civil::Date) -> Result<Self, ValueError> {
        date.to_string().parse()
    }
}

/// An error where the text has no offset.
impl TryFrom<&DateTime> for Timestamp {
    type Error = Error;

    fn try_from(time: &DateTime) -> Result<Self, Error> {
        time.as_str().parse()
    }
}

/// The time in UTC: `2024-02-29T12:00:00Z`.
impl TryFrom<Timestamp> for DateTime {
    type Error = ValueError;

    fn try_from(time: Timestamp) -> Result<Self, ValueError> {
        time.to_string().parse()
    }
}

/// For a text without an offset; one that is given as `Z` is an error, since it would be lost.
impl TryFrom<&DateTime> for civil::DateTime {
    type Error = Error;

    fn try_from(time: &DateTime) -> Result<Self, Error> {
        time.as_str().parse()
    }
}

/// Without an offset: `2024-02-29T12:00:00`.
impl TryFrom<civil::DateTime> for DateTime {
    type Error = ValueError;

    fn try_from(time: civil::DateTime) -> Result<Self, ValueError> {
        time.to_string().parse()
    }
}

/// The time with its offset: `2024-02-29T13:00:00+01:00`. The name of the zone has no place in the text.
impl TryFrom<&ZonedDateTime> for DateTime {
    type Error = ValueError;

    fn try_from(time: &ZonedDateTime) -> Result<Self, ValueError> {
        time.timestamp()
            .display_with_offset(time.offset())
            .to_string()
            .parse()
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, civil, tz};

    use super::{Date, DateTime};

    #[test]
    fn dates_go_there_and_back() -> Result<(), Box<dyn std::error::Error>> {
        let date = Date::try_from(civil::date(2024, 2, 29))?;
        assert_eq!(date.as_str(), "2024-02-29");
        assert_eq!(civil::Date::try_from(&date)?, civil::date(2024, 2, 29));
        assert!(Date::try_from(civil::date(-1, 1, 1)).is_err());
        Ok(())
    }

    #[test]
    fn times_go_there_and_back_with_their_offset_or_its_lack() -> Result<(), Box<dyn std::error::Error>> {
        let received: DateTime = "2024-02-29T13:00:00.25+01:00".parse()?;
        let time = Timestamp::try_from(&received)?;
        assert_eq!(DateTime::try_from(time)?.as_str(), "2024-02-29T12:00:00.25Z");
        let zoned = time.to_zoned_datetime(tz::TimeZone::fixed(tz::offset(1)));
        assert_eq!(DateTime::try_from(&zoned)?, received);
        let local: DateTime = "2024-02-29T13:00:00".parse()?;
        assert!(Timestamp::try_from(&local).is_err());
        assert_eq!(DateTime::try_from(civil::DateTime::try_from(&local)?)?, local);
        Ok(())
    }
}
