//! Percent-encoding (RFC 3986, section 2.1), a table for each place.

/// Which characters stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unescaped {
    /// Unreserved ones (RFC 3986, section 2.3): for segments of a path.
    Unreserved,
    /// Those of `application/x-www-form-urlencoded`, and a space becomes `+` (URL Standard, section 1.3).
    Form,
    /// Unreserved and reserved ones, and what is percent-encoded already (RFC 6570, section 3.2.3).
    Reserved,
    /// The same, save for what ends a value or stands for a space (OpenAPI 3.1.1, section 4.8.12.2.2).
    ReservedInQuery,
    /// The same, save for what ends a path.
    ReservedInPath,
    /// Those of a cookie's value (RFC 6265, section 4.1.1), save for `%`.
    Cookie,
}

/// Appends `text`, encoded.
pub(crate) fn push_encoded(out: &mut String, text: &str, keep: Unescaped) {
    let bytes = text.as_bytes();
    let mut start = 0;
    for (at, byte) in bytes.iter().copied().enumerate() {
        if stays(byte, keep) || (keeps_triplets(keep) && is_triplet(&bytes[at..])) {
            continue;
        }
        // What stays is ASCII, so both ends are ends of characters.
        out.push_str(text.get(start..at).unwrap_or_default());
        start = at + 1;
        if byte == b' ' && keep == Unescaped::Form {
            out.push('+');
        } else {
            out.push('%');
            out.push(hex_digit(byte >> 4));
            out.push(hex_digit(byte & 0x0f));
        }
    }
    out.push_str(text.get(start..).unwrap_or_default());
}

/// The text, encoded.
pub(crate) fn encoded(text: &str, keep: Unescaped) -> String {
    let mut out = String::with_capacity(text.len());
    push_encoded(&mut out, text, keep);
    out
}

const fn keeps_triplets(keep: Unescaped) -> bool {
    matches!(
        keep,
        Unescaped::Reserved | Unescaped::ReservedInQuery | Unescaped::ReservedInPath
    )
}

const fn stays(byte: u8, keep: Unescaped) -> bool {
    match keep {
        Unescaped::Unreserved => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~'),
        Unescaped::Form => byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'-' | b'.' | b'_'),
        Unescaped::Cookie => {
            matches!(byte, 0x21 | 0x23..=0x24 | 0x26..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e)
        }
        Unescaped::ReservedInQuery => {
            !matches!(byte, b'#' | b'&' | b'+' | b'[' | b']') && stays(byte, Unescaped::Reserved)
        }
        Unescaped::ReservedInPath => {
            !matches!(byte, b'?' | b'#' | b'[' | b']') && stays(byte, Unescaped::Reserved)
        }
        Unescaped::Reserved => {
            stays(byte, Unescaped::Unreserved)
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

/// Undoes `application/x-www-form-urlencoded` for one name or value; what is not UTF-8 then is replaced.
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
    fn a_segment_keeps_unreserved_characters_only() {
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
    fn form_encoding_is_undone_byte_for_byte() {
        let all: String = (0_u8..128).map(char::from).chain("éß漢🥖".chars()).collect();
        let written = encoded(&all, Unescaped::Form);
        assert!(written.contains('+') && written.contains("%7E") && !written.contains(' '));
        assert_eq!(form_decoded(&written), all);
        assert_eq!(form_decoded("100%"), "100%");
        assert_eq!(form_decoded("%zz%4"), "%zz%4");
    }

    // RFC 6570, section 3.2.3.
    #[test]
    fn reserved_characters_and_triplets_stay_where_allowed() {
        assert_eq!(encoded("/foo/bar", Unescaped::Reserved), "/foo/bar");
        assert_eq!(encoded("Hello World!", Unescaped::Reserved), "Hello%20World!");
        assert_eq!(encoded("50%", Unescaped::Reserved), "50%25");
        assert_eq!(encoded("a%20b", Unescaped::Reserved), "a%20b");
    }
}
