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
    /// What its values are written as.
    pub(super) written_as: WrittenAs,
}

/// What the values of a type are written as, as far as its shape depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum WrittenAs {
    /// JSON, or anything else that contains no files.
    Json,
    /// A multipart body, in which bytes are files.
    Multipart(PartLevel),
    /// A merge patch, in which null removes a member (RFC 7396, section 2).
    MergePatch,
}

/// Where in a multipart body a type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum PartLevel {
    /// It is the body, whose members are parts.
    Body,
    /// It is a part, or an item of one.
    Part,
    /// It is inside an object that is a part. Only raw bytes are files there: base64 is written as base64.
    InPart,
}

impl PartLevel {
    /// The level of the items of an array at this one: those of the body are its parts.
    pub(super) const fn of_item(self) -> Self {
        match self {
            Self::Body | Self::Part => Self::Part,
            Self::InPart => Self::InPart,
        }
    }

    /// The level of the members of an object at this one.
    pub(super) const fn of_member(self) -> Self {
        match self {
            Self::Body => Self::Part,
            Self::Part | Self::InPart => Self::InPart,
        }
    }
}

impl WrittenAs {
    /// The word for it in the names of types that are declared for something else.
    pub(super) const fn word(self) -> Option<&'static str> {
        match self {
            Self::Json => None,
            Self::Multipart(PartLevel::Body) => Some("multipart"),
            Self::Multipart(_) => Some("part"),
            Self::MergePatch => Some("patch"),
        }
    }

    // What members of an object are written as.
    const fn of_member(self) -> Self {
        match self {
            Self::Multipart(level) => Self::Multipart(level.of_member()),
            other => other,
        }
    }

    /// The same for a declared type, which has one form for all uses inside of a multipart body.
    pub(super) const fn of_declared(self) -> Self {
        match self {
            Self::Multipart(PartLevel::Part) => Self::Multipart(PartLevel::InPart),
            other => other,
        }
    }

    // What items of an array are written as: a merge patch replaces the whole array.
    const fn of_item(self) -> Self {
        match self {
            Self::MergePatch => Self::Json,
            Self::Multipart(level) => Self::Multipart(level.of_item()),
            Self::Json => Self::Json,
        }
    }
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
            written_as: WrittenAs::Json,
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
            written_as: WrittenAs::Json,
        }
    }

    /// The same context for values that are written as something else, for a declared type that is a type of its own there.
    pub(super) fn written_as(mut self, written_as: WrittenAs) -> Self {
        if let Some(word) = written_as.word() {
            self.key = format!("{} {word}", self.key);
            self.name.parts.push(word.to_owned());
        }
        self.written_as = written_as;
        self
    }

    /// Whether it is in a multipart body, which may contain files.
    pub(super) const fn has_files(&self) -> bool {
        matches!(self.written_as, WrittenAs::Multipart(_))
    }

    /// The context of a member of this object.
    pub(super) fn member(&self, part: &str) -> Self {
        let mut member = self.child(part);
        member.written_as = self.written_as.of_member();
        member
    }

    /// The context of an item of this array.
    pub(super) fn item(&self, part: &str) -> Self {
        let mut item = self.child(part);
        item.written_as = self.written_as.of_item();
        item
    }

    /// The context of a type inside this one.
    pub(super) fn child(&self, part: &str) -> Self {
        let mut child = self.clone();
        child.key = format!("{}.{part}", self.key);
        child.name.parts.push(part.to_owned());
        child
    }
}
