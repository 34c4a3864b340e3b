//! Checks of identifiers: UUIDs, codes of countries and languages, telephone numbers, and the strings of OAuth.

pub(super) const fn all_capitals(bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_uppercase() {
            return false;
        }
        at += 1;
    }
    true
}

/// A UUID (RFC 9562, section 4).
pub(super) const fn is_uuid(bytes: &[u8]) -> bool {
    if bytes.len() != 36 {
        return false;
    }
    let mut at = 0;
    while at < 36 {
        let is_right = if matches!(at, 8 | 13 | 18 | 23) {
            bytes[at] == b'-'
        } else {
            bytes[at].is_ascii_hexdigit()
        };
        if !is_right {
            return false;
        }
        at += 1;
    }
    true
}

/// A UUID as the types of servers write it: without hyphens (`uuid.hex` of Python, `N` of .NET), in braces (`B` of .NET), or as a URN
/// (RFC 9562, section 4).
pub(super) const fn is_uuid_of_servers(bytes: &[u8]) -> bool {
    match bytes.len() {
        32 => are_hexadecimal(bytes),
        38 if bytes[0] == b'{' && bytes[37] == b'}' => {
            let (_, rest) = bytes.split_at(1);
            let (uuid, _) = rest.split_at(36);
            is_uuid(uuid)
        }
        45 => {
            let (urn, uuid) = bytes.split_at(9);
            urn.eq_ignore_ascii_case(b"urn:uuid:") && is_uuid(uuid)
        }
        _ => false,
    }
}

const fn are_hexadecimal(bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_hexdigit() {
            return false;
        }
        at += 1;
    }
    true
}

// 2 to 8 letters, then subtags of 1 to 8 letters or digits (RFC 5646, section 2.1).
pub(super) const fn is_language(bytes: &[u8]) -> bool {
    let (mut at, mut length, mut is_first) = (0, 0, true);
    while at < bytes.len() {
        if bytes[at] == b'-' {
            if length == 0 || (is_first && length < 2) {
                return false;
            }
            length = 0;
            is_first = false;
        } else {
            let is_allowed = if is_first {
                bytes[at].is_ascii_alphabetic()
            } else {
                bytes[at].is_ascii_alphanumeric()
            };
            length += 1;
            if !is_allowed || length > 8 {
                return false;
            }
        }
        at += 1;
    }
    length > 0 && !(is_first && length < 2)
}

pub(super) const fn is_phone(bytes: &[u8]) -> bool {
    let (mut at, mut digits) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'0'..=b'9' => digits += 1,
            b'+' if at == 0 => {}
            b' ' | b'.' | b'-' | b'/' | b'(' | b')' => {}
            _ => return false,
        }
        at += 1;
    }
    digits >= 2
}

pub(super) const fn is_verifier(bytes: &[u8]) -> bool {
    if bytes.len() < 43 || bytes.len() > 128 {
        return false;
    }
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_alphanumeric() && !matches!(bytes[at], b'-' | b'.' | b'_' | b'~') {
            return false;
        }
        at += 1;
    }
    true
}

pub(super) const fn is_visible(bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] < 0x20 || bytes[at] > 0x7e {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}
