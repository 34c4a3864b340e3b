//! Checks of URIs and IRIs, and of references to them.
//!
//! In: bytes of UTF-8. Out: whether they follow the grammar of RFC 3986, appendix A, or of RFC 3987, section 2.2.

use super::net::{is_ipv4, is_ipv6};
use crate::chars::decode;

/// What a URI may contain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Characters {
    /// ASCII only (RFC 3986).
    Ascii,
    /// Also most characters beyond ASCII (RFC 3987).
    Any,
}

/// Whether the bytes are a URI: a scheme, and what follows.
pub(super) const fn is_uri(bytes: &[u8], characters: Characters) -> bool {
    match scheme_end(bytes) {
        Some(start) => is_relative(bytes, start, characters),
        None => false,
    }
}

/// Whether the bytes are a URI, or a reference relative to one.
pub(super) const fn is_uri_reference(bytes: &[u8], characters: Characters) -> bool {
    if let Some(start) = scheme_end(bytes) {
        return is_relative(bytes, start, characters);
    }
    // A colon in the first segment would make what is before it a scheme (section 4.2).
    let mut at = 0;
    while at < bytes.len() && !matches!(bytes[at], b'/' | b'?' | b'#') {
        if bytes[at] == b':' {
            return false;
        }
        at += 1;
    }
    is_relative(bytes, 0, characters)
}

// Behind the colon of the scheme.
const fn scheme_end(bytes: &[u8]) -> Option<usize> {
    if bytes.is_empty() || !bytes[0].is_ascii_alphabetic() {
        return None;
    }
    let mut at = 1;
    while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || matches!(bytes[at], b'+' | b'-' | b'.')) {
        at += 1;
    }
    if at < bytes.len() && bytes[at] == b':' {
        Some(at + 1)
    } else {
        None
    }
}

// Whether what starts at `at` is an authority if it says so, a path, a query and a fragment.
const fn is_relative(bytes: &[u8], mut at: usize, characters: Characters) -> bool {
    if at + 1 < bytes.len() && bytes[at] == b'/' && bytes[at + 1] == b'/' {
        let start = at + 2;
        at = start;
        while at < bytes.len() && !matches!(bytes[at], b'/' | b'?' | b'#') {
            at += 1;
        }
        if !is_authority(bytes, start, at, characters) {
            return false;
        }
    }
    let (mut is_query, mut is_fragment) = (false, false);
    while at < bytes.len() {
        match bytes[at] {
            b'#' if is_fragment => return false,
            b'#' => {
                is_fragment = true;
                at += 1;
            }
            b'?' if !is_fragment => {
                is_query = true;
                at += 1;
            }
            b'/' | b':' | b'@' | b'?' => at += 1,
            _ => match character_end(bytes, at, characters, is_query && !is_fragment) {
                Some(end) => at = end,
                None => return false,
            },
        }
    }
    true
}

// `[userinfo "@"] host [":" port]` (section 3.2).
const fn is_authority(bytes: &[u8], start: usize, end: usize, characters: Characters) -> bool {
    let (mut at, mut host) = (start, start);
    while at < end {
        if bytes[at] == b'@' {
            host = at + 1;
            break;
        }
        at += 1;
    }
    at = start;
    while at + 1 < host {
        match bytes[at] {
            b':' => at += 1,
            _ => match character_end(bytes, at, characters, false) {
                Some(after) => at = after,
                None => return false,
            },
        }
    }
    at = host;
    if at < end && bytes[at] == b'[' {
        while at < end && bytes[at] != b']' {
            at += 1;
        }
        if at == end || !is_literal(bytes, host + 1, at) {
            return false;
        }
        at += 1;
    } else {
        while at < end && bytes[at] != b':' {
            match character_end(bytes, at, characters, false) {
                Some(after) => at = after,
                None => return false,
            }
        }
    }
    at == end || (bytes[at] == b':' && are_digits(bytes, at + 1, end))
}

const fn are_digits(bytes: &[u8], mut at: usize, end: usize) -> bool {
    while at < end {
        if !bytes[at].is_ascii_digit() {
            return false;
        }
        at += 1;
    }
    true
}

// What is in brackets: an IPv6 address, or an address of a future version (section 3.2.2).
const fn is_literal(bytes: &[u8], start: usize, end: usize) -> bool {
    let (_, rest) = bytes.split_at(start);
    let (address, _) = rest.split_at(end - start);
    if address.is_empty() || !matches!(address[0], b'v' | b'V') {
        return is_ipv6(address);
    }
    let mut at = 1;
    while at < address.len() && address[at].is_ascii_hexdigit() {
        at += 1;
    }
    if at == 1 || at + 1 >= address.len() || address[at] != b'.' {
        return false;
    }
    at += 1;
    while at < address.len() {
        if !is_plain(address[at]) && address[at] != b':' {
            return false;
        }
        at += 1;
    }
    true
}

