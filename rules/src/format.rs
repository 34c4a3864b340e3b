//! Formats of strings: `uuid`, `email`, `date-time`, ….
//!
//! In: a format and a string. Out: whether the string is of the format, in a const too. Formats without a check here are not in
//! [`Format`] and constrain nothing, as in JSON Schema.

mod date;
mod net;
mod pointer;

use crate::chars::decode;

/// A format of the spec language, of JSON Schema or of the OpenAPI format registry, of those that are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A UUID (RFC 9562, section 4).
    Uuid,
    /// An email address (RFC 5321, section 4.1.2, in its usual form).
    Email,
    /// An absolute URI (RFC 3986, section 4.3): a scheme, a colon, and no space or control character.
    Uri,
    /// A URI, or a reference relative to one (RFC 3986, section 4.1).
    UriReference,
    /// A JSON Pointer (RFC 6901).
    JsonPointer,
    /// A JSON Pointer relative to a location in the document (draft-bhutton-relative-json-pointer-00).
    RelativeJsonPointer,
    /// A duration, `P1DT12H` (RFC 3339, appendix A).
    Duration,
    /// One code point.
    Char,
    /// A date, `YYYY-MM-DD` (RFC 3339, section 5.6).
    Date,
    /// A time of day (RFC 3339, section 5.6).
    Time,
    /// A date-time with an offset (RFC 3339, section 5.6).
    DateTime,
    /// A date-time with or without an offset.
    LocalDateTime,
    /// An IPv4 address (RFC 2673, section 3.2).
    Ipv4,
    /// An IPv6 address (RFC 4291, section 2.2).
    Ipv6,
    /// A host name (RFC 1123, section 2.1).
    Hostname,
    /// Base64 with padding (RFC 4648, section 4).
    Byte,
    /// Two capital letters (ISO 3166-1).
    Country,
    /// Three capital letters (ISO 4217).
    Currency,
    /// A language tag (RFC 5646); the form of its subtags is checked, not the registry.
    Language,
    /// A telephone number: digits, with a plus sign, spaces, dots, hyphens and parentheses.
    Phone,
    /// A code verifier (RFC 7636, section 4.1).
    PkceVerifier,
    /// A code challenge (RFC 7636, section 4.2): 43 to 128 characters, since with the method `plain` it is the verifier.
    PkceChallenge,
    /// A `state` (RFC 6749, appendix A.5).
    CsrfState,
}

impl Format {
    /// The format that a spec calls `name`, if it is one that is checked.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "uuid" => Self::Uuid,
            "email" | "idn-email" => Self::Email,
            "uri" | "url" | "iri" => Self::Uri,
            "uri-reference" | "iri-reference" => Self::UriReference,
            "json-pointer" => Self::JsonPointer,
            "relative-json-pointer" => Self::RelativeJsonPointer,
            "duration" => Self::Duration,
            "char" => Self::Char,
            "date" => Self::Date,
            "time" => Self::Time,
            "date-time" => Self::DateTime,
            "local-date-time" => Self::LocalDateTime,
            "ipv4" => Self::Ipv4,
            "ipv6" => Self::Ipv6,
            "hostname" => Self::Hostname,
            "byte" => Self::Byte,
            "country" => Self::Country,
            "currency" => Self::Currency,
            "language" => Self::Language,
            "phone" => Self::Phone,
            "pkce-verifier" => Self::PkceVerifier,
            "pkce-challenge" => Self::PkceChallenge,
            "csrf-state" => Self::CsrfState,
            _ => return None,
        })
    }

    /// The name of the variant in Rust source.
    pub const fn variant(self) -> &'static str {
        match self {
            Self::Uuid => "Uuid",
            Self::Email => "Email",
            Self::Uri => "Uri",
            Self::UriReference => "UriReference",
            Self::JsonPointer => "JsonPointer",
            Self::RelativeJsonPointer => "RelativeJsonPointer",
            Self::Duration => "Duration",
            Self::Char => "Char",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::DateTime => "DateTime",
            Self::LocalDateTime => "LocalDateTime",
            Self::Ipv4 => "Ipv4",
            Self::Ipv6 => "Ipv6",
            Self::Hostname => "Hostname",
            Self::Byte => "Byte",
            Self::Country => "Country",
            Self::Currency => "Currency",
            Self::Language => "Language",
            Self::Phone => "Phone",
            Self::PkceVerifier => "PkceVerifier",
            Self::PkceChallenge => "PkceChallenge",
            Self::CsrfState => "CsrfState",
        }
    }

    /// What a string of the format is, to follow "must be" in a message.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Uuid => "a UUID",
            Self::Email => "an email address",
            Self::Uri => "an absolute URL, such as `https://example.com`",
            Self::UriReference => "a URL or a relative reference, without spaces",
            Self::JsonPointer => "a JSON Pointer, such as `/a/b`",
            Self::RelativeJsonPointer => "a relative JSON Pointer, such as `1/a`",
            Self::Duration => "a duration, such as `P1DT12H`",
            Self::Char => "one character",
            Self::Date => "a date, YYYY-MM-DD",
            Self::Time => "a time of day, HH:MM:SS with an offset",
            Self::DateTime => "a date-time with an offset (RFC 3339)",
            Self::LocalDateTime => "a date-time (RFC 3339), with or without an offset",
            Self::Ipv4 => "an IPv4 address",
            Self::Ipv6 => "an IPv6 address",
            Self::Hostname => "a host name",
            Self::Byte => "base64 text",
            Self::Country => "two capital letters (ISO 3166)",
            Self::Currency => "three capital letters (ISO 4217)",
            Self::Language => "a language tag, such as `nl` or `nl-BE`",
            Self::Phone => "a telephone number",
            Self::PkceVerifier => "43 to 128 of A-Z, a-z, 0-9, `-`, `.`, `_`, `~` (RFC 7636)",
            Self::PkceChallenge => {
                "43 to 128 of A-Z, a-z, 0-9, `-`, `.`, `_`, `~` (RFC 7636): base64url without padding, not base64"
            }
            Self::CsrfState => "one or more visible ASCII characters or spaces (RFC 6749)",
        }
    }

    /// Whether `text` is of this format.
    pub const fn accepts(self, text: &str) -> bool {
        let bytes = text.as_bytes();
        match self {
            Self::Uuid => is_uuid(bytes),
            Self::Email => net::is_email(bytes),
            Self::Uri => net::is_uri(bytes),
            Self::UriReference => net::has_only_uri_characters(bytes, 0),
            Self::JsonPointer => pointer::is_json_pointer(bytes, 0),
            Self::RelativeJsonPointer => pointer::is_relative_json_pointer(bytes),
            Self::Duration => pointer::is_duration(bytes),
            Self::Char => !bytes.is_empty() && decode(bytes, 0).1 == bytes.len(),
            Self::Date => date::is_date(bytes, 0, bytes.len()),
            Self::Time => date::is_time(bytes, 0, true),
            Self::DateTime => date::is_date_time(bytes, true),
            Self::LocalDateTime => date::is_date_time(bytes, false),
            Self::Ipv4 => net::is_ipv4(bytes),
            Self::Ipv6 => net::is_ipv6(bytes),
            Self::Hostname => net::is_hostname(bytes),
            Self::Byte => is_base64(bytes),
            Self::Country => bytes.len() == 2 && all_capitals(bytes),
            Self::Currency => bytes.len() == 3 && all_capitals(bytes),
            Self::Language => is_language(bytes),
            Self::Phone => is_phone(bytes),
            Self::PkceVerifier | Self::PkceChallenge => is_verifier(bytes),
            Self::CsrfState => is_visible(bytes),
        }
    }
}

