//! Requests: where their parameters go.

/// A request has a method and a path.
#[derive(Clone, Debug, PartialEq, levain::Request)]
struct Nowhere {
    id: i64,
}

/// One of each.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops", post = "/shops")]
struct Twice {
    id: i64,
}

/// A parameter of the path without its field.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops/{id}")]
struct NoField {
    page: Option<i64>,
}

/// A path needs all of its parameters.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops/{id}")]
struct OptionalPath {
    id: Option<i64>,
}

/// A field that the path does not have.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct NotInPath {
    #[levain(path)]
    id: i64,
}

/// A brace that is not closed, and a query in a path.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops/{id?page=1")]
struct BadPath {
    page: Option<i64>,
}

/// Two places for one field.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct TwoPlaces {
    #[levain(query, header = "X-Page")]
    page: i64,
}

/// A style that does not exist.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct BadStyle {
    #[levain(style = bracket)]
    include: Vec<String>,
}

/// Two parameters of one name.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops", query(page = 1))]
struct SentTwice {
    page: i64,
}

/// A getter that hides a method of every request.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct HidesUrl {
    url: String,
}

/// A challenge without its method.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/authorize")]
struct HalfPair {
    #[levain(pkce = challenge)]
    code_challenge: String,
}

/// An echo of nothing.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/authorize", redirect = String, echoes = state)]
struct NoEcho {
    id: i64,
}

/// A version without its header, and an unknown way to authenticate.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops", version = "1.7.0", auth = basic)]
struct NoHeader {
    id: i64,
}

/// The whole body, and a member beside it.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/shops")]
struct TwoBodies {
    #[levain(body)]
    shop: String,
    note: String,
}

/// Several formats, and no field that chooses.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/shops")]
struct NoChoice {
    #[levain(body(json, form))]
    shop: String,
}

/// A tuple struct, and an enum.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct Tuple(i64);

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
enum Choice {
    One,
}

fn main() {}
