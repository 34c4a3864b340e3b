//! The position of a type in the spec, as far as its name, its key and its shape depend on it.

use crate::model::api::TypeName;

/// Which of two types is meant where request and response differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Direction {
    /// What is sent.
    Request,
    /// What is received; also where the two do not differ.
    Response,
}

impl Direction {
    /// The one of two types that is meant in this direction.
    pub(super) const fn pick<'t, T>(self, request: &'t T, response: &'t T) -> &'t T {
        match self {
            Self::Request => request,
            Self::Response => response,
        }
    }
}

/// The position of a type that is being decided.
#[derive(Clone, Debug)]
pub(super) struct TypeContext {
    /// The key of the type, if it becomes one with a name.
    pub(super) key: String,
    /// The name that it has then.
    pub(super) name: TypeName,
    pub(super) direction: Direction,
    /// Whether it is in a multipart body, where bytes are files.
    pub(super) in_multipart: bool,
}

impl TypeContext {
    /// The context of a declared type.
    pub(super) fn of_declared(name: &str, key: &str, direction: Direction) -> Self {
        let parts: Vec<&str> = name.split('.').filter(|part| !part.is_empty()).collect();
        let modules = parts
            .iter()
            .take_while(|part| part.starts_with(|first: char| !first.is_uppercase()))
            .count();
        let (namespace, parts) = parts.split_at(modules.min(parts.len().saturating_sub(1)));
        let namespace = namespace.iter().map(|part| (*part).to_owned()).collect();
        let mut parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
        if parts.is_empty() {
            parts.push(name.to_owned());
        }
        let family = parts.first().cloned().unwrap_or_default();
        let mut key = key.to_owned();
        if direction == Direction::Request {
            parts.push("request".to_owned());
            key.push_str(" request");
        }
        Self {
            key,
            name: TypeName {
                namespace,
                parts,
                family,
            },
            direction,
            in_multipart: false,
        }
    }

    /// The context of an operation, or of what the API sends, for the types inside it.
    pub(super) fn of_operation(
        key: String,
        namespace: Vec<String>,
        name: String,
        direction: Direction,
    ) -> Self {
        Self {
            key,
            name: TypeName {
                namespace,
                parts: vec![name.clone()],
                family: name,
            },
            direction,
            in_multipart: false,
        }
    }

    /// The context of a type inside this one.
    pub(super) fn child(&self, part: &str) -> Self {
        let mut child = self.clone();
        child.key = format!("{}.{part}", self.key);
        child.name.parts.push(part.to_owned());
        child
    }
}
