//! Which operations are kept: patterns by `METHOD /path` or by name, with globs.
//!
//! In: patterns and operations. Out: whether an operation is kept, and patterns that match none.

use std::collections::BTreeSet;

use crate::decide::retain_operations;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Code;
use crate::diagnostics::nearest::in_a_sentence;
use crate::frontend::openapi::Face;
use crate::model::api::{Api, Operation};
use crate::model::spec::SpecLanguage;
use crate::naming::NameOverrides;

/// Patterns of operations to keep and to leave out.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Selection {
    /// The operations to keep; all when there is no pattern.
    pub only: Vec<String>,
    /// Those to leave out of them.
    pub exclude: Vec<String>,
    /// Whether types of an OpenAPI document that no operation reaches are kept. Those of a native spec are, unless
    /// operations are picked: whoever writes a table by hand wants it.
    pub keep_unused: bool,
}

impl Selection {
    /// Whether everything is kept.
    pub fn is_everything(&self) -> bool {
        self.only.is_empty() && self.exclude.is_empty()
    }

    /// Whether `operation` is kept.
    pub fn keeps(&self, operation: &Operation) -> bool {
        self.keeps_face(&face_of(operation))
    }

    /// Whether the operation with this face is kept.
    pub fn keeps_face(&self, face: &Face<'_>) -> bool {
        let faces = faces(face);
        let any = |patterns: &[String]| patterns.iter().any(|pattern| matches_any(pattern, &faces));
        (self.only.is_empty() || any(&self.only)) && !any(&self.exclude)
    }

    /// The patterns that match none of the operations, each with what to write instead.
    pub fn unmatched<'s>(&'s self, operations: &[&Operation]) -> Vec<(&'s str, Failure)> {
        let patterns = self.only.iter().chain(&self.exclude);
        patterns
            .filter(|pattern| !operations.iter().any(|operation| matches(pattern, operation)))
            .map(|pattern| (pattern.as_str(), unmatched(pattern, operations)))
            .collect()
    }

    /// The last pattern that leaves operations out, if no operation is left, and what to write.
    pub fn leaves_nothing(&self, operations: &[&Operation]) -> Option<(&str, Failure)> {
        let pattern = self.exclude.last()?;
        if operations.is_empty() || operations.iter().any(|operation| self.keeps(operation)) {
            return None;
        }
        let message = if self.only.is_empty() {
            "nothing is left: all operations are left out"
        } else {
            "nothing is left: all operations that `only` keeps are left out"
        };
        let patterns: Vec<&str> = self.exclude.iter().map(String::as_str).collect();
        let remedy = format!("leave out fewer than {}", in_a_sentence(&patterns, "and"));
        Some((pattern, Failure::new(message, remedy).of(Code::InvalidSettings)))
    }
}

/// An API, and the part of it that is generated.
#[derive(Clone, Debug)]
pub struct Selected {
    /// The part.
    pub part: Api,
    /// The whole, which names are made for; `None` where the part is all of it.
    pub whole: Option<Api>,
}

/// Selects operations and the types that they reach, and gives what the user names its name.
pub fn select(api: Api, selection: &Selection, overrides: &NameOverrides) -> Selected {
    let keeps_types = selection.keep_unused || api.language == SpecLanguage::Levain;
    let mut whole = if keeps_types {
        api
    } else {
        retain_operations(api, &|_| true)
    };
    // Patterns are for groups as the spec names them.
    let kept: BTreeSet<String> = whole
        .operations
        .iter()
        .filter(|operation| selection.keeps(operation))
        .map(|operation| operation.key.clone())
        .collect();
    overrides.apply(&mut whole);
    if selection.is_everything() {
        return Selected {
            part: whole,
            whole: None,
        };
    }
    Selected {
        part: retain_operations(whole.clone(), &|operation| kept.contains(&operation.key)),
        whole: Some(whole),
    }
}

