//! The version of an API as a type.

/// A version of an API, as a type without values.
pub trait Version: 'static {
    /// The version, as it is sent.
    const VERSION: &'static str;
}
