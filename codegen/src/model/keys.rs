//! The keys that identify elements of an API in `levain.lock` and in the settings of a user.

/// The key of a type, from its key in the model, which is the same in all versions.
pub fn type_key(key: &str) -> String {
    format!("type {key}")
}

/// The key of a field, from the key of its type and its name on the wire.
pub fn field_key(of: &str, name: &str) -> String {
    format!("field {of}.{name}")
}

/// The key of a parameter, from the key of its operation and its name on the wire.
pub fn parameter_key(operation: &str, name: &str) -> String {
    format!("parameter {operation} {name}")
}
