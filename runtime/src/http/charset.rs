//! Text in the charset of its media type.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use super::media_type::parameter;

/// The text of a body. UTF-8 is assumed, and ISO-8859-1 and UTF-16 are read where the charset or a byte order mark says so. A byte order
/// mark is no part of the text (RFC 8259, section 8.1; Encoding Standard, section 6).
pub(crate) fn decoded<'b>(body: &'b [u8], media_type: &str) -> Result<Cow<'b, str>, NotText> {
    let charset = parameter(media_type, "charset").map(|charset| charset.to_ascii_lowercase());
    let charset = charset.as_deref().unwrap_or_default();
    let utf_16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units)
            .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect::<String>()
            .into()
    };
    match body {
        [0xef, 0xbb, 0xbf, body @ ..] => utf_8(body, charset),
        [0xff, 0xfe, body @ ..] => Ok(utf_16(body, u16::from_le_bytes)),
        [0xfe, 0xff, body @ ..] => Ok(utf_16(body, u16::from_be_bytes)),
        _ if charset == "utf-16le" => Ok(utf_16(body, u16::from_le_bytes)),
        _ if matches!(charset, "utf-16" | "utf-16be") => Ok(utf_16(body, u16::from_be_bytes)),
        _ => utf_8(body, charset),
    }
}

fn utf_8<'b>(body: &'b [u8], charset: &str) -> Result<Cow<'b, str>, NotText> {
    match std::str::from_utf8(body) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(_) if matches!(charset, "iso-8859-1" | "latin1" | "iso8859-1") => {
            Ok(body.iter().copied().map(char::from).collect())
        }
        Err(error) => Err(NotText(error)),
    }
}

/// The error of a body that is no text in its charset.
#[derive(Debug)]
pub(crate) struct NotText(std::str::Utf8Error);

impl fmt::Display for NotText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the body is no text in UTF-8: {}", self.0)
    }
}

impl Error for NotText {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn text_is_read_in_its_charset_without_a_byte_order_mark() {
        let cases: [(&[u8], &str); 7] = [
            (b"\xef\xbb\xbfna\xc3\xafve", "text/plain"),
            (b"na\xc3\xafve", "text/plain; charset=iso-8859-1"),
            (b"na\xefve", "text/plain; charset=\"ISO-8859-1\""),
            (b"\xff\xfen\0a\0\xef\0v\0e\0", "text/plain"),
            (b"\xfe\xff\0n\0a\0\xef\0v\0e", "text/plain"),
            (b"n\0a\0\xef\0v\0e\0", "text/plain;charset=utf-16le"),
            (b"\0n\0a\0\xef\0v\0e", "text/plain;charset=UTF-16"),
        ];
        for (body, media_type) in cases {
            assert_eq!(
                decoded(body, media_type).ok().as_deref(),
                Some("na\u{ef}ve"),
                "{media_type}"
            );
        }
        assert!(decoded(b"\xff", "text/plain").is_err());
    }
}
