//! Fills the variables in the URL of a server (OpenAPI 3.1.1, section 4.8.5).

/// The template with each `{name}` replaced by its value, without a trailing slash. Values are not encoded, since they may be a part of the
/// host or the path.
#[doc(hidden)]
pub fn filled_template(template: &str, values: &[(&str, &str)]) -> String {
    let mut url = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        url.push_str(before);
        let known = after
            .split_once('}')
            .and_then(|(name, behind)| Some((values.iter().find(|(known, _)| *known == name)?.1, behind)));
        rest = if let Some((value, behind)) = known {
            url.push_str(value);
            behind
        } else {
            url.push('{');
            after
        };
    }
    url.push_str(rest);
    url.truncate(url.trim_end_matches('/').len());
    url
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
}
