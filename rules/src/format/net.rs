//! Checks of IP addresses.

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

/// An IPv6 address with its zone (RFC 4007, section 11.2), as Java writes those of an interface.
pub(super) const fn is_zoned_ipv6(bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'%' {
        at += 1;
    }
    let (address, zone) = bytes.split_at(at);
    let mut index = 1;
    while index < zone.len() {
        if !zone[index].is_ascii_alphanumeric() && !matches!(zone[index], b'-' | b'.' | b'_' | b'~') {
            return false;
        }
        index += 1;
    }
    zone.len() > 1 && is_ipv6(address)
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
