//! Unions, as enums of types.
//!
//! In: the variants of a union and their tagging. Out: a [`UnionItem`].

use super::Lowering;
use super::assertions::lower_assertions;
use super::enums::variant_of;
use crate::backend::docs;
use crate::model::api::{ApiType, Shape, TypeId, UseKind, Variant};
use crate::model::items::{RustType, UnionItem, UnionVariant};
use crate::model::tagging::Tagging;
use crate::naming::{Filler, Scope};

impl Lowering<'_> {
    pub(super) fn lower_union(
        &self,
        api_type: &ApiType,
        variants: &[Variant],
        tagging: &Tagging,
    ) -> UnionItem {
        let mut scope = Scope::default();
        scope.upper_camel("Other", Filler::Value);
        let has_conversions = self.are_convertible(variants);
        let variants: Vec<UnionVariant> = variants
            .iter()
            .map(|variant| UnionVariant {
                ident: variant_of(&mut scope, &variant.name),
                of: Lowering::whole_type(&variant.of),
                tags: variant.tags.clone(),
                is_fallback: variant.is_fallback,
                constraints: self.constraint_tree(&variant.of),
                docs: docs::docs_of_variant(variant),
            })
            .collect();
        UnionItem {
            tagging: tagging.clone(),
            variants,
            has_conversions,
            assertion: lower_assertions(&api_type.constraints),
        }
    }

    // Whether the types of the variants are known to differ, so that each can have a conversion.
    fn are_convertible(&self, variants: &[Variant]) -> bool {
        let is_known = |variant: &Variant| match &variant.of.kind {
            _ if variant.of.is_nullable => false,
            UseKind::Type(id) => !self.is_alias(*id),
            UseKind::Override(_) | UseKind::Any | UseKind::Placeholder => false,
            UseKind::Basic(_) | UseKind::File | UseKind::Array(_) | UseKind::Map(_) | UseKind::Tuple(_) => {
                true
            }
        };
        let types: Vec<RustType> = variants
            .iter()
            .map(|variant| match Self::whole_type(&variant.of) {
                RustType::Boxed(inner) => *inner,
                of => of,
            })
            .collect();
        let mut numbered = types.iter().enumerate();
        variants.iter().all(is_known) && numbered.all(|(index, of)| !types[..index].contains(of))
    }

    // Two aliases may be the same type, which cannot have two conversions.
    fn is_alias(&self, id: TypeId) -> bool {
        let shape = self.api.get(id).map(|api_type| &api_type.shape);
        matches!(shape, Some(Shape::Newtype(of)) if matches!(of.kind, UseKind::Override(_)))
    }
}
