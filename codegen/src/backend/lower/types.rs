//! Types with a name, as the kinds of items they become.

use std::collections::BTreeSet;

use super::Lowering;
use super::assertions::lower_holds;
use super::constraints::{list_calls, number_calls, text_calls};
use super::member_names::{Member, name_members};
use crate::backend::docs;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{ApiType, Field, FixedMember, Origin, Shape, TypeId, Use, UseKind, Value, Variant};
use crate::model::ident::Ident;
use crate::model::items::{
    ArrayItem, Builder, ConstantField, ConstraintTree, DerivableTraits, EnumItem, EnumOf, FieldItem,
    ItemKind, NumberItem, OauthRole, ObjectItem, RustType, StringItem, UnionItem, UnionVariant, WrapperItem,
};
use crate::model::keys::field_key;
use crate::model::spec::{Basic, Constraints, Literal, Presence};
use crate::model::tagging::Tagging;
use crate::naming::{BuilderNames, Filler, Scope, Symbols, upper_camel, value_key};

// The methods every request and object has beside those of its fields.
const RESERVED_METHODS: &[&str] = &["builder", "build"];

impl Lowering<'_> {
    pub(super) fn lower_shape(&self, api_type: &ApiType, names: &BuilderNames) -> ItemKind {
        match &api_type.shape {
            Shape::Basic(basic) => lower_basic(*basic, api_type),
            Shape::Newtype(of) if matches!(of.kind, UseKind::Override(_)) => {
                ItemKind::Alias(Self::whole_type(of))
            }
            Shape::Newtype(of) => ItemKind::Wrapper(WrapperItem {
                of: Self::whole_type(of),
                constraints: self.constraint_tree(&with_constraints(of, &api_type.constraints)),
                abilities: DerivableTraits::default(),
            }),
            Shape::Array { of, separator } => {
                let constraints =
                    self.constraint_tree(&whole_use(UseKind::Array(Box::new(of.clone())), api_type));
                let of = Self::whole_type(of);
                ItemKind::Array(ArrayItem {
                    of,
                    separator: separator.clone(),
                    constraints,
                    abilities: DerivableTraits::default(),
                })
            }
            Shape::Map { of } => {
                let constraints =
                    self.constraint_tree(&whole_use(UseKind::Map(Box::new(of.clone())), api_type));
                ItemKind::Map(ArrayItem {
                    of: Self::whole_type(of),
                    separator: None,
                    constraints,
                    abilities: DerivableTraits::default(),
                })
            }
            Shape::Enum { values, is_open } => ItemKind::Enum(self.lower_enum(api_type, values, *is_open)),
            Shape::Object {
                fields,
                fixed,
                additional_properties,
            } => ItemKind::Object(self.lower_object(api_type, names, fields, fixed, additional_properties)),
            Shape::Union { variants, tagging } => {
                ItemKind::Union(self.lower_union(api_type, variants, tagging))
            }
        }
    }

    fn lower_object(
        &self,
        api_type: &ApiType,
        names: &BuilderNames,
        fields: &[Field],
        fixed: &[FixedMember],
        additional_properties: &AdditionalProperties<Use>,
    ) -> ObjectItem {
        let mut scope = Scope::with_reserved(RESERVED_METHODS.iter().copied());
        let members: Vec<Member<'_>> = fields
            .iter()
            .map(|field| Member {
                key: field
                    .rust_name
                    .is_none()
                    .then(|| field_key(&api_type.key, &field.name.value)),
                text: field.rust_name.as_deref().unwrap_or(&field.name.value),
            })
            .collect();
        let given = name_members(&mut scope, &members, self.registry, Scope::snake);
        let mut fields: Vec<FieldItem> = fields
            .iter()
            .zip(given.idents)
            .map(|(field, ident)| self.lower_field(ident, field))
            .collect();
        let additional = match additional_properties {
            AdditionalProperties::Captured(of) => Some((scope.snake("additional"), Self::whole_type(of))),
            AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => None,
        };
        for field in &mut fields {
            field.null_setter = field
                .is_nullable
                .then(|| scope.snake(&format!("{}_null", field.ident.plain())));
        }
        let additional_constraints = match additional_properties {
            AdditionalProperties::Captured(of) => self.constraint_tree(of),
            AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => ConstraintTree::default(),
        };
        ObjectItem {
            additional_constraints,
            constraints: list_calls(&api_type.constraints),
            presence_rules: api_type
                .constraints
                .presence_rules
                .iter()
                .map(|presence_rules| presence_rules.value.clone())
                .collect(),
            holds: lower_holds(&api_type.constraints),
            fields,
            held: given.held,
            constants: fixed.iter().map(lower_fixed).collect(),
            additional,
            refuses_others: *additional_properties == AdditionalProperties::Forbidden,
            builder: builder_of(api_type),
            builder_name: names.builder.clone(),
            missing: names.missing.clone(),
        }
    }

    fn lower_field(&self, ident: Ident, field: &Field) -> FieldItem {
        FieldItem {
            ident,
            wire: field.name.value.clone(),
            base: Self::bare_type(&field.of),
            is_optional: field.presence == Presence::Optional,
            is_nullable: field.of.is_nullable,
            null_setter: None,
            constraints: self.constraint_tree(&field.of),
            docs: docs::docs_of_field(field),
            is_read_only: field.is_read_only,
            is_write_only: field.is_write_only,
        }
    }
}

fn builder_of(api_type: &ApiType) -> Builder {
    if api_type.origin == Origin::Headers {
        Builder::Nowhere
    } else if api_type.is_sent || !api_type.is_received {
        Builder::Always
    } else {
        Builder::BehindFeature
    }
}

