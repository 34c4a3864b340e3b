//! Reads the spec language (`spec/README.md`).
//!
//! In: the files of a folder, as text. Out: a [`Spec`] for each version, with all that it inherits through `extends`, and a
//! finding for everything that the spec language does not allow. References remain names: whether a type or a host of that name
//! is declared is for `normalize`.

mod body;
mod chars;
mod constant;
mod constraints;
mod declared;
mod endpoint;
mod expression;
mod field_key;
mod hosts;
pub mod keys;
#[cfg(feature = "cli")]
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
mod type_mapping;
mod types;
mod versions;

pub use self::expression::is_type_name;
pub use self::versions::{Folder, is_version_file};

use std::collections::BTreeSet;

use indexmap::IndexMap;

use self::declared::DeclaredTypes;
use self::keys::VERSION;
use self::members::{Members, read_members, wrong_type};
use self::versions::{BaseState, CompleteVersion, read_versions};
use crate::diagnostics::finding::{Code, Finding, Findings, Inheritor};
use crate::diagnostics::location::{FileId, Sources, Spanned};
use crate::frontend::text::yaml_tree::{Node, read_yaml, shortened};
use crate::model::spec::{
    ReadSummary, Spec, SpecEndpoint, SpecLanguage, Status, UnreadElements, UnreadPart, Version,
};

/// Every version that these files declare, the oldest first, each with all that it inherits through `extends`.
///
/// The files are those of one folder and one API. Their order changes only the order of the findings. A file that is not YAML,
/// and one whose base cannot be read, gives no spec.
pub fn read_folder(files: &[FileId], sources: &Sources, found: &mut Findings) -> Vec<Spec> {
    read_files(files, Folder::Complete, sources, found)
}

/// The same for the files that could be read of a folder.
pub fn read_files(files: &[FileId], folder: Folder, sources: &Sources, found: &mut Findings) -> Vec<Spec> {
    let mut files = files.to_vec();
    files.sort_by_key(|id| sources.file(*id).map(|file| file.name.as_str()));
    let trees: Vec<Node> = files
        .iter()
        .filter_map(|file| read_yaml(*file, sources, found))
        .collect();
    let folder = if trees.len() == files.len() {
        folder
    } else {
        Folder::Partial
    };
    let versions = read_versions(trees, folder, found);
    let is_read = |version: &&CompleteVersion| version.base == BaseState::Known;
    let is_partial = folder == Folder::Partial || !versions.iter().all(|version| is_read(&version));
    for version in versions.iter().filter(|version| !is_read(version)) {
        report_own_text(version, found);
    }
    let mut specs: Vec<Spec> = Vec::new();
    for version in versions.iter().filter(is_read) {
        found.of_version(inheritor(version.number.as_ref()));
        let mut spec = read_version(version, found);
        spec.unread.extend(is_partial.then_some(UnreadElements::Versions));
        specs.push(spec);
    }
    found.of_version(None);
    specs
}

/// What findings name as the version that meets them.
pub fn inheritor(number: Option<&Spanned<Version>>) -> Option<Inheritor> {
    number.map(|number| Inheritor {
        number: number.value.text().to_owned(),
        location: number.location.clone(),
    })
}

// Of a file whose base cannot be read, what is wrong whatever the base has.
fn report_own_text(version: &CompleteVersion, found: &mut Findings) {
    const OF_OWN_TEXT: &[Code] = &[
        Code::UnknownKey,
        Code::WrongType,
        Code::NotATypeExpression,
        Code::NotARange,
        Code::NotAnEndpointKey,
        Code::NotACharacterSet,
        Code::NotAName,
        Code::NotAUrl,
        Code::NestedTooDeeply,
    ];
    let mut all = Findings::default();
    read_version(version, &mut all);
    let of_own_text = all
        .list()
        .iter()
        .filter(|finding| OF_OWN_TEXT.contains(&finding.code));
    of_own_text.for_each(|finding| found.add(finding.clone()));
}

