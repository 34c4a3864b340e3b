//! Compiles the tree of a pattern to programs: one for the whole, and one for each look-ahead and look-behind in it.

use super::parse::NotRead;
use super::tree::{Atom, Look, Node, Repeated, Tree};

/// How many steps a pattern may have in all. Quantifiers copy what they repeat.
const MAX_STEPS: usize = 1 << 18;

/// Upper limits of quantifiers from here on are not copied: no string shorter than this can exceed them.
const MAX_COUNT: usize = 1 << 15;

#[derive(Clone, Copy)]
pub(super) enum Step {
    /// Consumes a character of this atom.
    Atom(usize),
    /// Continues at both of two steps, at the first one before the second.
    Split(usize, usize),
    Jump(usize),
    /// Asserts the start of the string.
    Start,
    /// Asserts the end of the string.
    End,
    /// Asserts a word boundary, or with `false` that there is none.
    Boundary(bool),
    /// Asserts a look-around, by its index.
    Look(usize),
    /// The whole program has matched.
    Match,
    /// Notes the position, and in the next ones works with what was noted; only for back references.
    Save(usize),
    /// Forgets the positions from the first up to the second, exclusive.
    Forget(usize, usize),
    /// Asserts that the position is another one than the noted.
    Progress(usize),
    /// Consumes what a group captured.
    BackReference(usize),
}

/// The direction in which a program reads the string.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Backward,
}

/// A compiled pattern.
pub(super) struct Program {
    pub(super) atoms: Vec<Atom>,
    pub(super) main: Part,
    /// Inner ones before outer ones.
    pub(super) looks: Vec<LookPart>,
    /// How many positions its steps note.
    pub(super) slots: usize,
    pub(super) has_back_references: bool,
    /// The least upper limit of a quantifier that was not copied, in characters: a longer string might exceed it.
    pub(super) exact_up_to: usize,
}

/// The steps of the whole or of a look-around.
pub(super) struct Part {
    pub(super) steps: Vec<Step>,
    pub(super) direction: Direction,
}

/// A look-around.
pub(super) struct LookPart {
    pub(super) part: Part,
    pub(super) is_negated: bool,
}

impl Program {
    pub(super) fn of(tree: Tree) -> Result<Self, NotRead> {
        let mut compiler = Compiler {
            looks: Vec::new(),
            slots: 2 * (tree.groups + 1),
            has_back_references: tree.has_back_references,
            steps: 0,
            exact_up_to: usize::MAX,
        };
        let main = compiler.part(&tree.root, Direction::Forward)?;
        Ok(Self {
            atoms: tree.atoms,
            main,
            looks: compiler.looks,
            slots: compiler.slots,
            has_back_references: tree.has_back_references,
            exact_up_to: compiler.exact_up_to,
        })
    }
}

struct Compiler {
    looks: Vec<LookPart>,
    slots: usize,
    has_back_references: bool,
    /// Of all parts.
    steps: usize,
    exact_up_to: usize,
}

impl Compiler {
    fn part(&mut self, node: &Node, direction: Direction) -> Result<Part, NotRead> {
        let mut part = Part {
            steps: Vec::new(),
            direction,
        };
        self.node(node, &mut part)?;
        self.push(Step::Match, &mut part)?;
        Ok(part)
    }

