//! Enums of values.
//!
//! In: the values of an enum type. Out: an [`EnumItem`] with a variant for each value.

use super::Lowering;
use super::constraints::string_calls;
use super::member_names::{Member, name_members};
use super::types::oauth_role;
use crate::backend::docs;
use crate::model::api::{ApiType, Value};
use crate::model::ident::Ident;
use crate::model::items::{Docs, EnumItem, EnumOf};
use crate::model::spec::Literal;
use crate::naming::{Filler, Scope, Symbols, text_of_value, upper_camel, value_key};

impl Lowering<'_> {
    pub(super) fn lower_enum(&self, api_type: &ApiType, values: &[Value], is_open: bool) -> EnumItem {
        // Taken first, so that a value that is added later and would be called `Other` does not take it.
        let mut scope = Scope::default();
        scope.upper_camel("Other", Filler::Value);
        let texts: Vec<String> = values.iter().map(text_of_value).collect();
        let members: Vec<Member<'_>> = values
            .iter()
            .zip(&texts)
            .map(|(value, text)| Member {
                key: value
                    .rust_name
                    .is_none()
                    .then(|| value_key(&api_type.key, &value.value.value)),
                text,
            })
            .collect();
        let named = name_members(&mut scope, &members, self.registry, variant_of);
        let values: Vec<(Ident, Literal, Docs)> = values
            .iter()
            .zip(named.idents)
            .map(|(value, ident)| (ident, value.value.value.clone(), docs::docs_of_value(value)))
            .collect();
        let of = enum_of(&values);
        EnumItem {
            of,
            values,
            is_open,
            constraints: if is_open && of == EnumOf::String {
                string_calls(&api_type.constraints, None)
            } else {
                Vec::new()
            },
            oauth: oauth_role(&api_type.constraints),
            locked_names: named.locked_names,
        }
    }
}

/// An open enum of strings that adds nothing else: the scopes of a scheme, the values of a variable.
pub(super) fn open_string_enum(values: Vec<(Ident, Literal, Docs)>) -> EnumItem {
    EnumItem {
        of: EnumOf::String,
        values,
        is_open: true,
        constraints: Vec::new(),
        oauth: None,
        locked_names: Vec::new(),
    }
}

/// The variant of a value or of a union's variant. Never `Other`, which is the variant for values that are not in the spec.
pub(super) fn variant_of(scope: &mut Scope, text: &str) -> Ident {
    if upper_camel(text, Filler::Value, Symbols::Part).plain() == "Other" {
        return scope.upper_camel(&format!("{text} value"), Filler::Value);
    }
    scope.upper_camel(text, Filler::Value)
}

fn enum_of(values: &[(Ident, Literal, Docs)]) -> EnumOf {
    let are_all = |is: fn(&Literal) -> bool| values.iter().all(|(_, value, _)| is(value));
    if are_all(|value| matches!(value, Literal::String(_))) {
        EnumOf::String
    } else if are_all(|value| matches!(value, Literal::Number(number) if number.as_i64().is_some())) {
        EnumOf::Integer
    } else {
        EnumOf::Json
    }
}
