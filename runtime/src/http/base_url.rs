//! The URL that paths are appended to: what it must be, and what of it may be shown.

use http::Uri;

use super::error::RequestError;

/// A base URL, if paths can be appended to it: it has a scheme and a host, and no fragment, in which the path would end up.
pub(crate) fn checked_base(base: &str) -> Result<&str, RequestError> {
    let refused = |reason| RequestError::BaseUrl {
        url: without_secrets(base),
        reason,
    };
    if base.contains('#') {
        return Err(refused("it has a fragment, in which the path would end up"));
    }
    let is_scheme = |scheme: &str| scheme.starts_with(|first: char| first.is_ascii_alphabetic());
    if !base
        .split_once("://")
        .is_some_and(|(scheme, _)| is_scheme(scheme))
    {
        return Err(refused("it has no scheme or no host"));
    }
    let uri: Uri = base
        .parse()
        .map_err(|_| refused("it contains what no URL may contain"))?;
    match uri.host() {
        Some(host) if !host.is_empty() => Ok(base),
        _ => Err(refused("it has no host")),
    }
}

/// A URL without its user name and password, its query and its fragment, which may be secret.
pub(crate) fn without_secrets(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let shown = url.get(..end).unwrap_or_default();
    let more = if end < url.len() { "…" } else { "" };
    let Some((scheme, rest)) = shown.split_once("//") else {
        return format!("{shown}{more}");
    };
    let authority = rest.find(['/', '\\']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(authority).unwrap_or((rest, ""));
    match authority.rsplit_once('@') {
        Some((_, host)) => format!("{scheme}//…@{host}{path}{more}"),
        None => format!("{scheme}//{authority}{path}{more}"),
    }
}

/// The scheme, host and port of an absolute URL.
pub(crate) fn origin(url: &str) -> Option<String> {
    let uri: Uri = url.parse().ok()?;
    let port = uri.port().map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{}://{}{port}", uri.scheme_str()?, uri.host()?))
}

/// The host of a URL that is read by everyone on the way: its scheme is `http`, and it is not this machine (RFC 6761, section 6.3).
pub(crate) fn plain_host(uri: &Uri) -> Option<&str> {
    let host = uri.host()?;
    if uri.scheme() != Some(&http::uri::Scheme::HTTP) {
        return None;
    }
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    let is_local = name == "localhost" || name.ends_with(".localhost");
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    let is_loopback = address
        .unwrap_or(&name)
        .parse::<std::net::IpAddr>()
        .is_ok_and(|address| address.to_canonical().is_loopback());
    (!is_local && !is_loopback).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::{checked_base, origin, plain_host, without_secrets};

    #[test]
    fn a_base_url_has_a_scheme_and_a_host_and_no_fragment() {
        for base in [
            "https://h",
            "http://127.0.0.1:1/v1/",
            "https://h/a?tenant=7",
            "https://[::1]/",
        ] {
            assert!(checked_base(base).is_ok(), "{base}");
        }
        for base in [
            "",
            "/v1",
            "//evil",
            "///evil",
            "h",
            "https:/h",
            "https://",
            "https:///v1",
            "https://#h",
            "https://h#f",
            "https://h/a?b#c",
            "https://h\\@evil",
            "https://h /a",
            "https://h\n/a",
            "https://user@",
            "://h",
        ] {
            assert!(checked_base(base).is_err(), "{base}");
        }
    }

    #[test]
    fn no_password_and_no_query_is_shown() {
        for (url, shown) in [
            ("https://ada:s3cret@h/a?key=k#f", "https://…@h/a…"),
            ("https://a@b@h", "https://…@h"),
            ("//u:p@h", "//…@h"),
            ("https://h/a", "https://h/a"),
            ("k?x", "k…"),
        ] {
            assert_eq!(without_secrets(url), shown);
        }
        assert_eq!(
            origin("https://u:p@h:8443/a?b").as_deref(),
            Some("https://h:8443")
        );
        assert_eq!(origin("/a"), None);
    }

    #[test]
    fn only_other_machines_are_reached_in_plain_text() {
        for (url, host) in [
            ("http://api.example.com/a", Some("api.example.com")),
            ("HTTP://10.0.0.1", Some("10.0.0.1")),
            ("http://localhost.example.com", Some("localhost.example.com")),
            ("http://128.0.0.1", Some("128.0.0.1")),
            ("https://api.example.com", None),
            ("http://localhost:80", None),
            ("http://LOCALHOST.", None),
            ("http://app.localhost", None),
            ("http://127.8.0.1", None),
            ("http://[::1]:1", None),
            ("http://[::ffff:127.0.0.1]", None),
            ("/a", None),
        ] {
            assert_eq!(url.parse().ok().as_ref().and_then(plain_host), host, "{url}");
        }
    }
}
