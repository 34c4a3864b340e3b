//! Media types and ranges of them (RFC 9110, sections 8.3.1 and 12.5.1).
//!
//! In: the text of a media type. Out: whether it is one that a spec declares, and a media type that a range covers.

use std::borrow::Cow;

/// A media type by its parts. The parameters are a part of it.
struct MediaType<'t> {
    kind: &'t str,
    subtype: &'t str,
    parameters: Vec<(&'t str, Cow<'t, str>)>,
}

impl<'t> MediaType<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let mut pieces = split(text, ';').into_iter();
        let (kind, subtype) = pieces.next()?.trim().split_once('/')?;
        let parameters = pieces.filter_map(|piece| {
            let (name, value) = piece.split_once('=')?;
            Some((name.trim(), unquoted(value.trim())))
        });
        Some(Self {
            kind,
            subtype,
            parameters: parameters.collect(),
        })
    }

    fn has(&self, (name, value): &(&str, Cow<'_, str>)) -> bool {
        let mut parameters = self.parameters.iter();
        parameters.any(|(own, given)| own.eq_ignore_ascii_case(name) && given.eq_ignore_ascii_case(value))
    }
}

/// Whether a media type is `wanted`, which may be a range: `image/*`, `*/*`, `application/*+json`.
///
/// It must have the parameters of `wanted`, and may have others. Neither the case nor the charset matters, which says how text is read.
pub(crate) fn is_of(media_type: &str, wanted: &str) -> bool {
    let Some(wanted) = MediaType::of(wanted) else {
        return false;
    };
    if wanted.kind == "*" {
        return true;
    }
    let Some(given) = MediaType::of(media_type) else {
        return false;
    };
    let is_of_subtype = match wanted.subtype.strip_prefix('*') {
        Some("") => true,
        Some(suffix) => ends_with(given.subtype, suffix),
        None => given.subtype.eq_ignore_ascii_case(wanted.subtype),
    };
    let is_told =
        |name: &str| !name.eq_ignore_ascii_case("charset") && !name.eq_ignore_ascii_case("boundary");
    given.kind.eq_ignore_ascii_case(wanted.kind)
        && is_of_subtype
        && wanted
            .parameters
            .iter()
            .filter(|(name, _)| is_told(name))
            .all(|wanted| given.has(wanted))
}

/// Whether a media type is one of a list with commas.
pub(crate) fn is_of_any(media_type: &str, list: &str) -> bool {
    split(list, ',').iter().any(|wanted| is_of(media_type, wanted))
}

/// Whether a list of media types contains a range.
pub(crate) fn has_range(list: &str) -> bool {
    list.contains('*')
}

/// Whether a text is one media type, and no range: it can be sent.
pub(crate) fn is_concrete(text: &str) -> bool {
    let is_token = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    MediaType::of(text).is_some_and(|given| is_token(given.kind) && is_token(given.subtype))
        && text.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}

/// The first of a list, or a media type that it covers if it is a range: for a picture that of its content, else a usual one.
pub(crate) fn concrete<'t>(list: &'t str, fallback: &'static str, body: &[u8]) -> &'t str {
    let first = split(list, ',').into_iter().next().unwrap_or_default().trim();
    if !has_range(first) {
        return first;
    }
    match first.split_once('/') {
        Some(("image", "*")) => picture(body),
        Some(("audio", "*")) => "audio/mpeg",
        Some(("video", "*")) => "video/mp4",
        Some(("font", "*")) => "font/woff2",
        Some(("model", "*")) => "model/gltf-binary",
        Some(("message", "*")) => "message/rfc822",
        Some(("text", "*")) => "text/plain",
        Some(("application", "*")) if fallback.starts_with("text/") => "application/octet-stream",
        Some(("application", subtype)) if subtype.ends_with("+xml") => "application/xml",
        _ => fallback,
    }
}

// What the first bytes of a picture say (WHATWG, MIME Sniffing, section 6.1).
fn picture(body: &[u8]) -> &'static str {
    match body {
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', ..] => "image/gif",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "image/webp",
        [b'B', b'M', ..] => "image/bmp",
        [b'<', ..] => "image/svg+xml",
        _ => "image/png",
    }
}

/// The value of a parameter, such as `charset`.
pub(crate) fn parameter<'t>(media_type: &'t str, name: &str) -> Option<Cow<'t, str>> {
    let parameters = MediaType::of(media_type)?.parameters.into_iter();
    parameters
        .filter(|(own, _)| own.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
        .next()
}

