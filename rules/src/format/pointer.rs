//! Checks of JSON Pointers.

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

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn near_misses_of_pointers_are_rejected() {
        let cases: &[(Format, &[&str], &[&str])] = &[
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
