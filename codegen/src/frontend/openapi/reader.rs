//! What all readers of a document share: its files, its version, the declared types, and the findings.
//!
//! In: the documents, and cursors at their elements. Out: for a `$ref` to a schema the key of a declared type, for any other the
//! element that it leads to; findings about references that lead nowhere. Reads no element itself.

use std::collections::BTreeSet;

use super::cursor::Cursor;
use super::declarations::Declarations;
use super::documents::{Documents, Target, Unresolved};
use super::version::OpenApi;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{Element, LeftOut, ReadSummary};

/// The state of reading one document.
pub(super) struct Reader<'d, 'f> {
    /// The files of the document.
    pub(super) documents: &'d Documents<'d>,
    /// The version of OpenAPI that it is read as.
    pub(super) version: OpenApi,
    /// Every finding so far.
    pub(super) found: &'f mut Findings,
    /// Every type that was declared so far.
    pub(super) declarations: Declarations<'d>,
    /// How much was read, and what was left out.
    pub(super) summary: ReadSummary,
    reported: BTreeSet<(Code, String)>,
}

// No real document chains more references than this.
const MAX_STEPS: usize = 32;

impl<'d, 'f> Reader<'d, 'f> {
    pub(super) fn new(documents: &'d Documents<'d>, version: OpenApi, found: &'f mut Findings) -> Self {
        Self {
            documents,
            version,
            found,
            declarations: Declarations::default(),
            summary: ReadSummary::default(),
            reported: BTreeSet::new(),
        }
    }

    /// Declares every named schema of the document in its order, before anything refers to one.
    pub(super) fn declare_components(&mut self, root: &Cursor<'_, 'd>) {
        if let Some(definitions) = root.get_non_null("definitions") {
            self.declare_schemas(&definitions);
        }
        if let Some(components) = root.get_non_null("components")
            && let Some(schemas) = components.get_non_null("schemas")
        {
            self.declare_schemas(&schemas);
        }
    }

    fn declare_schemas(&mut self, schemas: &Cursor<'_, 'd>) {
        for (name, cursor) in schemas.members() {
            // A component whose schema is in another file declares that schema under the component's name.
            let in_other_file = cursor
                .string("$ref")
                .filter(|reference| !reference.starts_with('#'))
                .and_then(|reference| self.documents.resolve(cursor.file, reference).ok())
                .filter(|target| target.file != cursor.file && self.declarations.key_of(target).is_none());
            let target = in_other_file.unwrap_or_else(|| Target::of(&cursor));
            self.declarations.declare_component(name, &cursor, target);
        }
    }

    /// Breaks and reports cycles of declared types that consist of references only.
    pub(super) fn break_reference_cycles(&mut self) {
        for location in self.declarations.break_cycles() {
            self.found.add(reference_cycle(location));
        }
    }

    /// The key of the type that the `$ref` of a schema leads to, which is declared if it was not.
    pub(super) fn type_of_reference(&mut self, cursor: &Cursor<'_, 'd>, reference: &str) -> Option<String> {
        let target = match self.documents.resolve(cursor.file, reference) {
            Ok(target) => target,
            Err(unresolved) => {
                self.report_unresolved(cursor, reference, unresolved);
                return None;
            }
        };
        if let Some(key) = self.declarations.key_of(&target) {
            return Some(key.to_owned());
        }
        let file = self.documents.name(target.file);
        Some(self.declarations.declare_target(target, file))
    }

    /// The element at `cursor`, or the one that its `$ref` leads to; `None`, with a finding, if it leads nowhere.
    pub(super) fn resolve(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Target<'d>> {
        let mut target = Target::of(cursor);
        for _ in 0..MAX_STEPS {
            let here = target.cursor();
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

    /// Whether a boolean keyword is true in a schema, or in the first one along its references that has the keyword.
    pub(super) fn has_flag(&self, cursor: &Cursor<'_, 'd>, key: &str) -> bool {
        let mut target = Target::of(cursor);
        for _ in 0..MAX_STEPS {
            let here = target.cursor();
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
                format!("the file of `{shown}` cannot be read"),
                "save the file next to the document and refer to it by its relative path",
            ),
            Unresolved::Pointer => Finding::new(
                Code::DanglingReference,
                at,
                format!("the target `{shown}` does not exist"),
                "declare it, or correct the reference",
            ),
        };
        self.found.add(finding);
    }

    /// Adds a finding unless one with its code was added about `what`: what a document does throughout is reported once.
    pub(super) fn report_once(&mut self, what: &str, finding: Finding) {
        if self.reported.insert((finding.code, what.to_owned())) {
            self.found.add(finding);
        }
    }

    /// Adds a finding, and records that the element it is about is left out.
    pub(super) fn leave_out(&mut self, what: Element, finding: Finding) {
        self.summary.left_out.push(LeftOut {
            what,
            location: finding.location.clone(),
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
        "replace one reference of the cycle with a schema",
    )
}
