//! Follows `$ref`: schemas that are referred to become declared types, other elements stand where they are asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::cursor::Cursor;
use super::documents::{Documents, Target, Unresolved};
use super::pointer::tokens;
use super::schema::read_schema;
use super::version::OpenApi;
use super::{Summary, Types};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Spanned};
use crate::model::spec::{Element, LeftOut, Name, SpecShape, SpecType, TypeDeclaration};

/// What reading needs and makes on its way.
pub(super) struct Reader<'d, 'f> {
    /// The files.
    pub(super) documents: &'d Documents<'d>,
    /// How they are to be understood.
    pub(super) version: OpenApi,
    /// What was found.
    pub(super) found: &'f mut Findings,
    /// The types declared so far.
    pub(super) types: Types,
    /// What was read and left out.
    pub(super) summary: Summary,
    keys: BTreeMap<(FileId, String), String>,
    names: BTreeSet<String>,
    open: Vec<(String, Target<'d>)>,
    reported: BTreeSet<(Code, String)>,
}

// A chain of references that is longer leads nowhere in any real document.
const MAX_STEPS: usize = 32;

impl<'d, 'f> Reader<'d, 'f> {
    pub(super) fn new(documents: &'d Documents<'d>, version: OpenApi, found: &'f mut Findings) -> Self {
        Self {
            documents,
            version,
            found,
            types: Types::new(),
            summary: Summary::default(),
            keys: BTreeMap::new(),
            names: BTreeSet::new(),
            open: Vec::new(),
            reported: BTreeSet::new(),
        }
    }

    /// Declares all schemas of the document that have a name, in its order, before anything refers to them.
    pub(super) fn declare_components(&mut self, root: &Cursor<'_, 'd>) {
        for pointer in ["/definitions", "/components/schemas"] {
            let keys: Vec<&str> = pointer.split('/').skip(1).collect();
            self.declare_schemas(root, &keys);
        }
    }

    fn declare_schemas(&mut self, home: &Cursor<'_, 'd>, keys: &[&str]) {
        if let [key, rest @ ..] = keys {
            if let Some(inner) = home.get_non_null(key) {
                self.declare_schemas(&inner, rest);
            }
            return;
        }
        for (name, cursor) in home.members() {
            let target = Target {
                file: cursor.file,
                pointer: cursor.pointer(),
                node: cursor.node,
            };
            // A component that is another file is that file's type under the component's name.
            let elsewhere = cursor
                .string("$ref")
                .filter(|reference| !reference.starts_with('#'))
                .and_then(|reference| self.documents.resolve(cursor.file, reference).ok());
            let target = elsewhere
                .filter(|other| other.file != cursor.file && !self.keys.contains_key(&other.key()))
                .map_or(target.clone(), |other| {
                    self.keys.insert(target.key(), name.to_owned());
                    other
                });
            self.declare(name.to_owned(), Name::Given(name.to_owned()), &cursor, target);
        }
    }

    fn declare(&mut self, key: String, name: Name, at: &Cursor<'_, '_>, target: Target<'d>) {
        self.keys.insert(target.key(), key.clone());
        self.names.insert(key.clone());
        // The type is read later; its place in the order is now.
        let name = Spanned::new(name, at.key_location());
        let shape = SpecType::new(at.location(), SpecShape::Any);
        self.types.insert(key.clone(), TypeDeclaration { name, shape });
        self.open.push((key, target));
    }

    /// Reads the types that were declared, and those that they declare.
    pub(super) fn read_declared(&mut self) {
        while !self.open.is_empty() {
            for (key, target) in std::mem::take(&mut self.open) {
                let cursor = Cursor::new(target.node, target.file, &target.pointer);
                let shape = read_schema(self, &cursor);
                if let Some(declaration) = self.types.get_mut(&key) {
                    declaration.shape = shape;
                }
            }
        }
    }

    /// Cuts rings of types that are nothing but references to each other: the last of each is any JSON.
    pub(super) fn break_reference_cycles(&mut self) {
        let keys: Vec<String> = self.types.keys().cloned().collect();
        for key in keys {
            let mut seen = BTreeSet::from([key.clone()]);
            let mut last = key;
            while let Some(SpecShape::Reference(next)) =
                self.types.get(&last).map(|declared| &declared.shape.shape)
            {
                let next = next.clone();
                if seen.insert(next.clone()) {
                    last = next;
                    continue;
                }
                if let Some(declared) = self.types.get_mut(&last) {
                    declared.shape.shape = SpecShape::Any;
                    self.found.add(reference_cycle(declared.shape.location.clone()));
                }
                break;
            }
        }
    }

    /// The key of the type that a schema's `$ref` leads to; it is declared when it was not.
    pub(super) fn type_of_reference(&mut self, cursor: &Cursor<'_, 'd>, reference: &str) -> Option<String> {
        let target = match self.documents.resolve(cursor.file, reference) {
            Ok(target) => target,
            Err(unresolved) => {
                self.report_unresolved(cursor, reference, unresolved);
                return None;
            }
        };
        if let Some(key) = self.keys.get(&target.key()) {
            return Some(key.clone());
        }
        let (key, name) = self.name_of(&target);
        let pointer = target.pointer.clone();
        let at = Cursor::new(target.node, target.file, &pointer);
        self.declare(key.clone(), name, &at, target);
        Some(key)
    }

