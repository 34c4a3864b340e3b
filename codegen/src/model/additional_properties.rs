//! What an object may hold beside the properties that its schema declares.

/// The schema of additional properties (JSON Schema, `additionalProperties`), where `T` is a type in the model at hand.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum AdditionalProperties<T> {
    /// The schema does not say; they are ignored when read.
    #[default]
    Unspecified,
    /// `false`: there are none.
    Forbidden,
    /// They are of this type, and kept.
    Captured(Box<T>),
}
