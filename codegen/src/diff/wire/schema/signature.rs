//! A digest of what a schema accepts, so that schemas which moved are found again.
//!
//! References count by the name of the declared schema, so that a digest looks no further than the schema itself.

use indexmap::IndexMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::effective::Side;
use crate::model::contract::{Additional, Schema, SchemaId};

/// Digests that were computed.
pub(super) type Signatures = IndexMap<SchemaId, u64>;

impl Side<'_> {
    /// The digest of a schema. It differs between two schemas that accept other values, but for references to schemas of one name.
    pub(super) fn signature(&self, id: SchemaId) -> u64 {
        if let Some(known) = self.signatures.borrow().get(&id) {
            return *known;
        }
        let target = self.target(id);
        // A union may contain itself, which then counts as any other that does.
        self.signatures.borrow_mut().insert(id, 0);
        let digest = match self.declared_name(target) {
            Some(name) => digest_of(&("$ref", name)),
            None => self.content_signature(target),
        };
        self.signatures.borrow_mut().insert(id, digest);
        digest
    }

    /// The digest of what a schema contains, also of a declared one.
    pub(super) fn content_signature(&self, id: SchemaId) -> u64 {
        let schema = self.effective(self.target(id));
        self.schema_signature(&schema)
    }

    /// The same of a schema that is read already.
    pub(super) fn schema_signature(&self, schema: &Schema) -> u64 {
        let mut hasher = DefaultHasher::new();
        let mut types = schema.types.clone();
        types.sort();
        (types, schema.is_nullable, schema.is_false, schema.is_unread).hash(&mut hasher);
        for id in &schema.unread {
            self.declared_name(*id).hash(&mut hasher);
        }
        if let Some(values) = &schema.values {
            let mut list: Vec<String> = values.list.iter().map(ToString::to_string).collect();
            list.sort();
            (list, values.is_open).hash(&mut hasher);
        }
        schema
            .constant
            .as_ref()
            .map(ToString::to_string)
            .hash(&mut hasher);
        for (keyword, value) in &schema.keywords {
            (keyword, value.to_string()).hash(&mut hasher);
        }
        for (part, id) in &schema.parts {
            (part, self.signature(*id)).hash(&mut hasher);
        }
        for (list, ids) in &schema.lists {
            let ids: Vec<u64> = ids.iter().map(|id| self.signature(*id)).collect();
            (list, ids).hash(&mut hasher);
        }
        for (map, members) in &schema.maps {
            let mut members: Vec<(&String, u64)> = members
                .iter()
                .map(|(name, id)| (name, self.signature(*id)))
                .collect();
            members.sort();
            (map, members).hash(&mut hasher);
        }
        match schema.additional {
            Additional::Anything => 0u8.hash(&mut hasher),
            Additional::Nothing => 1u8.hash(&mut hasher),
            Additional::Schema(id) => self.signature(id).hash(&mut hasher),
        }
        (&schema.required, &schema.dependent_required).hash(&mut hasher);
        (schema.is_read_only, schema.is_write_only).hash(&mut hasher);
        hasher.finish()
    }
}

fn digest_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