/// The spec of one version. After an error, a placeholder takes the place of what cannot be read.
fn read_version(version: &CompleteVersion, found: &mut Findings) -> Spec {
    let tree = &version.tree;
    let members = read_members(tree, &VERSION, found);
    check_language(&members, found);
    check_new(&members, found);
    let declared = DeclaredTypes::new(members.get("types"));
    let mut unread = BTreeSet::new();
    let hosts = members.get("hosts").map(|node| hosts::read_hosts(node, found));
    let types = members
        .get("types")
        .map(|node| types::read_types(node, &declared, found));
    let endpoints = members
        .get("endpoints")
        .map(|node| endpoint::read_endpoints(node, &declared, found));
    unread.extend(is_unread("hosts", hosts.as_ref(), &members).then_some(UnreadElements::Hosts));
    unread.extend(is_unread("types", types.as_ref(), &members).then_some(UnreadElements::Types));
    unread.extend(is_unread("endpoints", endpoints.as_ref(), &members).then_some(UnreadElements::Endpoints));
    let endpoints = endpoints.flatten().unwrap_or_default();
    let has_route = |endpoint: &SpecEndpoint| !endpoint.unread.contains(&UnreadPart::Route);
    unread.extend((!endpoints.iter().all(has_route)).then_some(UnreadElements::Endpoints));
    Spec {
        language: SpecLanguage::Levain,
        api: read_api(&members, found).unwrap_or_else(|| Spanned::new(String::new(), tree.head.clone())),
        version: version.number.clone(),
        status: read_status(&members, found),
        title: members.string_value("title", found),
        notes: notes::read_notes(&members, found),
        hosts: hosts.flatten().unwrap_or_default(),
        version_header: read_version_header(&members, found),
        types: types.flatten().unwrap_or_default(),
        endpoints,
        groups: Vec::new(),
        security_schemes: IndexMap::new(),
        incoming: Vec::new(),
        summary: ReadSummary::default(),
        unread,
        location: tree.location.clone(),
    }
}

// Whether what a key has cannot be read, so that nothing is known of it.
fn is_unread<T>(key: &str, read: Option<&Option<T>>, members: &Members<'_>) -> bool {
    match read {
        Some(read) => read.is_none(),
        None => members.has(key),
    }
}

// The names themselves are compared when the file is applied to its base.
fn check_new(members: &Members<'_>, found: &mut Findings) {
    let Some(entry) = members.entry("new") else {
        return;
    };
    let items = entry.value.sequence();
    if !items.is_some_and(|items| items.iter().all(|item| item.scalar().is_some())) {
        let remedy = "write `new: [\"…\"]`";
        found.add(wrong_type(&entry.value, "new", "a list of names", remedy));
    } else if !members.has("extends") {
        found.add(Finding::new(
            Code::KeysExclude,
            entry.key_location.clone(),
            "`new` needs `extends`, which is missing",
            "remove it: everything in a file that extends no other one is new",
        ));
    }
}

fn check_language(members: &Members<'_>, found: &mut Findings) {
    let Some(language) = members
        .string("levain", found)
        .filter(|language| language.value != "1")
    else {
        return;
    };
    found.add(Finding::new(
        Code::NotAnAllowedValue,
        language.location,
        format!(
            "version `{}` of the spec language is not supported by this levain",
            shortened(&language.value)
        ),
        "write `levain: 1`, or use a newer levain",
    ));
}

fn read_api(members: &Members<'_>, found: &mut Findings) -> Option<Spanned<String>> {
    let api = members.string("api", found)?;
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
                "`{}` cannot be the name of an API, since the crate is named after it",
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
    let word = members.word("status", &["draft", "stable", "deprecated", "retired"], found);
    match word.map(|word| word.value) {
        Some("draft") => Status::Draft,
        Some("deprecated") => Status::Deprecated,
        Some("retired") => Status::Retired,
        _ => Status::Stable,
    }
}

fn read_version_header(members: &Members<'_>, found: &mut Findings) -> Option<Spanned<String>> {
    let header = members.string("version-header", found)?;
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
            format!("`{}` cannot be the name of a header", shortened(&header.value)),
            "write letters, digits and `-`, as in `X-VERSION`",
        ));
        return None;
    }
    Some(header)
}
