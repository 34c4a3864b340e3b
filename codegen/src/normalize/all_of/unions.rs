//! A choice that is a part: what stands beside it is a part of each alternative.

use super::Merger;
use super::intersect::meet;
use crate::diagnostics::location::Spanned;
use crate::model::spec::{Name, SpecShape, SpecType, SpecVariant};

// More alternatives than this are written by nobody by hand; they come from choices beside choices.
const MOST: usize = 64;
// More than this in choices inside of choices would be written out one by one.
const MOST_NESTED: usize = 1_024;

/// The choice between the alternatives of `choice`, each met with `beside`; `is_first` when `beside` comes first.
///
/// # Errors
///
/// The choice itself when there would be too many alternatives.
pub(super) fn distribute(
    merger: &mut Merger<'_, '_>,
    choice: SpecShape,
    beside: &SpecShape,
    is_first: bool,
) -> Result<SpecShape, Box<SpecShape>> {
    let SpecShape::OneOf {
        variants,
        tag,
        is_any,
    } = choice
    else {
        return Err(Box::new(choice));
    };
    let here: usize = variants
        .iter()
        .map(|one| leaves(merger, &one.shape.shape, 0))
        .sum();
    let more = leaves(merger, beside, 0);
    if here.saturating_mul(more) > if more > 1 { MOST } else { MOST_NESTED } {
        return Err(Box::new(SpecShape::OneOf {
            variants,
            tag,
            is_any,
        }));
    }
    let variants = variants
        .into_iter()
        .map(|variant| {
            let (name, tag_values) = named(merger, &variant, tag.is_some());
            let other = SpecType::new(variant.shape.location.clone(), beside.clone());
            let is_nullable = variant.shape.is_nullable;
            let referred = variant.shape.clone();
            let (one, second) = if is_first {
                (other, variant.shape)
            } else {
                (variant.shape, other)
            };
            let mut shape = meet(merger, one, second);
            shape.is_nullable = is_nullable;
            // One that is all of what stands beside already stays the type it is.
            if is_the_same(merger, &referred, &shape) {
                shape = referred;
            }
            SpecVariant {
                name,
                tag_values,
                is_fallback: variant.is_fallback,
                shape,
            }
        })
        .collect();
    Ok(SpecShape::OneOf {
        variants,
        tag,
        is_any,
    })
}

/// Makes a choice of one type that type.
pub(super) fn settle(of: &mut SpecType) {
    if let SpecShape::OneOf { variants, .. } = &mut of.shape
        && variants.len() == 1
        && let Some(only) = variants.pop()
    {
        of.shape = only.shape.shape;
        of.is_nullable |= only.shape.is_nullable;
        super::constraints::tighten(&mut of.constraints, only.shape.constraints);
    }
}

// How many alternatives a choice has with those of the choices it lists; those of a ring are counted until they are too many.
fn leaves(merger: &Merger<'_, '_>, of: &SpecShape, depth: usize) -> usize {
    if depth > super::DEEPEST_FIELD {
        return 1;
    }
    match of {
        SpecShape::Reference(key) => {
            let declared = merger.merged.get(key.as_str());
            let declared = declared.or_else(|| Some(&merger.spec.types.get(key)?.shape));
            declared.map_or(1, |of| leaves(merger, &of.shape, depth + 1))
        }
        SpecShape::OneOf { variants, .. } => {
            let mut all = 0;
            for one in variants {
                all += leaves(merger, &one.shape.shape, depth);
                if all > MOST_NESTED {
                    return all;
                }
            }
            all
        }
        _ => 1,
    }
}

fn is_the_same(merger: &mut Merger<'_, '_>, referred: &SpecType, met: &SpecType) -> bool {
    let SpecShape::Reference(key) = &referred.shape else {
        return false;
    };
    let target = merger.merge_declared(key);
    target.is_some_and(|target| target.shape == met.shape && target.constraints == met.constraints)
}

// An alternative keeps the name and the tag that it had by the type it referred to.
fn named(
    merger: &Merger<'_, '_>,
    variant: &SpecVariant,
    is_tagged: bool,
) -> (Option<Spanned<String>>, Vec<String>) {
    let mut tag_values = variant.tag_values.clone();
    let SpecShape::Reference(key) = &variant.shape.shape else {
        return (variant.name.clone(), tag_values);
    };
    let declared = merger.spec.types.get(key).map(|declared| &declared.name);
    if let Some(Name::Given(name)) = declared.map(|name| &name.value)
        && tag_values.is_empty()
        && is_tagged
    {
        tag_values.push(name.clone());
    }
    let own = declared.map(|name| Spanned {
        value: name.value.text().to_owned(),
        location: name.location.clone(),
    });
    (variant.name.clone().or(own), tag_values)
}
