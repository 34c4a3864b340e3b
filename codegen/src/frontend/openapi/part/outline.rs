//! What is where in a document: its operations with what names them, and its components.
//!
//! In: text. Out: [`Outline`], or `None` for a document that cannot be read in parts: one that is no JSON, whose paths are references
//! or not written as OpenAPI says, or with operations in other places than `paths`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::scan::{Key, Scanner};
use crate::frontend::openapi::generic_names::{Arguments, readable};
use crate::frontend::openapi::operations::METHODS;

/// A document, as ranges of its text.
#[derive(Default)]
pub(super) struct Outline {
    /// The members of the root that are always read.
    pub(super) root: Vec<Range<usize>>,
    /// The members of `components` that are always read.
    pub(super) always: Vec<Range<usize>>,
    pub(super) paths: Vec<PathItem>,
    /// All other components, in the order of the document.
    pub(super) components: Vec<Component>,
    /// The last component of each home and name.
    pub(super) by_name: BTreeMap<(String, String), usize>,
}

/// An entry of `paths`.
pub(super) struct PathItem {
    pub(super) path: String,
    /// The key and the value.
    pub(super) member: Range<usize>,
    /// The key alone.
    pub(super) key: Range<usize>,
    /// The members that a stub keeps.
    pub(super) stub: Vec<Range<usize>>,
    pub(super) operations: Vec<Operation>,
}

/// An operation, as far as it is known without its parameters, bodies and responses.
pub(super) struct Operation {
    pub(super) method: String,
    pub(super) id: Option<String>,
    pub(super) group: Option<String>,
    /// The members that a stub keeps.
    pub(super) stub: Vec<Range<usize>>,
    /// Whether it has servers or security requirements of its own, which the names of others may depend on.
    pub(super) is_kept: bool,
}

/// A member of `components/…`, or of `definitions`, `parameters` or `responses` in OpenAPI 2.0.
pub(super) struct Component {
    /// Where it is: `components/schemas`, `definitions`.
    pub(super) home: String,
    pub(super) name: String,
    pub(super) member: Range<usize>,
}

impl Component {
    pub(super) fn is_schema(&self) -> bool {
        ["components/schemas", "definitions"].contains(&self.home.as_str())
    }

    /// The name that its type is given.
    pub(super) fn title(&self) -> String {
        readable(&self.name, Arguments::Short).into_owned()
    }
}

impl Outline {
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut outline = Self::default();
        let mut scanner = Scanner::new(text);
        let mut declares_version = false;
        scanner.members(&mut |scanner, key| {
            match key.name.as_ref() {
                "paths" if !outline.paths.is_empty() => return None,
                "paths" => {
                    scanner.members(&mut |scanner, key| {
                        outline.paths.push(read_path_item(scanner, key, text)?);
                        Some(())
                    })?;
                }
                "components" => {
                    scanner.members(&mut |scanner, key| outline.read_kind(scanner, &key))?;
                }
                "definitions" | "parameters" | "responses" => {
                    outline.read_components(scanner, key.name.as_ref())?;
                }
                // Requests that the API sends belong to no operation.
                "webhooks" | "x-webhooks" => {
                    scanner.value()?;
                }
                "x-ms-paths" => return None,
                name => {
                    declares_version |= ["openapi", "swagger"].contains(&name);
                    let value = scanner.value()?;
                    outline.root.push(key.start..value.end);
                }
            }
            Some(())
        })?;
        (scanner.is_at_end() && declares_version).then_some(outline)
    }

    /// The component that a reference leads to; also where a document that was converted refers to another version's place.
    pub(super) fn component(&self, home: String, name: String) -> Option<usize> {
        let other = match home.as_str() {
            "definitions" => "components/schemas",
            "components/schemas" => "definitions",
            _ => "",
        };
        let found = self.by_name.get(&(home, name.clone()));
        found
            .or_else(|| self.by_name.get(&(other.to_owned(), name)))
            .copied()
    }

    fn read_kind(&mut self, scanner: &mut Scanner<'_>, key: &Key<'_>) -> Option<()> {
        if key.name == "securitySchemes" || !scanner.is_object() {
            let value = scanner.value()?;
            self.always.push(key.start..value.end);
            return Some(());
        }
        let home = format!("components/{}", key.name);
        let is_repeated = self.components.iter().rev().any(|before| before.home == home);
        if is_repeated {
            return None;
        }
        self.read_components(scanner, &home)
    }

    fn read_components(&mut self, scanner: &mut Scanner<'_>, home: &str) -> Option<()> {
        scanner.members(&mut |scanner, key| {
            let value = scanner.value()?;
            let name = key.name.into_owned();
            self.by_name
                .insert((home.to_owned(), name.clone()), self.components.len());
            self.components.push(Component {
                home: home.to_owned(),
                name,
                member: key.start..value.end,
            });
            Some(())
        })?;
        Some(())
    }
}

fn read_path_item(scanner: &mut Scanner<'_>, key: Key<'_>, text: &str) -> Option<PathItem> {
    let mut item = PathItem {
        path: key.name.into_owned(),
        member: 0..0,
        key: 0..0,
        stub: Vec::new(),
        operations: Vec::new(),
    };
    if !is_plain(&item.path) {
        return None;
    }
    let value = scanner.members(&mut |scanner, key| {
        let name = key.name.as_ref();
        match name {
            "$ref" | "additionalOperations" => return None,
            _ if METHODS.contains(&name) => {
                item.operations.push(read_operation(scanner, &key, text)?);
            }
            _ => {
                let value = scanner.value()?;
                if name == "servers" {
                    item.stub.push(key.start..value.end);
                }
            }
        }
        Some(())
    })?;
    let after_key = text.get(key.start..value.start)?.trim_end().len();
    item.key = key.start..key.start + after_key;
    item.member = key.start..value.end;
    Some(item)
}

fn read_operation(scanner: &mut Scanner<'_>, key: &Key<'_>, text: &str) -> Option<Operation> {
    let mut operation = Operation {
        method: key.name.clone().into_owned(),
        id: None,
        group: None,
        stub: Vec::new(),
        is_kept: false,
    };
    scanner.members(&mut |scanner, key| {
        let value = scanner.value()?;
        let written = text.get(value.clone())?;
        match key.name.as_ref() {
            "operationId" => {
                let id: String = serde_json::from_str(written).ok()?;
                operation.id = Some(id.trim().to_owned());
            }
            "tags" => {
                let tags: Vec<String> = serde_json::from_str(written).ok()?;
                let first = tags.first().map(|tag| tag.trim().to_owned());
                operation.group = first.filter(|tag| !tag.is_empty());
            }
            "security" | "servers" => operation.is_kept = true,
            _ => return Some(()),
        }
        operation.stub.push(key.start..value.end);
        Some(())
    })?;
    Some(operation)
}

// Whether a path is read as it is written, so that no other one is read as the same.
fn is_plain(path: &str) -> bool {
    let mut is_name = false;
    let mut is_plain = |byte: u8| match byte {
        b'{' | b'}' => {
            let is_balanced = is_name == (byte == b'}');
            is_name = byte == b'{';
            is_balanced
        }
        b'/' | b'.' | b'~' | b':' | b'@' | b',' | b'=' => !is_name,
        _ => byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_',
    };
    path.starts_with('/') && path.bytes().all(&mut is_plain) && !path.contains("{}")
}
