//! Checks of email addresses.
//!
//! In: bytes of UTF-8. Out: whether they are a mailbox of RFC 5321, section 4.1.2, or of RFC 6531, section 3.3.

use super::hostname::{is_hostname, is_unicode_hostname};
use super::uri::is_mail_address_literal;

// RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3: the path has angle brackets, which the address has not.
const MAX_LOCAL_PART: usize = 64;
const MAX_ADDRESS: usize = 254;

/// Whether the bytes are a local part, an at sign, and a domain or an address in brackets; with `is_international`, they may have characters
/// beyond ASCII.
pub(super) const fn is_email(bytes: &[u8], is_international: bool) -> bool {
    let Some(at_sign) = local_part_end(bytes, is_international) else {
        return false;
    };
    if at_sign == 0 || at_sign > MAX_LOCAL_PART || bytes.len() > MAX_ADDRESS || at_sign + 1 >= bytes.len() {
        return false;
    }
    let (_, domain) = bytes.split_at(at_sign + 1);
    let last = domain.len() - 1;
    if domain[0] == b'[' {
        if last < 1 || domain[last] != b']' {
            return false;
        }
        let (_, rest) = domain.split_at(1);
        let (address, _) = rest.split_at(last - 1);
        return is_mail_address_literal(address);
    }
    is_hostname(domain) || (is_international && is_unicode_hostname(domain))
}

// Where the at sign after the local part is.
const fn local_part_end(bytes: &[u8], is_international: bool) -> Option<usize> {
    if !bytes.is_empty() && bytes[0] == b'"' {
        return quoted_end(bytes, is_international);
    }
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'@' if at > 0 && bytes[at - 1] != b'.' => return Some(at),
            b'.' if at > 0 && bytes[at - 1] != b'.' => {}
            byte if is_atom(byte) || (is_international && byte >= 0x80) => {}
            _ => return None,
        }
        at += 1;
    }
    None
}

// `atext` (RFC 5322, section 3.2.3).
const fn is_atom(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'/'
                | b'='
                | b'?'
                | b'^'
                | b'_'
                | b'`'
                | b'{'
                | b'|'
                | b'}'
                | b'~'
        )
}

const fn quoted_end(bytes: &[u8], is_international: bool) -> Option<usize> {
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                return if at + 1 < bytes.len() && bytes[at + 1] == b'@' {
                    Some(at + 1)
                } else {
                    None
                };
            }
            b'\\' if at + 1 < bytes.len() && matches!(bytes[at + 1], b' '..=b'~') => at += 2,
            b' '..=b'[' | b']'..=b'~' => at += 1,
            0x80.. if is_international => at += 1,
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn addresses_are_mailboxes_of_rfc_5321() {
        let addresses = [
            "example@domain.com",
            "a+b@x.be",
            "first.last@sub.example",
            "root@localhost",
            r#""a b"@x.be"#,
            r#""a\"@b"@x.be"#,
            r#"""@x.be"#,
            "a@[127.0.0.1]",
            "a@[IPv6:::1]",
            "!#$%&'*+-/=?^_`{|}~@x.be",
        ];
        for text in addresses {
            assert!(Format::Email.accepts(text), "{text}");
            assert!(Format::IdnEmail.accepts(text), "{text}");
        }
        let none = [
            "example",
            "@x.be",
            "a@",
            "a b@x.be",
            r#""a b@x.be"#,
            r#""a"b@x.be"#,
            ".a@x.be",
            "a.@x.be",
            "a..b@x.be",
            "a@x..be",
            "a@-x.be",
            "a@x_y.be",
            "a@x.be.",
            "a@b@c.be",
            "a,b@x.be",
            "a(b)@x.be",
            "a<b@x.be",
            "a@[300.0.0.1]",
            "a@[x",
            "a@[",
            "a@x.be ",
            "Joe <joe@x.be>",
        ];
        for text in none {
            assert!(
                !Format::Email.accepts(text) && !Format::IdnEmail.accepts(text),
                "{text}"
            );
        }
        assert!(!Format::Email.accepts(&format!("{}@x.be", "a".repeat(65))));
        assert!(Format::Email.accepts(&format!("{}@x.be", "a".repeat(64))));
    }

    #[test]
    fn only_international_addresses_have_characters_beyond_ascii() {
        for text in ["josé@example.com", "a@bücher.example", "用户@例子.广告"] {
            assert!(
                Format::IdnEmail.accepts(text) && !Format::Email.accepts(text),
                "{text}"
            );
        }
        assert!(!Format::IdnEmail.accepts("a@b\u{fe0f} c.example"));
    }
}
