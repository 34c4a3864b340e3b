//! Checks of URIs, email addresses, host names and IP addresses.

/// A scheme, a colon, and only characters that a URI allows (RFC 3986, section 3.1 and appendix A); characters beyond ASCII are
/// allowed, as in an IRI (RFC 3987).
pub(super) const fn is_uri(bytes: &[u8]) -> bool {
    if bytes.is_empty() || !bytes[0].is_ascii_alphabetic() {
        return false;
    }
    let mut at = 1;
    while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || matches!(bytes[at], b'+' | b'-' | b'.')) {
        at += 1;
    }
    if at + 1 >= bytes.len() || bytes[at] != b':' {
        return false;
    }
    has_only_uri_characters(bytes, at)
}

/// Whether a URI allows every byte from `at` on.
pub(super) const fn has_only_uri_characters(bytes: &[u8], mut at: usize) -> bool {
    while at < bytes.len() {
        if bytes[at] <= b' '
            || matches!(
                bytes[at],
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | 0x7f
            )
        {
            return false;
        }
        at += 1;
    }
    true
}

/// A local part, an at sign and a domain; only a quoted local part may contain spaces.
pub(super) const fn is_email(bytes: &[u8]) -> bool {
    let quoted = quoted_length(bytes);
    let (mut at, mut at_sign) = (quoted, bytes.len());
    while at < bytes.len() {
        if bytes[at] <= b' ' || bytes[at] == 0x7f {
            return false;
        }
        if bytes[at] == b'@' {
            at_sign = at;
        }
        at += 1;
    }
    at_sign > 0
        && at_sign <= 64
        && (quoted == 0 || at_sign == quoted)
        && at_sign + 1 < bytes.len()
        && bytes[bytes.len() - 1] != b'.'
        && bytes[at_sign + 1] != b'.'
}

// The length of the quoted string at the start; 0 when there is none.
const fn quoted_length(bytes: &[u8]) -> usize {
    if bytes.is_empty() || bytes[0] != b'"' {
        return 0;
    }
    let mut at = 1;
    while at < bytes.len() && bytes[at] >= b' ' && bytes[at] != 0x7f {
        match bytes[at] {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    0
}

pub(super) const fn is_hostname(bytes: &[u8]) -> bool {
    if bytes.len() > 253 {
        return false;
    }
    let (mut at, mut length) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'.' {
            if length == 0 || bytes[at - 1] == b'-' {
                return false;
            }
            length = 0;
        } else {
            let is_allowed = bytes[at].is_ascii_alphanumeric() || (bytes[at] == b'-' && length > 0);
            length += 1;
            if !is_allowed || length > 63 {
                return false;
            }
        }
        at += 1;
    }
    length > 0 && bytes[bytes.len() - 1] != b'-'
}

pub(super) const fn is_ipv4(bytes: &[u8]) -> bool {
    is_dotted(bytes, 0)
}

// From `start` to the end, four numbers from 0 to 255 without leading zeros.
const fn is_dotted(bytes: &[u8], start: usize) -> bool {
    let (mut at, mut parts) = (start, 0);
    while at < bytes.len() {
        let first = at;
        let mut value = 0_u32;
        while at < bytes.len() && bytes[at].is_ascii_digit() && at - first < 4 {
            value = value * 10 + (bytes[at] - b'0') as u32;
            at += 1;
        }
        if at == first || value > 255 || (at - first > 1 && bytes[first] == b'0') {
            return false;
        }
        parts += 1;
        if at == bytes.len() {
            break;
        }
        if bytes[at] != b'.' || at + 1 == bytes.len() {
            return false;
        }
        at += 1;
    }
    parts == 4
}

// Groups of up to four hexadecimal digits, at most one `::`, and possibly an IPv4 address as the last two groups.
pub(super) const fn is_ipv6(bytes: &[u8]) -> bool {
    let (mut at, mut groups, mut has_gap) = (0, 0, false);
    if bytes.len() >= 2 && bytes[0] == b':' && bytes[1] != b':' {
        return false;
    }
    while at < bytes.len() {
        if bytes[at] == b':' && at + 1 < bytes.len() && bytes[at + 1] == b':' {
            if has_gap {
                return false;
            }
            has_gap = true;
            at += 2;
            continue;
        }
        let first = at;
        while at < bytes.len() && bytes[at].is_ascii_hexdigit() {
            at += 1;
        }
        if at < bytes.len() && bytes[at] == b'.' {
            groups += 2;
            return is_dotted(bytes, first) && if has_gap { groups < 8 } else { groups == 8 };
        }
        if at == first || at - first > 4 {
            return false;
        }
        groups += 1;
        if at < bytes.len() {
            if bytes[at] != b':' || at + 1 == bytes.len() {
                return false;
            }
            if bytes[at + 1] != b':' {
                at += 1;
            }
        }
    }
    if has_gap { groups < 8 } else { groups == 8 }
}

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn near_misses_of_addresses_are_rejected() {
        let cases: &[(Format, &[&str], &[&str])] = &[
            (
                Format::Ipv4,
                &["192.168.0.1", "0.0.0.0"],
                &["256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4.", ""],
            ),
            (
                Format::Ipv6,
                &[
                    "::",
                    "::1",
                    "2001:db8::8a2e:370:7334",
                    "1:2:3:4:5:6:7:8",
                    "::ffff:192.168.0.1",
                    "1::",
                ],
                &[
                    "1:2:3:4:5:6:7",
                    "1::2::3",
                    "12345::",
                    ":1",
                    "1:",
                    "1:2:3:4:5:6:7:8:9",
                    "",
                ],
            ),
            (
                Format::Hostname,
                &["example.com", "a-b.c", "localhost"],
                &["-a.com", "a-.com", "a..b", "", "a_b"],
            ),
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
