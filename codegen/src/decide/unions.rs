//! Alternatives, and how they are told apart: by a constant or tag they hold, by a tag beside them, or by shape.

use super::{Decider, Standing};
use crate::diagnostics::location::Spanned;
use crate::model::api::{Api, Shape, TypeId, Use, UseKind, Variant};
use crate::model::spec::{Literal, SpecField, SpecObject, SpecShape, SpecVariant};
use crate::model::tagging::Tagging;

impl Decider<'_> {
    pub(super) fn decide_union(
        &mut self,
        standing: &Standing,
        spec_variants: &[SpecVariant],
        tag: Option<&Spanned<String>>,
    ) -> Shape {
        let mut variants: Vec<Variant> = Vec::with_capacity(spec_variants.len());
        for (spec_variant, number) in spec_variants.iter().zip(1_u64..) {
            let variant = self.decide_variant(standing, spec_variant, number, &variants);
            variants.push(variant);
        }
        let tagging = match tag {
            Some(tag) => self.tell_by_tag(&tag.value, spec_variants, &mut variants),
            None => self.tell_by_constant(&mut variants),
        };
        Shape::Union { variants, tagging }
    }

    fn decide_variant(
        &mut self,
        standing: &Standing,
        spec_variant: &SpecVariant,
        number: u64,
        before: &[Variant],
    ) -> Variant {
        let name = match (&spec_variant.name, &spec_variant.shape.shape) {
            (Some(name), _) => name.value.clone(),
            (None, SpecShape::Reference(key)) => {
                let declared = self.spec.types.get(key);
                declared.map_or_else(|| key.clone(), |declared| declared.name.value.own_text())
            }
            (None, _) => spec_variant.kind_name(number),
        };
        // Two lists without a name stand at different places.
        let mut below = if before.iter().any(|variant| variant.name == name) {
            standing.below(&format!("{name} {number}"))
        } else {
            standing.below(&name)
        };
        // `TokenBody` holds `TokenAuthorizationCode`, not `TokenBodyAuthorizationCode`.
        let length = below.name.parts.len();
        if length > 2
            && below
                .name
                .parts
                .get(length - 2)
                .is_some_and(|part| part == "body")
        {
            below.name.parts.remove(length - 2);
        }
        // Null belongs to the uses of the union.
        let of = Use {
            is_nullable: false,
            ..self.decide_constrained(&below, &spec_variant.shape)
        };
        let tags = spec_variant
            .tag_values
            .iter()
            .map(|value| Literal::String(value.clone()))
            .collect();
        Variant {
            name,
            of,
            tags,
            is_fallback: spec_variant.is_fallback,
            notes: spec_variant.shape.notes.clone(),
        }
    }

    fn tell_by_tag(&self, tag: &str, spec_variants: &[SpecVariant], variants: &mut [Variant]) -> Tagging {
        let told: Vec<(bool, Vec<Literal>)> = variants
            .iter()
            .map(|variant| self.values_of_member(&variant.of.kind, tag))
            .collect();
        let all_hold_it = told.iter().all(|(holds, _)| *holds);
        for ((variant, spec_variant), (_, values)) in variants.iter_mut().zip(spec_variants).zip(told) {
            // What holds the tag itself and stands for all that is not listed needs no value of its own.
            if !variant.tags.is_empty() || (variant.is_fallback && all_hold_it) {
                continue;
            }
            variant.tags = values;
            if variant.tags.is_empty() {
                let key = match &spec_variant.shape.shape {
                    SpecShape::Reference(key) => key.clone(),
                    _ => variant.name.clone(),
                };
                variant.tags.push(Literal::String(key));
            }
        }
        if all_hold_it {
            Tagging::VariantField(tag.to_owned())
        } else {
            Tagging::Internal(tag.to_owned())
        }
    }

    // A member that every alternative holds as a constant, each with another value.
    fn tell_by_constant(&self, variants: &mut [Variant]) -> Tagging {
        let Some(first) = variants.first() else {
            return Tagging::Untagged;
        };
        for candidate in self.fixed_members(&first.of.kind) {
            let values: Vec<Vec<Literal>> = variants
                .iter()
                .map(|variant| {
                    self.fixed_value(&variant.of.kind, &candidate)
                        .into_iter()
                        .collect()
                })
                .collect();
            let all_set = values.iter().all(|value| !value.is_empty());
            let distinct = values
                .iter()
                .enumerate()
                .all(|(index, value)| !values[..index].contains(value));
            if all_set && distinct {
                variants
                    .iter_mut()
                    .zip(values)
                    .for_each(|(variant, value)| variant.tags = value);
                return Tagging::VariantField(candidate);
            }
        }
        Tagging::Untagged
    }

    fn fixed_members(&self, kind: &UseKind) -> Vec<String> {
        match self.object_shape(kind) {
            Some(Shape::Object { fixed, .. }) => {
                fixed.iter().map(|member| member.name.value.clone()).collect()
            }
            _ => self
                .declared_constants(kind)
                .into_iter()
                .map(|(name, _)| name)
                .collect(),
        }
    }

    fn fixed_value(&self, kind: &UseKind, name: &str) -> Option<Literal> {
        match self.object_shape(kind) {
            Some(Shape::Object { fixed, .. }) => fixed
                .iter()
                .find(|member| member.name.value == name)
                .map(|member| member.value.value.clone()),
            _ => self
                .declared_constants(kind)
                .into_iter()
                .find(|(member, _)| member == name)
                .map(|(_, value)| value),
        }
    }

    // Whether the alternative holds the tag itself, and the values it can have there.
    fn values_of_member(&self, kind: &UseKind, tag: &str) -> (bool, Vec<Literal>) {
        if let Some(value) = self.fixed_value(kind, tag) {
            return (true, vec![value]);
        }
        if let Some(SpecShape::OneOf {
            variants: spec_variants,
            ..
        }) = self.written_shape(kind)
        {
            return self.values_of_choice(spec_variants, tag);
        }
        let Some(object) = self.written_object(kind) else {
            return match self.object_shape(kind) {
                Some(Shape::Object { fields, .. }) => {
                    (fields.iter().any(|field| field.name.value == tag), Vec::new())
                }
                _ => (false, Vec::new()),
            };
        };
        let Some(field) = object.fields.iter().find(|field| field.name.value == tag) else {
            return (false, Vec::new());
        };
        match &field.shape.shape {
            SpecShape::Enum { values, .. } => (
                true,
                values.iter().map(|value| value.value.value.clone()).collect(),
            ),
            SpecShape::Constant(value) => (true, vec![value.value.clone()]),
            _ => (true, Vec::new()),
        }
    }

    // The shape of an alternative that is already decided: one that stood inside the choice.
    fn object_shape(&self, kind: &UseKind) -> Option<&Shape> {
        let UseKind::Type(id) = kind else { return None };
        self.types
            .get(id.0)
            .filter(|decided| !decided.key.is_empty())
            .map(|decided| &decided.shape)
    }

    // An alternative that is a choice itself holds the tag when each of its own does. Those are not looked into any further.
    fn values_of_choice(&self, spec_variants: &[SpecVariant], tag: &str) -> (bool, Vec<Literal>) {
        let holds = spec_variants.iter().all(|one| {
            let SpecShape::Reference(key) = &one.shape.shape else {
                return false;
            };
            let declared = self.spec.types.get(key).map(|declared| &declared.shape.shape);
            let has = |object: &SpecObject| object.fields.iter().any(|field| field.name.value == tag);
            matches!(declared, Some(SpecShape::Object(object)) if has(object))
        });
        (holds, Vec::new())
    }

    // Declared alternatives may come later than the choice, so they are looked up as they were written.
    fn written_object(&self, kind: &UseKind) -> Option<&SpecObject> {
        match self.written_shape(kind)? {
            SpecShape::Object(object) => Some(object),
            _ => None,
        }
    }

    fn written_shape(&self, kind: &UseKind) -> Option<&SpecShape> {
        let UseKind::Type(id) = kind else { return None };
        let key = self
            .declared
            .iter()
            .find(|(_, declared)| *declared == id)
            .map(|((key, _), _)| key)?;
        Some(&self.spec.types.get(key)?.shape.shape)
    }

    fn declared_constants(&self, kind: &UseKind) -> Vec<(String, Literal)> {
        let Some(object) = self.written_object(kind) else {
            return Vec::new();
        };
        let constant = |field: &SpecField| match &field.shape.shape {
            SpecShape::Constant(value) => Some((field.name.value.clone(), value.value.clone())),
            _ => None,
        };
        object.fields.iter().filter_map(constant).collect()
    }
}

/// Lets the member that tells alternatives apart go both ways, whatever it says of itself: without it neither side could tell.
pub(super) fn keep_tags(api: &mut Api) {
    let mut kept: Vec<(TypeId, String)> = Vec::new();
    for api_type in &api.types {
        if let Shape::Union {
            tagging: Tagging::VariantField(tag),
            ..
        } = &api_type.shape
        {
            kept.extend(
                variant_ids(&api_type.shape)
                    .into_iter()
                    .map(|id| (id, tag.clone())),
            );
        }
    }
    for (id, tag) in kept {
        if let Some(Shape::Object { fields, .. }) = api.types.get_mut(id.0).map(|of| &mut of.shape) {
            for field in fields.iter_mut().filter(|field| field.name.value == tag) {
                (field.is_read_only, field.is_write_only) = (false, false);
            }
        }
    }
}

/// The types a union's variants are, for walks.
pub(super) fn variant_ids(shape: &Shape) -> Vec<TypeId> {
    match shape {
        Shape::Union { variants, .. } => variants
            .iter()
            .filter_map(|variant| {
                if let UseKind::Type(id) = variant.of.kind {
                    Some(id)
                } else {
                    None
                }
            })
            .collect(),
        _ => Vec::new(),
    }
}
