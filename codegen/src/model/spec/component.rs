//! Schemas that stand inside of what a document declares beside schemas: parameters, bodies, answers, headers.
//!
//! In: the place of a schema. Out: the component in whose text it stands, and what that makes of the names of types there.

use crate::diagnostics::location::Location;

/// A declared parameter, body, answer or header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    kind: Kind,
    /// The name it is declared by.
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
    /// The component in whose text something stands: behind `/components/responses/Problem`, or `/responses/Problem` of 2.0.
    pub fn around(location: &Location) -> Option<Self> {
        let pointer = location.pointer.strip_prefix('/')?;
        let pointer = pointer.strip_prefix("components/").unwrap_or(pointer);
        let mut steps = pointer.split('/');
        let kind = Kind::read(steps.next()?)?;
        let name = steps.next()?.replace("~1", "/").replace("~0", "~");
        steps.next().is_some().then_some(Self { kind, name })
    }

    /// What identifies it: `response Problem`.
    pub fn key(&self) -> String {
        format!("{} {}", self.kind.word(), self.name)
    }

    /// What the names of types inside of it begin with: `Problem response`, or `ErrorResponse` where it is named so.
    pub fn title(&self) -> String {
        let word = self.kind.word();
        if self.name.to_ascii_lowercase().ends_with(word) {
            self.name.clone()
        } else {
            format!("{} {word}", self.name)
        }
    }

    /// Of the parts of a name that an operation gives (the operation, the parameter, `item`), those below the component; `None` where
    /// the operation has no such parts.
    pub fn below<'p>(&self, parts: &'p [String]) -> Option<&'p [String]> {
        parts.get(self.kind.parts_above()..)
    }
}
