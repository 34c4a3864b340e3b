//! Schemas that stand inside of what a document declares beside schemas: parameters, bodies, answers, headers.
//!
//! In: a type as an operation has it. Out: the key and the name it has by the component it stands in.

use crate::api::{ApiType, Origin, TypeName};

/// A declared parameter, body, answer or header.
#[derive(Debug)]
pub(super) struct Component {
    kind: Kind,
    name: String,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Parameter,
    Body,
    Response,
    Header,
}

impl Kind {
    // The name of their map in a document; that of bodies is not known to 2.0, whose bodies are parameters.
    fn read(group: &str) -> Option<Self> {
        Some(match group {
            "parameters" => Self::Parameter,
            "requestBodies" => Self::Body,
            "responses" => Self::Response,
            "headers" => Self::Header,
            _ => return None,
        })
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Response => "response",
            Self::Header => "header",
        }
    }

    // How many parts the name of an operation's type has above what stands in the component: the operation and what it is to that.
    const fn parts_above(self) -> usize {
        match self {
            Self::Parameter | Self::Body | Self::Response => 2,
            Self::Header => 4,
        }
    }
}

impl Component {
    /// The component in whose text the type of an operation stands.
    pub(super) fn around(api_type: &ApiType) -> Option<Self> {
        let (_, path) = api_type.key.split_once(' ')?;
        let is_of_operation = path.starts_with('/');
        let pointer = api_type.place.pointer.strip_prefix('/')?;
        let pointer = pointer.strip_prefix("components/").unwrap_or(pointer);
        let mut steps = pointer.split('/');
        let kind = Kind::read(steps.next()?)?;
        let name = steps.next()?.replace("~1", "/").replace("~0", "~");
        let is_inside = steps.next().is_some() && api_type.name.parts.len() >= kind.parts_above();
        (is_of_operation && is_inside).then_some(Self { kind, name })
    }

    /// Gives the type its key and name by the component: `parameters/sort.item`, `SortParameterItem`.
    pub(super) fn name(&self, api_type: &mut ApiType) {
        let word = self.kind.word();
        let below = api_type
            .name
            .parts
            .get(self.kind.parts_above()..)
            .unwrap_or_default();
        let mut own = self.name.clone();
        if !own.to_ascii_lowercase().ends_with(word) {
            own = format!("{own} {word}");
        }
        if api_type.origin == Origin::Headers {
            api_type.notes.doc = Some(format!("Headers that come with the answer `{}`.", self.name));
        }
        let mut key = format!("{word} {}", self.name);
        for part in below {
            key.push('.');
            key.push_str(part);
        }
        let mut parts = vec![own.clone()];
        parts.extend_from_slice(below);
        api_type.key = key;
        api_type.name = TypeName {
            namespace: Vec::new(),
            parts,
            family: own,
        };
    }
}
