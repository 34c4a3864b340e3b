//! The part of an OpenAPI document that some of its operations need.
//!
//! In: a document, its API and a selection. Out: [`Extract`], a document of the same version, whose client is the one that the whole
//! document with the same selection has. Opens no files, and knows no Rust.

mod kept;
mod operations;
mod reach;
mod subtypes;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use self::operations::{is_there, keep_names, keep_operation};
use self::reach::Reach;
use self::write::{Writer, is_json, text_of, written};
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::Sources;
use crate::frontend::openapi::{Documents, escaped};
use crate::frontend::text::json_tree::{Kind, Map};
use crate::model::api::{Api, Operation};
use crate::selection::Selection;

/// The components of OpenAPI 2.0, which are members of the root.
const HOMES_V2: &[&str] = &["definitions", "parameters", "responses", "securityDefinitions"];

/// A document that contains the chosen operations and what they need.
#[derive(Clone, Debug)]
pub struct Extract {
    /// Its text, as JSON.
    pub text: String,
    /// Whether the whole document is JSON, and not YAML.
    pub was_json: bool,
    /// Its operations.
    pub operations: KeptOf,
    /// Its components: schemas, parameters, responses and all others.
    pub components: KeptOf,
    /// The paths of the other files that it refers to.
    pub files: Vec<String>,
    /// Operations that are not chosen, but that something chosen refers into, as `METHOD /path`.
    pub brought_along: Vec<String>,
}

/// How many there are, and how many of them are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct KeptOf {
    /// Those that are kept.
    pub kept: usize,
    /// All.
    pub all: usize,
}

/// The part of the document, which is the first of the sources and whose API is `api`; `None` if it cannot be read.
pub fn extract(sources: &Sources, api: &Api, selection: &Selection) -> Option<Extract> {
    let (file, source) = sources.files().next()?;
    let documents = Documents::read(file, &source.text, sources, &mut Findings::new(false))?;
    let Kind::Object(root) = &documents.root(file)?.kind else {
        return None;
    };
    let (chosen, others): (Vec<&Operation>, Vec<&Operation>) = api
        .operations
        .iter()
        .partition(|operation| selection.keeps(operation));
    let mut reach = Reach::new(&documents, file);
    keep_root(&mut reach, root, others.is_empty());
    for operation in &chosen {
        keep_operation(&mut reach, operation, others.is_empty());
    }
    reach.run();
    let brought_along: Vec<&Operation> = others.into_iter().filter(|of| is_there(&reach, of)).collect();
    for operation in &brought_along {
        keep_names(&mut reach, operation);
    }
    let writer = writer(&reach, root, &chosen);
    let text = written(&writer.document(root), &source.text);
    Some(Extract {
        text,
        was_json: is_json(&source.text),
        operations: KeptOf {
            kept: chosen.len(),
            all: api.operations.len(),
        },
        components: count_components(&reach, root),
        brought_along: brought_along.into_iter().map(face).collect(),
        files: reach.files.iter().cloned().collect(),
    })
}

// Everything but the paths, the components, the tags, and the requests that the API sends itself: like the generator, a part of the
// operations leaves those out.
fn keep_root(reach: &mut Reach<'_>, root: &Map<'_>, is_everything: bool) {
    for member in root.members() {
        match member.key.as_ref() {
            key @ ("paths" | "x-ms-paths") => reach.kept.open(&[key.to_owned()]),
            "components" | "tags" => {}
            "webhooks" | "x-webhooks" if !is_everything => {}
            key if HOMES_V2.contains(&key) => {}
            key => reach.keep_member("", key),
        }
    }
}

fn writer<'r, 'd>(reach: &'r Reach<'d>, root: &'d Map<'d>, chosen: &[&Operation]) -> Writer<'r, 'd> {
    let mut tags = BTreeSet::new();
    let mut operation_ids = BTreeSet::new();
    for operation in chosen {
        let node = reach
            .target(&operation.location.pointer)
            .map(|target| target.node);
        let Some(Kind::Object(map)) = node.map(|node| &node.kind) else {
            continue;
        };
        operation_ids.extend(text_of(map, "operationId"));
        if let Some(Kind::Array(named)) = map.get("tags").map(|member| &member.value.kind) {
            tags.extend(named.iter().filter_map(|tag| match &tag.kind {
                Kind::String(name) => Some(name.as_ref()),
                _ => None,
            }));
        }
    }
    add_parents(root, &mut tags);
    Writer {
        reach,
        tags,
        operation_ids,
    }
}

// A tag of OpenAPI 3.2 may have a parent.
fn add_parents<'d>(root: &'d Map<'d>, tags: &mut BTreeSet<&'d str>) {
    let Some(Kind::Array(declared)) = root.get("tags").map(|member| &member.value.kind) else {
        return;
    };
    let parents = declared.iter().filter_map(|tag| match &tag.kind {
        Kind::Object(tag) => Some((text_of(tag, "name")?, text_of(tag, "parent")?)),
        _ => None,
    });
    let mut parents_of: BTreeMap<&str, Vec<&'d str>> = BTreeMap::new();
    for (name, parent) in parents {
        parents_of.entry(name).or_default().push(parent);
    }
    let mut open: Vec<&'d str> = tags.iter().copied().collect();
    while let Some(tag) = open.pop() {
        let parents = parents_of.get(tag).into_iter().flatten();
        open.extend(parents.filter(|parent| tags.insert(parent)));
    }
}

fn count_components(reach: &Reach<'_>, root: &Map<'_>) -> KeptOf {
    let mut homes: Vec<String> = HOMES_V2.iter().map(|home| format!("/{home}")).collect();
    if let Some(Kind::Object(components)) = root.get("components").map(|member| &member.value.kind) {
        let members = components.members().iter();
        homes.extend(members.map(|member| format!("/components/{}", escaped(&member.key))));
    }
    let mut counted = KeptOf::default();
    for home in homes {
        let Some(Kind::Object(map)) = reach.target(&home).map(|target| &target.node.kind) else {
            continue;
        };
        let all = map.members().len();
        counted.all += all;
        counted.kept += reach.kept.at(&home).map_or(0, |kept| kept.count(all));
    }
    counted
}

fn face(operation: &Operation) -> String {
    format!("{} {}", operation.method, operation.path.value)
}