/// A media type without a parameter.
pub(crate) fn without(media_type: &str, name: &str) -> String {
    let pieces = split(media_type, ';').into_iter().enumerate();
    let kept = pieces.filter(|(index, piece)| {
        let own = piece.split('=').next().unwrap_or_default().trim();
        *index == 0 || !own.eq_ignore_ascii_case(name)
    });
    kept.map(|(_, piece)| piece).collect::<Vec<_>>().join(";")
}

/// Splits at a separator outside of quotes (RFC 9110, section 5.6.4).
pub(crate) fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, character) in text.char_indices() {
        if character == separator && !is_quoted {
            pieces.push(&text[start..at]);
            start = at + separator.len_utf8();
            continue;
        }
        is_quoted ^= character == '"' && !is_escaped;
        is_escaped = character == '\\' && is_quoted && !is_escaped;
    }
    pieces.push(&text[start..]);
    pieces
}

fn unquoted(value: &str) -> Cow<'_, str> {
    let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    let Some(inner) = inner.filter(|inner| inner.contains('\\')) else {
        return Cow::Borrowed(inner.unwrap_or(value));
    };
    let (mut plain, mut is_escaped) = (String::with_capacity(inner.len()), false);
    for character in inner.chars() {
        is_escaped = character == '\\' && !is_escaped;
        if !is_escaped {
            plain.push(character);
        }
    }
    Cow::Owned(plain)
}

fn ends_with(text: &str, suffix: &str) -> bool {
    let start = text.len().checked_sub(suffix.len());
    start
        .and_then(|start| text.get(start..))
        .is_some_and(|end| end.eq_ignore_ascii_case(suffix))
}

#[cfg(test)]
mod tests {
    use super::{concrete, is_concrete, is_of, is_of_any, parameter, without};

    #[test]
    fn parameters_are_a_part_of_a_media_type_and_the_charset_is_not_told() {
        assert!(is_of(
            "application/JSON; V=2.0; charset=utf-8",
            "application/json; v=2.0"
        ));
        assert!(is_of("application/json", "application/json; charset=utf-8"));
        assert!(is_of(r#"a/b; profile="x, y""#, r#"a/b;profile="X, Y""#));
        assert!(!is_of("application/json", "application/json; v=2.0"));
        assert!(!is_of("application/json; v=1.0", "application/json; v=2.0"));
        assert!(is_of_any("text/csv", r#"a/b;p="1, 2", text/csv"#));
    }

    #[test]
    fn a_range_covers_what_it_says() {
        for (given, range) in [
            ("image/png", "image/*"),
            ("application/problem+json", "application/*+json"),
            ("", "*/*"),
            ("odd", "*/*"),
        ] {
            assert!(is_of(given, range), "{given} {range}");
        }
        for (given, range) in [
            ("text/png", "image/*"),
            ("application/json", "application/*+json"),
            ("text/x+json", "application/*+json"),
            ("", "image/*"),
        ] {
            assert!(!is_of(given, range), "{given} {range}");
        }
    }

    #[test]
    fn what_is_sent_is_no_range() {
        assert_eq!(
            concrete("image/*", "application/octet-stream", b"\x89PNG"),
            "image/png"
        );
        assert_eq!(
            concrete("image/*", "application/octet-stream", &[0xff, 0xd8, 0xff, 0xe0]),
            "image/jpeg"
        );
        assert_eq!(
            concrete("*/*, text/*", "application/octet-stream", b""),
            "application/octet-stream"
        );
        assert_eq!(
            concrete("application/*+json", "application/json", b"{}"),
            "application/json"
        );
        assert_eq!(
            concrete("text/csv; header=present", "text/plain", b""),
            "text/csv; header=present"
        );
        assert!(
            is_concrete("application/vnd.a+json; v=1")
                && !is_concrete("image/*")
                && !is_concrete("image/a\n")
        );
    }

    #[test]
    fn parameters_are_found_and_removed() {
        assert_eq!(
            parameter(r#"text/plain; Charset="utf\-8""#, "charset").as_deref(),
            Some("utf-8")
        );
        assert_eq!(
            without("multipart/related; boundary=x; type=a/b", "boundary"),
            "multipart/related; type=a/b"
        );
    }
}
