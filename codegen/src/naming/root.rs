//! Modules at the root of a crate with versions, which are beside those of groups.
//!
//! In: the module of a group or a namespace. Out: the same, unless the crate has a module of that name itself. It depends on the name alone,
//! so that it does not change with the versions that there are.

use super::module_scopes::Placed;
use crate::model::ident::Ident;

// The modules of a generated crate, besides those of its versions.
const RESERVED: &[&str] = &["latest", "newer", "older", "operations", "types", "versions"];

/// The name at the root of a module of the spec.
pub fn module_at_root(module: &Ident) -> Ident {
    let plain = module.plain();
    let number = plain.strip_prefix('v').unwrap_or_default();
    let is_version = number.starts_with(|first: char| first.is_ascii_digit());
    if !is_version && !RESERVED.contains(&plain) {
        return module.clone();
    }
    Ident::new(&format!("{plain}_")).unwrap_or_else(|| module.clone())
}

/// Moves an item out of a module that a crate with versions has itself.
pub(super) fn move_from_root(placed: &mut Placed) {
    if let Some(module) = placed.module.first_mut() {
        *module = module_at_root(module);
    }
}

#[cfg(test)]
mod tests {
    use super::module_at_root;
    use crate::naming::module;

    #[test]
    fn a_group_named_as_a_module_of_the_crate_gets_an_underscore() {
        let name = |text: &str| module_at_root(&module(text)).source().to_owned();
        assert_eq!(name("shops"), "shops");
        assert_eq!(name("vouchers"), "vouchers");
        assert_eq!(name("versions"), "versions_");
        assert_eq!(name("v1"), "v1_");
        assert_eq!(name("Types"), "types_");
    }
}
