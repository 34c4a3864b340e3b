//! The part of a document that some operations need, as a document of its own.
//!
//! In: the text of a document, and which operations are wanted. Out: [`Part`]: its text, in which everything has the pointer that it has in
//! the whole, and the names of what was not read; or `None` where the part may not say the same as the whole. Other operations of the
//! same groups remain as stubs, without parameters, bodies and responses: their names are made beside those of the wanted ones.

mod outline;
mod references;
mod scan;

use std::collections::BTreeSet;
use std::ops::Range;

use self::outline::{Operation, Outline, PathItem};
use self::references::each_reference;
use super::operations::{InventedNames, without_group};
use super::pointer::escaped;
use crate::diagnostics::location::{FileId, Location};
use crate::model::spec::Component;

/// A part of a document.
pub struct Part {
    /// A document.
    pub text: String,
    /// The operations that are complete in it, as `GET /path`.
    pub complete: BTreeSet<String>,
    /// What was not read.
    pub unread: Vec<Unread>,
}

/// An element that was not read. The names of the types inside it begin with its own.
pub struct Unread {
    /// The group of an operation.
    pub group: Option<String>,
    /// The name of an operation, or the title of a component.
    pub name: String,
}

/// What patterns of operations are compared with.
pub struct Face<'o> {
    /// The method, in upper case.
    pub method: &'o str,
    /// The path.
    pub path: &'o str,
    /// The name.
    pub name: &'o str,
    /// The group.
    pub group: Option<&'o str>,
}

/// The part of a document that is needed for the wanted operations.
pub fn part_of(text: &str, is_wanted: &dyn Fn(&Face<'_>) -> bool) -> Option<Part> {
    let outline = Outline::read(text)?;
    let mut operations = named_operations(&outline)?;
    for operation in &mut operations {
        operation.is_wanted = is_wanted(&Face {
            method: &operation.method,
            path: &operation.item.path,
            name: &operation.name,
            group: operation.of.group.as_deref(),
        });
    }
    let read = read_items(&operations);
    if read.is_empty() || read.len() == outline.paths.len() {
        return None;
    }
    let mut reached = Reached::new(&outline, text);
    outline
        .always
        .iter()
        .try_for_each(|range| reached.follow(range))?;
    for (_, item) in outline
        .paths
        .iter()
        .enumerate()
        .filter(|(index, _)| read.contains(index))
    {
        reached.follow(&item.member)?;
    }
    reached.add_beginnings()?;
    let components = reached.components;
    let complete = operations
        .iter()
        .filter(|operation| read.contains(&operation.index));
    Some(Part {
        complete: complete
            .map(|operation| format!("{} {}", operation.method, operation.item.path))
            .collect(),
        unread: unread(&outline, &operations, &read, &components),
        text: write(
            &outline,
            text,
            &kept_stubs(&operations, &read),
            &read,
            &components,
        ),
    })
}

// An operation of the outline, with the name that it is read with.
struct Named<'o> {
    index: usize,
    item: &'o PathItem,
    of: &'o Operation,
    method: String,
    name: String,
    /// What the modules of its types have in common with those of other groups.
    group: String,
    is_wanted: bool,
}

fn named_operations(outline: &Outline) -> Option<Vec<Named<'_>>> {
    let mut ids = BTreeSet::new();
    let mut invented_names = InventedNames::default();
    let mut operations = Vec::new();
    for (index, item) in outline.paths.iter().enumerate() {
        for of in &item.operations {
            let method = of.method.to_ascii_uppercase();
            let written = of.group.as_deref().unwrap_or_default();
            let id = of.id.as_deref().filter(|id| id.contains(char::is_alphanumeric));
            let id = id.filter(|id| ids.insert((written, *id)));
            let name = id.map_or_else(
                || invented_names.make(written, &method, &item.path, ""),
                |id| without_group(id, written).to_owned(),
            );
            let group = squeezed(written);
            // The modules of such groups may be those of others, or of what the API sends.
            let is_plain = written.is_ascii() && written.is_empty() == group.is_empty();
            if !is_plain || ["webhooks", "callbacks"].contains(&group.as_str()) {
                return None;
            }
            operations.push(Named {
                index,
                item,
                of,
                method,
                name,
                group,
                is_wanted: false,
            });
        }
    }
    Some(operations)
}

// The path items of the wanted operations, and of those with whose names the names of wanted ones begin: `list` beside `list_items`.
fn read_items(operations: &[Named<'_>]) -> BTreeSet<usize> {
    let wanted = || operations.iter().filter(|operation| operation.is_wanted);
    let names: Vec<(&str, String)> = wanted()
        .map(|operation| (operation.group.as_str(), squeezed(&operation.name)))
        .collect();
    let groups: BTreeSet<&str> = names.iter().map(|(group, _)| *group).collect();
    let begins = |operation: &&Named<'_>| {
        groups.contains(operation.group.as_str()) && {
            let beginning = squeezed(&operation.name);
            let mut names = names.iter();
            names.any(|(group, name)| *group == operation.group && name.starts_with(&beginning))
        }
    };
    let beginnings = operations.iter().filter(begins);
    wanted()
        .chain(beginnings)
        .map(|operation| operation.index)
        .collect()
}

