//! Which versions have a constant of their host, in whose terms requests name theirs, so that another host changes one line.
//!
//! In: the items of each version. Out: whether each has one. What a version is depends on older ones only, so that what was set aside
//! stays as it was. An API whose host stays the same has none.

use crate::model::items::{EndpointItem, Items, VersionItem};

/// How the host of a request is compared with that of another version.
#[derive(Clone, Copy)]
pub(super) enum Hosts {
    /// By its text.
    AreTexts,
    /// That of the version counts as the same as that of the other version.
    AreOfVersions,
}

/// What the host of a request is.
#[derive(PartialEq)]
pub(super) enum HostOf<'i> {
    Version,
    Request(&'i str),
}

/// From the first version on whose host names it, or is not that of the version before.
pub(super) fn of_versions(versions: &[Items]) -> Vec<bool> {
    let mut is_named = false;
    let mut before: Option<&VersionItem> = None;
    let mut named = Vec::with_capacity(versions.len());
    for items in versions {
        if let Some(version) = &items.version {
            is_named |= names_version(&version.host, &version.text)
                || before.is_some_and(|before| before.host != version.host);
            before = Some(version);
        }
        named.push(is_named);
    }
    named
}

/// How the hosts of `next` and of `version` are compared, where `next` is next to `version` on the way to the root.
pub(super) fn comparison(versions: &[Items], named: &[bool], next: usize, version: usize) -> (Hosts, Hosts) {
    let is_named = |version: usize| named.get(version).copied().unwrap_or_default();
    let sends_version = versions[version]
        .version
        .as_ref()
        .is_some_and(|version| version.header.is_some());
    // The listings of older versions say their version alone, since they were written when there was no constant of the host.
    let is_too_late = !is_named(version) && sends_version && version > 0;
    match (is_named(next), is_too_late) {
        (false, _) => (Hosts::AreTexts, Hosts::AreTexts),
        (true, false) => (Hosts::AreOfVersions, Hosts::AreOfVersions),
        (true, true) => (Hosts::AreOfVersions, Hosts::AreTexts),
    }
}

impl Hosts {
    /// The host of a request of these items, as it is compared.
    pub(super) fn of<'i>(self, items: &Items, endpoint: &'i EndpointItem) -> HostOf<'i> {
        let version = items.version.as_ref();
        match self {
            Self::AreOfVersions if version.is_some_and(|version| version.host == endpoint.host) => {
                HostOf::Version
            }
            _ => HostOf::Request(&endpoint.host),
        }
    }
}

// Whether a segment of the path, or a label of the name, is the version, or `v` and what it begins with: `v2` of 2.1.0.
fn names_version(url: &str, version: &str) -> bool {
    let version = without_v(version).unwrap_or(version);
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (name, path) = url.split_once('/').unwrap_or((url, ""));
    name.split('.').chain(path.split('/')).any(|part| {
        part == version
            || without_v(part).is_some_and(|number| {
                let rest = version.strip_prefix(number);
                !number.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
            })
    })
}

fn without_v(text: &str) -> Option<&str> {
    text.strip_prefix(['v', 'V'])
}

#[cfg(test)]
mod tests {
    use super::names_version;

    #[test]
    fn a_host_names_a_version_in_a_part_of_its_own() {
        for (url, version) in [
            ("https://api.example.com/servlet/Payment/v68", "68"),
            ("https://api.example.com/1.41/", "1.41"),
            ("/v1.41", "1.41"),
            ("/v1.41", "v1.41"),
            ("https://v2.api.example.com", "2.1.0"),
            ("https://api.example.com/2024-01", "2024-01"),
            ("https://api.example.com/v2024", "2024-01-15"),
        ] {
            assert!(names_version(url, version), "{url} {version}");
        }
        for (url, version) in [
            ("https://api.example.com", "1.0.0"),
            ("https://api.example.com/v1", "10.0.0"),
            ("https://api.example.com/v10", "1.0.0"),
            ("https://api.example.com/v", "1.0.0"),
            ("https://api.example.com/1", "1.0.0"),
            ("", "1.0.0"),
        ] {
            assert!(!names_version(url, version), "{url} {version}");
        }
    }
}
