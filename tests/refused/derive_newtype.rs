//! Newtypes: shapes, constraints that do not fit, and values that are not right.

/// A struct with named fields is no newtype.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
struct Named {
    code: String,
}

/// Nor is one with two fields.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
struct Pair(String, String);

/// An enum is another derive's.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
enum Size {
    Small,
}

/// A misspelt key.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(lenght = "1..=20")]
struct Misspelt(String);

/// A range that no string satisfies.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(length = "20..=1")]
struct UpsideDown(String);

/// The end of a length is included.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(length = "1..20")]
struct HalfOpen(String);

/// A key that is given twice.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(pattern = "^a", pattern = "b$")]
struct Twice(String);

/// A pattern that is none.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(pattern = "^(a|b")]
struct BadPattern(String);

/// A format that does not exist.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(format = "uuidd")]
struct BadFormat(String);

/// A constraint on strings for a number.
#[derive(Clone, Copy, Debug, PartialEq, levain::Newtype)]
#[levain(length = "1..")]
struct Level(i64);

/// A constraint on numbers for a string.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(min = 1)]
struct Name(String);

/// A fraction for an integer.
#[derive(Clone, Copy, Debug, PartialEq, levain::Newtype)]
#[levain(min = 0.5)]
struct Fraction(i64);

/// Bounds that no number satisfies.
#[derive(Clone, Copy, Debug, PartialEq, levain::Newtype)]
#[levain(min = 10, max = 1)]
struct NoNumber(i64);

/// A constraint on arrays for a string, and a secret that is not one.
#[derive(Clone, Copy, Debug, PartialEq, levain::Newtype)]
#[levain(unique, secret)]
struct Flag(bool);

/// A separator of something that has no items.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(separator = ",")]
struct Joined(String);

/// Only requests borrow.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
struct Borrowed<'a>(&'a str);

fn main() {}
