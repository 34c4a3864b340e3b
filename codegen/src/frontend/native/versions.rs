//! Puts the files of a folder together: reads which version each one is, and lays it over the one it extends.
//!
//! In: the files' trees. Out: a whole tree for every version, the oldest first. Knows five keys, those that are a file's
//! own: `levain`, `api`, `version`, `status` and `extends`.

use std::collections::BTreeMap;

use super::merge_patch::merge;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::{listed, nearest};
use crate::frontend::text::yaml_tree::{Mapping, Node};
use crate::model::spec::Version;

/// A version, with all it inherits.
pub(in crate::frontend) struct WholeVersion {
    /// Its number.
    pub(in crate::frontend) version: Option<Spanned<Version>>,
    /// What it says.
    pub(in crate::frontend) tree: Node,
}

/// One file, before it is laid over what it extends.
struct Layer {
    version: Option<Spanned<Version>>,
    extends: Extends,
    tree: Node,
}

enum Extends {
    Nothing,
    Version(Spanned<Version>),
    /// It says what it extends, but not so that it can be followed.
    Unclear,
}

/// Whether every file of the folder could be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::frontend) enum Folder {
    /// It could.
    Whole,
    /// Some could not, so what is missing may be in those.
    Partial,
}

/// Every version, the oldest first. A file whose base cannot be found is left out.
pub(in crate::frontend) fn read_versions(
    trees: Vec<Node>,
    folder: Folder,
    found: &mut Findings,
) -> Vec<WholeVersion> {
    let layers: Vec<Layer> = trees
        .into_iter()
        .map(|tree| Layer {
            version: read_number(&tree, "version", found),
            extends: read_extends(&tree, found),
            tree,
        })
        .collect();
    let numbers = number_versions(&layers, found);
    let bases: Vec<Option<Base>> = layers
        .iter()
        .map(|layer| find_base(layer, &numbers, folder, found))
        .collect();
    report_cycles(&layers, &bases, found);
    check_apis(&layers, found);
    let (numbers, trees): (Vec<_>, Vec<_>) = layers
        .into_iter()
        .map(|layer| (layer.version, Slot::Layer(layer.tree)))
        .unzip();
    let mut trees: Vec<Slot> = trees;
    for index in 0..trees.len() {
        build(index, &bases, &mut trees, found);
    }
    let mut versions: Vec<WholeVersion> = numbers
        .into_iter()
        .zip(trees)
        .filter_map(|(version, tree)| {
            Some(WholeVersion {
                version,
                tree: match tree {
                    Slot::Whole(tree) => tree,
                    Slot::Layer(_) | Slot::Taken => return None,
                },
            })
        })
        .collect();
    versions.sort_by(|one, other| {
        let number = |version: &WholeVersion| version.version.as_ref().map(|version| version.value.clone());
        number(one).cmp(&number(other))
    });
    versions
}

/// What a file stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    Nothing,
    File(usize),
}

/// A version where one is expected: text in quotes, or a plain one that YAML does not read as a number.
fn read_number(tree: &Node, key: &str, found: &mut Findings) -> Option<Spanned<Version>> {
    let value = &tree.mapping()?.get(key)?.value;
    if value.is_empty_or_null() {
        return None;
    }
    let Some(scalar) = value.scalar() else {
        found.add(Finding::new(
            Code::WrongType,
            value.head.clone(),
            format!("`{key}` is {}, not a version", value.description()),
            format!("write it as `{key}: \"1.0.0\"`"),
        ));
        return None;
    };
    if scalar.is_plain && is_yaml_number(&scalar.text) {
        found.add(unquoted_version(key, &scalar.text, &value.location));
    }
    let number = scalar.text.parse().ok();
    if number.is_none() {
        found.add(Finding::new(
            Code::NotAVersion,
            value.location.clone(),
            format!("{} is not a version", value.description()),
            "write numbers with dots between them, as in `\"1.10.0\"` or `\"2.0.0-beta.1\"`",
        ));
    }
    number.map(|number| Spanned::new(number, value.location.clone()))
}

fn unquoted_version(key: &str, text: &str, at: &Location) -> Finding {
    let loss = match text.trim_end_matches('0') {
        shorter if shorter.len() < text.len() && text.contains('.') => {
            let read = shorter.strip_suffix('.').unwrap_or(shorter);
            format!("and drops the zero: `{text}` becomes `{read}`")
        }
        _ => "and `1.10` would become `1.1`".to_owned(),
    };
    Finding::new(
        Code::UnquotedVersion,
        at.clone(),
        format!("YAML reads this version as a number {loss}"),
        format!("put it in quotes: `{key}: \"{text}\"`"),
    )
}

fn is_yaml_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-' | '.'))
        && text.parse::<f64>().is_ok()
}

fn read_extends(tree: &Node, found: &mut Findings) -> Extends {
    if !tree.mapping().is_some_and(|map| map.contains_key("extends")) {
        return Extends::Nothing;
    }
    read_number(tree, "extends", found).map_or(Extends::Unclear, Extends::Version)
}

