//! Base64 (RFC 4648). A crate of its own would cost users more than these lines: bytes, basic authentication and PKCE need no more.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Encodes bytes as base64 with padding (RFC 4648, section 4): three bytes are four characters of six bits each.
pub(crate) fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for index in 0..4 {
            let digit = ALPHABET[(bits >> (18 - 6 * index) & 63) as usize];
            text.push(if index > chunk.len() {
                '='
            } else {
                char::from(digit)
            });
        }
    }
    text
}

/// Decodes base64 of either alphabet (RFC 4648, sections 4 and 5), with padding or without.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=').as_bytes();
    let padding = text.len() - digits.len();
    if padding > 0 && (!text.len().is_multiple_of(4) || padding > 2) {
        return None;
    }
    decoded(digits, true)
}

/// Decodes base64 of either alphabet with what decoders in use pass over: line breaks (RFC 2045, section 6.8) and the spaces around them,
/// padding that is too short or too long, and bits after the last byte that are not 0.
pub(crate) fn from_loose_base64(text: &str) -> Option<Vec<u8>> {
    let lines = text
        .split(['\r', '\n'])
        .map(|line| line.trim_matches([' ', '\t']));
    let digits: Vec<u8> = lines.flat_map(str::bytes).collect();
    let length = digits
        .iter()
        .rposition(|&byte| byte != b'=')
        .map_or(0, |last| last + 1);
    decoded(&digits[..length], false)
}

fn decoded(digits: &[u8], is_canonical: bool) -> Option<Vec<u8>> {
    if digits.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
    for chunk in digits.chunks(4) {
        let mut bits = 0_u32;
        for index in 0..4 {
            bits = bits << 6 | chunk.get(index).map_or(Some(0), |&digit| bits_of(digit))?;
        }
        let [_, triple @ ..] = bits.to_be_bytes();
        // Bits after the last byte must be 0, so that no two strings decode to the same bytes (RFC 4648, section 3.5).
        let count = chunk.len() * 6 / 8;
        if is_canonical && triple[count..].iter().any(|&byte| byte != 0) {
            return None;
        }
        bytes.extend_from_slice(&triple[..count]);
    }
    Some(bytes)
}

fn bits_of(digit: u8) -> Option<u32> {
    Some(match digit {
        b'A'..=b'Z' => u32::from(digit - b'A'),
        b'a'..=b'z' => u32::from(digit - b'a') + 26,
        b'0'..=b'9' => u32::from(digit - b'0') + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    })
}

/// Encodes bytes as base64url without padding (RFC 4648, section 5).
pub(crate) fn to_base64url(bytes: &[u8]) -> String {
    to_base64(bytes)
        .trim_end_matches('=')
        .replace('+', "-")
        .replace('/', "_")
}

#[cfg(test)]
mod tests {
    use super::{from_base64, from_loose_base64, to_base64};

    #[test]
    fn the_vectors_of_rfc_4648_section_10_go_both_ways() {
        for (plain, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(to_base64(plain.as_bytes()), text);
            assert_eq!(from_base64(text).as_deref(), Some(plain.as_bytes()));
            assert_eq!(
                from_base64(text.trim_end_matches('=')).as_deref(),
                Some(plain.as_bytes())
            );
        }
        assert_eq!(from_base64("-_-_"), from_base64("+/+/"));
    }

    #[test]
    fn malformed_base64_is_rejected() {
        for text in ["Z", "Zg=", "Zg===", "Zh==", "Z g=", "Zm9v=", "====", "Zm9vé"] {
            assert_eq!(from_base64(text), None, "{text}");
        }
    }

    #[test]
    fn loose_base64_is_decoded_where_no_byte_is_in_doubt() {
        for text in [
            "Zm9v\r\nYg==",
            " Zm9vYg ",
            "Zm9vYg=",
            "Zm9vYg===",
            "Zm9vYh==",
            "Zm9v \n\tYg\n==\n",
        ] {
            assert_eq!(from_loose_base64(text).as_deref(), Some(&b"foob"[..]), "{text:?}");
        }
        for text in ["Z", "Zm9v.", "Zg==Zg==", "é", "Zm 9v"] {
            assert_eq!(from_loose_base64(text), None, "{text:?}");
        }
    }
}
