//! How the variant of a union is recognised.

/// How the variant of a value is recognised when it is read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Tagging {
    /// By a property that each variant declares, as a constant or a field.
    VariantField(String),
    /// By a property that no variant declares. It is added when a value is written, as serde does for internally tagged enums.
    Internal(String),
    /// By the first variant that the value can be read as.
    Untagged,
}
