//! What all readers of a document share: its files, its version, the declared types, and the findings.
//!
//! In: the documents, and cursors at their elements. Out: for a `$ref` to a schema the key of a declared type, for any other the
//! element that it leads to; findings about references that lead nowhere. Reads no element itself.

use std::collections::{BTreeMap, BTreeSet};

use super::cursor::Cursor;
use super::declarations::Declarations;
use super::documents::{Documents, Target, Unresolved};
use super::dynamic::{REFERENCES, Scope, Templates, target_of, without_wrapper};
use super::version::OpenApi;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location};
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
    /// The dynamic scope of the schema that is being read.
    scope: Scope,
    templates: Templates,
    /// Where chains of references end, so that each is followed once.
    ends: BTreeMap<ReferenceId, End<'d>>,
    reported: BTreeSet<(Code, String)>,
}

/// An element in its dynamic scope.
type ReferenceId = (FileId, String, Scope);

/// Where a chain of references ends.
#[derive(Clone)]
enum End<'d> {
    /// At an element that is no reference.
    At(Target<'d>),
    /// At a reference that leads nowhere.
    Nowhere(Target<'d>, Unresolved),
    /// Never: it leads back to itself.
    Cycle,
}

/// What the reference of a schema leads to.
pub(super) enum Referenced<'d> {
    /// A declared type, by its key.
    Type(String),
    /// A basic type that a template is bound to, which needs no name.
    Basic(Target<'d>),
    /// A schema that is another one in the scope in which it is referred to.
    Template(Target<'d>, Scope),
    /// Nothing, which is reported.
    Nothing,
}

// How far a flag is looked for along references: no real document chains more of them.
const MAX_STEPS: usize = 32;

impl<'d, 'f> Reader<'d, 'f> {
    pub(super) fn new(documents: &'d Documents<'d>, version: OpenApi, found: &'f mut Findings) -> Self {
        Self {
            documents,
            version,
            found,
            declarations: Declarations::default(),
            summary: ReadSummary::default(),
            scope: Scope::default(),
            templates: Templates::default(),
            ends: BTreeMap::new(),
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
                .and_then(|reference| self.documents.resolve_at(&cursor, reference).ok())
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

    /// The key of the type that `reference`, written at `cursor`, leads to, which is declared if it was not.
    pub(super) fn type_of_reference(&mut self, cursor: &Cursor<'_, 'd>, reference: &str) -> Option<String> {
        match self.documents.resolve_at(cursor, reference) {
            Ok(target) => Some(self.type_of(target)),
            Err(unresolved) => {
                self.report_unresolved(cursor, reference, unresolved);
                None
            }
        }
    }

    fn type_of(&mut self, target: Target<'d>) -> String {
        if let Some(key) = self.declarations.key_of(&target) {
            return key.to_owned();
        }
        self.declarations.declare_target(self.documents, target)
    }

    /// What the reference of a schema leads to in its dynamic scope.
    pub(super) fn referenced(&mut self, cursor: &Cursor<'_, 'd>) -> Referenced<'d> {
        match target_of(self.documents, cursor, &self.scope) {
            Some(Ok(target)) if cursor.has("$dynamicRef") && is_basic(&target.cursor()) => {
                Referenced::Basic(target)
            }
            Some(Ok(target)) => match self.templates.binding(self.documents, &target, &self.scope) {
                Some(binding) => Referenced::Template(target, binding),
                None => Referenced::Type(self.type_of(target)),
            },
            Some(Err(unresolved)) => {
                let reference = REFERENCES.iter().find_map(|key| cursor.string(key));
                self.report_unresolved(cursor, reference.unwrap_or_default(), unresolved);
                Referenced::Nothing
            }
            None => Referenced::Nothing,
        }
    }

    /// The key of the type of a template whose open parts are bound in this way, which is declared if it was not.
    pub(super) fn type_of_template(&mut self, target: Target<'d>, binding: Scope) -> String {
        if let Some(key) = self.declarations.key_of_template(&target, &binding) {
            return key.to_owned();
        }
        if !self.declarations.can_bind() {
            let cursor = target.cursor();
            let finding = Finding::new(
                Code::KeywordNotChecked,
                cursor.location(),
                "too many types are made of templates, so that the open parts of this one are not bound",
                "refer to fewer templates from templates",
            );
            self.report_once("templates", finding);
            return self.type_of(target);
        }
        let arguments: Vec<String> = binding
            .bound()
            .filter_map(|position| self.documents.target_at(position))
            .map(|bound| without_wrapper(self.documents, bound, &binding))
            .map(|bound| self.name_of(&bound))
            .collect();
        let name = format!("{} of {}", self.name_of(&target), arguments.join(" and "));
        self.declarations.declare_template(name, target, binding)
    }

    /// The name of the type of a schema.
    pub(super) fn name_of(&self, target: &Target<'d>) -> String {
        self.declarations.name_for(self.documents, target)
    }

    /// Begins to read the schema at `position`. Returns the scope outside of it, with which to [`leave`](Self::leave) it.
    pub(super) fn enter(&mut self, file: FileId, pointer: &str) -> Option<Scope> {
        if !self.documents.has_dynamic_references() {
            return None;
        }
        let outer = self.scope.clone();
        self.scope.enter(self.documents, &(file, pointer.to_owned()));
        Some(outer)
    }

    /// Ends to read a schema.
    pub(super) fn leave(&mut self, outer: Option<Scope>) {
        if let Some(outer) = outer {
            self.scope = outer;
        }
    }

    /// Begins to read a declared schema, whose scope is `scope`.
    pub(super) fn enter_declared(&mut self, target: &Target<'d>, scope: Scope) {
        if self.documents.has_dynamic_references() {
            self.scope = scope;
            self.scope.enter(self.documents, &self.documents.owner_of(target));
        }
    }

    /// The element at `cursor`, or the one that its reference leads to; `None`, with a finding, if it leads nowhere.
    pub(super) fn resolve(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Target<'d>> {
        match self.end_of(Target::of(cursor)) {
            End::At(target) => Some(target),
            End::Nowhere(last, unresolved) => {
                let here = last.cursor();
                let reference = REFERENCES.iter().find_map(|key| here.string(key));
                self.report_unresolved(&here, reference.unwrap_or_default(), unresolved);
                None
            }
            End::Cycle => {
                self.found.add(reference_cycle(cursor.location()));
                None
            }
        }
    }

    fn end_of(&mut self, mut target: Target<'d>) -> End<'d> {
        let mut passed: BTreeSet<ReferenceId> = BTreeSet::new();
        let end = loop {
            let cursor = target.cursor();
            if REFERENCES.iter().all(|key| cursor.string(key).is_none()) {
                break End::At(target);
            }
            let id = (target.file, target.pointer.clone(), self.scope.clone());
            if let Some(known) = self.ends.get(&id) {
                break known.clone();
            }
            match target_of(self.documents, &target.cursor(), &self.scope) {
                None => break End::At(target),
                Some(Err(unresolved)) => break End::Nowhere(target, unresolved),
                Some(Ok(_)) if !passed.insert(id) => break End::Cycle,
                Some(Ok(next)) => target = next,
            }
        };
        self.ends.extend(passed.into_iter().map(|id| (id, end.clone())));
        end
    }

    /// The next schema along the references of a schema, without a finding if there is none.
    pub(super) fn next(&self, cursor: &Cursor<'_, 'd>) -> Option<Target<'d>> {
        target_of(self.documents, cursor, &self.scope)?.ok()
    }

    /// The element that the `$ref` of an element leads to; `None` if it has none, or, with a finding, if it leads nowhere.
    pub(super) fn followed(&mut self, cursor: &Cursor<'_, 'd>) -> Option<Target<'d>> {
        cursor.string("$ref")?;
        self.resolve(cursor)
    }

    /// Whether a boolean keyword is true in a schema, or in the first one along its references that has the keyword.
    pub(super) fn has_flag(&self, cursor: &Cursor<'_, 'd>, key: &str) -> bool {
        let mut target = Target::of(cursor);
        let mut passed = BTreeSet::new();
        loop {
            let here = target.cursor();
            if let Some(flag) = here.boolean(key) {
                return flag;
            }
            let Some(next) = self.next(&here) else {
                return false;
            };
            if passed.len() > MAX_STEPS || !passed.insert((next.file, next.pointer.clone())) {
                return false;
            }
            target = next;
        }
    }

    fn report_unresolved(&mut self, cursor: &Cursor<'_, '_>, reference: &str, unresolved: Unresolved) {
        let finding = finding_of_unresolved(self.documents, cursor, reference, unresolved);
        self.found.add(finding);
    }

    /// Reports an element that only `version` and the ones near to it have, if the document is of another one. It is read all the same.
    pub(super) fn report_version(&mut self, at: &Cursor<'_, '_>, version: OpenApi) {
        let is_v2 = version == OpenApi::V2;
        if is_v2 != (self.version == OpenApi::V2) {
            let (of, own) = if is_v2 { ("2.0", "3") } else { ("3", "2.0") };
            self.found.add(Finding::new(
                Code::OtherVersion,
                at.key_location(),
                format!("this is of OpenAPI {of}, and is read although the document is of version {own}"),
                format!("write it as OpenAPI {own} does, since other tools ignore it"),
            ));
        }
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

/// Why the reference of an element leads nowhere.
pub(super) fn finding_of_unresolved(
    documents: &Documents<'_>,
    cursor: &Cursor<'_, '_>,
    reference: &str,
    unresolved: Unresolved,
) -> Finding {
    let written = REFERENCES.iter().find_map(|key| cursor.get(key));
    let at = written
        .as_ref()
        .map_or_else(|| cursor.location(), Cursor::location);
    let shown: String = reference.chars().take(80).collect();
    match unresolved {
        Unresolved::File => {
            let (code, why, remedy) = documents.why_unread(cursor.file, reference);
            // What is no `$ref`, as a value of a `mapping`, is often meant otherwise, and no file is looked for.
            let code = if written.is_some() {
                code
            } else {
                Code::FileNotRead
            };
            Finding::new(code, at, format!("the file of `{shown}` {why}"), remedy)
        }
        Unresolved::Pointer => Finding::new(
            Code::DanglingReference,
            at,
            format!("the target `{shown}` does not exist"),
            "declare it, or correct the reference",
        ),
    }
}

// Whether a schema has the type of a string, a number or a boolean and nothing else that makes a type.
fn is_basic(cursor: &Cursor<'_, '_>) -> bool {
    let is_anchor = cursor.has("$dynamicAnchor");
    let makes_type = |key: &str| {
        let objects = key.to_ascii_lowercase().contains("properties") || key.starts_with("$ref");
        objects
            || matches!(
                key,
                "items" | "prefixItems" | "enum" | "const" | "allOf" | "oneOf" | "anyOf"
            )
    };
    let is_named = matches!(cursor.string("type"), Some("object" | "array"));
    is_anchor && !is_named && !cursor.members().any(|(key, _)| makes_type(key))
}

fn reference_cycle(location: Location) -> Finding {
    Finding::new(
        Code::ReferenceCycle,
        location,
        "this reference leads back to itself",
        "replace one reference of the cycle with a schema",
    )
}