    // A schema without a name of its own is named by where it stands, one of another file by its file as well when the
    // document has the name itself.
    fn name_of(&self, target: &Target<'d>) -> (String, Name) {
        let words = words_of(&target.pointer);
        let file = self.documents.name(target.file);
        let stem = file.rsplit('/').next().unwrap_or(file);
        let stem = stem.split('.').next().unwrap_or(stem);
        let is_component = ["/components/schemas/", "/definitions/", "/$defs/"]
            .iter()
            .any(|home| {
                target
                    .pointer
                    .strip_prefix(home)
                    .is_some_and(|rest| !rest.contains('/'))
            });
        let own = if words.is_empty() {
            stem.to_owned()
        } else {
            words.join(" ")
        };
        let mut candidates = vec![own.clone(), format!("{stem} {own}")];
        candidates.extend(
            (2_u32..)
                .take(1000)
                .map(|number| format!("{stem} {own} {number}")),
        );
        let key = candidates
            .into_iter()
            .find(|key| !self.names.contains(key))
            .unwrap_or(own);
        let name = if is_component {
            Name::Given(key.clone())
        } else {
            Name::Invented(key.clone())
        };
        (key, name)
    }

    /// What stands at `spot`, or what its `$ref` leads to; `None`, with a finding, when that is nothing.
    pub(super) fn resolve(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Target<'d>> {
        let mut target = Target {
            file: cursor.file,
            pointer: cursor.pointer(),
            node: cursor.node,
        };
        for _ in 0..MAX_STEPS {
            let here = Cursor::new(target.node, target.file, &target.pointer);
            let Some(reference) = here.string("$ref") else {
                return Some(target);
            };
            match self.documents.resolve(here.file, reference) {
                Ok(next) => target = next,
                Err(unresolved) => {
                    self.report_unresolved(&here, reference, unresolved);
                    return None;
                }
            }
        }
        self.found.add(reference_cycle(cursor.location()));
        None
    }

    /// Whether a flag is set on a schema, or on one that it refers to.
    pub(super) fn has_flag(&self, cursor: &Cursor<'_, 'd>, key: &str) -> bool {
        let mut target = Target {
            file: cursor.file,
            pointer: cursor.pointer(),
            node: cursor.node,
        };
        for _ in 0..MAX_STEPS {
            let here = Cursor::new(target.node, target.file, &target.pointer);
            if let Some(flag) = here.boolean(key) {
                return flag;
            }
            let Some(Ok(next)) = here
                .string("$ref")
                .map(|reference| self.documents.resolve(here.file, reference))
            else {
                return false;
            };
            target = next;
        }
        false
    }

    fn report_unresolved(&mut self, cursor: &Cursor<'_, '_>, reference: &str, unresolved: Unresolved) {
        let at = cursor
            .get("$ref")
            .map_or_else(|| cursor.location(), |cursor| cursor.location());
        let shown: String = reference.chars().take(80).collect();
        let finding = match unresolved {
            Unresolved::File => Finding::new(
                Code::FileNotRead,
                at,
                format!("the file of `{shown}` is not read"),
                "store the file beside the document and refer to it by its relative path",
            ),
            Unresolved::Pointer => Finding::new(
                Code::DanglingReference,
                at,
                format!("nothing stands at `{shown}`"),
                "declare it, or correct the name",
            ),
        };
        self.found.add(finding);
    }

    /// Adds a finding unless one of its code was added about `what`: a habit of the document, and no slip, is told once.
    pub(super) fn report_once(&mut self, what: &str, finding: Finding) {
        if self.reported.insert((finding.code, what.to_owned())) {
            self.found.add(finding);
        }
    }

    /// Says that an element of the document is left out.
    pub(super) fn leave_out(&mut self, what: Element, finding: Finding) {
        self.summary.left_out.push(LeftOut {
            what,
            location: finding.at.clone(),
            why: finding.message.clone(),
        });
        self.found.add(finding);
    }
}

fn reference_cycle(location: Location) -> Finding {
    Finding::new(
        Code::ReferenceCycle,
        location,
        "this reference leads back to itself",
        "write what is meant where the ring closes",
    )
}

impl Target<'_> {
    fn key(&self) -> (FileId, String) {
        (self.file, self.pointer.clone())
    }
}

// The words of a pointer that name something.
fn words_of(pointer: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut before = String::new();
    for token in tokens(pointer) {
        let is_name = matches!(
            before.as_str(),
            "properties" | "schemas" | "definitions" | "$defs" | "paths"
        );
        let word = match token.as_ref() {
            _ if is_name => Some(token.to_string()),
            "components" | "schemas" | "definitions" | "$defs" | "paths" | "properties" | "content"
            | "schema" | "oneOf" | "anyOf" | "allOf" | "responses" | "parameters" => None,
            "items" => Some("item".to_owned()),
            "additionalProperties" => Some("value".to_owned()),
            "requestBody" => Some("body".to_owned()),
            other if other.contains('/') => None,
            other => Some(other.to_owned()),
        };
        before = if is_name { String::new() } else { token.to_string() };
        words.extend(word);
    }
    words
}
