//! Whether one type takes every value of another, as far as their shapes tell.

use crate::check::types::{Followed, Kind, follow};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Field, FixedMember, Use, Value};
use crate::model::spec::{Basic, Constraints, Literal, Presence};

/// How deep types are compared; what is deeper counts as different.
const DEEPEST: usize = 8;

/// Whether `wide` takes all that `narrow` does. Types that differ in their constraints count as different.
pub(super) fn takes_all_of(api: &Api, wide: &Use, narrow: &Use) -> bool {
    takes(api, wide, narrow, DEEPEST)
}

fn takes(api: &Api, wide: &Use, narrow: &Use, depth: usize) -> bool {
    let (one, other) = (follow(api, wide), follow(api, narrow));
    if depth == 0 {
        return false;
    }
    match (one.kind, other.kind) {
        (Kind::Any, _) => true,
        (_, Kind::Union(variants, _)) => variants
            .iter()
            .all(|variant| takes(api, wide, &variant.of, depth - 1)),
        (Kind::Union(variants, _), _) => variants
            .iter()
            .any(|variant| takes(api, &variant.of, narrow, depth - 1)),
        (Kind::Basic(wide), Kind::Basic(narrow)) => {
            (wide == narrow && alike(&one, &other)) || (is_free(&one) && holds(wide, narrow))
        }
        (Kind::Basic(wide), Kind::Enum(values, _)) => {
            is_free(&one) && values.iter().all(|value| is_of(wide, value))
        }
        (Kind::Enum(wide, true), Kind::Enum(narrow, _)) => {
            wide.first().map(kind_of) == narrow.first().map(kind_of)
        }
        (Kind::Enum(wide, false), Kind::Enum(narrow, false)) => narrow
            .iter()
            .all(|value| wide.iter().any(|known| known.value.value == value.value.value)),
        (Kind::Array(wide), Kind::Array(narrow)) | (Kind::Map(wide), Kind::Map(narrow)) => {
            takes(api, wide, narrow, depth - 1)
        }
        (Kind::Object(..), Kind::Object(..)) => takes_object(api, one.kind, other.kind, depth),
        _ => false,
    }
}

fn alike(one: &Followed<'_>, other: &Followed<'_>) -> bool {
    let said = |followed: &Followed<'_>| -> Vec<Constraints> {
        let constraints = followed
            .constraints
            .iter()
            .filter(|constraints| ***constraints != Constraints::default());
        constraints
            .map(|constraints| without_places(constraints))
            .collect()
    };
    said(one) == said(other)
}

// Where a rule stands makes no difference.
fn without_places(constraints: &Constraints) -> Constraints {
    let mut plain = constraints.clone();
    let nowhere =
        || crate::diagnostics::location::Location::value(crate::diagnostics::location::FileId(0), "");
    macro_rules! move_all {
        ($($field:ident)*) => { $(if let Some(constraint) = &mut plain.$field { constraint.location = nowhere(); })* };
    }
    move_all!(min_length max_length chars pattern format min max above below multiple_of min_items max_items unique);
    plain
}

fn is_free(followed: &Followed<'_>) -> bool {
    followed
        .constraints
        .iter()
        .all(|constraints| **constraints == Constraints::default())
}

fn holds(wide: Basic, narrow: Basic) -> bool {
    let is_text = !matches!(narrow, Basic::Int | Basic::UInt | Basic::Float | Basic::Bool);
    match wide {
        Basic::String => is_text,
        Basic::Float => matches!(narrow, Basic::Int | Basic::UInt | Basic::Float),
        _ => wide == narrow,
    }
}

fn is_of(basic: Basic, value: &Value) -> bool {
    match &value.value.value {
        Literal::String(_) => basic == Basic::String,
        Literal::Number(_) => matches!(basic, Basic::Int | Basic::UInt | Basic::Float),
        Literal::Boolean(_) => basic == Basic::Bool,
        Literal::Null | Literal::Array(_) | Literal::Object(_) => false,
    }
}

fn kind_of(value: &Value) -> std::mem::Discriminant<Literal> {
    std::mem::discriminant(&value.value.value)
}

fn takes_object(api: &Api, wide: Kind<'_>, narrow: Kind<'_>, depth: usize) -> bool {
    let (Kind::Object(wide, wide_fixed, additional_properties), Kind::Object(narrow, narrow_fixed, _)) =
        (wide, narrow)
    else {
        return false;
    };
    let field = |name: &str| narrow.iter().find(|field| field.name.value == name);
    let fixed = |name: &str| narrow_fixed.iter().find(|member| member.name.value == name);
    let takes_fixed = |member: &FixedMember| {
        let same = fixed(&member.name.value);
        same.is_some_and(|same| same.value.value == member.value.value)
    };
    // Asked of all before the type of any is looked at, since most objects differ in this.
    let is_there = |wide: &Field| {
        let name = wide.name.value.as_str();
        let is_given = field(name).map_or(fixed(name).is_some(), |narrow| {
            narrow.presence == Presence::Required
        });
        wide.presence == Presence::Optional || is_given
    };
    let takes_field = |wide: &Field| match (field(&wide.name.value), fixed(&wide.name.value)) {
        (Some(narrow), _) => takes(api, &wide.of, &narrow.of, depth - 1),
        (None, Some(constant)) => {
            crate::check::values::why_refused(api, &wide.of, &constant.value.value).is_none()
        }
        (None, None) => true,
    };
    let knows = |name: &str| {
        wide.iter().any(|field| field.name.value == name)
            || wide_fixed.iter().any(|member| member.name.value == name)
    };
    let takes_others = || {
        *additional_properties != AdditionalProperties::Forbidden
            || (narrow.iter().all(|field| knows(&field.name.value))
                && narrow_fixed.iter().all(|member| knows(&member.name.value)))
    };
    wide_fixed.iter().all(takes_fixed)
        && wide.iter().all(is_there)
        && takes_others()
        && wide.iter().all(takes_field)
}
