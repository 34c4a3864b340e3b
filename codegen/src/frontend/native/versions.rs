//! Applies each file of a folder to the version that it extends.
//!
//! In: the trees of the files. Out: the complete tree of every version, the oldest first. Knows only the keys that concern a file
//! as a whole: `api`, `version`, `status` and `extends`.

mod complete;
mod cycles;
mod near_keys;
mod number;

use std::collections::BTreeMap;

use self::complete::{Budget, MAX_INHERITED, Slot, complete};
use self::cycles::report_cycles;
use self::number::read_version_number;
use super::keys::VERSION;
use super::members::{meant_by, unknown_key};
use super::merge_patch::without_removals;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::{listed, nearest};
use crate::frontend::text::yaml_tree::{Kind, Mapping, Node};
use crate::model::spec::Version;

/// A version, with all that it inherits.
pub(super) struct CompleteVersion {
    /// Its number.
    pub(super) number: Option<Spanned<Version>>,
    /// Its tree.
    pub(super) tree: Node,
    /// Whether its base is part of the tree.
    pub(super) base: BaseState,
}

/// Whether what a version extends is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BaseState {
    /// It is, or there is nothing that it extends.
    Known,
    /// It cannot be read, so the tree is that of the version's own file.
    Unknown,
}

/// One file, before it is applied to the version that it extends.
struct Layer {
    number: Option<Spanned<Version>>,
    extends: Extends,
    tree: Node,
}

enum Extends {
    Nothing,
    Version(Spanned<Version>),
    /// `extends` is written, and its value is not a version.
    Unreadable,
}

/// Whether every file of the folder can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folder {
    /// All of them are.
    Complete,
    /// Some are not, and may declare a version that seems to be missing.
    Partial,
}

/// How many versions are looked through for the one that a misspelt `extends` means.
const MAX_SUGGESTED: usize = 200;

/// Whether `text` is a version file, which is not a spec by itself: its folder is.
pub fn is_version_file(text: &str) -> bool {
    // JSON, which may be large.
    if text.starts_with('{') {
        return false;
    }
    let has_line = |beginnings: &[&str]| {
        text.lines()
            .any(|line| beginnings.iter().any(|beginning| line.starts_with(beginning)))
    };
    has_line(&["levain:", "extends:", "api:"])
        && !has_line(&["openapi:", "swagger:", "\"openapi\"", "\"swagger\"", "{"])
}

/// Every version, the oldest first.
pub(super) fn read_versions(trees: Vec<Node>, folder: Folder, found: &mut Findings) -> Vec<CompleteVersion> {
    read_versions_within(trees, folder, &mut Budget::new(MAX_INHERITED), found)
}

fn read_versions_within(
    trees: Vec<Node>,
    folder: Folder,
    budget: &mut Budget,
    found: &mut Findings,
) -> Vec<CompleteVersion> {
    let layers: Vec<Layer> = trees
        .into_iter()
        .map(|tree| {
            let tree = with_known_keys(tree, found);
            Layer {
                number: read_version_number(&tree, "version", found),
                extends: read_extends(&tree, found),
                tree,
            }
        })
        .collect();
    let numbers = files_by_number(&layers, found);
    let bases: Vec<Option<Base>> = layers
        .iter()
        .map(|layer| find_base(layer, &numbers, folder, found))
        .collect();
    report_cycles(&layers, &bases, found);
    check_apis(&layers, found);
    let (numbers, trees): (Vec<_>, Vec<_>) = layers
        .into_iter()
        .map(|layer| (layer.number, Slot::Layer(layer.tree)))
        .unzip();
    let mut trees: Vec<Slot> = trees;
    for index in 0..trees.len() {
        complete(index, &bases, &mut trees, budget, found);
    }
    let mut versions: Vec<CompleteVersion> = numbers
        .into_iter()
        .zip(trees)
        .filter_map(|(number, tree)| {
            let (tree, base) = match tree {
                Slot::Complete(tree) => (tree, BaseState::Known),
                Slot::Layer(tree) | Slot::Unbased(tree) => (without_removals(tree), BaseState::Unknown),
                Slot::Taken => return None,
            };
            Some(CompleteVersion { number, tree, base })
        })
        .collect();
    versions.sort_by(|left, right| {
        let number = |version: &CompleteVersion| version.number.as_ref().map(|number| number.value.clone());
        number(left).cmp(&number(right))
    });
    versions
}

