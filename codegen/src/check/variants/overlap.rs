//! Whether every value of one type is also a value of another, as far as their shapes show.
//!
//! In: two uses of types. Out: a boolean that is `false` when in doubt.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::check::types::{ResolvedUse, Type, resolve_use, type_of};
use crate::check::values::why_invalid;
use crate::diagnostics::location::{FileId, Location};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Field, FixedMember, Use, Value};
use crate::model::spec::{Basic, Constraints, Literal, Presence};

/// How deeply types are compared; deeper parts count as different.
const MAX_DEPTH: usize = 8;

/// How many types are compared for one union, and for each of its variants: nested unions multiply them.
const MAX_COMPARED: (usize, usize) = (50_000, 50);

/// Compares the variants of one union.
pub(super) struct Comparison<'a> {
    pub(super) api: &'a Api,
    /// How many types may still be compared; what is not compared counts as different.
    left: Cell<usize>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(api: &'a Api, variants: usize) -> Self {
        let (of_union, of_variant) = MAX_COMPARED;
        let left = Cell::new(of_variant.saturating_mul(variants).saturating_add(of_union));
        Self { api, left }
    }

    /// Whether no more types are compared.
    pub(super) const fn is_over(&self) -> bool {
        self.left.get() == 0
    }
}

/// Whether every value of `narrow` is a value of `wide`. Types with different constraints count as different.
pub(super) fn is_supertype(comparison: &Comparison<'_>, wide: &Use, narrow: &Use) -> bool {
    is_supertype_within(comparison, wide, narrow, MAX_DEPTH)
}

fn is_supertype_within(comparison: &Comparison<'_>, wide: &Use, narrow: &Use, depth: usize) -> bool {
    let Some(left) = comparison.left.get().checked_sub(1).filter(|_| depth > 0) else {
        return false;
    };
    comparison.left.set(left);
    let api = comparison.api;
    let (wide_use, narrow_use) = (resolve_use(api, wide), resolve_use(api, narrow));
    match (wide_use.of, narrow_use.of) {
        (Type::Placeholder, _) | (_, Type::Placeholder) => false,
        (Type::Any, _) => true,
        (_, Type::Union(variants, _)) => variants
            .iter()
            .all(|variant| is_supertype_within(comparison, wide, &variant.of, depth - 1)),
        (Type::Union(variants, _), _) => variants
            .iter()
            .any(|variant| is_supertype_within(comparison, &variant.of, narrow, depth - 1)),
        (Type::Basic(wide), Type::Basic(narrow)) => {
            (wide == narrow && have_same_constraints(&wide_use, &narrow_use))
                || (is_unconstrained(&wide_use) && is_basic_supertype(wide, narrow))
        }
        (Type::Basic(wide), Type::Enum(values, _)) => {
            is_unconstrained(&wide_use) && values.iter().all(|value| is_value_of(wide, value))
        }
        (Type::Enum(wide, true), Type::Enum(narrow, _)) => {
            wide.first().map(json_type) == narrow.first().map(json_type)
        }
        (Type::Enum(wide, false), Type::Enum(narrow, false)) => narrow
            .iter()
            .all(|value| wide.iter().any(|known| known.value.value == value.value.value)),
        (Type::Array(wide), Type::Array(narrow)) | (Type::Map(wide), Type::Map(narrow)) => {
            is_supertype_within(comparison, wide, narrow, depth - 1)
        }
        (Type::Object(..), Type::Object(..)) => {
            is_object_supertype(comparison, wide_use.of, narrow_use.of, depth)
        }
        _ => false,
    }
}

fn have_same_constraints(left: &ResolvedUse<'_>, right: &ResolvedUse<'_>) -> bool {
    let given = |resolved: &ResolvedUse<'_>| -> Vec<Constraints> {
        let constraints = resolved
            .constraints
            .iter()
            .filter(|constraints| ***constraints != Constraints::default());
        constraints
            .map(|constraints| without_locations(constraints))
            .collect()
    };
    given(left) == given(right)
}

