//! How the variants of a union are recognised: by a discriminator, by a property that is a constant in each, or by their shapes.

use std::collections::BTreeMap;

use indexmap::IndexSet;

use super::decider::Decider;
use crate::model::api::{Api, Field, Shape, TypeId, UseKind, Variant};
use crate::model::spec::{Literal, Presence, SpecField, SpecObject, SpecShape, SpecVariant};
use crate::model::tagging::Tagging;

/// What a variant itself says about the discriminator.
enum OwnTag {
    /// It does not have the property.
    Missing,
    /// It has the property, with these values as far as they are listed.
    Declared(Vec<Literal>),
}

impl OwnTag {
    const fn is_declared(&self) -> bool {
        matches!(self, Self::Declared(_))
    }

    fn values(&self) -> &[Literal] {
        match self {
            Self::Missing => &[],
            Self::Declared(values) => values,
        }
    }
}

impl Decider<'_> {
    /// Fills in the tags that the spec does not list, and says whether the variants have the property `tag` themselves.
    pub(super) fn tag_by_discriminator(
        &self,
        tag: &str,
        spec_variants: &[SpecVariant],
        variants: &mut [Variant],
    ) -> Tagging {
        let own_tags: Vec<OwnTag> = variants
            .iter()
            .map(|variant| self.own_tag(&variant.of.kind, tag))
            .collect();
        let all_declare_it = own_tags.iter().all(OwnTag::is_declared);
        for ((variant, spec_variant), own_tag) in variants.iter_mut().zip(spec_variants).zip(&own_tags) {
            // A fallback that has the property itself needs no value of its own.
            if !variant.tags.is_empty() || (variant.is_fallback && all_declare_it) {
                continue;
            }
            variant.tags = own_tag.values().to_vec();
            if variant.tags.is_empty() {
                let key = match &spec_variant.shape.shape {
                    SpecShape::Reference(key) => key.clone(),
                    _ => variant.name.clone(),
                };
                variant.tags.push(Literal::String(key));
            }
        }
        give_json_types(variants, &own_tags);
        let are_own = |(variant, own): (&Variant, &OwnTag)| {
            let listed = TextIndex::of(&variant.tags);
            variant.tags.is_empty() || own.values().iter().all(|value| listed.get(value).is_some())
        };
        // A type that is a variant of two unions may have a tag of the other one: then each union writes its own.
        if all_declare_it && variants.iter().zip(&own_tags).all(are_own) {
            Tagging::VariantField(tag.to_owned())
        } else {
            Tagging::Internal(tag.to_owned())
        }
    }

    /// Finds a property that is a constant in every variant, with a different value in each, and is never absent.
    pub(super) fn tag_by_constant(&self, variants: &mut [Variant]) -> Tagging {
        let Some(first) = variants.first() else {
            return Tagging::Untagged;
        };
        let candidates = self.constants_of(&first.of.kind);
        let constants: Vec<BTreeMap<String, Literal>> = variants
            .iter()
            .filter(|_| !candidates.is_empty())
            // The first of several counts.
            .map(|variant| self.constants_of(&variant.of.kind).into_iter().rev().collect())
            .collect();
        for (candidate, _) in candidates {
            let values: Option<Vec<&Literal>> = constants
                .iter()
                .map(|constants| constants.get(&candidate))
                .collect();
            let Some(values) = values else { continue };
            let distinct: IndexSet<&Literal> = values.iter().copied().collect();
            if distinct.len() == values.len() {
                for (variant, value) in variants.iter_mut().zip(values) {
                    variant.tags = vec![value.clone()];
                }
                return Tagging::VariantField(candidate);
            }
        }
        Tagging::Untagged
    }

    // The properties of an object that are constants. A declared type may not be decided yet; then they are read from the spec.
    fn constants_of(&self, kind: &UseKind) -> Vec<(String, Literal)> {
        if let Some(Shape::Object { fixed, .. }) = self.decided_shape(kind) {
            let constants = fixed.iter().filter(|constant| !constant.is_implied);
            return constants
                .map(|constant| (constant.name.value.clone(), constant.value.value.clone()))
                .collect();
        }
        let Some(SpecShape::Object(object)) = self.declared_shape(kind) else {
            return Vec::new();
        };
        let constant = |field: &SpecField| match (&field.shape.shape, field.presence) {
            (SpecShape::Constant(value), Presence::Required) => {
                Some((field.name.value.clone(), value.value.clone()))
            }
            _ => None,
        };
        object.fields.iter().filter_map(constant).collect()
    }

    fn own_tag(&self, kind: &UseKind, tag: &str) -> OwnTag {
        if let Some(Shape::Object { fixed, .. }) = self.decided_shape(kind)
            && let Some(constant) = fixed.iter().find(|constant| constant.name.value == tag)
        {
            return OwnTag::Declared(vec![constant.value.value.clone()]);
        }
        match self.declared_shape(kind) {
            Some(SpecShape::OneOf { variants, .. }) => self.own_tag_of_union(variants, tag),
            Some(SpecShape::Object(object)) => own_tag_of_object(object, tag),
            _ => match self.decided_shape(kind) {
                Some(Shape::Object { fields, .. }) => self.own_tag_of_fields(fields, tag),
                _ => OwnTag::Missing,
            },
        }
    }

    fn own_tag_of_fields(&self, fields: &[Field], tag: &str) -> OwnTag {
        let Some(field) = fields.iter().find(|field| field.name.value == tag) else {
            return OwnTag::Missing;
        };
        OwnTag::Declared(match self.decided_shape(&field.of.kind) {
            Some(Shape::Enum { values, .. }) => {
                values.iter().map(|value| value.value.value.clone()).collect()
            }
            _ => Vec::new(),
        })
    }

    // A variant that is a union has the property if each of its variants, a declared object, has it. Unions inside it are not searched.
    fn own_tag_of_union(&self, spec_variants: &[SpecVariant], tag: &str) -> OwnTag {
        let all_declare_it = spec_variants.iter().all(|variant| {
            let SpecShape::Reference(key) = &variant.shape.shape else {
                return false;
            };
            let declared = self.spec.types.get(key).map(|declared| &declared.shape.shape);
            matches!(declared, Some(SpecShape::Object(object)) if own_tag_of_object(object, tag).is_declared())
        });
        if all_declare_it {
            OwnTag::Declared(Vec::new())
        } else {
            OwnTag::Missing
        }
    }

    // The shape of a variant that is decided already.
    fn decided_shape(&self, kind: &UseKind) -> Option<&Shape> {
        let UseKind::Type(id) = kind else { return None };
        let decided = self.types.get(id.0)?;
        // A placeholder has no key.
        (!decided.key.is_empty()).then_some(&decided.shape)
    }

    // The shape of a declared type in the spec.
    fn declared_shape(&self, kind: &UseKind) -> Option<&SpecShape> {
        let UseKind::Type(id) = kind else { return None };
        let key = self.declared_keys.get(id)?;
        Some(&self.spec.types.get(*key)?.shape.shape)
    }
}