    fn push(&mut self, step: Step, part: &mut Part) -> Result<usize, NotRead> {
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return Err(NotRead::TooLarge("its quantifiers repeat too much"));
        }
        part.steps.push(step);
        Ok(part.steps.len() - 1)
    }

    fn node(&mut self, node: &Node, part: &mut Part) -> Result<(), NotRead> {
        let step = match node {
            Node::Atom(index) => Step::Atom(*index),
            Node::Start => Step::Start,
            Node::End => Step::End,
            Node::Boundary(is_boundary) => Step::Boundary(*is_boundary),
            Node::BackReference(group) => Step::BackReference(*group),
            Node::Sequence(nodes) => {
                return match part.direction {
                    Direction::Forward => nodes.iter().try_for_each(|node| self.node(node, part)),
                    Direction::Backward => nodes.iter().rev().try_for_each(|node| self.node(node, part)),
                };
            }
            Node::Alternatives(nodes) => return self.alternatives(nodes, part),
            Node::Repeated(repeated) => return self.repeated(repeated, part),
            Node::Look(look) => Step::Look(self.look(look)?),
            Node::Group(number, inner) => return self.group(*number, inner, part),
        };
        self.push(step, part).map(|_| ())
    }

    fn alternatives(&mut self, nodes: &[Node], part: &mut Part) -> Result<(), NotRead> {
        let mut jumps = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            if index + 1 == nodes.len() {
                self.node(node, part)?;
                break;
            }
            let split = self.push(Step::Match, part)?;
            self.node(node, part)?;
            jumps.push(self.push(Step::Match, part)?);
            set(part, split, Step::Split(split + 1, part.steps.len()));
        }
        let end = part.steps.len();
        jumps
            .into_iter()
            .for_each(|jump| set(part, jump, Step::Jump(end)));
        Ok(())
    }

    fn group(&mut self, number: usize, inner: &Node, part: &mut Part) -> Result<(), NotRead> {
        if !self.has_back_references {
            return self.node(inner, part);
        }
        let (start, end) = match part.direction {
            Direction::Forward => (2 * number, 2 * number + 1),
            Direction::Backward => (2 * number + 1, 2 * number),
        };
        self.push(Step::Save(start), part)?;
        self.node(inner, part)?;
        self.push(Step::Save(end), part).map(|_| ())
    }

    fn repeated(&mut self, repeated: &Repeated, part: &mut Part) -> Result<(), NotRead> {
        for _ in 0..repeated.min {
            let before = part.steps.len();
            self.iteration(repeated, part)?;
            if part.steps.len() == before {
                // What is empty stays so, however often it is repeated.
                return Ok(());
            }
        }
        match repeated.max {
            Some(max) if max < MAX_COUNT => {
                let mut splits = Vec::new();
                for _ in repeated.min..max {
                    let split = self.push(Step::Match, part)?;
                    splits.push(split);
                    self.further_iteration(repeated, part)?;
                    if part.steps.len() == split + 1 {
                        break;
                    }
                }
                let end = part.steps.len();
                splits
                    .into_iter()
                    .for_each(|split| set(part, split, split_to(repeated, split, end)));
            }
            max => {
                let split = self.push(Step::Match, part)?;
                self.further_iteration(repeated, part)?;
                self.push(Step::Jump(split), part)?;
                let end = part.steps.len();
                set(part, split, split_to(repeated, split, end));
                self.exact_up_to = self.exact_up_to.min(max.unwrap_or(usize::MAX));
            }
        }
        Ok(())
    }

    fn iteration(&mut self, repeated: &Repeated, part: &mut Part) -> Result<(), NotRead> {
        let (first, last) = repeated.groups;
        if self.has_back_references && first < last {
            self.push(Step::Forget(2 * first, 2 * last), part)?;
        }
        self.node(&repeated.inner, part)
    }

    // One beyond the least number must not be empty (ECMA-262, section 22.2.2.3.1).
    fn further_iteration(&mut self, repeated: &Repeated, part: &mut Part) -> Result<(), NotRead> {
        if !self.has_back_references {
            return self.iteration(repeated, part);
        }
        let slot = self.slots;
        self.slots += 1;
        self.push(Step::Save(slot), part)?;
        self.iteration(repeated, part)?;
        self.push(Step::Progress(slot), part).map(|_| ())
    }

    // Without back references, a look-ahead is matched from its end, for all positions of the string at once, and a look-behind from its
    // start. A backtracking engine matches each from where it is.
    fn look(&mut self, look: &Look) -> Result<usize, NotRead> {
        let direction = if look.is_ahead == self.has_back_references {
            Direction::Forward
        } else {
            Direction::Backward
        };
        let part = self.part(&look.inner, direction)?;
        let is_negated = look.is_negated;
        self.looks.push(LookPart { part, is_negated });
        Ok(self.looks.len() - 1)
    }
}

fn split_to(repeated: &Repeated, split: usize, end: usize) -> Step {
    if repeated.is_lazy {
        Step::Split(end, split + 1)
    } else {
        Step::Split(split + 1, end)
    }
}

fn set(part: &mut Part, index: usize, step: Step) {
    if let Some(slot) = part.steps.get_mut(index) {
        *slot = step;
    }
}