fn lower_basic(basic: Basic, api_type: &ApiType) -> ItemKind {
    match basic {
        Basic::Int | Basic::UInt => ItemKind::Integer(NumberItem {
            constraints: number_calls(&api_type.constraints, basic),
            holds: lower_holds(&api_type.constraints),
            is_unsigned: basic == Basic::UInt,
        }),
        Basic::Float => ItemKind::Number(NumberItem {
            constraints: number_calls(&api_type.constraints, basic),
            holds: lower_holds(&api_type.constraints),
            is_unsigned: false,
        }),
        Basic::Bool => ItemKind::Boolean,
        Basic::Bytes => {
            let of = RustType::Runtime("Bytes");
            ItemKind::Wrapper(WrapperItem {
                of,
                constraints: ConstraintTree {
                    holds: lower_holds(&api_type.constraints),
                    ..ConstraintTree::default()
                },
                abilities: DerivableTraits::default(),
            })
        }
        Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency => {
            ItemKind::String(StringItem {
                constraints: text_calls(&api_type.constraints, Some(basic)),
                holds: lower_holds(&api_type.constraints),
                is_secret: api_type.is_secret,
                oauth: oauth_part(&api_type.constraints),
            })
        }
    }
}

fn oauth_part(constraints: &Constraints) -> Option<OauthRole> {
    match constraints.format.as_ref()?.value.as_str() {
        "pkce-verifier" => Some(OauthRole::Verifier),
        "pkce-challenge" => Some(OauthRole::Challenge),
        "pkce-method" => Some(OauthRole::Method),
        "csrf-state" => Some(OauthRole::State),
        _ => None,
    }
}

impl Lowering<'_> {
    fn lower_enum(&self, api_type: &ApiType, values: &[Value], is_open: bool) -> EnumItem {
        // First of all: a value that comes to be called so must not take it from the unknown ones.
        let mut scope = Scope::default();
        scope.upper_camel("Other", Filler::Value);
        let texts: Vec<String> = values
            .iter()
            .map(|value| {
                value
                    .rust_name
                    .clone()
                    .unwrap_or_else(|| text_of(&value.value.value))
            })
            .collect();
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
        let values: Vec<(Ident, Literal, crate::model::items::Docs)> = values
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
                text_calls(&api_type.constraints, None)
            } else {
                Vec::new()
            },
            oauth: oauth_part(&api_type.constraints),
            held: named.held,
        }
    }
}

/// The variant of a value or an alternative; never `Other`, which is that of what is not in the spec.
pub(super) fn variant_of(scope: &mut Scope, text: &str) -> Ident {
    if upper_camel(text, Filler::Value, Symbols::Part).plain() == "Other" {
        return scope.upper_camel(&format!("{text} value"), Filler::Value);
    }
    scope.upper_camel(text, Filler::Value)
}

fn enum_of(values: &[(Ident, Literal, crate::model::items::Docs)]) -> EnumOf {
    let is_whole = |value: &Literal| matches!(value, Literal::Number(number) if number.as_i64().is_some());
    if values
        .iter()
        .all(|(_, value, _)| matches!(value, Literal::String(_)))
    {
        EnumOf::String
    } else if values.iter().all(|(_, value, _)| is_whole(value)) {
        EnumOf::Integer
    } else {
        EnumOf::Json
    }
}

/// The text a value's name is made from.
fn text_of(value: &Literal) -> String {
    match value {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(value) => value.to_string(),
        Literal::Number(number) => number.to_string(),
        Literal::String(text) => text.clone(),
        Literal::Array(_) => "list".to_owned(),
        Literal::Object(_) => "object".to_owned(),
    }
}

impl Lowering<'_> {
    fn lower_union(&self, api_type: &ApiType, variants: &[Variant], tagging: &Tagging) -> UnionItem {
        let mut scope = Scope::default();
        scope.upper_camel("Other", Filler::Value);
        let is_from_each = matches!(tagging, Tagging::VariantField(_)) && self.can_be_from_each(variants);
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
        let tagging = tagging.clone();
        UnionItem {
            tagging,
            variants,
            is_from_each,
            holds: lower_holds(&api_type.constraints),
        }
    }

    // What was one type before others extended it is still taken where it was.
    fn can_be_from_each(&self, variants: &[Variant]) -> bool {
        let ids: BTreeSet<_> = variants
            .iter()
            .filter_map(|variant| match variant.of.kind {
                UseKind::Type(id) if !variant.of.is_nullable && !self.is_alias(id) => Some(id),
                _ => None,
            })
            .collect();
        ids.len() == variants.len() && variants.iter().any(|variant| variant.is_fallback)
    }

    // Aliases may be of one type, and then there would be two conversions from it.
    fn is_alias(&self, id: TypeId) -> bool {
        let of = self.api.get(id).map(|api_type| &api_type.shape);
        matches!(of, Some(Shape::Newtype(of)) if matches!(of.kind, UseKind::Override(_)))
    }
}

fn lower_fixed(fixed: &FixedMember) -> ConstantField {
    ConstantField {
        wire: fixed.name.value.clone(),
        value: fixed.value.value.clone(),
        is_optional: fixed.is_implied,
    }
}

// The whole of a newtype as one use, so that its rules and those of its items make one tree.
fn whole_use(kind: UseKind, api_type: &ApiType) -> Use {
    Use {
        kind,
        is_nullable: false,
        is_boxed: false,
        constraints: api_type.constraints.clone(),
        wire: crate::model::spec::WireForm::default(),
        location: api_type.location.clone(),
    }
}

fn with_constraints(of: &Use, constraints: &Constraints) -> Use {
    let mut of = of.clone();
    of.constraints = constraints.clone();
    of
}
