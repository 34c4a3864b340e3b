//! Removes what `levain check` would reject from an imported spec, and reports each removal.
//!
//! A document may contain what is an error in the spec language, such as an example that is invalid for its type. Each such node is found
//! by the pointer of its finding and removed, from the inside to the outside, until `levain check` accepts the file.

use std::collections::BTreeMap;

use super::yaml::{Map, Yaml, written};
use crate::diagnostics::finding::{Finding, Findings, Severity};
use crate::diagnostics::location::Sources;
use crate::frontend::read_folder;
use crate::options::Options;
use crate::pipeline::checked;

// Far more than any document needs: each round removes everything that the last one found.
const ROUNDS: usize = 40;

// Keys that can be removed without changing the rest.
const REMOVABLE: &[&str] = &[
    "example",
    "examples",
    "default",
    "format",
    "length",
    "pattern",
    "chars",
    "min",
    "max",
    "above",
    "below",
    "multiple-of",
    "min-items",
    "max-items",
    "unique",
    "items",
    "separator",
    "decimal",
    "bool-as",
    "style",
    "explode",
    "allow-reserved",
    "slashes",
    "secret",
    "only",
    "deprecated",
    "doc",
    "source",
    "open",
    "host",
    "auth",
    "group",
    "name",
    "additional",
    "as",
    "required",
    "title",
];

// Keys that define a type.
const SHAPE: &[&str] = &["type", "is", "one-of", "tag", "equals", "fields"];

const TABLES: &[&str] = &["fields", "path", "query", "headers", "cookies"];

/// A part to remove.
enum Cut {
    /// The node is removed.
    Remove(usize),
    /// The type becomes any JSON.
    Any(usize),
}

/// Removes from `file` what `levain check` rejects; `report` is called with the finding, the section and the name in it.
/// What cannot be repaired is left in place, and reported too.
pub(super) fn repaired(mut file: Map, report: &mut dyn FnMut(&Finding, &str, &str)) -> String {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let text = written(&file);
        let errors = errors_of(&text);
        if errors.is_empty() {
            return text;
        }
        for error in &errors {
            let path = segments(&error.location.pointer);
            let level = seen
                .entry(format!("{} {}", error.code.number(), error.location.pointer))
                .or_default();
            let cuts = cuts(&path);
            let cut = cuts.get(*level).or(cuts.last());
            *level += 1;
            if let Some(cut) = cut {
                take_out(&mut file, &path, cut);
            }
            let part = |index: usize| path.get(index).map_or("", String::as_str);
            report(error, part(0), part(1));
        }
    }
    written(&file)
}

fn errors_of(text: &str) -> Vec<Finding> {
    let mut sources = Sources::default();
    let file = sources.add("imported.yaml", text.to_owned());
    let mut found = Findings::default();
    for spec in read_folder(&[file], &sources, &mut found) {
        // Its errors are in `found`.
        let _ = checked(&spec, &Options::default(), &mut found);
    }
    let errors = found.list().iter();
    errors
        .filter(|finding| finding.severity == Severity::Error)
        .cloned()
        .collect()
}

fn segments(pointer: &str) -> Vec<String> {
    pointer
        .split('/')
        .skip(1)
        // `~1` first: the other order turns `~01` into `/`, which names another key (RFC 6901, section 4).
        .map(|part| part.replace("~1", "/").replace("~0", "~"))
        .collect()
}

// The parts that may be removed for a finding at `path`, the smallest first.
fn cuts(path: &[String]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let part = |index: usize| path.get(index).map_or("", String::as_str);
    for end in (1..=path.len()).rev() {
        let (last, above) = (part(end - 1), if end > 1 { part(end - 2) } else { "" });
        let is_row = TABLES.contains(&above);
        match last {
            _ if is_row => cuts.extend([Cut::Any(end), Cut::Remove(end)]),
            _ if above == "one-of" || above == "hosts" || above == "response" => cuts.push(Cut::Remove(end)),
            "body" if end == 3 => cuts.push(Cut::Remove(end)),
            _ if above == "types" && end == 2 => cuts.push(Cut::Any(end)),
            _ if above == "endpoints" && end == 2 => cuts.push(Cut::Remove(end)),
            _ if REMOVABLE.contains(&last) => cuts.push(Cut::Remove(end)),
            _ if SHAPE.contains(&last) && end > 1 => cuts.push(Cut::Any(end - 1)),
            _ => {}
        }
    }
    cuts
}

fn take_out(file: &mut Map, path: &[String], cut: &Cut) {
    let (Cut::Remove(end) | Cut::Any(end)) = cut;
    let Some((last, above)) = path.get(..*end).and_then(<[String]>::split_last) else {
        return;
    };
    let Some(map) = walk(file, above) else {
        return;
    };
    match map {
        Found::Map(map) => {
            let is_meant = |key: &str| key == last || key.strip_suffix('?') == Some(last);
            match cut {
                Cut::Remove(_) => map.list.retain(|(key, _)| !is_meant(key)),
                Cut::Any(_) => {
                    if let Some((_, value)) = map.list.iter_mut().find(|(key, _)| is_meant(key)) {
                        make_any(value, above.len() == 1);
                    }
                }
            }
        }
        Found::List(items) => {
            if let Some(index) = last.parse::<usize>().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
    }
}

// Keeps descriptions, and how a body is serialized.
fn make_any(value: &mut Yaml, is_declared: bool) {
    let key = if is_declared { "is" } else { "type" };
    let mut any = Map::default();
    if let Yaml::Map(map) = value {
        for (kept, said) in &map.list {
            if ["as", "required", "doc", "source", "deprecated", "headers"].contains(&kept.as_str()) {
                any.insert(kept, said.clone());
            }
        }
    }
    any.text(key, "Any");
    *value = super::shapes::compact(any, key);
}

enum Found<'m> {
    Map(&'m mut Map),
    List(&'m mut Vec<Yaml>),
}

fn walk<'m>(file: &'m mut Map, path: &[String]) -> Option<Found<'m>> {
    let mut at = Found::Map(file);
    for part in path {
        let next = match at {
            Found::Map(map) => map
                .list
                .iter_mut()
                .find(|(key, _)| key == part || key.strip_suffix('?') == Some(part))
                .map(|(_, value)| value),
            Found::List(items) => items.get_mut(part.parse::<usize>().ok()?),
        };
        at = match next? {
            Yaml::Map(map) => Found::Map(map),
            Yaml::List(items) => Found::List(items),
            Yaml::Bare(_) | Yaml::Text(_) | Yaml::Quoted(_) => return None,
        };
    }
    Some(at)
}
