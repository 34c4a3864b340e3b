//! Templates of paths, as frameworks and RFC 6570 write them: `{proxy+}`, `{+path}`, `{**slug}`, `{path:path}`, `{id?}`, `{?page,size}`.
//!
//! In: a path with braces. Out: the path with `{name}` for each parameter, and what its braces say beside the name. Reads no parameter.

use crate::diagnostics::nearest::in_a_sentence;
use crate::frontend::slashes::demands_slash;

/// What the braces of a path say.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Template {
    /// The path with `{name}` for each of its parameters.
    pub(super) path: String,
    /// Parameters whose values are several segments, with the slashes between them.
    pub(super) slashes: Vec<String>,
    /// The parameter that is the last segment, if it may be absent.
    pub(super) optional: Option<String>,
    /// Styles of parameters: `{.format}` is `label`, `{;id}` is `matrix` (RFC 6570, sections 3.2.5 and 3.2.7).
    pub(super) styles: Vec<(String, &'static str)>,
    /// The names of query parameters: `{?page,size}` (RFC 6570, section 3.2.8).
    pub(super) query: Vec<String>,
}

impl Template {
    /// What is read beside the path, as the rest of a sentence.
    pub(super) fn in_words(&self) -> String {
        let mut words = String::new();
        if !self.slashes.is_empty() {
            words.push_str(", with the slashes of ");
            words.push_str(&listed(&self.slashes));
        }
        if let Some(optional) = &self.optional {
            words.push_str(", where ");
            words.push_str(&listed(std::slice::from_ref(optional)));
            words.push_str(" may be absent");
        }
        if !self.query.is_empty() {
            words.push_str(", with ");
            words.push_str(&listed(&self.query));
            words.push_str(" in the query");
        }
        words
    }
}

fn listed(names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    in_a_sentence(&names, "and")
}

/// The two parts around the first `separator` that is in no braces.
pub(super) fn split_outside_braces(text: &str, separator: char) -> (&str, Option<&str>) {
    let mut depth = 0_u32;
    for (at, next) in text.char_indices() {
        match next {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if next == separator && depth == 0 => {
                return text.split_at_checked(at).map_or((text, None), |(before, after)| {
                    (before, after.get(next.len_utf8()..))
                });
            }
            _ => {}
        }
    }
    (text, None)
}

/// Reads a path. `{id}}` is reduced to its name; `None` if braces do not match or have no name.
pub(super) fn read_template(path: &str) -> Option<Template> {
    let mut template = Template::default();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        template.path.push_str(&before.replace('}', ""));
        let after = after.trim_start_matches('{');
        let (inner, behind) = braced(after)?;
        let behind = behind.trim_start_matches('}');
        let after_star = after_star(behind);
        template.read_expression(inner.trim(), behind.is_empty())?;
        if after_star.is_some() {
            template.keep_slashes_of_last();
        }
        rest = after_star.unwrap_or(behind);
    }
    template.path.push_str(&rest.replace('}', ""));
    Some(template)
}

// The marks around a name in braces.
const MARKS: &[char] = &['+', '*', '?', '/', '.', ';', '#', '&'];

impl Template {
    fn keep_slashes_of_last(&mut self) {
        let last = self
            .path
            .rsplit_once('{')
            .map(|(_, name)| name.trim_end_matches('}').to_owned());
        self.slashes
            .extend(last.filter(|last| !self.slashes.contains(last)));
    }