/// What a file is applied to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    Nothing,
    File(usize),
}

/// A file with each misspelt key at its top, which is reported, as it was meant: it says what the file is applied to, or what is changed.
fn with_known_keys(mut tree: Node, found: &mut Findings) -> Node {
    let Kind::Mapping(mapping) = &mut tree.kind else {
        return tree;
    };
    let mut known = Mapping::with_capacity(mapping.len());
    let names: Vec<String> = mapping.keys().cloned().collect();
    for (name, entry) in mapping.drain(..) {
        let meant = match VERSION.key(&name) {
            Some(_) => None,
            None => meant_by(&name, &VERSION).filter(|meant| !names.iter().any(|name| name == meant)),
        };
        match meant {
            Some(meant) if !known.contains_key(meant) => {
                found.add(unknown_key(&name, &entry, &VERSION));
                known.insert(meant.to_owned(), entry);
            }
            _ => {
                known.insert(name, entry);
            }
        }
    }
    *mapping = known;
    tree
}

fn read_extends(tree: &Node, found: &mut Findings) -> Extends {
    if !tree.mapping().is_some_and(|map| map.contains_key("extends")) {
        return Extends::Nothing;
    }
    read_version_number(tree, "extends", found).map_or(Extends::Unreadable, Extends::Version)
}

/// The index of the file that declares each version; the first one if there are several, which are reported.
fn files_by_number(layers: &[Layer], found: &mut Findings) -> BTreeMap<Version, usize> {
    let mut numbers = BTreeMap::new();
    for (index, layer) in layers.iter().enumerate() {
        let Some(number) = &layer.number else {
            continue;
        };
        let first = *numbers.entry(number.value.clone()).or_insert(index);
        if first == index {
            continue;
        }
        let finding = Finding::new(
            Code::DuplicateVersion,
            number.location.clone(),
            format!("two files declare version {}", number.value),
            "give one of them another version, or remove it",
        );
        found.add(match layers.get(first).and_then(|layer| layer.number.as_ref()) {
            Some(other) => finding.also(other.location.clone(), "first declared here"),
            None => finding,
        });
    }
    numbers
}

fn find_base(
    layer: &Layer,
    numbers: &BTreeMap<Version, usize>,
    folder: Folder,
    found: &mut Findings,
) -> Option<Base> {
    let base = match &layer.extends {
        Extends::Nothing => return Some(Base::Nothing),
        Extends::Unreadable => return None,
        Extends::Version(base) => base,
    };
    if let Some(index) = numbers.get(&base.value) {
        return Some(Base::File(*index));
    }
    if folder == Folder::Complete {
        let texts = || numbers.keys().map(Version::text).take(MAX_SUGGESTED);
        let others =
            || texts().filter(|text| Some(*text) != layer.number.as_ref().map(|number| number.value.text()));
        let remedy = match (nearest(base.value.text(), others()), listed(others())) {
            (Some(near), _) => format!("write `extends: \"{near}\"`"),
            (None, Some(all)) => format!("the folder has {all}"),
            (None, None) => format!("add a file with `version: \"{}\"`", base.value),
        };
        let message = format!("no file of this folder declares version {}", base.value);
        found.add(Finding::new(
            Code::UnknownBase,
            base.location.clone(),
            message,
            remedy,
        ));
    }
    None
}

/// Reports files of another API than the first one: all files of a folder are versions of one API.
fn check_apis(layers: &[Layer], found: &mut Findings) {
    let mut apis = layers.iter().filter_map(|layer| {
        let value = &layer.tree.mapping()?.get("api")?.value;
        Some((value.scalar()?.text.as_str(), &value.location))
    });
    let Some((first, first_location)) = apis.next() else {
        return;
    };
    for (api, location) in apis.filter(|(api, _)| *api != first) {
        let message =
            format!("this file is of the API `{api}`, and the others in its folder are of `{first}`");
        let remedy = format!("write `api: {first}`, or move the file to a separate folder");
        found.add(
            Finding::new(Code::ApiMismatch, location.clone(), message, remedy)
                .also(first_location.clone(), "the other API is named here"),
        );
    }
}
