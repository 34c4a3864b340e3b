//! A type inside of a declared parameter, body or response is one type for everything that refers to it, so it is declared once here too.

use super::Importer;
use super::names::Standing;
use crate::model::spec::{Component, SpecType};

impl Importer<'_, '_> {
    /// The name of the type that a component makes of `of`, which is declared when it is first met; `None` for what stands in none, or
    /// inside of such a type.
    pub(super) fn of_component(&mut self, of: &SpecType, standing: &Standing) -> Option<String> {
        if standing.is_in_component {
            return None;
        }
        let component = Component::around(&of.location)?;
        let below = component.below(&standing.parts)?;
        let schema = (of.location.file, of.location.pointer.clone());
        if let Some(known) = self.components.get(&schema) {
            return Some(known.clone());
        }
        let mut parts = vec![component.title()];
        parts.extend_from_slice(below);
        let name = self.names.hoist(&Standing {
            namespace: Vec::new(),
            parts,
            is_in_component: true,
        });
        self.components.insert(schema, name.clone());
        let mut inside = Standing::declared(&name);
        inside.is_in_component = true;
        self.declare(name.clone(), of, &inside);
        Some(name)
    }
}