// Locations make no difference.
fn without_locations(constraints: &Constraints) -> Constraints {
    let mut plain = constraints.clone();
    let nowhere = || Location::value(FileId(0), "");
    macro_rules! move_all {
        ($($field:ident)*) => { $(if let Some(constraint) = &mut plain.$field { constraint.location = nowhere(); })* };
    }
    move_all!(min_length max_length chars pattern format min max above below multiple_of min_items max_items unique);
    plain
}

fn is_unconstrained(resolved: &ResolvedUse<'_>) -> bool {
    resolved
        .constraints
        .iter()
        .all(|constraints| **constraints == Constraints::default())
}

fn is_basic_supertype(wide: Basic, narrow: Basic) -> bool {
    let is_string = !matches!(narrow, Basic::Int | Basic::UInt | Basic::Float | Basic::Bool);
    match wide {
        Basic::String => is_string,
        Basic::Float => matches!(narrow, Basic::Int | Basic::UInt | Basic::Float),
        _ => wide == narrow,
    }
}

fn is_value_of(basic: Basic, value: &Value) -> bool {
    match &value.value.value {
        Literal::String(_) => basic == Basic::String,
        Literal::Number(_) => matches!(basic, Basic::Int | Basic::UInt | Basic::Float),
        Literal::Boolean(_) => basic == Basic::Bool,
        Literal::Null | Literal::Array(_) | Literal::Object(_) => false,
    }
}

fn json_type(value: &Value) -> std::mem::Discriminant<Literal> {
    std::mem::discriminant(&value.value.value)
}

fn is_object_supertype(comparison: &Comparison<'_>, wide: Type<'_>, narrow: Type<'_>, depth: usize) -> bool {
    let (Type::Object(wide, wide_fixed, additional_properties), Type::Object(narrow, narrow_fixed, _)) =
        (wide, narrow)
    else {
        return false;
    };
    let (field, fixed) = (fields_by_name(narrow), fixed_by_name(narrow_fixed));
    let field = |name: &str| field.get(name).copied();
    let fixed = |name: &str| fixed.get(name).copied();
    let has_constant = |member: &FixedMember| {
        let same = fixed(&member.name.value);
        same.is_some_and(|same| same.value.value == member.value.value)
    };
    // Checked for all fields before the type of any, since most objects differ in this.
    let is_present = |wide: &Field| {
        let name = wide.name.value.as_str();
        let is_required = field(name).map_or(fixed(name).is_some(), |narrow| {
            narrow.presence == Presence::Required
        });
        wide.presence == Presence::Optional || is_required
    };
    let is_field_supertype = |wide: &Field| match (field(&wide.name.value), fixed(&wide.name.value)) {
        (Some(narrow), _) => is_supertype_within(comparison, &wide.of, &narrow.of, depth - 1),
        (None, Some(_)) if matches!(type_of(comparison.api, &wide.of), Type::Placeholder) => false,
        (None, Some(constant)) => why_invalid(comparison.api, &wide.of, &constant.value.value).is_none(),
        (None, None) => true,
    };
    let allows_all_members = || {
        let (fields, fixed) = (fields_by_name(wide), fixed_by_name(wide_fixed));
        let declares = |name: &str| fields.contains_key(name) || fixed.contains_key(name);
        *additional_properties != AdditionalProperties::Forbidden
            || (narrow.iter().all(|field| declares(&field.name.value))
                && narrow_fixed.iter().all(|member| declares(&member.name.value)))
    };
    wide_fixed.iter().all(has_constant)
        && wide.iter().all(is_present)
        && allows_all_members()
        && wide.iter().all(is_field_supertype)
}

fn fields_by_name(fields: &[Field]) -> BTreeMap<&str, &Field> {
    // The first of several counts.
    let fields = fields.iter().rev();
    fields.map(|field| (field.name.value.as_str(), field)).collect()
}

fn fixed_by_name(members: &[FixedMember]) -> BTreeMap<&str, &FixedMember> {
    let members = members.iter().rev();
    members
        .map(|member| (member.name.value.as_str(), member))
        .collect()
}
