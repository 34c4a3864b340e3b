//! The version of an API as a type.

/// A version of an API, as a type without values.
pub trait Version: 'static {
    /// The version, as it is sent.
    const VERSION: &'static str;
    /// The host of the version, if it has one of its own. It takes the place of a request's host that is that of its version too.
    const HOST: Option<&'static str> = None;
}
