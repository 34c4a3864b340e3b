//! Two objects as one.

use super::intersector::Intersector;
use super::undeclared_properties::require_declared;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Presence, SpecField, SpecObject, SpecShape, SpecType};

impl Intersector<'_, '_> {
    /// An object with the properties of both; a property that both declare is the intersection of the two.
    pub(super) fn intersect_objects(&mut self, mut left: SpecObject, right: SpecObject) -> SpecObject {
        for field in right.fields {
            let mut fields = left.fields.iter_mut();
            match fields.find(|earlier| earlier.name.value == field.name.value) {
                Some(earlier) => self.intersect_fields(earlier, field),
                None => left.fields.push(field),
            }
        }
        for name in right.required {
            if left.required.iter().all(|earlier| earlier.value != name.value) {
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
