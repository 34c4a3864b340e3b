//! Checks of dates and times (RFC 3339, section 5.6).

const fn two(bytes: &[u8], at: usize) -> Option<u32> {
    if at + 2 > bytes.len() || !bytes[at].is_ascii_digit() || !bytes[at + 1].is_ascii_digit() {
        return None;
    }
    Some((bytes[at] - b'0') as u32 * 10 + (bytes[at + 1] - b'0') as u32)
}

const fn is_between(value: Option<u32>, min: u32, max: u32) -> bool {
    match value {
        Some(value) => value >= min && value <= max,
        None => false,
    }
}

/// Whether the bytes from `start` to `end` are `YYYY-MM-DD`, and the calendar has that day.
pub(super) const fn is_date(bytes: &[u8], start: usize, end: usize) -> bool {
    if end - start != 10 || bytes[start + 4] != b'-' || bytes[start + 7] != b'-' {
        return false;
    }
    let (Some(century), Some(year)) = (two(bytes, start), two(bytes, start + 2)) else {
        return false;
    };
    let year = century * 100 + year;
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match two(bytes, start + 5) {
        Some(1 | 3 | 5 | 7 | 8 | 10 | 12) => 31,
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if is_leap => 29,
        Some(2) => 28,
        _ => return false,
    };
    is_between(two(bytes, start + 8), 1, days)
}

/// Whether the bytes from `start` on are a time of day, with an offset if `needs_offset`.
pub(super) const fn is_time(bytes: &[u8], start: usize, needs_offset: bool) -> bool {
    if bytes.len() < start + 8 || bytes[start + 2] != b':' || bytes[start + 5] != b':' {
        return false;
    }
    if !is_between(two(bytes, start), 0, 23)
        || !is_between(two(bytes, start + 3), 0, 59)
        || !is_between(two(bytes, start + 6), 0, 60)
    {
        return false;
    }
    let mut at = start + 8;
    if at < bytes.len() && bytes[at] == b'.' {
        let first = at + 1;
        at = first;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        if at == first {
            return false;
        }
    }
    if at == bytes.len() {
        return !needs_offset;
    }
    if matches!(bytes[at], b'Z' | b'z') {
        return at + 1 == bytes.len() && may_be_leap(bytes, start, 0);
    }
    let is_offset = matches!(bytes[at], b'+' | b'-')
        && at + 6 == bytes.len()
        && bytes[at + 3] == b':'
        && is_between(two(bytes, at + 1), 0, 23)
        && is_between(two(bytes, at + 4), 0, 59);
    if !is_offset {
        return false;
    }
    let ahead = minutes(bytes, at + 1);
    may_be_leap(bytes, start, if bytes[at] == b'-' { 1440 - ahead } else { ahead })
}

// `HH:MM` in minutes.
const fn minutes(bytes: &[u8], at: usize) -> u32 {
    match (two(bytes, at), two(bytes, at + 3)) {
        (Some(hours), Some(minutes)) => hours * 60 + minutes,
        _ => 0,
    }
}

// Second 60 is a leap second, which comes at the end of a day in UTC (RFC 3339, section 5.7); `ahead` is the
// offset from UTC in minutes.
const fn may_be_leap(bytes: &[u8], start: usize, ahead: u32) -> bool {
    !is_between(two(bytes, start + 6), 60, 60) || (minutes(bytes, start) + 1440 - ahead) % 1440 == 1439
}

/// Whether the bytes are a date, `T` or a space, and a time.
pub(super) const fn is_date_time(bytes: &[u8], needs_offset: bool) -> bool {
    bytes.len() > 11
        && is_date(bytes, 0, 10)
        && matches!(bytes[10], b'T' | b't' | b' ')
        && is_time(bytes, 11, needs_offset)
}

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn dates_are_days_of_the_calendar() {
        for text in ["2026-11-24", "2024-02-29", "2000-02-29"] {
            assert!(Format::Date.accepts(text), "{text}");
        }
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "26-11-24",
            "2026-11-24T",
            "é026-1-24",
        ] {
            assert!(!Format::Date.accepts(text), "{text}");
        }
    }

    #[test]
    fn date_times_have_an_offset_unless_it_may_be_missing() {
        for text in [
            "1985-04-12T23:20:50.52Z",
            "1996-12-19T16:39:57-08:00",
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
            "1991-01-01T05:29:60+05:30",
        ] {
            assert!(Format::DateTime.accepts(text), "{text}");
        }
        for text in [
            "1985-04-12T23:20:50",
            "1985-04-12T24:20:50Z",
            "1985-04-12T23:20:50.Z",
            "1985-04-12",
            "1985-04-12T23:20Z",
            "1998-12-31T23:58:60Z",
            "1998-12-31T23:59:60+01:00",
        ] {
            assert!(!Format::DateTime.accepts(text), "{text}");
        }
        assert!(Format::LocalDateTime.accepts("2019-01-31T12:00:00"));
    }
}
