//! Unions: the name, the type and the tags of each variant.

use super::context::TypeContext;
use super::decider::Decider;
use crate::diagnostics::location::Spanned;
use crate::model::api::{Shape, Use, Variant};
use crate::model::spec::{Basic, Literal, SpecShape, SpecType, SpecVariant};

impl Decider<'_> {
    pub(super) fn decide_union(
        &mut self,
        context: &TypeContext,
        spec_variants: &[SpecVariant],
        tag: Option<&Spanned<String>>,
    ) -> Shape {
        let mut variants: Vec<Variant> = Vec::with_capacity(spec_variants.len());
        for (spec_variant, number) in spec_variants.iter().zip(1_u64..) {
            let variant = self.decide_variant(context, spec_variant, number, &variants);
            variants.push(variant);
        }
        let tagging = match tag {
            Some(tag) => self.tag_by_discriminator(&tag.value, spec_variants, &mut variants),
            None => self.tag_by_constant(&mut variants),
        };
        Shape::Union { variants, tagging }
    }

    fn decide_variant(
        &mut self,
        context: &TypeContext,
        spec_variant: &SpecVariant,
        number: u64,
        earlier: &[Variant],
    ) -> Variant {
        let name = self.variant_name(context, spec_variant, number);
        let context = variant_context(context, &name, number, earlier);
        // Null belongs to the uses of the union.
        let of = Use {
            is_nullable: false,
            ..self.decide_use_in_variant(&context, &spec_variant.shape)
        };
        let tags = spec_variant.tag_values.iter();
        Variant {
            name,
            of,
            tags: tags.map(|value| Literal::String(value.clone())).collect(),
            is_fallback: spec_variant.is_fallback,
            notes: spec_variant.shape.notes.clone(),
        }
    }

    // A variant has the constraints of a scalar, an array or a map itself, so that it holds no type that is only used there.
    fn decide_use_in_variant(&mut self, context: &TypeContext, of: &SpecType) -> Use {
        let is_plain = matches!(
            of.shape,
            SpecShape::Basic(_) | SpecShape::Array(_) | SpecShape::Map { .. }
        );
        if is_plain {
            self.decide_use(context, of)
        } else {
            self.decide_constrained(context, of)
        }
    }

    fn variant_name(&self, context: &TypeContext, spec_variant: &SpecVariant, number: u64) -> String {
        let shape = &spec_variant.shape;
        match (&spec_variant.name, &shape.shape) {
            (Some(name), _) => name.value.clone(),
            (None, SpecShape::Basic(Basic::Bytes)) if context.makes_file(&shape.constraints) => {
                "File".to_owned()
            }
            (None, SpecShape::Reference(key)) => {
                let declared = self.spec.types.get(key);
                declared.map_or_else(|| key.clone(), |declared| declared.name.value.own_text())
            }
            (None, _) => spec_variant.default_name(number),
        }
    }
}

fn variant_context(context: &TypeContext, name: &str, number: u64, earlier: &[Variant]) -> TypeContext {
    // Variants without a name, such as two arrays, may have the same one by their types.
    let mut child = if earlier.iter().any(|variant| variant.name == name) {
        context.child(&format!("{name} {number}"))
    } else {
        context.child(name)
    };
    // `TokenBody` has the variant `TokenAuthorizationCode`, not `TokenBodyAuthorizationCode`.
    if let [_, .., above, _] = child.name.parts.as_slice()
        && above == "body"
    {
        child.name.parts.remove(child.name.parts.len() - 2);
    }
    child
}
