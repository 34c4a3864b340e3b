//! What a `$dynamicRef` may lead to beside what its reference says (JSON Schema 2020-12, core, section 8.2.3.2).
//!
//! Which of them it is depends on the schemas through which it is reached, so that each is a part of the schema with the reference.

use super::super::super::documents::Documents;
use super::SchemaReader;
use crate::model::contract::{Schema, SchemaMap};

impl<'d> SchemaReader<'d> {
    /// Adds the schemas with a dynamic anchor of the name in `reference`, but for the one that it leads to anyway.
    pub(super) fn read_dynamic(
        &mut self,
        documents: &'d Documents<'d>,
        reference: &str,
        schema: &mut Schema,
    ) {
        let name = reference.rsplit('#').next().unwrap_or_default();
        for position in documents.positions_of_dynamic_anchor(name) {
            let Some(target) = documents.target_at(&position) else {
                continue;
            };
            let id = self.id_of(target, None);
            if schema.reference != Some(id) {
                let anchors = schema.maps.entry(SchemaMap::DynamicAnchors).or_default();
                anchors.insert(position.1, id);
            }
        }
    }
}
