//! The hosts of a version.
//!
//! In: the mapping under `hosts`. Out: the hosts, with a finding for each URL that paths cannot be appended to.

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::HOST;
use crate::frontend::native::members::{check_has_value, read_members, read_string, wrong_type};
use crate::frontend::text::yaml_tree::{Entry, Kind, Node, shortened};
use crate::model::spec::Host;

/// The hosts in the order of the spec; `None` if there is no mapping, which is reported. A host whose URL cannot be read has an empty one.
pub(super) fn read_hosts(node: &Node, found: &mut Findings) -> Option<Vec<Host>> {
    let Some(map) = node.mapping() else {
        found.add(wrong_type(
            node,
            "hosts",
            "a mapping from names to hosts",
            "write `hosts: {api: \"https://…\"}`",
        ));
        return None;
    };
    let hosts = map.iter().map(|(name, entry)| {
        let (url, doc) = read_url(name, entry, found);
        let nothing = || Spanned::new(String::new(), entry.value.location.clone());
        Host {
            name: Spanned::new(name.clone(), entry.key_location.clone()),
            url: url.map_or_else(nothing, |url| check_host(url, found)),
            doc,
            template: None,
            variables: Vec::new(),
        }
    });
    Some(hosts.collect())
}

fn read_url(name: &str, entry: &Entry, found: &mut Findings) -> (Option<Spanned<String>>, Option<String>) {
    if !check_has_value(name, entry, found) {
        return (None, None);
    }
    if let Kind::Mapping(_) = entry.value.kind {
        let members = read_members(&entry.value, &HOST, found);
        (members.string("url", found), members.string_value("doc", found))
    } else {
        (read_string(&entry.value, name, found), None)
    }
}

/// The URL without a slash at its end, since paths begin with one.
fn check_host(url: Spanned<String>, found: &mut Findings) -> Spanned<String> {
    let text = url.value.trim_end_matches('/');
    if let Err(why) = check_url(text) {
        found.add(Finding::new(
            Code::NotAUrl,
            url.location.clone(),
            format!("`{}` is not the URL of a host: {why}", shortened(&url.value)),
            "write an absolute URL, such as `https://api.example.com`",
        ));
        return Spanned::new(String::new(), url.location);
    }
    Spanned::new(text.to_owned(), url.location)
}

/// Whether paths can be appended to a URL. It is not normalised: it is sent as it was written.
fn check_url(text: &str) -> Result<(), &'static str> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .ok_or("it begins with neither `https://` nor `http://`")?;
    let host = rest.split('/').next().unwrap_or_default();
    if host.is_empty() || host.starts_with(':') {
        return Err("it names no host");
    }
    if host.contains('@') {
        return Err("it contains a user name");
    }
    if text
        .chars()
        .any(|next| next.is_whitespace() || next.is_control() || "<>\"{}|\\^`".contains(next))
    {
        return Err("it contains a character that URLs do not allow");
    }
    if text.contains(['?', '#']) {
        return Err("it has a query or a fragment, and paths are appended to it");
    }
    Ok(())
}
