//! Enums of values and unions of types.

/// Servers send new values: they need a variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::StringEnum)]
enum Closed {
    Small,
}

/// Two variants of one value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::StringEnum)]
enum Repeated {
    #[levain(rename = "small")]
    Small,
    #[levain(rename = "small")]
    Tiny,
    #[levain(other)]
    Other(levain::Other<String>),
}

/// A listed value with a field.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::StringEnum)]
enum Holding {
    Small(String),
    #[levain(other)]
    Other(levain::Other<String>),
}

/// A word where a value is due.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::StringEnum)]
enum NoValue {
    #[levain(rename)]
    Small,
    #[levain(other)]
    Other(levain::Other<String>),
}

/// An integer without its value, and one that is a string.
#[derive(Clone, Debug, PartialEq, Eq, levain::IntegerEnum)]
enum Level {
    Low,
    #[levain(equals = "high")]
    High,
    #[levain(other)]
    Other(levain::Other<i64>),
}

/// A struct is no enum.
#[derive(Clone, Debug, PartialEq, levain::StringEnum)]
struct NoEnum {
    small: bool,
}

/// A union says how its variants are told apart.
#[derive(Clone, Debug, PartialEq, levain::Union)]
enum Untold {
    Text(String),
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

/// In one way.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "kind", untagged)]
enum ToldTwice {
    Text(String),
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

/// A variant holds one value.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
enum Empty {
    Nothing,
    Two(String, String),
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

/// The variants of an untagged union have no tags.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
enum Tagged {
    #[levain(rename = "text")]
    Text(String),
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

fn main() {}
