//! Percent-encoding (RFC 3986, section 2.1), with the characters that each part of a request leaves unescaped.

/// The characters that are not encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unescaped {
    /// Unreserved ones (RFC 3986, section 2.3): for segments of a path.
    Unreserved,
    /// The same and `/`: for several segments of a path.
    UnreservedAndSlash,
    /// Those of `application/x-www-form-urlencoded`, and a space becomes `+` (URL Standard, section 1.3).
    Form,
    /// Unreserved and reserved ones, and existing percent-encoding (RFC 6570, section 3.2.3).
    Reserved,
    /// The same, except for those that end a value or mean a space (OpenAPI 3.1.1, section 4.8.12.2.2).
    ReservedInQuery,
    /// The same, except for those that end a path.
    ReservedInPath,
    /// Those of a cookie's value (RFC 6265, section 4.1.1), except for `%`.
    Cookie,
}

/// Appends `text`, percent-encoded.
pub(crate) fn push_encoded(out: &mut String, text: &str, unescaped: Unescaped) {
    let bytes = text.as_bytes();
    let mut start = 0;
    for (at, byte) in bytes.iter().copied().enumerate() {
        if is_unescaped(byte, unescaped) || (has_triplets(unescaped) && is_triplet(&bytes[at..])) {
            continue;
        }
        // Only ASCII is unescaped, so both ends are character boundaries.
        out.push_str(text.get(start..at).unwrap_or_default());
        start = at + 1;
        if byte == b' ' && unescaped == Unescaped::Form {
            out.push('+');
        } else {
            out.push('%');
            out.push(hex_digit(byte >> 4));
            out.push(hex_digit(byte & 0x0f));
        }
    }
    out.push_str(text.get(start..).unwrap_or_default());
}

/// `text`, percent-encoded.
pub(crate) fn encoded(text: &str, unescaped: Unescaped) -> String {
    let mut out = String::with_capacity(text.len());
    push_encoded(&mut out, text, unescaped);
    out
}

const fn has_triplets(unescaped: Unescaped) -> bool {
    matches!(
        unescaped,
        Unescaped::Reserved | Unescaped::ReservedInQuery | Unescaped::ReservedInPath
    )
}

const fn is_unescaped(byte: u8, unescaped: Unescaped) -> bool {
    match unescaped {
        Unescaped::Unreserved => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~'),
        Unescaped::UnreservedAndSlash => byte == b'/' || is_unescaped(byte, Unescaped::Unreserved),
        Unescaped::Form => byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'-' | b'.' | b'_'),
        Unescaped::Cookie => {
            matches!(byte, 0x21 | 0x23..=0x24 | 0x26..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e)
        }
        Unescaped::ReservedInQuery => {
            !matches!(byte, b'#' | b'&' | b'+' | b'[' | b']') && is_unescaped(byte, Unescaped::Reserved)
        }
        Unescaped::ReservedInPath => {
            !matches!(byte, b'?' | b'#' | b'[' | b']') && is_unescaped(byte, Unescaped::Reserved)
        }
        Unescaped::Reserved => {
            is_unescaped(byte, Unescaped::Unreserved)
                || matches!(byte, b':' | b'/' | b'?' | b'#' | b'[' | b']' | b'@')
                || matches!(
                    byte,
                    b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'='
                )
        }
    }
}

const fn is_triplet(bytes: &[u8]) -> bool {
    bytes.len() > 2 && bytes[0] == b'%' && bytes[1].is_ascii_hexdigit() && bytes[2].is_ascii_hexdigit()
}

fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16)
        .unwrap_or('0')
        .to_ascii_uppercase()
}

/// Decodes one name or value of `application/x-www-form-urlencoded`; what is not UTF-8 is replaced.
pub(crate) fn form_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'+' => out.push(b' '),
            b'%' if is_triplet(&bytes[at..]) => {
                let digit = |byte: u8| {
                    char::from(byte)
                        .to_digit(16)
                        .and_then(|digit| u8::try_from(digit).ok())
                        .unwrap_or(0)
                };
                out.push(digit(bytes[at + 1]) * 16 + digit(bytes[at + 2]));
                at += 2;
            }
            byte => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Unescaped, encoded, form_decoded};

    #[test]
    fn only_unreserved_characters_are_not_encoded_in_a_segment() {
        let all: String = (0_u8..128).map(char::from).collect();
        for character in all.chars() {
            let text = character.to_string();
            let stays = character.is_ascii_alphanumeric() || "-._~".contains(character);
            let expected = if stays {
                text.clone()
            } else {
                format!("%{:02X}", u32::from(character))
            };
            assert_eq!(encoded(&text, Unescaped::Unreserved), expected);
        }
        assert_eq!(
            encoded("é🥖/..", Unescaped::Unreserved),
            "%C3%A9%F0%9F%A5%96%2F.."
        );
    }

    #[test]
    fn form_encoding_is_decoded_to_the_same_bytes() {
        let all: String = (0_u8..128).map(char::from).chain("éß漢🥖".chars()).collect();
        let written = encoded(&all, Unescaped::Form);
        assert!(written.contains('+') && written.contains("%7E") && !written.contains(' '));
        assert_eq!(form_decoded(&written), all);
        assert_eq!(form_decoded("100%"), "100%");
        assert_eq!(form_decoded("%zz%4"), "%zz%4");
    }

    // RFC 6570, section 3.2.3.
    #[test]
    fn reserved_characters_and_triplets_are_not_encoded_where_allowed() {
        assert_eq!(encoded("/foo/bar", Unescaped::Reserved), "/foo/bar");
        assert_eq!(encoded("Hello World!", Unescaped::Reserved), "Hello%20World!");
        assert_eq!(encoded("50%", Unescaped::Reserved), "50%25");
        assert_eq!(encoded("a%20b", Unescaped::Reserved), "a%20b");
    }
}
