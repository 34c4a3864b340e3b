//! Formats of strings: `uuid`, `email`, `date-time`, ….
//!
//! In: a format and a string. Out: whether the string is of the format, in a const too. Formats without a check here are not in
//! [`Format`] and constrain nothing, as in JSON Schema, where a format is an annotation (2020-12, Validation, section 7.2.1). So what the
//! types of servers write is accepted too where it is not the standard's form, and [`Format::is_standard`] tells the two apart.

mod base64;
mod date;
mod duration;
mod email;
mod hostname;
mod identifier;
mod net;
mod pointer;
mod punycode;
mod uri;

use self::date::Offset;
use self::uri::Characters;
use crate::chars::decode;

/// A format of the spec language, of JSON Schema or of the OpenAPI format registry, of those that are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A UUID (RFC 9562, section 4).
    Uuid,
    /// An email address (RFC 5321, section 4.1.2).
    Email,
    /// An email address that may have characters beyond ASCII (RFC 6531, section 3.3).
    IdnEmail,
    /// A URI with its scheme (RFC 3986, section 3).
    Uri,
    /// A URI, or a reference relative to one (RFC 3986, section 4.1).
    UriReference,
    /// A URI that may have characters beyond ASCII (RFC 3987, section 2.2).
    Iri,
    /// A reference that may have characters beyond ASCII (RFC 3987, section 2.2).
    IriReference,
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
    /// A host name (RFC 1123, section 2.1); a label that begins with `xn--` is one in another script (RFC 5891).
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
            "email" => Self::Email,
            "idn-email" => Self::IdnEmail,
            "uri" | "url" => Self::Uri,
            "uri-reference" => Self::UriReference,
            "iri" => Self::Iri,
            "iri-reference" => Self::IriReference,
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
            Self::IdnEmail => "IdnEmail",
            Self::Uri => "Uri",
            Self::UriReference => "UriReference",
            Self::Iri => "Iri",
            Self::IriReference => "IriReference",
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
            Self::Email | Self::IdnEmail => "an email address",
            Self::Uri | Self::Iri => "an absolute URL, such as `https://example.com`",
            Self::UriReference | Self::IriReference => "a URL or a relative reference, without spaces",
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

    /// Whether `text` is of this format: in the form of its standard, or in one that the types of servers write for it.
    pub const fn accepts(self, text: &str) -> bool {
        let bytes = text.as_bytes();
        match self {
            Self::Uuid => identifier::is_uuid(bytes) || identifier::is_uuid_of_servers(bytes),
            Self::Duration => duration::is_duration(bytes) || duration::is_duration_of_servers(bytes),
            Self::Time => date::is_time(bytes, 0, Offset::Any),
            Self::DateTime => date::is_date_time(bytes, Offset::Any) && date::has_offset(bytes, 11),
            Self::LocalDateTime => date::is_date_time(bytes, Offset::Any),
            Self::Ipv6 => net::is_ipv6(bytes) || net::is_zoned_ipv6(bytes),
            _ => self.is_standard(text),
        }
    }

    /// Whether `text` has the form of the format's standard, which is what a strict reading takes.
    pub const fn is_standard(self, text: &str) -> bool {
        let bytes = text.as_bytes();
        match self {
            Self::Uuid => identifier::is_uuid(bytes),
            Self::Email => email::is_email(bytes, false),
            Self::IdnEmail => email::is_email(bytes, true),
            Self::Uri => uri::is_uri(bytes, Characters::Ascii),
            Self::UriReference => uri::is_uri_reference(bytes, Characters::Ascii),
            Self::Iri => uri::is_uri(bytes, Characters::Any),
            Self::IriReference => uri::is_uri_reference(bytes, Characters::Any),
            Self::JsonPointer => pointer::is_json_pointer(bytes, 0),
            Self::RelativeJsonPointer => pointer::is_relative_json_pointer(bytes),
            Self::Duration => duration::is_duration(bytes),
            Self::Char => !bytes.is_empty() && decode(bytes, 0).1 == bytes.len(),
            Self::Date => date::is_date(bytes, 0, bytes.len()),
            Self::Time => date::is_time(bytes, 0, Offset::Required),
            Self::DateTime => date::is_date_time(bytes, Offset::Required),
            Self::LocalDateTime => date::is_date_time(bytes, Offset::Optional),
            Self::Ipv4 => net::is_ipv4(bytes),
            Self::Ipv6 => net::is_ipv6(bytes),
            Self::Hostname => hostname::is_hostname(bytes),
            Self::Byte => base64::is_base64(bytes),
            Self::Country => bytes.len() == 2 && identifier::all_capitals(bytes),
            Self::Currency => bytes.len() == 3 && identifier::all_capitals(bytes),
            Self::Language => identifier::is_language(bytes),
            Self::Phone => identifier::is_phone(bytes),
            Self::PkceVerifier | Self::PkceChallenge => identifier::is_verifier(bytes),
            Self::CsrfState => identifier::is_visible(bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn formats_accept_what_their_documents_accept() {
        let cases: &[(Format, &[&str], &[&str])] = &[
            (
                Format::Uuid,
                &[
                    "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                    "2eb8aa08aa9811eab4aa73b441d16380",
                    "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}",
                    "urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                ],
                &[
                    "",
                    "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
                    "2eb8aa08-aa9811ea-b4aa-73b441d16380x",
                    "(2eb8aa08-aa98-11ea-b4aa-73b441d16380)",
                ],
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
                &[
                    "Zg", "Zg=", "Z===", "Z=9v", "Zh==", "Zm9=", "====", "=", "Zg==Zg==", "Z g=",
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

    #[test]
    fn a_variant_has_the_name_of_its_format() {
        let names = "uuid email idn-email uri uri-reference iri iri-reference json-pointer relative-json-pointer duration char date time \
                     date-time local-date-time ipv4 ipv6 hostname byte country currency language phone pkce-verifier pkce-challenge csrf-state";
        for name in names.split_whitespace() {
            let words = name.split('-').map(|word| word[..1].to_uppercase() + &word[1..]);
            let variant = Format::from_name(name).map(Format::variant);
            assert_eq!(variant, Some(words.collect::<String>().as_str()), "{name}");
        }
        assert_eq!(Format::from_name("url"), Some(Format::Uri));
        assert_eq!(Format::from_name("binary"), None);
    }

    #[test]
    fn forms_of_servers_end_where_they_end() {
        let (local, domain) = ("a".repeat(60), format!("{0}.{0}.{0}.", "b".repeat(60)));
        for (length, is_accepted) in [(254, true), (255, false)] {
            let address = format!("{local}@{domain}");
            let address = format!("{address}{}", "c".repeat(length - address.len()));
            assert_eq!(Format::Email.accepts(&address), is_accepted, "{length}");
        }
        let uuid = "01234567-89ab-cdef-0123-456789abcdef";
        for (text, is_accepted) in [
            (format!("{{{uuid}}}"), true),
            (format!("{{{uuid})"), false),
            (format!("({uuid}}}"), false),
        ] {
            assert_eq!(Format::Uuid.accepts(&text), is_accepted, "{text}");
        }
        for (text, is_accepted) in [
            ("fe80::1%eth0", true),
            ("fe80::1%en-0.1", true),
            ("fe80::1%", false),
            ("fe80::1%a b", false),
            ("fe80::1%a/b", false),
            ("1:2:3:4:5:6:7::", true),
            ("1:2:3:4:5:6:7:8::", false),
        ] {
            assert_eq!(Format::Ipv6.accepts(text), is_accepted, "{text}");
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