// Unreserved characters and sub-delimiters (sections 2.2 and 2.3).
const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b'!'
                | b'$'
                | b'&'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b'+'
                | b','
                | b';'
                | b'='
        )
}

// Where a plain or percent-encoded character ends (section 2.1), if one is at `at`.
const fn character_end(bytes: &[u8], at: usize, characters: Characters, is_query: bool) -> Option<usize> {
    if bytes[at] == b'%' {
        let is_encoded =
            at + 2 < bytes.len() && bytes[at + 1].is_ascii_hexdigit() && bytes[at + 2].is_ascii_hexdigit();
        return if is_encoded { Some(at + 3) } else { None };
    }
    if is_plain(bytes[at]) {
        return Some(at + 1);
    }
    if bytes[at] < 0x80 || matches!(characters, Characters::Ascii) {
        return None;
    }
    let (character, end) = decode(bytes, at);
    if is_beyond_ascii(character, is_query) {
        Some(end)
    } else {
        None
    }
}

// `ucschar`, and in a query `iprivate` (RFC 3987, section 2.2).
const fn is_beyond_ascii(character: u32, is_query: bool) -> bool {
    let is_noncharacter = character & 0xfffe == 0xfffe;
    match character {
        0xa0..=0xd7ff | 0xf900..=0xfdcf | 0xfdf0..=0xffef => true,
        0x1_0000..=0xd_ffff | 0xe_1000..=0xe_ffff => !is_noncharacter,
        0xe000..=0xf8ff | 0xf_0000..=0x10_ffff => is_query && !is_noncharacter,
        _ => false,
    }
}

/// Whether the bytes are an IPv4 or IPv6 address, as the address of an email has in brackets (RFC 5321, section 4.1.3).
pub(super) const fn is_mail_address_literal(bytes: &[u8]) -> bool {
    let tag = b"ipv6:";
    let mut at = 0;
    while at < tag.len() && at < bytes.len() && bytes[at].to_ascii_lowercase() == tag[at] {
        at += 1;
    }
    if at < tag.len() {
        return is_ipv4(bytes);
    }
    let (_, address) = bytes.split_at(at);
    is_ipv6(address)
}

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn uris_follow_the_grammar_of_rfc_3986() {
        let uris = [
            "https://example.com",
            "urn:isbn:0451450523",
            "mailto:a@b.example",
            "http://[2001:db8::7]:80/c=GB?objectClass?one#a?b/c",
            "http://user:pass%20word@host:/%7Ea",
            "http://[v1.a:b]/",
            "com.example.app:/callback",
            "file:///etc/hosts",
            "a:",
        ];
        for text in uris {
            assert!(Format::Uri.accepts(text), "{text}");
            assert!(Format::UriReference.accepts(text), "{text}");
        }
        let none = [
            "example.com",
            "//x",
            "https://a b",
            "1a:x",
            "",
            "http://a/%zz",
            "http://a/%4",
            "http://a/[x]",
            "http://[::1",
            "http://[::g]/",
            "http://a:80a/",
            "http://a@b@c/",
            "http://a/#b#c",
            "http://a/é",
            "http://a/\\b",
            "http://a/{id}",
            "http://a/<b>",
            "http://a\u{7f}",
        ];
        for text in none {
            assert!(!Format::Uri.accepts(text), "{text}");
        }
    }

    #[test]
    fn references_may_lack_a_scheme_and_iris_have_characters_beyond_ascii() {
        for text in [
            "/a?b#c",
            "",
            "a/b:c",
            "#part",
            "//host/x",
            "?q",
            "./a:b",
            "%41:b/".trim_end_matches(":b/"),
        ] {
            assert!(Format::UriReference.accepts(text), "{text}");
            assert!(Format::IriReference.accepts(text), "{text}");
        }
        for text in ["\\\\a", "a b", "#a\\b", "<a>", "1:b", "é", "/%a"] {
            assert!(!Format::UriReference.accepts(text), "{text}");
        }
        for text in ["https://example.com/é", "https://bücher.example/?q=🥖"] {
            assert!(Format::Iri.accepts(text) && !Format::Uri.accepts(text), "{text}");
        }
        assert!(!Format::Iri.accepts("https://a/\u{fffe}") && !Format::IriReference.accepts("\u{80}"));
    }
}
