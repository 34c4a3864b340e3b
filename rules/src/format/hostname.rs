//! Checks of host names, those of other scripts among them.
//!
//! In: bytes of UTF-8. Out: whether they are labels of RFC 1123, section 2.1, and those that begin with `xn--` are labels in another script
//! (RFC 5891).

use super::punycode;

const MAX_NAME: usize = 253;
const MAX_LABEL: usize = 63;

/// Whether the bytes are a host name in ASCII.
pub(super) const fn is_hostname(bytes: &[u8]) -> bool {
    are_labels(bytes, false)
}

/// Whether the bytes are a host name, in any script.
pub(super) const fn is_unicode_hostname(bytes: &[u8]) -> bool {
    are_labels(bytes, true)
}

const fn are_labels(bytes: &[u8], is_international: bool) -> bool {
    if bytes.is_empty() || bytes.len() > MAX_NAME {
        return false;
    }
    let (mut start, mut at) = (0, 0);
    while at <= bytes.len() {
        if at == bytes.len() || bytes[at] == b'.' {
            let (_, rest) = bytes.split_at(start);
            let (label, _) = rest.split_at(at - start);
            if !is_label(label, is_international) {
                return false;
            }
            start = at + 1;
        }
        at += 1;
    }
    true
}

const fn is_label(label: &[u8], is_international: bool) -> bool {
    let length = label.len();
    if length == 0 || length > MAX_LABEL || label[0] == b'-' || label[length - 1] == b'-' {
        return false;
    }
    let mut at = 0;
    while at < length {
        let is_allowed =
            label[at].is_ascii_alphanumeric() || label[at] == b'-' || (is_international && label[at] >= 0x80);
        if !is_allowed {
            return false;
        }
        at += 1;
    }
    // Hyphens there are reserved for labels in another script (RFC 5890, section 2.3.1).
    if length < 4 || label[2] != b'-' || label[3] != b'-' {
        return true;
    }
    let (_, encoded) = label.split_at(4);
    matches!(label[0], b'x' | b'X') && matches!(label[1], b'n' | b'N') && punycode::is_label(encoded)
}

#[cfg(test)]
mod tests {
    use crate::Format;

    #[test]
    fn host_names_are_labels_of_letters_digits_and_hyphens() {
        for text in [
            "example.com",
            "a-b.c",
            "localhost",
            "1.example",
            "a--b.c",
            "xn--4gbwdl.xn--wgbh1c",
            "XN--bcher-KVA.example",
        ] {
            assert!(Format::Hostname.accepts(text), "{text}");
        }
        for text in [
            "-a.com",
            "a-.com",
            "a..b",
            "",
            "a_b",
            ".",
            "a.",
            "bücher.example",
            "ab--cd.example",
        ] {
            assert!(!Format::Hostname.accepts(text), "{text}");
        }
        assert!(Format::Hostname.accepts(&"a".repeat(63)));
        assert!(!Format::Hostname.accepts(&"a".repeat(64)));
    }

    // Of the JSON-Schema-Test-Suite and RFC 5892, appendix A.
    #[test]
    fn a_label_in_another_script_is_one_that_can_be_decoded() {
        for text in [
            "xn--ihqwcrb4cv8a8dqg056pqjye",
            "xn--bcher-kva",
            "xn--ll-0ea",
            "xn--wva6j",
            "xn--4dbc5h",
            "xn--lckyi",
            "xn--l2b2c",
        ] {
            assert!(Format::Hostname.accepts(text), "{text}");
        }
        for text in [
            "xn--X",
            "xn--",
            "xn--a-",
            "xn--99999999",
            "xn---",
            "xn--al-0ea",
            "xn--a-2hc5h",
            "xn--a-iju",
            "xn--8hb20a",
            "xn--a-ubb",
            "xn--ab-ivd",
        ] {
            assert!(!Format::Hostname.accepts(text), "{text}");
        }
    }
}
