// type Client

/// Says who "asks".
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Client(levain::Text);

levain::string! {
    Client(StringConstraints::new().min_length(1).max_length(80).chars(CharSet::new("\\x20-\\x7e")))
}

// type Password

/// The type `Password` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Password(levain::Text);

levain::string! { secret Password }

// type Count

/// The type `Count` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(i64);

levain::integer! { Count(IntegerConstraints::new().min(-1).max(1_000_000)) }

// type Share

/// The type `Share` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

levain::number! { Share(NumberConstraints::new().min(0.0).max(0.5)) }

// type Active

/// The type `Active` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Active(bool);

levain::boolean! { Active }

// type Tags

/// The type `Tags` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tags(Vec<Client>);

levain::array! { Tags of Client, separator " ", (ArrayConstraints::new().min_items(1)) }

// type Names

/// The type `Names` of the spec.
#[derive(Clone, Debug, PartialEq)]
pub struct Names(levain::Map<String>);

levain::map! { Names of String }

// type Anything

/// The type `Anything` of the spec.
#[derive(Clone, Debug, PartialEq)]
pub struct Anything(levain::Json);

levain::wrapper! { Anything of levain::Json }

// type Color

/// The type `Color` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Color {
    /// Like a rose.
    Red,
    /// Like the sea.
    DarkBlue,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open Color { Red = "red", DarkBlue = "dark-blue" } }

// type Level

/// The type `Level` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The value `1`.
    Value1,
    /// The value `-2`.
    Minus2,
    /// A value that is not in the spec.
    Other(levain::Other<i64>),
}

levain::integer_enum! { Level { Value1 = 1, Minus2 = -2 } }

