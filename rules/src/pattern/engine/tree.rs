//! A pattern as a tree.

use super::property::Property;
use super::ranges::Ranges;

/// A pattern as it was read.
pub(super) struct Tree {
    pub(super) root: Node,
    /// What its atoms match, by the index that nodes have.
    pub(super) atoms: Vec<Atom>,
    /// The number of its capturing groups.
    pub(super) groups: usize,
    pub(super) has_back_references: bool,
}

/// A part of a pattern.
pub(super) enum Node {
    /// One character, by the index of its atom.
    Atom(usize),
    /// All of them, one after the other.
    Sequence(Vec<Self>),
    /// Any of them.
    Alternatives(Vec<Self>),
    Repeated(Repeated),
    /// `^`.
    Start,
    /// `$`.
    End,
    /// `\b`, or with `false` `\B`.
    Boundary(bool),
    Look(Look),
    /// A capturing group with its number, from 1.
    Group(usize, Box<Self>),
    /// What the group with this number captured.
    BackReference(usize),
}

/// A part with a quantifier.
pub(super) struct Repeated {
    pub(super) inner: Box<Node>,
    pub(super) min: usize,
    /// `None` without an upper limit.
    pub(super) max: Option<usize>,
    pub(super) is_lazy: bool,
    /// The numbers of the groups in it: from the first up to the second, exclusive.
    pub(super) groups: (usize, usize),
}

/// A look-ahead or a look-behind.
pub(super) struct Look {
    pub(super) inner: Box<Node>,
    pub(super) is_ahead: bool,
    pub(super) is_negated: bool,
}

/// What one character is matched with.
pub(super) enum Atom {
    /// `.`: any but a line terminator (ECMA-262, section 12.3).
    Dot,
    One(u32),
    Class(Class),
}

/// A character class: `[…]`, `\d`, `\p{…}`.
#[derive(Default)]
pub(super) struct Class {
    pub(super) is_negated: bool,
    pub(super) ranges: Ranges,
    pub(super) properties: Vec<Property>,
}

impl Atom {
    pub(super) fn contains(&self, character: char) -> bool {
        let code = u32::from(character);
        match self {
            Self::Dot => !matches!(code, 0x0a | 0x0d | 0x2028 | 0x2029),
            Self::One(one) => *one == code,
            Self::Class(class) => {
                let mut properties = class.properties.iter();
                let is_in =
                    class.ranges.contains(code) || properties.any(|property| property.contains(character));
                is_in != class.is_negated
            }
        }
    }
}