// Tags are listed as strings; each becomes the value of the property with that string. Where a variant does not declare the property, the
// others say of which type it is.
fn give_json_types(variants: &mut [Variant], own_tags: &[OwnTag]) {
    let all: Vec<&Literal> = own_tags.iter().flat_map(OwnTag::values).collect();
    let are_numbers = !all.is_empty() && all.iter().all(|value| matches!(value, Literal::Number(_)));
    let are_booleans = !all.is_empty() && all.iter().all(|value| matches!(value, Literal::Boolean(_)));
    for (variant, own_tag) in variants.iter_mut().zip(own_tags) {
        let own_values = TextIndex::of(own_tag.values());
        for tag in &mut variant.tags {
            if let Some(own) = own_values.get(tag) {
                *tag = own.clone();
                continue;
            }
            let Literal::String(text) = &*tag else { continue };
            let typed = match (are_numbers, are_booleans) {
                (true, _) => text.parse().ok().map(Literal::Number),
                (_, true) => text.parse().ok().map(Literal::Boolean),
                _ => None,
            };
            *tag = typed.unwrap_or_else(|| tag.clone());
        }
    }
}

/// Values by their strings: a tag is listed as a string, whatever the type of its value.
struct TextIndex<'v> {
    values: IndexSet<&'v Literal>,
    by_string: BTreeMap<String, &'v Literal>,
}

impl<'v> TextIndex<'v> {
    fn of(values: &'v [Literal]) -> Self {
        let mut by_string = BTreeMap::new();
        for value in values {
            if let Some(text) = value.scalar_text() {
                by_string.entry(text).or_insert(value);
            }
        }
        let values = values.iter().collect();
        Self { values, by_string }
    }

    // The first value that is equal, or has the same text.
    fn get(&self, value: &Literal) -> Option<&'v Literal> {
        let of_string = || self.by_string.get(&value.scalar_text()?).copied();
        of_string().or_else(|| self.values.get(value).copied())
    }
}

fn own_tag_of_object(object: &SpecObject, tag: &str) -> OwnTag {
    let Some(field) = object.fields.iter().find(|field| field.name.value == tag) else {
        return OwnTag::Missing;
    };
    OwnTag::Declared(match &field.shape.shape {
        SpecShape::Enum { values, .. } => values.iter().map(|value| value.value.value.clone()).collect(),
        SpecShape::Constant(value) => vec![value.value.clone()],
        _ => Vec::new(),
    })
}

/// Makes the property that identifies the variant part of requests and of responses, even if it is `readOnly` or `writeOnly`: without it
/// neither side could recognise the variant.
pub(super) fn make_tags_bidirectional(api: &mut Api) {
    let mut tagged: Vec<(TypeId, String)> = Vec::new();
    for api_type in &api.types {
        if let Shape::Union {
            tagging: Tagging::VariantField(tag),
            variants,
        } = &api_type.shape
        {
            let ids = variants.iter().filter_map(|variant| match variant.of.kind {
                UseKind::Type(id) => Some(id),
                _ => None,
            });
            tagged.extend(ids.map(|id| (id, tag.clone())));
        }
    }
    for (id, tag) in tagged {
        if let Some(Shape::Object { fields, .. }) = api.types.get_mut(id.0).map(|of| &mut of.shape) {
            for field in fields.iter_mut().filter(|field| field.name.value == tag) {
                (field.is_read_only, field.is_write_only) = (false, false);
            }
        }
    }
}
