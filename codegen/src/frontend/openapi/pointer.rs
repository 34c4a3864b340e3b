//! JSON Pointers (RFC 6901), also as URI fragments (section 6).
//!
//! In: pointers as references write them, or the tokens of one. Out: tokens, or the text of a pointer. Resolves nothing.

use std::borrow::Cow;

/// A token in the form that it has in a pointer.
pub(crate) fn escaped(token: &str) -> Cow<'_, str> {
    if token.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        Cow::Owned(token.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(token)
    }
}

/// The key that a token of a pointer stands for.
pub(super) fn unescaped(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        // `~1` first: the other order turns `~01` into `/`, which names another key (RFC 6901, section 4).
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}

/// Text without its percent-encoding. What is not valid percent-encoding stays as it is.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = text.get(at + 1..at + 3).filter(|_| byte == b'%');
        if let Some(value) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            decoded.push(value);
            at += 3;
        } else {
            decoded.push(byte);
            at += 1;
        }
    }
    String::from_utf8(decoded).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The tokens of a pointer, unescaped.
pub(crate) fn tokens(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescaped)
}

#[cfg(test)]
mod tests {
    use super::{escaped, percent_decoded, tokens, unescaped};

    #[test]
    fn escapes_are_undone_in_their_order() {
        assert_eq!(unescaped("~01"), "~1");
        assert_eq!(escaped("a/b~c"), "a~1b~0c");
        assert_eq!(tokens("/a~1b/").collect::<Vec<_>>(), ["a/b", ""]);
        assert_eq!(tokens("").count(), 0);
    }

    #[test]
    fn what_is_not_percent_encoding_stays() {
        assert_eq!(percent_decoded("%7Bid%7D 100%"), "{id} 100%");
        assert_eq!(percent_decoded("%ff%é"), "%ff%é");
    }
}
