//! Reads a version's tree as the spec language has it (`spec/README.md`).
//!
//! In: the whole tree of a version. Out: a [`Spec`], and a finding for everything the language refuses. References stay
//! names: whether there is such a type or host is for `resolve`.

mod body;
mod chars;
mod constraints;
mod declared;
mod endpoint;
mod expression;
mod hosts;
pub mod keys;
pub mod language_schema;
mod literal;
mod members;
mod merge_patch;
mod notes;
mod one_of;
mod redirect;
mod response;
mod route;
mod shape;
mod table;
mod types;
pub(super) mod versions;

pub(super) use self::expression::is_type_name;

use indexmap::IndexMap;

use self::declared::Declared;
use self::keys::VERSION;
use self::members::{Members, read_members};
use self::versions::WholeVersion;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::text::yaml_tree::shortened;
use crate::model::spec::{ReadSummary, Spec, SpecLanguage, Status};

/// The spec that a version's tree says; with errors, stand-ins take the place of what cannot be read.
pub(super) fn read_native(whole: &WholeVersion, found: &mut Findings) -> Spec {
    let tree = &whole.tree;
    let members = read_members(tree, &VERSION, found);
    check_language(&members, found);
    let declared = Declared::new(members.given("types"));
    Spec {
        language: SpecLanguage::Levain,
        api: read_api(&members, found).unwrap_or_else(|| Spanned::new(String::new(), tree.head.clone())),
        version: whole.version.clone(),
        status: read_status(&members, found),
        title: members.plain_text("title", found),
        notes: notes::read_plain_notes(&members, found),
        hosts: members
            .given("hosts")
            .map(|node| hosts::read_hosts(node, found))
            .unwrap_or_default(),
        version_header: read_version_header(&members, found),
        types: members
            .given("types")
            .map(|node| types::read_types(node, &declared, found))
            .unwrap_or_default(),
        endpoints: members
            .given("endpoints")
            .map(|node| endpoint::read_endpoints(node, &declared, found))
            .unwrap_or_default(),
        groups: Vec::new(),
        security_schemes: IndexMap::new(),
        incoming: Vec::new(),
        summary: ReadSummary::default(),
        location: tree.location.clone(),
    }
}

fn check_language(members: &Members<'_>, found: &mut Findings) {
    let Some(language) = members
        .text("levain", found)
        .filter(|language| language.value != "1")
    else {
        return;
    };
    found.add(Finding::new(
        Code::NotAnAllowedValue,
        language.location,
        format!(
            "this levain does not know version `{}` of the language",
            shortened(&language.value)
        ),
        "write `levain: 1`, or use a newer levain",
    ));
}

fn read_api(members: &Members<'_>, found: &mut Findings) -> Option<Spanned<String>> {
    let api = members.text("api", found)?;
    let is_name = api.value.starts_with(|first: char| first.is_ascii_lowercase())
        && api
            .value
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'));
    if !is_name {
        let lower: String = api
            .value
            .to_lowercase()
            .chars()
            .map(|next| if next.is_ascii_alphanumeric() { next } else { '-' })
            .collect();
        let lower = lower.trim_matches(|next: char| !next.is_ascii_lowercase());
        found.add(Finding::new(
            Code::NotAName,
            api.location.clone(),
            format!(
                "`{}` cannot name an API, which becomes the name of a crate",
                shortened(&api.value)
            ),
            match lower {
                "" => "write lower-case letters, digits, `-` and `_`, a letter first".to_owned(),
                lower => format!("write `api: {lower}`"),
            },
        ));
    }
    Some(api)
}

fn read_status(members: &Members<'_>, found: &mut Findings) -> Status {
    let word = members.choice("status", &["draft", "stable", "deprecated", "retired"], found);
    match word.map(|word| word.value) {
        Some("draft") => Status::Draft,
        Some("deprecated") => Status::Deprecated,
        Some("retired") => Status::Retired,
        _ => Status::Stable,
    }
}

fn read_version_header(members: &Members<'_>, found: &mut Findings) -> Option<Spanned<String>> {
    let header = members.text("version-header", found)?;
    // A field name is a token (RFC 9110, section 5.6.2).
    let is_token = !header.value.is_empty()
        && header
            .value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
    if !is_token {
        found.add(Finding::new(
            Code::NotAName,
            header.location.clone(),
            format!("`{}` cannot name a header", shortened(&header.value)),
            "write letters, digits and `-`, as in `X-VERSION`",
        ));
    }
    Some(header)
}
