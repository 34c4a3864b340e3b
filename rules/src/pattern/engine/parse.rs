//! Reads a pattern into a tree: ECMA-262, section 22.2.1, with the flag `u`, or without it as annex B.1.2 extends it.

mod class;
mod escape;
mod quantifier;

use std::collections::BTreeMap;

use super::tree::{Atom, Look, Node, Repeated, Tree};

/// How deep groups may be nested.
const MAX_DEPTH: usize = 64;

/// Why a pattern is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotRead {
    /// Its syntax is not known here.
    Syntax,
    /// It would take too much memory or work, for this reason.
    TooLarge(&'static str),
}

impl Tree {
    /// Reads a pattern.
    pub(super) fn read(source: &str, is_unicode: bool) -> Result<Self, NotRead> {
        let (groups, names) = groups_in(source);
        let mut reader = Reader {
            source,
            at: 0,
            is_unicode,
            depth: 0,
            next_group: 1,
            groups,
            names,
            atoms: Vec::new(),
            has_back_references: false,
        };
        let root = reader.alternatives()?;
        if reader.at < source.len() {
            return Err(NotRead::Syntax);
        }
        Ok(Self {
            root,
            atoms: reader.atoms,
            groups,
            has_back_references: reader.has_back_references,
        })
    }
}

/// A pattern while it is read.
struct Reader<'s> {
    source: &'s str,
    /// The byte to read next.
    at: usize,
    is_unicode: bool,
    depth: usize,
    next_group: usize,
    /// How many capturing groups the whole pattern has.
    groups: usize,
    /// The numbers of those with a name.
    names: BTreeMap<&'s str, usize>,
    atoms: Vec<Atom>,
    has_back_references: bool,
}

impl<'s> Reader<'s> {
    fn rest(&self) -> &'s str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    // Consumes `text`, if it comes next.
    fn take(&mut self, text: &str) -> bool {
        let is_next = self.rest().starts_with(text);
        if is_next {
            self.at += text.len();
        }
        is_next
    }

    fn expect(&mut self, text: &str) -> Result<(), NotRead> {
        if self.take(text) {
            Ok(())
        } else {
            Err(NotRead::Syntax)
        }
    }

    fn alternatives(&mut self) -> Result<Node, NotRead> {
        let first = self.sequence()?;
        if self.peek() != Some('|') {
            return Ok(first);
        }
        let mut all = vec![first];
        while self.take("|") {
            all.push(self.sequence()?);
        }
        Ok(Node::Alternatives(all))
    }

    fn sequence(&mut self) -> Result<Node, NotRead> {
        let mut nodes = Vec::new();
        while let Some(next) = self.peek() {
            if matches!(next, '|' | ')') {
                break;
            }
            let first_group = self.next_group;
            let node = self.term()?;
            nodes.push(self.quantified(node, first_group)?);
        }
        Ok(Node::Sequence(nodes))
    }

    fn quantified(&mut self, node: Node, first_group: usize) -> Result<Node, NotRead> {
        let Some((min, max)) = self.quantifier()? else {
            return Ok(node);
        };
        let is_lazy = self.take("?");
        let can_repeat = match &node {
            Node::Start | Node::End | Node::Boundary(_) => false,
            Node::Look(look) => look.is_ahead && !self.is_unicode,
            _ => true,
        };
        if !can_repeat {
            return Err(NotRead::Syntax);
        }
        Ok(Node::Repeated(Repeated {
            inner: Box::new(node),
            min,
            max,
            is_lazy,
            groups: (first_group, self.next_group),
        }))
    }

    fn term(&mut self) -> Result<Node, NotRead> {
        let Some(next) = self.next() else {
            return Err(NotRead::Syntax);
        };
        match next {
            '^' => Ok(Node::Start),
            '$' => Ok(Node::End),
            '(' => self.group(),
            '.' => Ok(self.atom(Atom::Dot)),
            '[' => {
                let class = self.class()?;
                Ok(self.atom(Atom::Class(class)))
            }
            '\\' => self.escape(),
            '*' | '+' | '?' => Err(NotRead::Syntax),
            ']' | '}' | '{' if self.is_unicode => Err(NotRead::Syntax),
            '{' => {
                self.at -= 1;
                // Nothing stands before it that could be repeated.
                if self.quantifier()?.is_some() {
                    return Err(NotRead::Syntax);
                }
                self.at += 1;
                Ok(self.atom(Atom::One(u32::from(next))))
            }
            next => Ok(self.atom(Atom::One(u32::from(next)))),
        }
    }

    fn atom(&mut self, atom: Atom) -> Node {
        self.atoms.push(atom);
        Node::Atom(self.atoms.len() - 1)
    }

    fn group(&mut self) -> Result<Node, NotRead> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(NotRead::TooLarge("its groups are nested deeper than 64 levels"));
        }
        let looks = [
            ("?=", true, false),
            ("?!", true, true),
            ("?<=", false, false),
            ("?<!", false, true),
        ];
        let look = looks.into_iter().find(|(start, ..)| self.take(start));
        let node = if let Some((_, is_ahead, is_negated)) = look {
            Node::Look(Look {
                inner: Box::new(self.alternatives()?),
                is_ahead,
                is_negated,
            })
        } else if self.take("?:") {
            self.alternatives()?
        } else {
            if self.take("?<") {
                self.name()?;
            } else if self.peek() == Some('?') {
                return Err(NotRead::Syntax);
            }
            let number = self.next_group;
            self.next_group += 1;
            Node::Group(number, Box::new(self.alternatives()?))
        };
        self.expect(")")?;
        self.depth -= 1;
        Ok(node)
    }

    // The name of a group, up to the `>` after it.
    fn name(&mut self) -> Result<&'s str, NotRead> {
        let (name, _) = self.rest().split_once('>').ok_or(NotRead::Syntax)?;
        self.at += name.len() + 1;
        Ok(name)
    }
}

// How many capturing groups a pattern has, and the numbers of those with a name: references may come before them.
fn groups_in(source: &str) -> (usize, BTreeMap<&str, usize>) {
    let (mut count, mut names, mut is_class) = (0, BTreeMap::new(), false);
    let mut characters = source.char_indices();
    while let Some((at, next)) = characters.next() {
        match next {
            '\\' => {
                characters.next();
            }
            '[' => is_class = true,
            ']' => is_class = false,
            '(' if !is_class => {
                let inside = source.get(at + 1..).unwrap_or_default();
                let after_name = inside
                    .strip_prefix("?<")
                    .filter(|rest| !rest.starts_with(['=', '!']));
                if after_name.is_some() || !inside.starts_with('?') {
                    count += 1;
                }
                if let Some((name, _)) = after_name.and_then(|rest| rest.split_once('>')) {
                    names.insert(name, count);
                }
            }
            _ => {}
        }
    }
    (count, names)
}
