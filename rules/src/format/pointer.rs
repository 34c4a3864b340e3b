//! Checks of JSON Pointers and of durations.

/// A JSON Pointer (RFC 6901, section 3): empty, or segments that each start with a slash; `~` only before `0` and `1`.
pub(super) const fn is_json_pointer(bytes: &[u8], start: usize) -> bool {
    if start < bytes.len() && bytes[start] != b'/' {
        return false;
    }
    let mut at = start;
    while at < bytes.len() {
        if bytes[at] == b'~' && (at + 1 >= bytes.len() || !matches!(bytes[at + 1], b'0' | b'1')) {
            return false;
        }
        at += 1;
    }
    true
}

/// A relative JSON Pointer (draft-bhutton-relative-json-pointer-00, section 3): how many levels up, possibly an index
/// offset, then a pointer or `#`.
pub(super) const fn is_relative_json_pointer(bytes: &[u8]) -> bool {
    let Some(mut at) = number(bytes, 0) else {
        return false;
    };
    if at < bytes.len() && matches!(bytes[at], b'+' | b'-') {
        match number(bytes, at + 1) {
            Some(after) => at = after,
            None => return false,
        }
    }
    (at + 1 == bytes.len() && bytes[at] == b'#') || is_json_pointer(bytes, at)
}

// Where the number at `at` ends; `None` for no number, or one with leading zeros.
const fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at;
    while end < bytes.len() && bytes[end].is_ascii_digit() {
        end += 1;
    }
    if end == at || (bytes[at] == b'0' && end > at + 1) {
        return None;
    }
    Some(end)
}

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
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        if at == start || at == bytes.len() {
            return false;
        }
        let rank = match (bytes[at], is_time) {
            (b'W', false) => return units == 0 && at + 1 == bytes.len(),
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
        at += 1;
    }
    units > 0
}

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn near_misses_of_durations_and_pointers_are_rejected() {
        let cases: &[(Format, &[&str], &[&str])] = &[
            (
                Format::Duration,
                &["P4DT12H30M5S", "PT0S", "P2W", "P1Y2M3D", "PT36H", "P1M"],
                &[
                    "PT", "P", "4D", "P1D2H", "P1YT", "P2D1Y", "P1Y2W", "PT1D", "P1", "P1Y3D", "P٢Y",
                    "PT1HT1M",
                ],
            ),
            (
                Format::JsonPointer,
                &["", "/", "/a~1b/~0", "/é"],
                &["a", "/~", "/~2", "#/a"],
            ),
            (
                Format::RelativeJsonPointer,
                &["0", "1/a", "0#", "2+1/a", "120/b~1c"],
                &["", "/a", "01/a", "-1/a", "0##", "1+/a"],
            ),
            (
                Format::UriReference,
                &["/a?b#c", "", "https://example.com", "a/b", "#part", "é"],
                &["\\\\a", "a b", "#a\\b", "<a>"],
            ),
            (Format::Char, &["a", "é", "🥖"], &["", "ab"]),
        ];
        for (format, accepted, rejected) in cases {
            accepted
                .iter()
                .for_each(|text| assert!(format.accepts(text), "{format:?} accepts {text:?}"));
            rejected
                .iter()
                .for_each(|text| assert!(!format.accepts(text), "{format:?} rejects {text:?}"));
        }
    }
}
