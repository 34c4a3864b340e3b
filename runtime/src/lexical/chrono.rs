//! Dates and times as those of the crate `chrono`.
//!
//! Both ways can fail: what was received may be no date, a text without an offset is no point in time, and RFC 3339 has years of
//! four digits only.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, ParseError, SecondsFormat, TimeZone};

use super::{Date, DateTime};
use crate::value_error::ValueError;

impl TryFrom<&Date> for NaiveDate {
    type Error = ParseError;

    fn try_from(date: &Date) -> Result<Self, ParseError> {
        date.as_str().parse()
    }
}

impl TryFrom<NaiveDate> for Date {
    type Error = ValueError;

    fn try_from(date: NaiveDate) -> Result<Self, ValueError> {
        date.to_string().parse()
    }
}

/// An error where the text has no offset.
impl TryFrom<&DateTime> for chrono::DateTime<FixedOffset> {
    type Error = ParseError;

    fn try_from(time: &DateTime) -> Result<Self, ParseError> {
        Self::parse_from_rfc3339(time.as_str())
    }
}

/// The time with its offset: `2024-02-29T13:00:00+01:00`, and `Z` for UTC.
impl<Z: TimeZone> TryFrom<chrono::DateTime<Z>> for DateTime {
    type Error = ValueError;

    fn try_from(time: chrono::DateTime<Z>) -> Result<Self, ValueError> {
        time.fixed_offset()
            .to_rfc3339_opts(SecondsFormat::AutoSi, true)
            .parse()
    }
}

/// For a text without an offset.
impl TryFrom<&DateTime> for NaiveDateTime {
    type Error = ParseError;

    fn try_from(time: &DateTime) -> Result<Self, ParseError> {
        time.as_str().parse()
    }
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, NaiveDate, NaiveDateTime, Utc};

    use super::{Date, DateTime};

    #[test]
    fn dates_go_there_and_back() -> Result<(), Box<dyn std::error::Error>> {
        let leap = NaiveDate::from_ymd_opt(2024, 2, 29).ok_or("no date")?;
        let date = Date::try_from(leap)?;
        assert_eq!(date.as_str(), "2024-02-29");
        assert_eq!(NaiveDate::try_from(&date)?, leap);
        assert!(Date::try_from(NaiveDate::MIN).is_err());
        Ok(())
    }

    #[test]
    fn times_go_there_and_back_with_their_offset_or_its_lack() -> Result<(), Box<dyn std::error::Error>> {
        let received: DateTime = "2024-02-29T13:00:00.250+01:00".parse()?;
        let time = chrono::DateTime::<FixedOffset>::try_from(&received)?;
        assert_eq!(DateTime::try_from(time)?, received);
        let utc = DateTime::try_from(time.with_timezone(&Utc))?;
        assert_eq!(utc.as_str(), "2024-02-29T12:00:00.250Z");
        let local: DateTime = "2024-02-29T13:00:00".parse()?;
        assert!(chrono::DateTime::<FixedOffset>::try_from(&local).is_err());
        assert_eq!(
            NaiveDateTime::try_from(&local)?.to_string(),
            "2024-02-29 13:00:00"
        );
        Ok(())
    }
}
