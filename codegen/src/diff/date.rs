//! Calendar dates, as sunset dates and policies write them (RFC 3339, section 5.6).

use std::fmt;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date of a full-date, `2027-06-30`, or of a date-time; `None` if there is no such day.
    pub fn read(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked("2027-06-30".len())?;
        if !(rest.is_empty() || rest.starts_with(['T', 't', ' '])) {
            return None;
        }
        let mut parts = date.split('-');
        let mut number = |length: usize| -> Option<u16> {
            let part = parts.next()?;
            let is_number = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| part.parse().ok()).flatten()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let is_day = day >= 1 && day <= days_of(year, month)?;
        is_day.then_some(Self { year, month, day })
    }
}

fn days_of(year: u16, month: u8) -> Option<u8> {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return None,
    })
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for date in ["2027-06-30", "2024-02-29", "2000-02-29", "2027-06-30T12:00:00Z"] {
            assert!(Date::read(date).is_some(), "{date}");
        }
        for text in [
            "",
            "soon",
            "2027-6-30",
            "2027-02-29",
            "1900-02-29",
            "2027-13-01",
            "2027-00-10",
            "2027-04-31",
            "2027-06-30x",
            "+027-06-30",
            "2027-06-3é",
        ] {
            assert!(Date::read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn dates_are_compared_by_the_calendar() {
        assert!(Date::read("2026-12-31") < Date::read("2027-01-01"));
        assert_eq!(
            Date::read("2027-01-01").map(|date| date.to_string()).as_deref(),
            Some("2027-01-01")
        );
    }
}
