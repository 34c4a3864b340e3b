//! Structs whose fields are parameters of a request: only the compiler sees them.

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Paging {
    limit: Option<i64>,
    offset: i64,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Client {
    client: String,
    redirect_uri: Option<String>,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Other {
    state: Option<String>,
}

/// A parameter that another field sends.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct SentTwice {
    limit: i64,
    #[levain(flatten)]
    page: Paging,
}

/// Two structs with the same fields.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct TwoOfOne {
    #[levain(flatten)]
    first: Option<Paging>,
    #[levain(flatten)]
    second: Paging,
}

/// A field that is no struct.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct NoObject {
    #[levain(flatten)]
    page: i64,
}

/// Keys of one value.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops")]
struct Renamed {
    #[levain(flatten, rename = "page")]
    page: Paging,
}

/// A place that has no fields.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/shops")]
struct WholeBody {
    #[levain(flatten, body)]
    page: Paging,
}

/// A parameter that the spec does not have.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "authorize")]
struct Unknown {
    redirect_uri: String,
    #[levain(flatten)]
    client: Client,
}

/// One that the spec requires, and another that may be left out.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "authorize")]
struct Incomplete {
    client_id: String,
    #[levain(flatten)]
    other: Other,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Redirect {
    redirect_uri: Option<String>,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "authorize")]
struct MayBeAbsent {
    client_id: String,
    #[levain(flatten)]
    redirect: Redirect,
}

fn main() {}
