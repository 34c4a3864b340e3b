// type Client

/// Says who "asks".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "1..=80", chars = "\\x20-\\x7e")]
pub struct Client(levain::Text);

// type Password

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(secret)]
pub struct Password(levain::Text);

// type Count

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = -1, max = 1_000_000)]
pub struct Count(i64);

// type Share

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, levain::Newtype)]
#[levain(min = 0.0, max = 0.5)]
pub struct Share(f64);

// type Active

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Active(bool);

// type Tags

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
#[levain(separator = " ", min_items = 1)]
pub struct Tags(Vec<Client>);

// type Names

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct Names(levain::Map<String>);

// type Anything

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct Anything(levain::Json);

// type Color

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum Color {
    /// Like a rose.
    #[levain(rename = "red")]
    Red,
    /// Like the sea.
    #[levain(rename = "dark-blue")]
    DarkBlue,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Level

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::IntegerEnum)]
#[non_exhaustive]
pub enum Level {
    #[levain(equals = 1)]
    Value1,
    #[levain(equals = -2)]
    Minus2,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<i64>),
}

