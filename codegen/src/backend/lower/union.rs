//! Unions, as enums of types.
//!
//! In: the variants of a union and their tagging. Out: a [`UnionItem`].

use std::collections::BTreeSet;

use super::Lowering;
use super::assertions::lower_assertions;
use super::enums::variant_of;
use crate::backend::docs;
use crate::model::api::{ApiType, Shape, TypeId, UseKind, Variant};
use crate::model::items::{UnionItem, UnionVariant};
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
        let has_conversions = matches!(tagging, Tagging::VariantField(_)) && self.are_convertible(variants);
        let variants: Vec<UnionVariant> = variants
            .iter()
            .map(|variant| UnionVariant {
                ident: variant_of(&mut scope, &variant.name),
                of: Lowering::whole_type(&variant.of),
                tags: variant.tags.clone(),
                is_fallback: variant.is_fallback,
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

    // A type that became a union when other types extended it: code that passes the type still compiles.
    fn are_convertible(&self, variants: &[Variant]) -> bool {
        let ids: BTreeSet<_> = variants
            .iter()
            .filter_map(|variant| match variant.of.kind {
                UseKind::Type(id) if !variant.of.is_nullable && !self.is_alias(id) => Some(id),
                _ => None,
            })
            .collect();
        ids.len() == variants.len() && variants.iter().any(|variant| variant.is_fallback)
    }

    // Two aliases may be the same type, which cannot have two conversions.
    fn is_alias(&self, id: TypeId) -> bool {
        let shape = self.api.get(id).map(|api_type| &api_type.shape);
        matches!(shape, Some(Shape::Newtype(of)) if matches!(of.kind, UseKind::Override(_)))
    }
}
