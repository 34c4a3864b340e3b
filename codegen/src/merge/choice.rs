//! A choice that is a part: what stands beside it is a part of each alternative.

use super::Merger;
use super::meet::meet;
use crate::place::Located;
use crate::spec::{Alternative, Name, SpecShape, SpecType};

// More alternatives than this are written by nobody by hand; they come from choices beside choices.
const MOST: usize = 64;

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
        alternatives,
        tag,
        is_any,
    } = choice
    else {
        return Err(Box::new(choice));
    };
    let more = match beside {
        SpecShape::OneOf { alternatives, .. } => alternatives.len(),
        _ => 1,
    };
    if alternatives.len().saturating_mul(more) > MOST && more > 1 {
        return Err(Box::new(SpecShape::OneOf {
            alternatives,
            tag,
            is_any,
        }));
    }
    let alternatives = alternatives
        .into_iter()
        .map(|alternative| {
            let (name, tag_values) = named(merger, &alternative, tag.is_some());
            let other = SpecType::new(alternative.shape.place.clone(), beside.clone());
            let is_nullable = alternative.shape.is_nullable;
            let (one, second) = if is_first {
                (other, alternative.shape)
            } else {
                (alternative.shape, other)
            };
            let mut shape = meet(merger, one, second);
            shape.is_nullable = is_nullable;
            Alternative {
                name,
                tag_values,
                is_fallback: alternative.is_fallback,
                shape,
            }
        })
        .collect();
    Ok(SpecShape::OneOf {
        alternatives,
        tag,
        is_any,
    })
}

// An alternative keeps the name and the tag that it had by the type it referred to.
fn named(
    merger: &Merger<'_, '_>,
    alternative: &Alternative,
    is_tagged: bool,
) -> (Option<Located<String>>, Vec<String>) {
    let mut tag_values = alternative.tag_values.clone();
    let SpecShape::Reference(key) = &alternative.shape.shape else {
        return (alternative.name.clone(), tag_values);
    };
    let declared = merger.spec.types.get(key).map(|declared| &declared.name);
    if let Some(Name::Given(name)) = declared.map(|name| &name.value)
        && tag_values.is_empty()
        && is_tagged
    {
        tag_values.push(name.clone());
    }
    let own = declared.map(|name| Located {
        value: name.value.text().to_owned(),
        place: name.place.clone(),
    });
    (alternative.name.clone().or(own), tag_values)
}