// Those operations that remain as stubs: of the groups that are read, with what other names may depend on, and one in any case, so that it
// can be seen that some are left out.
fn kept_stubs<'o>(operations: &'o [Named<'_>], read: &BTreeSet<usize>) -> BTreeSet<(usize, &'o str)> {
    let is_read = |operation: &&Named<'_>| read.contains(&operation.index);
    let groups: BTreeSet<&str> = operations
        .iter()
        .filter(is_read)
        .map(|operation| operation.group.as_str())
        .collect();
    let others = operations.iter().filter(|operation| !is_read(operation));
    let kept = others.clone().filter(|operation| {
        operation.of.is_kept || !operation.item.stub.is_empty() || groups.contains(operation.group.as_str())
    });
    kept.chain(others.clone().take(1))
        .map(|operation| (operation.index, operation.of.method.as_str()))
        .collect()
}

// The components that are reached so far.
struct Reached<'o> {
    outline: &'o Outline,
    text: &'o str,
    components: BTreeSet<usize>,
}

impl<'o> Reached<'o> {
    const fn new(outline: &'o Outline, text: &'o str) -> Self {
        Self {
            outline,
            text,
            components: BTreeSet::new(),
        }
    }

    // Adds what a range of the text refers to, directly and through others.
    fn follow(&mut self, range: &Range<usize>) -> Option<()> {
        let mut open = vec![range.clone()];
        while let Some(range) = open.pop() {
            each_reference(self.text.get(range)?, &mut |home, name| {
                if let Some(index) = self.outline.component(home, name)
                    && self.components.insert(index)
                {
                    open.extend(
                        self.outline
                            .components
                            .get(index)
                            .map(|component| component.member.clone()),
                    );
                }
            })?;
        }
        Some(())
    }

    // Adds the schemas with whose names the names of reached ones begin: types inside of `pet` may be called as `pet-owner` is.
    fn add_beginnings(&mut self) -> Option<()> {
        let components = &self.outline.components;
        let names: Vec<String> = self
            .components
            .iter()
            .filter_map(|index| Some(squeezed(&components.get(*index)?.title())))
            .collect();
        for (index, component) in components.iter().enumerate() {
            let beginning = squeezed(&component.title());
            let is_beginning = component.is_schema() && names.iter().any(|name| name.starts_with(&beginning));
            if is_beginning && self.components.insert(index) {
                self.follow(&component.member)?;
            }
        }
        Some(())
    }
}

fn unread(
    outline: &Outline,
    operations: &[Named<'_>],
    read: &BTreeSet<usize>,
    components: &BTreeSet<usize>,
) -> Vec<Unread> {
    let operations = operations
        .iter()
        .filter(|operation| !read.contains(&operation.index));
    let operations = operations.map(|operation| Unread {
        group: operation.of.group.clone(),
        name: operation.name.clone(),
    });
    let components = outline
        .components
        .iter()
        .enumerate()
        .filter(|(index, _)| !components.contains(index));
    let components = components.filter_map(|(_, component)| {
        if component.is_schema() {
            return Some(component.title());
        }
        let pointer = format!("/{}/{}/schema", component.home, escaped(&component.name));
        Some(Component::around(&Location::value(FileId(0), pointer))?.title())
    });
    operations
        .chain(components.map(|name| Unread { group: None, name }))
        .collect()
}

// The document of a part, in the order of the whole.
fn write(
    outline: &Outline,
    text: &str,
    stubs: &BTreeSet<(usize, &str)>,
    read: &BTreeSet<usize>,
    components: &BTreeSet<usize>,
) -> String {
    let of = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default().to_owned();
    let object = |members: Vec<String>| format!("{{{}}}", members.join(","));
    let mut root: Vec<String> = outline.root.iter().map(of).collect();
    let paths = outline.paths.iter().enumerate().filter_map(|(index, item)| {
        if read.contains(&index) {
            return Some(of(&item.member));
        }
        let operations = item
            .operations
            .iter()
            .filter(|operation| stubs.contains(&(index, operation.method.as_str())));
        let operations = operations.map(|operation| {
            let stub = operation.stub.iter().map(of).collect();
            format!("\"{}\":{}", operation.method, object(stub))
        });
        let operations: Vec<String> = operations.collect();
        let others = item.stub.iter().map(of);
        (!operations.is_empty())
            .then(|| format!("{}{}", of(&item.key), object(others.chain(operations).collect())))
    });
    root.push(format!("\"paths\":{}", object(paths.collect())));
    let mut homes: Vec<(&str, Vec<String>)> = Vec::new();
    for component in components
        .iter()
        .filter_map(|index| outline.components.get(*index))
    {
        match homes.last_mut().filter(|(home, _)| *home == component.home) {
            Some((_, members)) => members.push(of(&component.member)),
            None => homes.push((&component.home, vec![of(&component.member)])),
        }
    }
    let mut inner: Vec<String> = outline.always.iter().map(of).collect();
    for (home, members) in homes {
        let (list, home) = match home.strip_prefix("components/") {
            Some(kind) => (&mut inner, kind),
            None => (&mut root, home),
        };
        list.push(format!("{}:{}", serde_json::Value::from(home), object(members)));
    }
    root.push(format!("\"components\":{}", object(inner)));
    object(root)
}

// Letters and digits alone, which names in Rust have in common with the names that they are made of.
fn squeezed(text: &str) -> String {
    let kept = text.chars().filter(|next| next.is_alphanumeric());
    let kept: String = kept.map(|next| next.to_ascii_lowercase()).collect();
    // The word before a name that begins with a digit.
    match kept.strip_prefix("value") {
        Some(rest) if rest.starts_with(|first: char| first.is_ascii_digit()) => rest.to_owned(),
        _ => kept,
    }
}
