//! Types that cannot be where they are used.

struct Foreign;

/// A type that is no value.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Shop {
    place: Foreign,
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
