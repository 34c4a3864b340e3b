//! The media types of a response, by how much they say.

use syn::LitStr;

/// Some of the media types of a response, which say equally much.
pub struct Alternative {
    /// How much they say; more is tried first.
    pub precision: Precision,
    /// The media types, with commas between them; `None` for whatever remains.
    pub media_types: Option<String>,
}

/// How much a media type says (RFC 9110, section 12.5.1): nothing, then `*/*`, `image/*`, `application/*+json`, `image/png`; then the number
/// of its parameters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Precision(u8, usize);

/// The media types of a response in groups; the one group that remains if it names none.
pub fn alternatives(media_types: Option<&LitStr>) -> Vec<Alternative> {
    let Some(media_types) = media_types else {
        return vec![Alternative {
            precision: Precision(0, 0),
            media_types: None,
        }];
    };
    let mut alternatives: Vec<Alternative> = Vec::new();
    let text = media_types.value();
    for media_type in outside_quotes(&text, ',') {
        let media_type = media_type.trim();
        let precision = precision(media_type);
        let same = alternatives.iter_mut().find(|known| known.precision == precision);
        match same.and_then(|same| same.media_types.as_mut()) {
            Some(list) => {
                list.push_str(", ");
                list.push_str(media_type);
            }
            None => alternatives.push(Alternative {
                precision,
                media_types: Some(media_type.to_owned()),
            }),
        }
    }
    alternatives
}

fn precision(media_type: &str) -> Precision {
    let mut pieces = outside_quotes(media_type, ';').into_iter();
    let essence = pieces.next().unwrap_or_default().trim();
    let (kind, subtype) = essence.split_once('/').unwrap_or((essence, ""));
    let told = match (kind, subtype.strip_prefix('*')) {
        ("*", _) => 1,
        (_, Some("")) => 2,
        (_, Some(_)) => 3,
        (_, None) => 4,
    };
    Precision(told, pieces.count())
}

fn outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let (mut pieces, mut start, mut is_quoted) = (Vec::new(), 0, false);
    for (at, character) in text.char_indices() {
        is_quoted ^= character == '"';
        if character == separator && !is_quoted {
            pieces.push(&text[start..at]);
            start = at + separator.len_utf8();
        }
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::precision;

    #[test]
    fn what_says_more_is_tried_first() {
        let sorted = [
            "*/*",
            "image/*",
            "application/*+json",
            "image/png",
            "application/json;v=1",
            r#"application/json;profile="a;b";v=1"#,
        ];
        assert!(
            sorted
                .windows(2)
                .all(|pair| precision(pair[0]) < precision(pair[1]))
        );
    }
}
