//! Fills the variables in the URL of a server (OpenAPI 3.1.1, section 4.8.5).

use crate::percent::{Unescaped, push_encoded};

/// The template with each `{name}` replaced by its value, without a trailing slash.
///
/// A value may be a part of the host or the path, or the URL itself where the template begins with it. It does not end the part of the URL
/// that it is in: `/`, `?`, `#`, `@` and `\` are percent-encoded in the host, where no host has them, and `?` and `#` in the path.
#[doc(hidden)]
pub fn filled_template(template: &str, values: &[(&str, &str)]) -> String {
    let mut url = String::with_capacity(template.len());
    let mut rest = template;
    // What precedes the variable in the template decides, not what other values have made of it.
    let mut before_it = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        url.push_str(before);
        before_it.push_str(before);
        let known = after
            .split_once('}')
            .and_then(|(name, behind)| Some((values.iter().find(|(known, _)| *known == name)?.1, behind)));
        rest = if let Some((value, behind)) = known {
            push_value(&mut url, value, endings(&before_it));
            before_it.push('x');
            behind
        } else {
            url.push('{');
            before_it.push('{');
            after
        };
    }
    url.push_str(rest);
    url.truncate(url.trim_end_matches('/').len());
    url
}

// The characters that end the part of a URL that follows this start of it.
fn endings(start: &str) -> &'static [char] {
    match start.split_once("://") {
        Some((_, rest)) if rest.contains('?') => &['#'],
        Some((_, rest)) if rest.contains('/') => &['?', '#'],
        Some(_) => &['/', '?', '#', '@', '\\'],
        // A path, the scheme, or the whole URL.
        None => &['?', '#'],
    }
}

fn push_value(url: &mut String, value: &str, endings: &[char]) {
    for next in value.chars() {
        if endings.contains(&next) {
            push_encoded(url, next.encode_utf8(&mut [0; 4]), Unescaped::Unreserved);
        } else {
            url.push(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::filled_template;

    #[test]
    fn names_in_braces_are_replaced_and_nothing_else_is() {
        let values = [("region", "eu"), ("base", "v2/"), ("other", "{region}")];
        assert_eq!(
            filled_template("https://{region}.x.example/{base}", &values),
            "https://eu.x.example/v2"
        );
        assert_eq!(
            filled_template("{other}{unknown}{", &values),
            "{region}{unknown}{"
        );
    }

    #[test]
    fn a_value_does_not_leave_its_part_of_the_url() {
        let url = |region| {
            filled_template(
                "https://{region}.x.example/{base}?t={base}",
                &[("region", region), ("base", "a?b#c")],
            )
        };
        assert_eq!(url("eu"), "https://eu.x.example/a%3Fb%23c?t=a?b%23c");
        for evil in [
            "evil.example/",
            "evil.example#",
            "evil.example?",
            "u:p@evil.example",
            "evil.example\\",
        ] {
            let url = url(evil);
            assert!(url.contains('%') && url.contains(".x.example/a"), "{url}");
            assert!(url.parse::<http::Uri>().is_err(), "{url}");
        }
        assert_eq!(
            filled_template("{url}/v1", &[("url", "https://my.example")]),
            "https://my.example/v1"
        );
    }
}
