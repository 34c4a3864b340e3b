//! Matches patterns at run time: in time that is linear in the length of the string, also those with look-around.
//!
//! In: the source of a regular expression of ECMA-262 and a string. Out: an [`Outcome`]. A pattern is read into a tree and compiled to a
//! [`Program`] once for each thread. A program is simulated without backtracking: the work is its length times that of the string. Only
//! back references need backtracking, whose work is limited. `program` beside this module is the same for a const, which cannot allocate.

mod backtracking;
mod compile;
mod linear;
mod parse;
mod property;
mod ranges;
mod tree;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use self::compile::Program;
use self::parse::NotRead;
use self::tree::Tree;

/// Whether a string contains a match of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It does.
    Match,
    /// It does not.
    Mismatch,
    /// Finding out takes more work than is allowed.
    TooMuchWork,
    /// The pattern cannot be read.
    Unread,
}

/// Looks for a match of `source` in `text`.
pub(super) fn find(source: &str, text: &str) -> Outcome {
    thread_local! {
        static COMPILED: RefCell<BTreeMap<String, Result<Rc<Program>, NotRead>>> =
            const { RefCell::new(BTreeMap::new()) };
    }
    let program = COMPILED.with_borrow_mut(|compiled| {
        if let Some(known) = compiled.get(source) {
            return known.clone();
        }
        let program = compile(source).map(Rc::new);
        compiled.insert(source.to_owned(), program.clone());
        program
    });
    match program {
        Ok(program) => program.find(text),
        Err(NotRead::TooLarge(_)) => Outcome::TooMuchWork,
        Err(NotRead::Syntax) => Outcome::Unread,
    }
}

/// Checks that a pattern can be matched.
///
/// # Errors
///
/// Why it is too large; `None` where this module does not know its syntax.
#[cfg(feature = "pattern")]
pub(super) fn check(source: &str) -> Result<(), Option<&'static str>> {
    match compile(source) {
        Ok(_) => Ok(()),
        Err(NotRead::TooLarge(why)) => Err(Some(why)),
        Err(NotRead::Syntax) => Err(None),
    }
}

// With the flag `u`, as JSON Schema demands; many patterns in use need the laxer syntax without it.
fn compile(source: &str) -> Result<Program, NotRead> {
    let tree = match Tree::read(source, true) {
        Err(NotRead::Syntax) => Tree::read(source, false),
        read => read,
    }?;
    Program::of(tree)
}
