//! A union that is a part: what stands beside it is intersected with each variant.

use super::intersect::Intersection;
use super::intersector::{Intersector, MAX_PROPERTY_DEPTH};
use crate::diagnostics::location::Spanned;
use crate::model::spec::{Name, SpecShape, SpecType, SpecVariant};

/// How many variants a union beside a union may make. Nobody writes more by hand; they come from the product of the two.
const MAX_PRODUCT: usize = 64;
/// How many variants may be copied for what stands beside a union, those of nested unions included.
const MAX_VARIANTS: usize = 1_024;

impl Intersector<'_, '_> {
    /// The union of the variants of `union`, each intersected with `beside`; `is_first` if `beside` is the earlier part. If there would
    /// be too many variants, the union itself is the error.
    pub(super) fn distribute(
        &mut self,
        union: SpecShape,
        beside: &SpecShape,
        is_first: bool,
    ) -> Intersection {
        if self.has_too_many_variants(&union, beside) {
            return Err(Box::new(union));
        }
        let SpecShape::OneOf {
            variants,
            tag,
            is_any,
        } = union
        else {
            return Err(Box::new(union));
        };
        let variants = variants.into_iter();
        let variants = variants
            .map(|variant| self.intersect_variant(variant, beside, is_first, tag.is_some()))
            .collect();
        Ok(SpecShape::OneOf {
            variants,
            tag,
            is_any,
        })
    }

    fn has_too_many_variants(&self, union: &SpecShape, beside: &SpecShape) -> bool {
        let factor = self.count_variants(beside, 0);
        let most = if factor > 1 { MAX_PRODUCT } else { MAX_VARIANTS };
        self.count_variants(union, 0).saturating_mul(factor) > most
    }

    // Counts those of nested unions as well; in a cycle the count goes on until it is too high.
    fn count_variants(&self, of: &SpecShape, depth: usize) -> usize {
        if depth > MAX_PROPERTY_DEPTH {
            return 1;
        }
        match of {
            SpecShape::Reference(key) => {
                let declared = self.declared(key);
                declared.map_or(1, |of| self.count_variants(&of.shape, depth + 1))
            }
            SpecShape::OneOf { variants, .. } => {
                let mut count = 0;
                for variant in variants {
                    count += self.count_variants(&variant.shape.shape, depth);
                    if count > MAX_VARIANTS {
                        return count;
                    }
                }
                count
            }
            _ => 1,
        }
    }

    fn intersect_variant(
        &mut self,
        variant: SpecVariant,
        beside: &SpecShape,
        is_first: bool,
        is_tagged: bool,
    ) -> SpecVariant {
        let (name, tag_values) = self.name_and_tags(&variant, is_tagged);
        let beside = SpecType::new(variant.shape.location.clone(), beside.clone());
        let before = variant.shape.clone();
        let mut shape = if is_first {
            self.intersect(beside, variant.shape)
        } else {
            self.intersect(variant.shape, beside)
        };
        shape.is_nullable = before.is_nullable;
        if self.is_unchanged(&before, &shape) {
            shape = before;
        }
        SpecVariant {
            name,
            tag_values,
            is_fallback: variant.is_fallback,
            shape,
        }
    }

    // Whether the type that a variant refers to satisfies what stands beside the union already.
    fn is_unchanged(&mut self, before: &SpecType, after: &SpecType) -> bool {
        let SpecShape::Reference(key) = &before.shape else {
            return false;
        };
        let target = self.normalize_declared(key);
        target.is_some_and(|target| target.shape == after.shape && target.constraints == after.constraints)
    }

    // A variant keeps the name and the tag that it has from the type that it refers to.
    fn name_and_tags(
        &self,
        variant: &SpecVariant,
        is_tagged: bool,
    ) -> (Option<Spanned<String>>, Vec<String>) {
        let mut tag_values = variant.tag_values.clone();
        let SpecShape::Reference(key) = &variant.shape.shape else {
            return (variant.name.clone(), tag_values);
        };
        let declared = self.spec.types.get(key).map(|declared| &declared.name);
        if let Some(Name::Given(name)) = declared.map(|name| &name.value)
            && tag_values.is_empty()
            && is_tagged
        {
            tag_values.push(name.clone());
        }
        let type_name = declared.map(|name| name.with(name.value.text().to_owned()));
        (variant.name.clone().or(type_name), tag_values)
    }
}
