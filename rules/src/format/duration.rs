//! Checks of durations: those of RFC 3339, and those that the types of servers write.

/// A duration (RFC 3339, appendix A): weeks alone, or consecutive units from years to seconds.
pub(super) const fn is_duration(bytes: &[u8]) -> bool {
    if bytes.len() < 3 || bytes[0] != b'P' {
        return false;
    }
    let (mut at, mut is_time, mut last, mut units) = (1, false, 0_u8, 0);
    while at < bytes.len() {
        if bytes[at] == b'T' {
            if is_time {
                return false;
            }
            is_time = true;
            last = 0;
            at += 1;
            if at == bytes.len() {
                return false;
            }
            continue;
        }
        let end = digits_end(bytes, at);
        if end == at || end == bytes.len() {
            return false;
        }
        let rank = match (bytes[end], is_time) {
            (b'W', false) => return units == 0 && end + 1 == bytes.len(),
            (b'Y', false) | (b'H', true) => 1,
            (b'M', _) => 2,
            (b'D', false) | (b'S', true) => 3,
            _ => return false,
        };
        // Units are consecutive: days do not follow years without months in between.
        if rank <= last || (last > 0 && rank != last + 1) {
            return false;
        }
        last = rank;
        units += 1;
        at = end + 1;
    }
    units > 0
}

/// A duration as the types of servers write it.
///
/// That is ISO 8601 with a fraction in its last number, with weeks beside other units, without units in between, and with a sign before it
/// or before each number (`java.time.Duration`, Pydantic); `1.02:03:04.5`, a `TimeSpan` of .NET; and `1h30m0.5s`, a `time.Duration` of Go.
pub(super) const fn is_duration_of_servers(bytes: &[u8]) -> bool {
    let start = signed(bytes, 0);
    start < bytes.len() && (is_iso(bytes, start) || is_clock(bytes, start) || is_of_go(bytes, start))
}

const fn digits_end(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at].is_ascii_digit() {
        at += 1;
    }
    at
}

const fn signed(bytes: &[u8], at: usize) -> usize {
    if at < bytes.len() && matches!(bytes[at], b'+' | b'-') {
        at + 1
    } else {
        at
    }
}

// Where a number with a fraction ends; digits may be missing on one side of the point.
const fn decimal_end(bytes: &[u8], start: usize) -> Option<usize> {
    let whole = digits_end(bytes, start);
    if whole == bytes.len() || !matches!(bytes[whole], b'.' | b',') {
        return if whole == start { None } else { Some(whole) };
    }
    let end = digits_end(bytes, whole + 1);
    if end == whole + 1 && whole == start {
        None
    } else {
        Some(end)
    }
}

const fn is_iso(bytes: &[u8], start: usize) -> bool {
    if bytes[start] != b'P' {
        return false;
    }
    let (mut at, mut last, mut has_fraction) = (start + 1, 0_u8, false);
    while at < bytes.len() {
        if bytes[at] == b'T' {
            if last >= 5 || at + 1 == bytes.len() {
                return false;
            }
            last = 5;
            at += 1;
            continue;
        }
        let number = signed(bytes, at);
        let Some(end) = decimal_end(bytes, number) else {
            return false;
        };
        if end == bytes.len() || has_fraction {
            return false;
        }
        has_fraction = digits_end(bytes, number) != end;
        let rank = match (bytes[end], last >= 5) {
            (b'Y', false) => 1,
            (b'M', false) => 2,
            (b'W', false) => 3,
            (b'D', false) => 4,
            (b'H', true) => 6,
            (b'M', true) => 7,
            (b'S', true) => 8,
            _ => return false,
        };
        if rank <= last {
            return false;
        }
        last = rank;
        at = end + 1;
    }
    last > 0 && last != 5
}

// `[d.]hh:mm:ss[.fffffff]`.
const fn is_clock(bytes: &[u8], start: usize) -> bool {
    let mut at = digits_end(bytes, start);
    if at > start && at < bytes.len() && bytes[at] == b'.' {
        at += 1;
    } else {
        at = start;
    }
    let mut part = 0;
    while part < 3 {
        let end = digits_end(bytes, at);
        let is_in_range = end == at + 2 && (part == 0 || bytes[at] < b'6');
        if !is_in_range || (part < 2 && (end == bytes.len() || bytes[end] != b':')) {
            return false;
        }
        at = if part < 2 { end + 1 } else { end };
        part += 1;
    }
    at == bytes.len()
        || (bytes[at] == b'.' && at + 1 < bytes.len() && digits_end(bytes, at + 1) == bytes.len())
}

// Numbers, each with its unit.
const fn is_of_go(bytes: &[u8], start: usize) -> bool {
    let mut at = start;
    while at < bytes.len() {
        let Some(end) = decimal_end(bytes, at) else {
            return false;
        };
        let (first, second) = (byte_at(bytes, end), byte_at(bytes, end + 1));
        at = match (first, second) {
            (b'n' | b'u' | b'm', b's') => end + 2,
            // A micro sign or a mu.
            (0xc2, 0xb5) | (0xce, 0xbc) if byte_at(bytes, end + 2) == b's' => end + 3,
            (b'h' | b'm' | b's', _) => end + 1,
            _ => return false,
        };
    }
    true
}

const fn byte_at(bytes: &[u8], at: usize) -> u8 {
    if at < bytes.len() { bytes[at] } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn durations_of_the_standard_are_consecutive_units_or_weeks() {
        for text in ["P4DT12H30M5S", "PT0S", "P2W", "P1Y2M3D", "PT36H", "P1M"] {
            assert!(
                Format::Duration.is_standard(text) && Format::Duration.accepts(text),
                "{text}"
            );
        }
        for text in [
            "P1D2H", "P1YT", "P2D1Y", "P1Y2W", "P1Y3D", "P٢Y", "PT1HT1M", "PT1H2S",
        ] {
            assert!(!Format::Duration.is_standard(text), "{text}");
        }
    }

    #[test]
    fn durations_that_servers_write_are_accepted() {
        let written = [
            "PT41.286072S",
            "PT1.5S",
            "-PT5M",
            "PT-6H+3M",
            "PT-0.5S",
            "P1W2D",
            "P1Y2W",
            "P1Y3D",
            "P1DT2S",
            "+P1D",
            "PT0,5H",
            "00:30:00",
            "1.02:03:04.5000000",
            "-23:59:59.9999999",
            "1h30m0s",
            "1.5s",
            "-2h",
            "350ms",
            "10µs",
            "10μs",
            "5ns",
        ];
        for text in written {
            assert!(Format::Duration.accepts(text), "{text}");
        }
        let none = [
            "PT",
            "P",
            "4D",
            "P1D2H",
            "P1YT",
            "P2D1Y",
            "PT1D",
            "P1",
            "P٢Y",
            "PT1HT1M",
            "PT1.5H2M",
            "1:2:3",
            "00:60:00",
            "00:00:60",
            "1.",
            "1x",
            "",
            "-",
            "90",
            "PT.S",
            "1h30",
            "00:30",
            "00:30:00.",
            "T1H",
            "P-",
            "one hour",
            "1.00:00",
            "24:00:00:00",
        ];
        for text in none {
            assert!(!Format::Duration.accepts(text), "{text}");
        }
    }
}
