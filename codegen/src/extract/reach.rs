//! What the kept parts of a document refer to, directly and through others.
//!
//! In: nodes that are kept. Out: the tree of everything that is kept with them: targets of references, security schemes and
//! schemas by name, and the subtypes of bases with a discriminator. Reads the other files of the document too, since they may refer
//! back to it; what they contain is not kept, because they stay where they are.

use std::collections::{BTreeMap, BTreeSet};

use super::kept::Kept;
use super::subtypes::{Key, Subtypes, has_variants, key_of};
use crate::diagnostics::location::FileId;
use crate::frontend::openapi::{Documents, Target, Unresolved, escaped, step, tokens};
use crate::frontend::text::json_tree::{Kind, Map, Node};

/// How a schema is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Need {
    /// As a part of an `allOf`: its subtypes are not needed.
    Part,
    /// As the type of a value, which may be of any subtype.
    Use,
}

/// The nodes that are needed so far.
pub(super) struct Reach<'d> {
    pub(super) documents: &'d Documents<'d>,
    pub(super) main: FileId,
    pub(super) kept: Kept,
    /// The paths of other files that the kept parts refer to.
    pub(super) files: BTreeSet<String>,
    subtypes: Subtypes<'d>,
    seen: BTreeMap<Key, Need>,
    pending: Vec<(Target<'d>, Need)>,
    /// The pointer of the node that is being visited.
    position: String,
}

impl<'d> Reach<'d> {
    pub(super) fn new(documents: &'d Documents<'d>, main: FileId) -> Self {
        Self {
            documents,
            main,
            kept: Kept::default(),
            files: BTreeSet::new(),
            subtypes: Subtypes::find(documents, main),
            seen: BTreeMap::new(),
            pending: Vec::new(),
            position: String::new(),
        }
    }

    fn keep_pointer(&mut self, pointer: &str) {
        if let Some(target) = self.target(pointer) {
            self.keep(target, Need::Use);
        }
    }

    /// Keeps a member of the object at a pointer, and everything that it refers to.
    pub(super) fn keep_member(&mut self, pointer: &str, key: &str) {
        let Some(target) = self.target(&format!("{pointer}/{}", escaped(key))) else {
            return;
        };
        if key == "security"
            && let Kind::Array(requirements) = &target.node.kind
        {
            self.keep_schemes(requirements, self.main);
        }
        self.keep(target, Need::Use);
    }

