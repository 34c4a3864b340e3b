//! Responses, bodies of several media types, and servers.

/// A response without its status.
#[derive(Clone, Debug, PartialEq, levain::Responses)]
enum NoStatus {
    Ok(String),
}

/// A status that is none.
#[derive(Clone, Debug, PartialEq, levain::Responses)]
enum BadStatus {
    #[levain(status = 2000)]
    Ok(String),
    #[levain(status = "4xy")]
    Refused(String),
}

/// A class holds its status first.
#[derive(Clone, Debug, PartialEq, levain::Responses)]
enum NoCode {
    #[levain(status = "4XX")]
    Refused,
}

/// Two responses of one status.
#[derive(Clone, Debug, PartialEq, levain::Responses)]
enum SameStatus {
    #[levain(status = 200, ok)]
    Ok(String),
    #[levain(status = 200, ok)]
    Fine(String),
}

/// Two ways to read a body.
#[derive(Clone, Debug, PartialEq, levain::Responses)]
enum ReadTwice {
    #[levain(status = 200, text, bytes)]
    Ok(String),
}

/// A body without its format.
#[derive(Clone, Debug, PartialEq, levain::Content)]
enum NoFormat {
    Png(levain::Bytes),
}

/// A format without its media type.
#[derive(Clone, Debug, PartialEq, levain::Content)]
enum NoMediaType {
    #[levain(bytes)]
    Png(levain::Bytes),
}

/// A variable that the URL does not have, and that has no default.
#[derive(Clone, Debug, levain::Server)]
#[levain(url = "https://{region}.example.com")]
struct NoVariable {
    zone: String,
}

fn main() {}
