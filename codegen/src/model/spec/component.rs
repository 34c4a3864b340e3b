//! Schemas inside of components: the parameters, request bodies, responses and headers that a document declares.
//!
//! In: the location of a schema. Out: the component that contains it, and the beginning of the names of types inside of it.

use crate::diagnostics::location::Location;

/// A declared parameter, request body, response or header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    kind: Kind,
    /// The name that it is declared with.
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Parameter,
    Body,
    Response,
    Header,
}

impl Kind {
    // The kind of component in a group, by the name of the group. OpenAPI 2.0 has no `requestBodies`: its bodies are parameters.
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

    // The number of parts in the name of an operation's type that come before the component: the operation, and the position in it.
    const fn parts_above(self) -> usize {
        match self {
            Self::Parameter | Self::Body | Self::Response => 2,
            Self::Header => 4,
        }
    }
}

impl Component {
    /// The component that contains `location`: `/components/responses/Problem/…`, or `/responses/Problem/…` in OpenAPI 2.0.
    pub fn around(location: &Location) -> Option<Self> {
        let pointer = location.pointer.strip_prefix('/')?;
        let pointer = pointer.strip_prefix("components/").unwrap_or(pointer);
        let mut steps = pointer.split('/');
        let kind = Kind::read(steps.next()?)?;
        let name = steps.next()?.replace("~1", "/").replace("~0", "~");
        steps.next().is_some().then_some(Self { kind, name })
    }

    /// Its key: `response Problem`.
    pub fn key(&self) -> String {
        format!("{} {}", self.kind.word(), self.name)
    }

    /// The beginning of the names of types inside of it: `Problem response`, or `ErrorResponse` if the word is part of its name.
    pub fn title(&self) -> String {
        let word = self.kind.word();
        if self.name.to_ascii_lowercase().ends_with(word) {
            self.name.clone()
        } else {
            format!("{} {word}", self.name)
        }
    }

    /// The parts of a type's name that come after the component, of all its parts (the operation, the parameter, `item`); `None` if
    /// there are not as many.
    pub fn below<'p>(&self, parts: &'p [String]) -> Option<&'p [String]> {
        parts.get(self.kind.parts_above()..)
    }
}