const fn all_capitals(bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_uppercase() {
            return false;
        }
        at += 1;
    }
    true
}

const fn is_uuid(bytes: &[u8]) -> bool {
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

const fn is_base64(bytes: &[u8]) -> bool {
    if !bytes.len().is_multiple_of(4) {
        return false;
    }
    let mut at = 0;
    while at < bytes.len() {
        let is_digit = bytes[at].is_ascii_alphanumeric() || matches!(bytes[at], b'+' | b'/');
        // Padding is the last one or two characters.
        let is_padding =
            bytes[at] == b'=' && (at + 1 == bytes.len() || (at + 2 == bytes.len() && bytes[at + 1] == b'='));
        if !is_digit && !is_padding {
            return false;
        }
        at += 1;
    }
    true
}

// 2 to 8 letters, then subtags of 1 to 8 letters or digits (RFC 5646, section 2.1).
const fn is_language(bytes: &[u8]) -> bool {
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

const fn is_phone(bytes: &[u8]) -> bool {
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

const fn is_verifier(bytes: &[u8]) -> bool {
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

const fn is_visible(bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] < 0x20 || bytes[at] > 0x7e {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn formats_accept_what_their_documents_accept() {
        let cases: &[(Format, &[&str], &[&str])] = &[
            (
                Format::Uuid,
                &["2eb8aa08-aa98-11ea-b4aa-73b441d16380"],
                &["2eb8aa08aa9811eab4aa73b441d16380", ""],
            ),
            (
                Format::Email,
                &[
                    "example@domain.com",
                    "a+b@x.be",
                    r#""a b"@x.be"#,
                    r#""a\"@b"@x.be"#,
                ],
                &[
                    "example",
                    "@x.be",
                    "a@",
                    "a b@x.be",
                    r#""a b@x.be"#,
                    r#""a"b@x.be"#,
                ],
            ),
            (
                Format::Uri,
                &["https://example.com", "urn:isbn:0451450523"],
                &["example.com", "//x", "https://a b", "1a:x", ""],
            ),
            (Format::Country, &["BE"], &["be", "BEL", ""]),
            (Format::Currency, &["EUR"], &["eur", "EURO"]),
            (
                Format::Language,
                &["nl", "nl-BE", "zh-Hant-TW"],
                &["n", "", "nl-", "nl_BE", "123"],
            ),
            (
                Format::Phone,
                &["+32 475 00 00 00", "0475/000000"],
                &["", "+", "32+475", "call"],
            ),
            (Format::CsrfState, &["a b~"], &["", "é", "\n"]),
            (
                Format::Byte,
                &["", "Zg==", "Zm8=", "Zm9v"],
                &["Zg", "Zg=", "Z===", "Z=9v"],
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

    // RFC 7636, appendix B.
    #[test]
    fn the_verifier_and_challenge_of_rfc_7636_are_accepted() {
        assert!(Format::PkceVerifier.accepts("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assert!(Format::PkceChallenge.accepts("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        assert!(!Format::PkceChallenge.accepts("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM="));
    }
}