    // What is in one pair of braces; `None` if there is no name.
    fn read_expression(&mut self, inner: &str, is_last: bool) -> Option<()> {
        match inner.chars().next()? {
            // RFC 6570, sections 3.2.8 and 3.2.9.
            '?' | '&' => {
                let names = inner
                    .get(1..)?
                    .split(',')
                    .map(|name| name.trim().trim_matches(MARKS));
                self.query
                    .extend(names.filter(|name| !name.is_empty()).map(str::to_owned));
                return Some(());
            }
            // A fragment is never sent (RFC 6570, section 3.2.4).
            '#' => return Some(()),
            // Section 3.2.6: the slash is before the value.
            '/' if !self.path.ends_with('/') => self.path.push('/'),
            _ => {}
        }
        let (written, constraint) = match inner.find([':', '=']) {
            Some(at) => (inner.get(..at)?, inner.get(at..)?),
            None => (inner, ""),
        };
        let name = written.trim().trim_matches(MARKS);
        if name.is_empty() || name.contains('/') {
            return None;
        }
        if has_several_segments(written.trim(), constraint) {
            self.slashes.push(name.to_owned());
        } else if is_optional(written.trim(), constraint) && is_last && self.path.ends_with('/') {
            self.optional = Some(name.to_owned());
        }
        match inner.chars().next()? {
            '.' => self.styles.push((name.to_owned(), "label")),
            ';' => self.styles.push((name.to_owned(), "matrix")),
            _ => {}
        }
        self.path.push('{');
        self.path.push_str(name);
        self.path.push('}');
        Some(())
    }
}

