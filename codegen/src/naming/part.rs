//! The names of a part of an API: the ones that the same things have in the whole.

use std::collections::BTreeMap;

use super::assign::{Names, assign_names};
use super::registry::NameRegistry;
use crate::model::api::Api;

/// Assigns the names of a part of an API; of all of it where `whole` is `None`.
pub fn assign_names_of_part(part: &Api, whole: Option<&Api>, registry: &dyn NameRegistry) -> Names {
    match whole {
        Some(whole) => assign_names(whole, registry).of_part(whole, part),
        None => assign_names(part, registry),
    }
}

impl Names {
    /// Of these names, which are those of `whole`, the ones of what `part` selects of it, in the order of `part`.
    fn of_part(&self, whole: &Api, part: &Api) -> Self {
        let types = positions(whole.types.iter().map(|of| of.key.as_str()));
        let types = selected(&types, part.types.iter().map(|of| of.key.as_str()));
        let operations = positions(whole.operations.iter().map(|of| of.key.as_str()));
        let operations = selected(&operations, part.operations.iter().map(|of| of.key.as_str()));
        let schemes = positions(whole.schemes.iter().map(|of| of.name.as_str()));
        let schemes = selected(&schemes, part.schemes.iter().map(|of| of.name.as_str()));
        Self {
            types: at(&self.types, &types),
            builders: at(&self.builders, &types),
            operations: at(&self.operations, &operations),
            schemes: at(&self.schemes, &schemes),
            servers: self.servers.clone(),
        }
    }
}

fn positions<'k>(keys: impl Iterator<Item = &'k str>) -> BTreeMap<&'k str, usize> {
    keys.enumerate().map(|(position, key)| (key, position)).collect()
}

fn selected<'k>(positions: &BTreeMap<&str, usize>, keys: impl Iterator<Item = &'k str>) -> Vec<usize> {
    keys.filter_map(|key| positions.get(key).copied()).collect()
}

fn at<T: Clone>(names: &[T], positions: &[usize]) -> Vec<T> {
    positions
        .iter()
        .filter_map(|position| names.get(*position).cloned())
        .collect()
}
