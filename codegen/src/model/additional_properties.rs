//! The properties of an object beyond those that its schema declares.

/// The schema of additional properties (JSON Schema's `additionalProperties`). `T` is the type of a schema in each model.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum AdditionalProperties<T> {
    /// The keyword is not written. Additional properties that are received are ignored.
    #[default]
    Unspecified,
    /// `false`: an object has no additional properties.
    Forbidden,
    /// Additional properties have this type, and the object keeps them.
    Captured(Box<T>),
}
