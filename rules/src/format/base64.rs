//! Checks of base64 (RFC 4648, section 4).

/// Digits in fours, the last of them padded, and no bits after the last byte that are not 0 (RFC 4648, section 3.5).
pub(super) const fn is_base64(bytes: &[u8]) -> bool {
    let length = bytes.len();
    if !length.is_multiple_of(4) {
        return false;
    }
    let mut at = 0;
    while at < length && bytes[at] != b'=' {
        if digit(bytes[at]).is_none() {
            return false;
        }
        at += 1;
    }
    let rest = match length - at {
        0 => return true,
        1 => 0b11,
        2 if bytes[length - 1] == b'=' => 0b1111,
        _ => return false,
    };
    match digit(bytes[at - 1]) {
        Some(last) => last & rest == 0,
        None => false,
    }
}

const fn digit(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}
