//! Variants that cannot be distinguished: two with the same tag, or two with the same values.
//!
//! In: the unions of an [`Api`]. Out: findings, and tags that differ if the report is not strict.

mod overlap;

use self::overlap::{Comparison, is_supertype};
use indexmap::IndexMap;

use super::report::Report;
use super::types::{Type, type_of};
use super::values::quoted;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, ApiType, Shape, Variant};
use crate::model::spec::{Literal, SpecLanguage};
use crate::model::tagging::Tagging;

/// Reports the second of two variants that cannot be distinguished.
///
/// Unless the report is strict, the second loses the tag; without tags, the first variant that a value matches is read.
pub(super) fn check_variants(api: &mut Api, report: &mut Report<'_>) {
    for api_type in &api.types {
        if let Shape::Union { variants, tagging } = &api_type.shape {
            match tagging {
                Tagging::VariantField(tag) => check_tags(variants, tag, report),
                Tagging::Internal(tag) => {
                    check_tags(variants, tag, report);
                    check_objects(api, variants, tag, report);
                }
                Tagging::Untagged => check_shapes(api, variants, report),
            }
        }
    }
    if !report.is_strict() {
        api.types.iter_mut().for_each(keep_first_tags);
    }
}

fn check_tags(variants: &[Variant], tag: &str, report: &mut Report<'_>) {
    let mut earlier: IndexMap<&Literal, usize> = IndexMap::new();
    for (index, second) in variants.iter().enumerate() {
        for value in &second.tags {
            let first = *earlier.entry(value).or_insert(index);
            let Some(first) = variants.get(first).filter(|_| first < index) else {
                continue;
            };
            let message = format!(
                "`{}` and `{}` have the same `{tag}`, {}",
                first.name,
                second.name,
                quoted(value)
            );
            let remedy = format!("give each variant a different `{tag}`");
            let finding = Finding::new(
                Code::AmbiguousVariants,
                second.of.location.clone(),
                message,
                remedy,
            );
            report.add(finding.also(first.of.location.clone(), format!("`{}`", first.name)));
        }
    }
}

fn check_objects(api: &Api, variants: &[Variant], tag: &str, report: &mut Report<'_>) {
    for variant in variants {
        let of = type_of(api, &variant.of);
        if matches!(
            of,
            Type::Object(..)
                | Type::Map(_)
                | Type::Any
                | Type::Placeholder
                | Type::Override
                | Type::Union(..)
        ) {
            continue;
        }
        report.add(Finding::new(
            Code::AmbiguousVariants,
            variant.of.location.clone(),
            format!(
                "`{}` is {}, which cannot contain `{tag}`",
                variant.name,
                of.noun()
            ),
            match report.language() {
                SpecLanguage::Levain => "make every variant an object, or remove `tag`",
                SpecLanguage::OpenApi => "make every variant an object, or remove `discriminator`",
            },
        ));
    }
}

fn check_shapes(api: &Api, variants: &[Variant], report: &mut Report<'_>) {
    let comparison = Comparison::new(api, variants.len());
    for (index, second) in variants.iter().enumerate() {
        if comparison.is_over() {
            break;
        }
        let mut earlier = variants.get(..index).unwrap_or_default().iter();
        let Some(first) = earlier.find(|first| shadows(&comparison, first, second)) else {
            continue;
        };
        let message = format!(
            "every value of `{}` is also a value of `{}`",
            second.name, first.name
        );
        let remedy = match report.language() {
            SpecLanguage::Levain => {
                "add `tag`, or a field with a different `equals` to each, or list the narrower variant first"
            }
            SpecLanguage::OpenApi => {
                "add a `discriminator`, or a required property with a different `const` to each, or list the narrower variant first"
            }
        };
        let finding = Finding::new(
            Code::AmbiguousVariants,
            second.of.location.clone(),
            message,
            remedy,
        );
        report.add(finding.also(
            first.of.location.clone(),
            format!("`{}` is listed first", first.name),
        ));
    }
}

// Of two objects, the one that matches a value better is read, so only equal ones shadow each other.
fn shadows(comparison: &Comparison<'_>, first: &Variant, second: &Variant) -> bool {
    let are_objects = [first, second]
        .iter()
        .all(|variant| matches!(type_of(comparison.api, &variant.of), Type::Object(..)));
    is_supertype(comparison, &first.of, &second.of)
        && (!are_objects || is_supertype(comparison, &second.of, &first.of))
}

fn keep_first_tags(api_type: &mut ApiType) {
    let Shape::Union { variants, tagging } = &mut api_type.shape else {
        return;
    };
    if *tagging == Tagging::Untagged {
        return;
    }
    // If the tag is a field of the variant, its value is written with the variant.
    let is_field = matches!(tagging, Tagging::VariantField(_));
    let mut seen: IndexMap<Literal, usize> = IndexMap::new();
    for (index, variant) in variants.iter_mut().enumerate() {
        variant
            .tags
            .retain(|value| *seen.entry(value.clone()).or_insert(index) == index);
    }
    // A variant without a tag could never be read.
    variants.retain(|variant| !variant.tags.is_empty() || (variant.is_fallback && is_field));
}
