//! Two objects as one.

use std::collections::{BTreeMap, BTreeSet};

use super::intersector::Intersector;
use super::undeclared_properties::require_declared;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Presence, SpecField, SpecObject, SpecShape, SpecType};

impl Intersector<'_, '_> {
    /// An object with the properties of both; a property that both declare is the intersection of the two.
    pub(super) fn intersect_objects(&mut self, mut left: SpecObject, right: SpecObject) -> SpecObject {
        let names = left.fields.iter().filter(|_| !right.fields.is_empty());
        let mut positions: BTreeMap<String, usize> =
            names.map(|field| field.name.value.clone()).zip(0..).collect();
        for field in right.fields {
            let position = positions.get(&field.name.value).copied();
            if let Some(earlier) = position.and_then(|position| left.fields.get_mut(position)) {
                self.intersect_fields(earlier, field);
            } else {
                positions.insert(field.name.value.clone(), left.fields.len());
                left.fields.push(field);
            }
        }
        let names = left.required.iter().filter(|_| !right.required.is_empty());
        let mut required: BTreeSet<String> = names.map(|name| name.value.clone()).collect();
        for name in right.required {
            if required.insert(name.value.clone()) {
                left.required.push(name);
            }
        }
        left.additional_properties =
            self.intersect_additional(left.additional_properties, right.additional_properties);
        left.is_partial |= right.is_partial;
        left.discriminator = left.discriminator.or(right.discriminator);
        require_declared(&mut left);
        left
    }

    fn intersect_fields(&mut self, earlier: &mut SpecField, field: SpecField) {
        if field.presence == Presence::Required {
            earlier.presence = Presence::Required;
        }
        earlier.is_read_only |= field.is_read_only;
        earlier.is_write_only |= field.is_write_only;
        if earlier.rust_name.is_none() {
            earlier.rust_name = field.rust_name;
        }
        let doc = field.shape.notes.doc.clone();
        let placeholder = SpecType::new(field.shape.location.clone(), SpecShape::Any);
        let before = std::mem::replace(&mut earlier.shape, placeholder);
        earlier.shape = self.intersect(before, field.shape);
        // The later part describes the property as it is in this object.
        if doc.is_some() {
            earlier.shape.notes.doc = doc;
        }
    }

    fn intersect_additional(
        &mut self,
        left: AdditionalProperties<SpecType>,
        right: AdditionalProperties<SpecType>,
    ) -> AdditionalProperties<SpecType> {
        match (left, right) {
            (AdditionalProperties::Captured(left), AdditionalProperties::Captured(right)) => {
                AdditionalProperties::Captured(Box::new(self.intersect(*left, *right)))
            }
            (AdditionalProperties::Captured(value), _) | (_, AdditionalProperties::Captured(value)) => {
                AdditionalProperties::Captured(value)
            }
            // Strictly, `additionalProperties: false` in one part forbids the properties of the others. Documents do not mean that.
            (AdditionalProperties::Forbidden, AdditionalProperties::Forbidden) => {
                AdditionalProperties::Forbidden
            }
            _ => AdditionalProperties::Unspecified,
        }
    }

    /// An object whose additional properties are of the map's type as well.
    pub(super) fn intersect_object_and_map(
        &mut self,
        mut object: SpecObject,
        value: Box<SpecType>,
    ) -> SpecObject {
        object.additional_properties = match object.additional_properties {
            AdditionalProperties::Captured(own) => {
                AdditionalProperties::Captured(Box::new(self.intersect(*own, *value)))
            }
            AdditionalProperties::Unspecified => AdditionalProperties::Captured(value),
            AdditionalProperties::Forbidden => AdditionalProperties::Forbidden,
        };
        object
    }
}