// What follows a wildcard behind braces: `{path}*`, `{path}(*)` (express-openapi-validator).
fn after_star(behind: &str) -> Option<&str> {
    let marks = ["(.*)", "(*)", "*"];
    let rest = marks.iter().find_map(|mark| behind.strip_prefix(mark))?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

// `{+path}` (RFC 6570, section 3.2.3), `{proxy+}` (AWS), `{*path}` and `{**slug}` (ASP.NET, Spring, axum), `{path*}` (hapi),
// `{path...}` (Go), `{path:path}` (Starlette), `{path:.+}` (JAX-RS), `{name=projects/*}` and `{name=**}` (google.api.http).
fn has_several_segments(written: &str, constraint: &str) -> bool {
    let is_marked =
        written.starts_with(['+', '*']) || written.ends_with(['+', '*']) || written.ends_with("...");
    let constraint = constraint.trim();
    is_marked
        || match constraint.split_at_checked(1) {
            Some((":", "path")) => true,
            Some((":", pattern)) => {
                let pattern = pattern.trim();
                let pattern = pattern
                    .strip_prefix('(')
                    .and_then(|rest| rest.strip_suffix(')'))
                    .unwrap_or(pattern);
                matches!(pattern, ".*" | ".+") || demands_slash(pattern)
            }
            Some(("=", pattern)) => pattern.contains('/') || pattern.contains("**"),
            _ => false,
        }
}

// `{id?}` and `{id:int?}`; the latter is no regular expression.
fn is_optional(written: &str, constraint: &str) -> bool {
    let named = constraint
        .strip_prefix(':')
        .and_then(|rest| rest.strip_suffix('?'));
    written.ends_with('?') || named.is_some_and(|named| named.chars().all(char::is_alphanumeric))
}

// The text up to the closing brace, and the text behind it. A pattern in braces may contain braces: `{id:[0-9]{3}}`.
fn braced(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1_u32;
    for (at, next) in text.char_indices() {
        match next {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((text.get(..at)?, text.get(at + 1..)?));
        }
    }
    None
}

/// The path with `{id}` for each segment `:id` (Express, Rails) that names one of the declared parameters.
pub(super) fn with_colons(path: &str, is_declared: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut has_colon = false;
    let segments: Vec<String> = path
        .split('/')
        .map(|segment| {
            let name = segment.strip_prefix(':').unwrap_or_default();
            let end = name.find(|next: char| !next.is_alphanumeric() && next != '_' && next != '-');
            let (name, rest) = name.split_at(end.unwrap_or(name.len()));
            if name.is_empty() || !is_declared(name) || path.contains(&format!("{{{name}}}")) {
                return segment.to_owned();
            }
            has_colon = true;
            match rest {
                "*" | "+" | "(.*)" | "(.+)" => format!("{{{name}+}}"),
                "?" => format!("{{{name}?}}"),
                _ if rest.starts_with('(') => format!("{{{name}}}"),
                _ => format!("{{{name}}}{rest}"),
            }
        })
        .collect();
    has_colon.then(|| segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{read_template, split_outside_braces, with_colons};

    #[test]
    fn braces_are_reduced_to_names() {
        let cases = [
            ("/a/{id}", Some("/a/{id}")),
            ("/a/{proxy+}", Some("/a/{proxy}")),
            ("/a/{+path}:cancel", Some("/a/{path}:cancel")),
            ("/a/{id:[0-9]{3}}/b", Some("/a/{id}/b")),
            ("/a/{{id}}", Some("/a/{id}")),
            ("/a{/id}", Some("/a/{id}")),
            ("/a{?b,c*}", Some("/a")),
            ("/a/{id", None),
            ("/a/{}", None),
        ];
        for (path, repaired) in cases {
            let template = read_template(path).map(|template| template.path);
            assert_eq!(template.as_deref(), repaired, "{path}");
        }
    }

    #[test]
    fn several_segments_are_told_by_every_framework() {
        for expression in [
            "proxy+",
            "+proxy",
            "**proxy",
            "*proxy",
            "proxy*",
            "proxy...",
            "proxy:path",
            "proxy:.+",
            "proxy: .*",
            "proxy:(.*)",
            "proxy=projects/*",
            "proxy=**",
            "proxy:a/[a-z]+",
            "*proxy:regex(^x)",
        ] {
            let template = read_template(&format!("/a/{{{expression}}}")).unwrap_or_default();
            assert_eq!(template.path, "/a/{proxy}", "{expression}");
            assert_eq!(template.slashes, ["proxy"], "{expression}");
        }
        for path in ["/a/{proxy}*", "/a/{proxy}(*)", "/a{/proxy*}"] {
            let template = read_template(path).unwrap_or_default();
            assert_eq!(
                (template.path.as_str(), template.slashes.join(",").as_str()),
                ("/a/{proxy}", "proxy")
            );
        }
        for expression in [
            "id",
            "id:int",
            "id=*",
            "id:[^/]+",
            "id:[0-9]{3}",
            "id:min(1)",
            "id=Index",
        ] {
            let template = read_template(&format!("/a/{{{expression}}}")).unwrap_or_default();
            assert_eq!(
                (template.path.as_str(), template.slashes.len()),
                ("/a/{id}", 0),
                "{expression}"
            );
        }
    }

    #[test]
    fn the_last_segment_may_be_optional() {
        for (path, optional) in [
            ("/a/{id?}", true),
            ("/a/{id:int?}", true),
            ("/a/{id?}/b", false),
            ("/a-{id?}", false),
        ] {
            let template = read_template(path).unwrap_or_default();
            assert_eq!(template.optional.is_some(), optional, "{path}");
        }
    }

    #[test]
    fn queries_and_fragments_are_outside_of_braces() {
        assert_eq!(
            split_outside_braces("/a/{id?}?b=1", '?'),
            ("/a/{id?}", Some("b=1"))
        );
        assert_eq!(split_outside_braces("/a{#b}#c", '#'), ("/a{#b}", Some("c")));
        assert_eq!(split_outside_braces("/a/{id?}", '?'), ("/a/{id?}", None));
    }

    #[test]
    fn colons_are_parameters_where_they_are_declared() {
        let is_declared = |name: &str| name == "id";
        for (path, expected) in [
            ("/a/:id", Some("/a/{id}")),
            ("/a/:id/b", Some("/a/{id}/b")),
            ("/a/:id(\\d+)", Some("/a/{id}")),
            ("/a/:id*", Some("/a/{id+}")),
            ("/a/:id.json", Some("/a/{id}.json")),
            ("/a/:other", None),
            ("/a/{id}/:id", None),
        ] {
            assert_eq!(with_colons(path, &is_declared).as_deref(), expected, "{path}");
        }
    }
}