    /// The node at a pointer of the document.
    pub(super) fn target(&self, pointer: &str) -> Option<Target<'d>> {
        let mut node = self.documents.root(self.main)?;
        for token in tokens(pointer) {
            node = step(node, &token)?;
        }
        Some(Target {
            file: self.main,
            pointer: pointer.to_owned(),
            node,
        })
    }

    fn keep(&mut self, target: Target<'d>, need: Need) {
        let key = key_of(&target);
        if self.seen.get(&key).is_some_and(|known| *known >= need) {
            return;
        }
        self.seen.insert(key, need);
        if target.file == self.main {
            let whole = self.whole_around(&target.pointer);
            self.kept.add(&whole);
            let around = whole
                .iter()
                .fold(String::new(), |around, token| around + "/" + &escaped(token));
            if around != target.pointer
                && let Some(around) = self.target(&around)
            {
                self.keep(around, Need::Part);
            }
        }
        self.pending.push((target, need));
    }

    // What is kept as a whole for the sake of a node: a component, since half of one would say something else, and an array, whose
    // items are numbered.
    fn whole_around(&self, pointer: &str) -> Vec<String> {
        let mut whole: Vec<String> = Vec::new();
        let mut node = self.documents.root(self.main);
        for token in tokens(pointer) {
            let is_array = node.is_some_and(|node| matches!(node.kind, Kind::Array(_)));
            if is_array || is_component(&whole) {
                break;
            }
            node = node.and_then(|node| step(node, &token));
            whole.push(token.into_owned());
        }
        whole
    }

    /// Visits what is kept until nothing new is found.
    pub(super) fn run(&mut self) {
        while let Some((target, need)) = self.pending.pop() {
            self.position.clone_from(&target.pointer);
            self.visit(target.node, target.file, Some(need));
            if need == Need::Use {
                for subtype in self.subtypes.of(self.documents, &target) {
                    self.keep(subtype, Need::Use);
                }
            }
        }
    }

    // `declared` is for the schema that a reference leads to: only such a schema extends the parts of its `allOf`.
    fn visit(&mut self, node: &'d Node<'d>, file: FileId, declared: Option<Need>) {
        match &node.kind {
            Kind::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.below(&index.to_string(), |reach| reach.visit(item, file, None));
                }
            }
            Kind::Object(map) => self.visit_members(map, file, declared),
            _ => {}
        }
    }

    fn visit_members(&mut self, map: &'d Map<'d>, file: FileId, declared: Option<Need>) {
        for member in map.members() {
            match (member.key.as_ref(), &member.value.kind) {
                ("$ref" | "$dynamicRef" | "$recursiveRef", Kind::String(reference)) => {
                    self.follow(file, reference, declared.unwrap_or(Need::Use));
                }
                ("discriminator", Kind::Object(discriminator)) => {
                    if declared != Some(Need::Part) || has_variants(map) {
                        self.keep_mapped(discriminator, file);
                    }
                }
                ("allOf", Kind::Array(parts)) => {
                    let extends = declared.filter(|_| parts.len() > 1 || map.get("properties").is_some());
                    for (index, part) in parts.iter().enumerate() {
                        let token = format!("allOf/{index}");
                        self.below(&token, |reach| reach.visit_part(part, file, extends));
                    }
                }
                ("security", Kind::Array(requirements)) => self.keep_schemes(requirements, file),
                (key, _) => self.below(&escaped(key), |reach| reach.visit(&member.value, file, None)),
            }
        }
    }

    // Visits what is below the node that is being visited.
    fn below(&mut self, tokens: &str, visit: impl FnOnce(&mut Self)) {
        let length = self.position.len();
        self.position.push('/');
        self.position.push_str(tokens);
        visit(self);
        self.position.truncate(length);
    }

    fn visit_part(&mut self, part: &'d Node<'d>, file: FileId, declared: Option<Need>) {
        let is_reference = matches!(&part.kind, Kind::Object(map) if map.get("$ref").is_some());
        let need = declared.map(|need| if is_reference { Need::Part } else { need });
        self.visit(part, file, need);
    }

    fn follow(&mut self, file: FileId, reference: &str, need: Need) {
        let path = reference.split('#').next().unwrap_or_default();
        match self.documents.resolve_from(file, &self.position, reference) {
            Ok(target) => {
                if file == self.main && target.file != self.main {
                    self.files.insert(path.to_owned());
                }
                if target.file == self.main {
                    self.keep_way(reference);
                }
                self.keep(target, need);
            }
            Err(Unresolved::File) if file == self.main && !path.contains("://") => {
                self.files.insert(path.to_owned());
            }
            Err(_) => {}
        }
    }

    // A pointer may lead through a reference, which is then needed to follow it.
    fn keep_way(&mut self, reference: &str) {
        let Some(pointer) = reference.strip_prefix('#') else {
            return;
        };
        let Some(mut node) = self.documents.root(self.main) else {
            return;
        };
        let mut way = String::new();
        for token in tokens(pointer) {
            match step(node, &token) {
                Some(next) => node = next,
                None => break,
            }
            way.push('/');
            way.push_str(&escaped(&token));
        }
        let is_reference = matches!(&node.kind, Kind::Object(map) if map.get("$ref").is_some());
        if is_reference && let Some(target) = self.target(&way) {
            self.keep(target, Need::Part);
        }
    }

    fn keep_mapped(&mut self, discriminator: &'d Map<'d>, file: FileId) {
        for written in mapped(discriminator) {
            if let Some(target) = mapped_schema(self.documents, file, written) {
                self.keep(target, Need::Use);
            }
        }
    }

    fn keep_schemes(&mut self, requirements: &[Node<'d>], file: FileId) {
        for requirement in requirements {
            let Kind::Object(requirement) = &requirement.kind else {
                continue;
            };
            for member in requirement.members() {
                let name = escaped(&member.key);
                self.keep_pointer(&format!("/components/securitySchemes/{name}"));
                self.keep_pointer(&format!("/securityDefinitions/{name}"));
                // OpenAPI 3.2 names schemes by URI too.
                if member.key.contains('#') {
                    self.follow(file, &member.key, Need::Use);
                }
            }
        }
    }
}

/// The schemas that a discriminator names, as they are written.
pub(super) fn mapped<'n>(discriminator: &'n Map<'_>) -> Vec<&'n str> {
    let mapping = discriminator.get("mapping").map(|member| &member.value.kind);
    let mapping = match mapping {
        Some(Kind::Object(mapping)) => mapping.members(),
        _ => &[],
    };
    let default = discriminator.get("defaultMapping");
    let all = mapping.iter().chain(default);
    all.filter_map(|member| match &member.value.kind {
        Kind::String(written) => Some(written.as_ref()),
        _ => None,
    })
    .collect()
}

/// The schema that a value of a mapping names: by its bare name, or by a reference.
pub(super) fn mapped_schema<'d>(
    documents: &'d Documents<'d>,
    file: FileId,
    written: &str,
) -> Option<Target<'d>> {
    let by_name = ["components/schemas", "definitions"].iter().find_map(|home| {
        let reference = format!("#/{home}/{}", escaped(written));
        documents.resolve(file, &reference).ok()
    });
    by_name.or_else(|| documents.resolve(file, written).ok())
}

fn is_component(tokens: &[String]) -> bool {
    match tokens {
        // A path item is kept by its methods.
        [components, home, _] => components == "components" && home != "pathItems",
        [home, _] => super::HOMES_V2.contains(&home.as_str()),
        _ => false,
    }
}
