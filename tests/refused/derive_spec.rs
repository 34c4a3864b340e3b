//! Requests that are held against a spec.

/// A misspelt parameter, and everything that is missing, at once.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "GET /oauth/authorize")]
struct Misspelt {
    client_id: String,
    redirect_url: String,
}

/// A type that the spec does not mean, and an `Option` that it does not allow.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "authorize")]
struct WrongType {
    client_id: i64,
    redirect_uri: Option<String>,
}

/// An endpoint that does not exist.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "GET /oauth/authorise")]
struct NoEndpoint {
    client_id: String,
}

/// A version that does not exist.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.17.0", endpoint = "GET /oauth/authorize")]
struct NoVersion {
    client_id: String,
}

/// An endpoint that an older version does not have.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.6.0", endpoint = "POST /api/revoke")]
struct OlderVersion {
    token: String,
}

/// No endpoint at all.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0")]
struct Unsaid {
    client_id: String,
}

/// A spec that is not there.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/nowhere", endpoint = "GET /oauth/authorize")]
struct NoSpec {
    client_id: String,
}

/// A spec that is broken.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/broken", endpoint = "GET /oauth/authorize")]
struct BrokenSpec {
    client_id: String,
}

/// A member that the body does not have.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "POST /api/revoke")]
struct NoMember {
    token: String,
    tokn_type: Option<String>,
}

/// The fields have no names.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "authorize")]
struct Tuple(String, String);

/// An attribute that cannot be read, beside what is compared.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec/oauth", version = "1.7.0", endpoint = "authorize")]
struct BadAttribute {
    client_id: String,
    #[levain(getter =)]
    redirect_uri: String,
}

fn main() {}
