//! The property of one object that is a tag: its values, its presence and its position.

use std::collections::BTreeMap;

use indexmap::{IndexMap, IndexSet};
use serde_json::Number;

use crate::diagnostics::location::Spanned;
use crate::model::spec::{
    Basic, Constraints, EnumValue, Literal, Presence, SpecField, SpecObject, SpecShape,
};

/// Whether a variant has other values of the tag than those that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::normalize::all_of) enum TagUse {
    /// It has none.
    Closed,
    /// It stands for every value that no other variant has, or has subtypes with values of their own.
    Open,
}

/// Gives the property its values, of which the first is written unless another is chosen, and puts it first.
///
/// `values_of` gives the values of a declared enum. Without values the property is only put first.
pub(in crate::normalize::all_of) fn fix_tag(
    object: &mut SpecObject,
    property: &str,
    values: &[Literal],
    tag_use: TagUse,
    values_of: &dyn Fn(&str) -> Vec<Literal>,
) {
    let mut fields = object.fields.iter();
    let Some(index) = fields.position(|field| field.name.value == property) else {
        return;
    };
    // An object may have the tags of several unions; one that comes after them stays there.
    let are_tags = object.fields.iter().take(index).all(is_constant_tag);
    let index = match object.fields.get_mut(..=index) {
        Some(front) if !are_tags => {
            front.rotate_right(1);
            0
        }
        _ => index,
    };
    let Some(field) = object.fields.get_mut(index) else {
        return;
    };
    let is_constant = matches!(field.shape.shape, SpecShape::Constant(_));
    match values {
        [] => {}
        [only] if tag_use == TagUse::Closed || is_constant => fix_single(field, only.clone()),
        [first, ..] => {
            if tag_use == TagUse::Closed {
                restrict(field, values, values_of);
            }
            let location = field.shape.location.clone();
            field.tag = Some(Spanned {
                value: first.clone(),
                location,
            });
            make_bidirectional(field);
        }
    }
}

const fn is_constant_tag(field: &SpecField) -> bool {
    field.tag.is_some() && matches!(field.shape.shape, SpecShape::Constant(_))
}

fn fix_single(field: &mut SpecField, value: Literal) {
    let location = field.shape.location.clone();
    let tag = Spanned { value, location };
    if !matches!(field.shape.shape, SpecShape::Constant(_)) {
        field.shape.shape = SpecShape::Constant(tag.clone());
    }
    field.shape.constraints = Constraints::default();
    field.tag = Some(tag);
    make_bidirectional(field);
    // Without it nobody could identify the variant, so it is always sent, even if the document calls it optional.
    if field.presence == Presence::Optional {
        field.presence = Presence::Implied;
    }
}

// Null identifies no variant, and a tag that goes one way only identifies none the other way.
const fn make_bidirectional(field: &mut SpecField) {
    field.shape.is_nullable = false;
    (field.is_read_only, field.is_write_only) = (false, false);
}

// The property with these values only. An enum that has no others stays what it is.
fn restrict(field: &mut SpecField, values: &[Literal], values_of: &dyn Fn(&str) -> Vec<Literal>) {
    let is_same = |own: &[Literal]| {
        let listed: IndexSet<&Literal> = own.iter().collect();
        own.len() == values.len() && values.iter().all(|value| listed.contains(value))
    };
    let listed = match &field.shape.shape {
        SpecShape::Reference(key) if is_same(&values_of(key)) => return,
        SpecShape::Enum { values, .. } => values.clone(),
        _ => Vec::new(),
    };
    let location = field.shape.location.clone();
    let is_open = matches!(&field.shape.shape, SpecShape::Enum { is_open: true, .. });
    let listed: IndexMap<&Literal, &EnumValue> =
        listed.iter().rev().map(|own| (&own.value.value, own)).collect();
    let values = values.iter().map(|value| {
        let own = listed.get(value).copied();
        own.cloned().unwrap_or_else(|| EnumValue {
            value: Spanned {
                value: value.clone(),
                location: location.clone(),
            },
            doc: None,
            since: None,
            rust_name: None,
        })
    });
    field.shape.shape = SpecShape::Enum {
        values: values.collect(),
        is_open,
    };
    field.shape.constraints = Constraints::default();
}

/// The values of a property that texts mean: those that it lists, or else some of its type ([OpenAPI 3.1, section 4.8.25]: the value may be
/// converted to a string to compare it). A text that means none is left out.
///
/// [OpenAPI 3.1, section 4.8.25]: https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
pub(in crate::normalize::all_of) fn convert_tags<'t>(
    values: &[Literal],
    basic: Option<Basic>,
    texts: impl IntoIterator<Item = &'t str>,
) -> Vec<Literal> {
    // The first of several with one text counts.
    let listed = values.iter().rev();
    let listed: BTreeMap<String, &Literal> = listed
        .filter_map(|value| Some((value.scalar_text()?, value)))
        .collect();
    let convert = |text: &str| {
        if !values.is_empty() {
            return listed.get(text).map(|value| (*value).clone());
        }
        match basic? {
            Basic::Int | Basic::UInt | Basic::Float => text.parse::<Number>().ok().map(Literal::Number),
            Basic::Bool => text.parse().ok().map(Literal::Boolean),
            _ => Some(Literal::String(text.to_owned())),
        }
    };
    texts.into_iter().filter_map(convert).collect()
}
