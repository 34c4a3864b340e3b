//! Objects: how a property may be absent, and names.

/// The properties of an object have names.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Tuple(String, i64);

/// An enum is no object.
#[derive(Clone, Debug, PartialEq, levain::Object)]
enum Shape {
    Round,
}

/// A misspelt key, at the field.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Misspelt {
    #[levain(renam = "type")]
    kind: String,
}

/// Null is the `None` of an `Option`.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct NullableText {
    #[levain(nullable)]
    note: String,
}

/// An `Option` that is required.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct RequiredOption {
    #[levain(required)]
    note: Option<String>,
}

/// A property of one direction is absent in the other.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct ReadOnly {
    #[levain(read_only)]
    id: i64,
}

/// A default for a property that is required.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Default {
    #[levain(default = 5)]
    level: i64,
}

/// Two properties of one name.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[levain(equals(kind = "shop"))]
struct Repeated {
    #[levain(rename = "kind")]
    shape: String,
}

/// Additional properties go into a map.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Additional {
    #[levain(additional_properties)]
    rest: Vec<levain::Json>,
}

/// A constraint on the items of what has none.
#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Items {
    #[levain(items(length = "1.."))]
    name: String,
}

/// A rule about presence that does not exist.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[levain(presence(some_of(required("id"))))]
struct Rules {
    id: Option<i64>,
}

/// Attributes that are no list.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[levain = "object"]
struct NoList {
    id: i64,
}

/// A builder is of an object.
#[derive(Clone, Debug, PartialEq, levain::Builder)]
enum Built {
    Round,
}

fn main() {}
