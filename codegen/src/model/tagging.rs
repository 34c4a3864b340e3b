//! How the variants of a union are told apart.

/// How a reader recognises the variant of a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Tagging {
    /// By a property that every variant declares itself, as a constant or a field.
    VariantField(String),
    /// By a property that no variant declares: it is added on writing, as serde's internally tagged enums do.
    Internal(String),
    /// By the shape of the value.
    Untagged,
}
