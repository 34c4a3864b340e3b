//! Types that cannot be where they are used.

struct Foreign;

/// A type that is no value.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Shop {
    place: Foreign,
}

#[derive(Clone, Debug, PartialEq)]
struct Plain;

/// Each is told once, at its type.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Address {
    street: Plain,
    city: Option<Plain>,
    #[levain(additional_properties)]
    more: levain::Map<levain::Json>,
}

/// Nor is it wrapped by a newtype.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
struct Wrapped(Plain);

/// Nor a variant.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
enum Choice {
    One(String),
    Two(Plain),
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

/// Nor a parameter.
#[derive(Clone, Debug, levain::Request)]
#[levain(get = "/shops")]
struct Shops {
    near: std::time::Duration,
}

/// A type of responses that is none.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops", responses = String)]
struct NoResponses {
    id: i64,
}

/// `PartialEq` and `Debug` are needed of a value.
#[derive(Clone, levain::Object)]
struct NoTraits {
    id: i64,
}

fn main() {}