/// Which file is which version; the first of two that are the same.
fn number_versions(layers: &[Layer], found: &mut Findings) -> BTreeMap<Version, usize> {
    let mut numbers = BTreeMap::new();
    for (index, layer) in layers.iter().enumerate() {
        let Some(version) = &layer.version else {
            continue;
        };
        let first = *numbers.entry(version.value.clone()).or_insert(index);
        if first == index {
            continue;
        }
        let finding = Finding::new(
            Code::DuplicateVersion,
            version.location.clone(),
            format!("two files are version {}", version.value),
            "give one of them another version, or remove it",
        );
        found.add(match layers.get(first).and_then(|layer| layer.version.as_ref()) {
            Some(other) => finding.also(other.location.clone(), "this file is that version already"),
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
        Extends::Unclear => return None,
        Extends::Version(base) => base,
    };
    if let Some(index) = numbers.get(&base.value) {
        return Some(Base::File(*index));
    }
    if folder == Folder::Whole {
        let texts = || numbers.keys().map(Version::text);
        let others =
            || texts().filter(|text| Some(*text) != layer.version.as_ref().map(|own| own.value.text()));
        let remedy = match (nearest(base.value.text(), others()), listed(others())) {
            (Some(near), _) => format!("write `extends: \"{near}\"`"),
            (None, Some(all)) => format!("the folder holds {all}"),
            (None, None) => format!("add a file with `version: \"{}\"`", base.value),
        };
        let message = format!("no file of this folder is version {}", base.value);
        found.add(Finding::new(
            Code::UnknownBase,
            base.location.clone(),
            message,
            remedy,
        ));
    }
    None
}

/// Reports each ring of versions once, at its newest member, which is the one most likely to have been written last.
fn report_cycles(layers: &[Layer], bases: &[Option<Base>], found: &mut Findings) {
    let mut is_reported = vec![false; layers.len()];
    for start in 0..layers.len() {
        let Some(mut ring) = ring_from(start, bases) else {
            continue;
        };
        if ring.iter().any(|index| is_reported.get(*index) == Some(&true)) {
            continue;
        }
        for index in &ring {
            if let Some(flag) = is_reported.get_mut(*index) {
                *flag = true;
            }
        }
        let number = |index: &usize| {
            layers
                .get(*index)?
                .version
                .as_ref()
                .map(|version| version.value.clone())
        };
        if let Some(newest) = (0..ring.len()).max_by_key(|at| ring.get(*at).and_then(number)) {
            ring.rotate_left(newest);
        }
        if let Some(finding) = cycle(layers, &ring) {
            found.add(finding);
        }
    }
}

/// The files that are reached from `start` and lead back to it.
fn ring_from(start: usize, bases: &[Option<Base>]) -> Option<Vec<usize>> {
    let mut ring = vec![start];
    let mut at = start;
    while ring.len() <= bases.len() {
        match bases.get(at).copied().flatten() {
            Some(Base::File(next)) if next == start => return Some(ring),
            Some(Base::File(next)) => {
                ring.push(next);
                at = next;
            }
            Some(Base::Nothing) | None => return None,
        }
    }
    None
}

fn cycle(layers: &[Layer], ring: &[usize]) -> Option<Finding> {
    let places: Vec<&Spanned<Version>> = ring
        .iter()
        .filter_map(|index| match &layers.get(*index)?.extends {
            Extends::Version(base) => Some(base),
            Extends::Nothing | Extends::Unclear => None,
        })
        .collect();
    let (first, rest) = places.split_first()?;
    let message = match rest {
        [] => "this version extends itself".to_owned(),
        _ => "these versions extend each other in a ring".to_owned(),
    };
    let remedy = "let the oldest of them extend nothing, or a version that is not one of them";
    let finding = Finding::new(Code::ExtendsCycle, first.location.clone(), message, remedy);
    Some(rest.iter().fold(finding, |finding, base| {
        finding.also(base.location.clone(), format!("goes on to {}", base.value))
    }))
}

/// A folder is one API.
fn check_apis(layers: &[Layer], found: &mut Findings) {
    let mut apis = layers.iter().filter_map(|layer| {
        let value = &layer.tree.mapping()?.get("api")?.value;
        Some((value.scalar()?.text.as_str(), &value.location))
    });
    let Some((first, first_place)) = apis.next() else {
        return;
    };
    for (api, location) in apis.filter(|(api, _)| *api != first) {
        let message = format!("this file is of the API `{api}`, others of its folder are of `{first}`");
        let remedy = format!("write `api: {first}`, or move the file to a folder of its own");
        found.add(
            Finding::new(Code::ApiMismatch, location.clone(), message, remedy)
                .also(first_place.clone(), "the other API"),
        );
    }
}

/// A tree on its way.
enum Slot {
    /// As its file has it.
    Layer(Node),
    /// With all it inherits.
    Whole(Node),
    /// Being put together.
    Taken,
}

/// Makes the tree at `index` whole, and all it stands on before it.
fn build(index: usize, bases: &[Option<Base>], trees: &mut [Slot], found: &mut Findings) {
    let mut chain = Vec::new();
    let mut at = index;
    while matches!(trees.get(at), Some(Slot::Layer(_))) {
        if chain.contains(&at) {
            return;
        }
        chain.push(at);
        match bases.get(at).copied().flatten() {
            Some(Base::File(base)) => at = base,
            Some(Base::Nothing) => break,
            None => return,
        }
    }
    for at in chain.into_iter().rev() {
        let base = match bases.get(at).copied().flatten() {
            Some(Base::File(base)) => match trees.get(base) {
                Some(Slot::Whole(tree)) => Some(tree.clone()),
                _ => return,
            },
            Some(Base::Nothing) | None => None,
        };
        let Some(slot) = trees.get_mut(at) else {
            return;
        };
        if let Slot::Layer(layer) = std::mem::replace(slot, Slot::Taken) {
            *slot = Slot::Whole(match base {
                Some(base) => merge(inherited(base), layer, found),
                None => layer,
            });
        }
    }
}

/// A base without what is its file's own.
fn inherited(mut base: Node) -> Node {
    if let crate::frontend::text::yaml_tree::Kind::Mapping(map) = &mut base.kind {
        remove_own(map);
    }
    base
}

fn remove_own(map: &mut Mapping) {
    for key in ["version", "status", "extends"] {
        map.shift_remove(key);
    }
}
