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

/// Which times of day are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Offset {
    /// Those with an offset: `Z` or `+01:00`.
    Required,
    /// Those with or without one.
    Optional,
    /// Those of RFC 3339, and those that servers write: without seconds (`java.time`), with an offset without its colon (Jackson, `%z` of
    /// `strftime`), and with a time zone behind it (RFC 9557, section 4.1).
    Any,
}

/// Whether the bytes from `start` on are a time of day.
pub(super) const fn is_time(bytes: &[u8], start: usize, offset: Offset) -> bool {
    let is_any = matches!(offset, Offset::Any);
    let Some(at) = clock_end(bytes, start, is_any) else {
        return false;
    };
    if at == bytes.len() {
        return !matches!(offset, Offset::Required);
    }
    let Some((end, ahead)) = offset_end(bytes, at, is_any) else {
        return is_any && is_zone(bytes, at);
    };
    (end == bytes.len() || (is_any && is_zone(bytes, end))) && may_be_leap(bytes, start, ahead)
}

// Where `HH:MM:SS.fff` ends; with `is_any` the seconds may be missing.
const fn clock_end(bytes: &[u8], start: usize, is_any: bool) -> Option<usize> {
    if bytes.len() < start + 5 || bytes[start + 2] != b':' {
        return None;
    }
    if !is_between(two(bytes, start), 0, 23) || !is_between(two(bytes, start + 3), 0, 59) {
        return None;
    }
    let mut at = start + 5;
    if at == bytes.len() || bytes[at] != b':' {
        return if is_any { Some(at) } else { None };
    }
    if !is_between(two(bytes, at + 1), 0, 60) {
        return None;
    }
    at += 3;
    if at < bytes.len() && bytes[at] == b'.' {
        let first = at + 1;
        at = first;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        if at == first {
            return None;
        }
    }
    Some(at)
}

// Where the offset at `at` ends, and by how many minutes it is ahead of UTC.
const fn offset_end(bytes: &[u8], at: usize, is_any: bool) -> Option<(usize, u32)> {
    if matches!(bytes[at], b'Z' | b'z') {
        return Some((at + 1, 0));
    }
    if !matches!(bytes[at], b'+' | b'-') {
        return None;
    }
    let Some(hours) = two(bytes, at + 1) else {
        return None;
    };
    let has_colon = at + 3 < bytes.len() && bytes[at + 3] == b':';
    let (minutes, end) = match two(bytes, if has_colon { at + 4 } else { at + 3 }) {
        Some(minutes) if has_colon => (minutes, at + 6),
        Some(minutes) if is_any => (minutes, at + 5),
        None if is_any && !has_colon => (0, at + 3),
        _ => return None,
    };
    if hours > 23 || minutes > 59 {
        return None;
    }
    let ahead = hours * 60 + minutes;
    Some((end, if bytes[at] == b'-' { 1440 - ahead } else { ahead }))
}

// `[Europe/Brussels]`, and further annotations.
const fn is_zone(bytes: &[u8], start: usize) -> bool {
    let mut at = start;
    while at < bytes.len() {
        if bytes[at] != b'[' {
            return false;
        }
        let first = at + 1;
        at = first;
        while at < bytes.len()
            && (bytes[at].is_ascii_alphanumeric()
                || matches!(bytes[at], b'/' | b'_' | b'-' | b'+' | b'.' | b'!' | b'=' | b':'))
        {
            at += 1;
        }
        if at == first || at == bytes.len() || bytes[at] != b']' {
            return false;
        }
        at += 1;
    }
    at > start
}

// Second 60 is a leap second, which comes at the end of a day in UTC (RFC 3339, section 5.7); `ahead` is the offset from UTC in minutes.
const fn may_be_leap(bytes: &[u8], start: usize, ahead: u32) -> bool {
    let is_leap =
        start + 5 < bytes.len() && bytes[start + 5] == b':' && is_between(two(bytes, start + 6), 60, 60);
    let minutes = match (two(bytes, start), two(bytes, start + 3)) {
        (Some(hours), Some(minutes)) => hours * 60 + minutes,
        _ => 0,
    };
    !is_leap || (minutes + 1440 - ahead) % 1440 == 1439
}

/// Whether the bytes are a date, `T` or a space, and a time.
pub(super) const fn is_date_time(bytes: &[u8], offset: Offset) -> bool {
    bytes.len() > 11
        && is_date(bytes, 0, 10)
        && matches!(bytes[10], b'T' | b't' | b' ')
        && is_time(bytes, 11, offset)
}

/// Whether the bytes from `start` on end in an offset or a time zone.
pub(super) const fn has_offset(bytes: &[u8], start: usize) -> bool {
    match clock_end(bytes, start, true) {
        Some(end) => end < bytes.len(),
        None => false,
    }
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
            "1985-04-12T25:20Z",
            "1998-12-31T23:58:60Z",
            "1998-12-31T23:59:60+01:00",
        ] {
            assert!(!Format::DateTime.accepts(text), "{text}");
        }
        assert!(Format::LocalDateTime.accepts("2019-01-31T12:00:00"));
        assert!(!Format::DateTime.accepts("2019-01-31T12:00"));
    }

    #[test]
    fn times_that_servers_write_are_accepted_and_are_not_the_standard() {
        let times = [
            "13:45:00",
            "13:45",
            "13:45:00.1234567",
            "13:45:00+0000",
            "13:45Z",
            "13:45:00+01",
            "13:45:00-0530",
        ];
        for text in times {
            assert!(
                Format::Time.accepts(text) && !Format::Time.is_standard(text),
                "{text}"
            );
            let date_time = format!("2024-02-29T{text}");
            assert!(Format::LocalDateTime.accepts(&date_time), "{date_time}");
        }
        for text in [
            "2007-12-03T10:15:30+01:00[Europe/Paris]",
            "2007-12-03T10:15:30Z[UTC][u-ca=gregory]",
        ] {
            assert!(
                Format::DateTime.accepts(text) && !Format::DateTime.is_standard(text),
                "{text}"
            );
        }
        for text in ["13:45:00Z", "13:45:00.5+01:00", "23:59:60Z"] {
            assert!(
                Format::Time.accepts(text) && Format::Time.is_standard(text),
                "{text}"
            );
        }
        for text in [
            "",
            "13",
            "13:",
            "1:45",
            "24:00:00",
            "13:60",
            "13:45:61",
            "13:45:00.",
            "13:45:00+1",
            "13:45:00 +01:00",
            "13:45[",
            "13:45:00[]",
            "13:45pm",
            "13:45:00+01:",
        ] {
            assert!(!Format::Time.accepts(text), "{text}");
        }
    }
}
