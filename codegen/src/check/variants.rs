//! Alternatives that cannot be told apart: two that stand for one value of the tag, or that take the same values.

mod overlap;

use self::overlap::takes_all_of;
use super::report::Report;
use super::types::{Kind, follow};
use super::values::shown;
use crate::diagnostics::finding::{Code, Finding};
use crate::model::api::{Api, ApiType, Shape, Variant};
use crate::model::spec::SpecLanguage;
use crate::model::tagging::Tagging;

/// Reports the second of two.
///
/// What is not strict loses its claim on the tag; by shape, the first that fits is taken.
pub(super) fn check_alternatives(api: &mut Api, report: &mut Report<'_>) {
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
    for (index, second) in variants.iter().enumerate() {
        let earlier = variants.get(..index).unwrap_or_default();
        for value in &second.tags {
            let Some(first) = earlier.iter().find(|first| first.tags.contains(value)) else {
                continue;
            };
            let message = format!(
                "`{}` and `{}` both have {} as their `{tag}`",
                first.name,
                second.name,
                shown(value)
            );
            let remedy = format!("give each alternative a `{tag}` of its own");
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
        let kind = follow(api, &variant.of).kind;
        if matches!(
            kind,
            Kind::Object(..) | Kind::Map(_) | Kind::Any | Kind::Override | Kind::Union(..)
        ) {
            continue;
        }
        report.add(Finding::new(
            Code::AmbiguousVariants,
            variant.of.location.clone(),
            format!(
                "`{}` is {}, which cannot hold `{tag}`",
                variant.name,
                kind.words()
            ),
            match report.language() {
                SpecLanguage::Levain => "let every alternative be an object, or leave out `tag`",
                SpecLanguage::OpenApi => "let every alternative be an object, or leave out `discriminator`",
            },
        ));
    }
}

fn check_shapes(api: &Api, variants: &[Variant], report: &mut Report<'_>) {
    for (index, second) in variants.iter().enumerate() {
        let mut earlier = variants.get(..index).unwrap_or_default().iter();
        let Some(first) = earlier.find(|first| hides(api, first, second)) else {
            continue;
        };
        let message = format!("every value of `{}` could be `{}` too", second.name, first.name);
        let remedy = match report.language() {
            SpecLanguage::Levain => {
                "add `tag`, or a field to each whose `equals` differs, or write the narrower one first"
            }
            SpecLanguage::OpenApi => {
                "add a `discriminator`, or a required property to each whose `const` differs, or write the narrower one first"
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
            format!("`{}`, which comes first", first.name),
        ));
    }
}

// Of two objects the one that fits better can be taken, so they must be the same to hide each other.
fn hides(api: &Api, first: &Variant, second: &Variant) -> bool {
    let are_objects = [first, second]
        .iter()
        .all(|variant| matches!(follow(api, &variant.of).kind, Kind::Object(..)));
    takes_all_of(api, &first.of, &second.of) && (!are_objects || takes_all_of(api, &second.of, &first.of))
}

fn keep_first_tags(api_type: &mut ApiType) {
    let Shape::Union { variants, tagging } = &mut api_type.shape else {
        return;
    };
    if *tagging == Tagging::Untagged {
        return;
    }
    // Where the alternative holds no tag itself, it is written with its value.
    let needs_none = matches!(tagging, Tagging::VariantField(_));
    let mut seen = Vec::new();
    for variant in variants.iter_mut() {
        variant.tags.retain(|value| !seen.contains(value));
        seen.extend(variant.tags.iter().cloned());
    }
    // Without a value of the tag nothing could be read as it.
    variants.retain(|variant| !variant.tags.is_empty() || (variant.is_fallback && needs_none));
}