fn unmatched(pattern: &str, operations: &[&Operation]) -> Failure {
    let remedy = match (nearest(pattern, operations), operations.first()) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, Some(first)) => format!(
            "write `METHOD /path`, a name or `group.name`, such as `{} {}` or `{}`; `*` matches within a segment, `**` across segments",
            first.method,
            first.path.value,
            first.name.value.text()
        ),
        (None, None) => "remove it: the spec has no operations".to_owned(),
    };
    Failure::new(format!("`{pattern}` matches no operation"), remedy).of(Code::UnknownOperation)
}

/// Whether `pattern` is for `operation`: by `METHOD /path` (parameters as `@id` or `{id}`), by name, or by `group.name`. `*` stands
/// for anything within a segment, `**` for any number of segments.
pub fn matches(pattern: &str, operation: &Operation) -> bool {
    matches_any(pattern, &faces(&face_of(operation)))
}

fn matches_any(pattern: &str, faces: &[String]) -> bool {
    let pattern = braced(pattern);
    faces.iter().any(|face| glob(&pattern, face))
}

fn face_of(operation: &Operation) -> Face<'_> {
    Face {
        method: &operation.method,
        path: &operation.path.value,
        name: operation.name.value.text(),
        group: operation.group.as_deref(),
    }
}

fn faces(face: &Face<'_>) -> Vec<String> {
    let Face {
        method,
        path,
        name,
        group,
    } = face;
    let mut faces = vec![format!("{method} {path}"), (*name).to_owned()];
    faces.extend(group.map(|group| format!("{group}.{name}")));
    faces
}

fn nearest(pattern: &str, operations: &[&Operation]) -> Option<String> {
    let wanted = braced(pattern);
    let faces = operations.iter().flat_map(|operation| faces(&face_of(operation)));
    let scored = faces.map(|face| (strsim::normalized_levenshtein(&wanted, &face), face));
    let best = scored.max_by(|(left, _), (right, _)| left.total_cmp(right));
    best.filter(|(score, _)| *score > 0.5).map(|(_, face)| face)
}

// `/@id/` is `/{id}/`.
fn braced(pattern: &str) -> String {
    if !pattern.contains('@') {
        return pattern.to_owned();
    }
    let segments = pattern.split('/').map(|segment| match segment.strip_prefix('@') {
        Some(name) => format!("{{{name}}}"),
        None => segment.to_owned(),
    });
    segments.collect::<Vec<_>>().join("/")
}

/// Whether `pattern` is for the whole of `text`: `*` stands for anything within a segment, `**` for any number of segments.
pub(crate) fn glob(pattern: &str, text: &str) -> bool {
    // Most patterns are for one operation, and most operations for none.
    match pattern.split_once('*') {
        None => return pattern == text,
        Some((before, _)) if !text.starts_with(before) => return false,
        Some(_) => {}
    }
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    // reached[at]: the pattern so far can end at `at` of the text.
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    let mut index = 0;
    while index < pattern.len() {
        let mut next = vec![false; text.len() + 1];
        if pattern[index] == '*' {
            let crosses = pattern.get(index + 1) == Some(&'*');
            index += if crosses { 2 } else { 1 };
            for at in 0..=text.len() {
                let goes_on = at > 0 && next[at - 1] && (crosses || text[at - 1] != '/');
                next[at] = reached[at] || goes_on;
            }
        } else {
            for at in 0..text.len() {
                next[at + 1] = reached[at] && text[at] == pattern[index];
            }
            index += 1;
        }
        reached = next;
    }
    reached[text.len()]
}

#[cfg(test)]
mod tests {
    use super::{braced, glob};

    #[test]
    fn a_star_stays_in_its_segment_and_two_do_not() {
        assert!(glob("GET /shops/*", "GET /shops/{id}"));
        assert!(!glob("GET /shops/*", "GET /shops/{id}/hours"));
        assert!(glob("GET /shops/**", "GET /shops/{id}/hours"));
        assert!(glob("* /oauth/**", "GET /oauth/authorize"));
        assert!(glob("company.*", "company.shops"));
        assert!(!glob("shop", "shops"));
        assert_eq!(braced("GET /a/@id/b"), "GET /a/{id}/b");
    }
}
