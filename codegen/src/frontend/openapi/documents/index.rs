//! What references can name besides pointers: anchors, `$id`s, and dynamic anchors by the schema that they belong to.
//!
//! In: the tree of a file. Out: an index of it. Resolves nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::location::FileId;
use crate::frontend::openapi::pointer::escaped;
use crate::frontend::text::json_tree::{Kind, Map, Member, Node};

/// Where something is: its file, and its JSON Pointer.
pub(in crate::frontend::openapi) type Position = (FileId, String);

/// What the files contain that references can name.
#[derive(Default)]
pub(super) struct Index {
    /// Anchors, by the schema resource that contains them.
    pub(super) anchors: BTreeMap<Position, BTreeMap<String, String>>,
    /// The same of all resources of a file; of several with one name, the last.
    pub(super) anchors_of_file: BTreeMap<(FileId, String), String>,
    /// Dynamic anchors, by the schema that they belong to.
    pub(super) dynamic_anchors: BTreeMap<Position, BTreeMap<String, String>>,
    /// Schemas by their `$id`, and documents by their `$self`.
    pub(super) ids: BTreeMap<String, Position>,
    /// Schemas inside of a file that have an `$id`: schema resources (JSON Schema 2020-12, core, section 4.3.5).
    pub(super) resources: BTreeSet<Position>,
    /// Whether something refers to a dynamic anchor.
    pub(super) has_dynamic_references: bool,
    /// Whether what a fragment means may depend on where it is written.
    pub(super) has_positions: bool,
}

impl Index {
    /// Adds what a file contains.
    pub(super) fn add(&mut self, file: FileId, tree: &Node<'_>) {
        self.visit(file, tree, &mut String::new(), "");
    }

    // `path` is the pointer of `node`, `resource` that of the schema resource that contains it.
    fn visit(&mut self, file: FileId, node: &Node<'_>, path: &mut String, resource: &str) {
        match &node.kind {
            Kind::Object(map) => {
                let has_id = matches!(map.get("$id").map(|id| &id.value.kind), Some(Kind::String(_)));
                let own = (has_id && !path.is_empty()).then(|| path.clone());
                if let Some(own) = &own {
                    self.resources.insert((file, own.clone()));
                    self.has_positions = true;
                }
                let resource = own.as_deref().unwrap_or(resource);
                for member in map.members() {
                    self.visit_member(file, member, path, resource);
                }
            }
            Kind::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.visit_below(file, item, path, &index.to_string(), resource);
                }
            }
            _ => {}
        }
    }

    fn visit_member(&mut self, file: FileId, member: &Member<'_>, path: &mut String, resource: &str) {
        match (member.key.as_ref(), &member.value.kind) {
            ("$anchor", Kind::String(name)) => self.add_anchor(file, name, path, resource),
            ("$dynamicAnchor", Kind::String(name)) => {
                self.add_anchor(file, name, path, resource);
                let owner = owner_of(path, resource).to_owned();
                let anchors = self.dynamic_anchors.entry((file, owner)).or_default();
                anchors.entry(name.to_string()).or_insert_with(|| path.clone());
            }
            ("$id" | "$self", Kind::String(id)) => {
                let id = id.trim_end_matches('#').to_owned();
                self.ids.insert(id, (file, path.clone()));
            }
            ("$dynamicRef", Kind::String(_)) => self.has_dynamic_references = true,
            ("$ref" | "$recursiveRef", Kind::String(reference)) => self.has_positions |= &**reference == "#",
            (key, Kind::Object(_) | Kind::Array(_)) => {
                self.has_positions |= key == "$defs" && !path.is_empty();
                self.visit_below(file, &member.value, path, &escaped(key), resource);
            }
            _ => {}
        }
    }

    fn visit_below(&mut self, file: FileId, node: &Node<'_>, path: &mut String, token: &str, resource: &str) {
        let length = path.len();
        path.push('/');
        path.push_str(token);
        self.visit(file, node, path, resource);
        path.truncate(length);
    }

    fn add_anchor(&mut self, file: FileId, name: &str, path: &str, resource: &str) {
        let anchors = self.anchors.entry((file, resource.to_owned())).or_default();
        anchors.insert(name.to_owned(), path.to_owned());
        self.anchors_of_file
            .insert((file, name.to_owned()), path.to_owned());
    }
}

/// The schema to which what stands at `path` belongs. That is its schema resource; without an `$id`, what documents mean: the component, or
/// the schema whose `$defs` contain it.
pub(super) fn owner_of<'p>(path: &'p str, resource: &'p str) -> &'p str {
    if !resource.is_empty() {
        return resource;
    }
    if let Some(component) = component_around(path) {
        return component;
    }
    path.split_once("/$defs/").map_or("", |(owner, _)| owner)
}

/// The component that contains what stands at `path`: `/components/schemas/Pet`.
pub(super) fn component_around(path: &str) -> Option<&str> {
    let homes = ["/components/schemas/", "/definitions/"];
    let (home, rest) = homes
        .iter()
        .find_map(|home| Some((home, path.strip_prefix(home)?)))?;
    let name = rest.split('/').next()?;
    path.get(..home.len() + name.len())
}

/// Whether an object is the root of an OpenAPI document, and no schema.
pub(super) fn is_document(root: &Map<'_>) -> bool {
    ["openapi", "swagger"].iter().any(|key| root.get(key).is_some())
}
