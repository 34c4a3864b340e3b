//! Whether a browser was redirected to where the request said.
//!
//! In: the `redirect_uri` that was sent, and the URL that was visited. Out: whether the two have the same scheme, host, port and path, as a
//! browser reads them (RFC 6749, section 3.1.2; RFC 9700, section 4.1). Their queries differ: that of the answer is added.

/// Whether the visited URL is the one that was sent. A query alone is not compared, and of a path with a query the path is.
pub(super) fn is_redirect_uri(sent: &str, visited: &str) -> bool {
    let (sent, visited) = (Target::of(sent), Target::of(visited));
    match (visited.scheme.is_some(), visited.path) {
        (true, _) => {
            sent.scheme == visited.scheme
                && sent.authority == visited.authority
                && sent.path() == visited.path()
        }
        (false, path) if path.starts_with('/') => sent.path() == visited.path(),
        (false, "") => true,
        // Parameters, without the `?` before them.
        (false, path) => path.contains('='),
    }
}

struct Target<'u> {
    scheme: Option<String>,
    authority: String,
    path: &'u str,
}

impl<'u> Target<'u> {
    fn of(url: &'u str) -> Self {
        let end = url.find(['?', '#']).unwrap_or(url.len());
        let url = url.get(..end).unwrap_or_default();
        let is_scheme = |scheme: &&str| {
            scheme.starts_with(|first: char| first.is_ascii_alphabetic())
                && scheme
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        };
        let scheme = url.split_once(':').map(|(scheme, _)| scheme).filter(is_scheme);
        let rest = scheme.map_or(url, |scheme| url.get(scheme.len() + 1..).unwrap_or_default());
        let scheme = scheme.map(str::to_ascii_lowercase);
        let Some(rest) = rest.strip_prefix("//") else {
            return Self {
                scheme,
                authority: String::new(),
                path: rest,
            };
        };
        let (authority, path) = rest.split_at(rest.find(['/', '\\']).unwrap_or(rest.len()));
        let port = match scheme.as_deref() {
            Some("https") => ":443",
            Some("http") => ":80",
            _ => ":",
        };
        let authority = authority.strip_suffix(port).unwrap_or(authority);
        Self {
            authority: authority.to_ascii_lowercase(),
            // A URL of another site has a scheme; one that only looks like a path has none.
            scheme: scheme.or_else(|| Some(String::new())),
            path,
        }
    }

    // Without `.` and `..` (RFC 3986, section 5.2.4), and with the `/` of an empty path.
    fn path(&self) -> String {
        let mut segments: Vec<&str> = Vec::new();
        let mut rest = self
            .path
            .strip_prefix('/')
            .unwrap_or(self.path)
            .split('/')
            .peekable();
        while let Some(segment) = rest.next() {
            let is_last = rest.peek().is_none();
            match segment.replace("%2e", ".").replace("%2E", ".").as_str() {
                "." => {}
                ".." => {
                    segments.pop();
                }
                _ => {
                    segments.push(segment);
                    continue;
                }
            }
            if is_last {
                segments.push("");
            }
        }
        segments.join("/")
    }
}

#[cfg(test)]
mod tests {
    use super::is_redirect_uri;

    #[test]
    fn the_same_place_in_any_notation_is_accepted() {
        for (sent, visited) in [
            ("https://example.com", "https://example.com/?code=a"),
            ("https://example.com/", "https://example.com?code=a#_=_"),
            (
                "https://Example.COM:443/a/../b?x=1",
                "https://example.com/b?x=1&code=a",
            ),
            ("http://127.0.0.1:8080/cb", "http://127.0.0.1:8080/cb?code=a"),
            ("http://[::1]:80/cb", "http://[::1]/cb?code=a"),
            ("com.example.app:/cb", "com.example.app:/cb?code=a"),
            ("https://example.com/cb", "/cb?code=a"),
            ("https://example.com/cb", "code=a&state=b"),
            ("https://example.com/cb", "?code=a"),
            ("https://example.com/cb", "code=https%3A%2F%2Fa"),
        ] {
            assert!(is_redirect_uri(sent, visited), "{sent} {visited}");
        }
    }

    #[test]
    fn another_scheme_host_port_or_path_is_refused() {
        for visited in [
            "http://example.com/cb?code=a",
            "https://evil.example/cb?code=a",
            "https://example.com.evil.example/cb?code=a",
            "https://example.com@evil.example/cb?code=a",
            "https://evil.example\\@example.com/cb?code=a",
            "https://user@example.com/cb?code=a",
            "https://example.com:8443/cb?code=a",
            "https://example.com/cb/?code=a",
            "https://example.com/CB?code=a",
            "https://example.com/cb/more?code=a",
            "https://example.com/cb%2F?code=a",
            "https://example.com/other/../cb2?code=a",
            "https://example.com/?code=a",
            "//evil.example/cb?code=a",
            "/other?code=a",
            "app:/cb?code=a",
            "cb?code=a",
        ] {
            assert!(!is_redirect_uri("https://example.com/cb", visited), "{visited}");
        }
    }
}
