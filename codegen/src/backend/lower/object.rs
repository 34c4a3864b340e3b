//! Objects, as structs.
//!
//! In: the properties of an object type. Out: an [`ObjectItem`] with a field for each property that has no fixed value.

use super::Lowering;
use super::assertions::lower_assertions;
use super::constraints::array_calls;
use super::member_names::{Member, name_members};
use crate::backend::docs;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{ApiType, Field, FixedMember, Origin, Use};
use crate::model::ident::Ident;
use crate::model::items::{AdditionalField, Builder, ConstantField, FieldItem, ObjectItem, TagItem};
use crate::model::keys::field_key;
use crate::model::spec::Presence;
use crate::naming::Scope;

// Methods that every struct has besides those of its fields.
const RESERVED_METHODS: &[&str] = &["builder", "build"];

impl Lowering<'_> {
    pub(super) fn lower_object(
        &self,
        api_type: &ApiType,
        builder: &Ident,
        fields: &[Field],
        fixed: &[FixedMember],
        additional_properties: &AdditionalProperties<Use>,
    ) -> ObjectItem {
        let mut scope = Scope::with_reserved(RESERVED_METHODS.iter().copied());
        let members: Vec<Member<'_>> = fields.iter().map(|field| member(api_type, field)).collect();
        let given = name_members(&mut scope, &members, self.registry, Scope::snake);
        let mut fields: Vec<FieldItem> = fields
            .iter()
            .zip(given.idents)
            .map(|(field, ident)| self.lower_field(ident, field))
            .collect();
        let additional_properties = self.lower_additional_properties(&mut scope, additional_properties);
        // After all fields have their names, so that a property `note_null` keeps its name.
        for field in &mut fields {
            field.null_setter = field
                .is_nullable
                .then(|| scope.snake(&format!("{}_null", field.ident.plain())));
        }
        let constraints = &api_type.constraints;
        ObjectItem {
            fields,
            locked_names: given.locked_names,
            constants: fixed.iter().map(lower_fixed).collect(),
            additional_properties,
            constraints: array_calls(constraints),
            presence_rules: constraints
                .presence_rules
                .iter()
                .map(|rule| rule.value.clone())
                .collect(),
            assertion: lower_assertions(constraints),
            builder: builder_of(api_type),
            builder_name: builder.clone(),
        }
    }

    fn lower_field(&self, ident: Ident, field: &Field) -> FieldItem {
        FieldItem {
            ident,
            wire: field.name.value.clone(),
            base: Self::bare_type(&field.of),
            is_optional: field.presence == Presence::Optional || field.tag.is_some(),
            is_nullable: field.of.is_nullable,
            null_setter: None,
            constraints: self.constraint_tree(&field.of),
            docs: docs::docs_of_field(field),
            tag: field.tag.as_ref().map(|tag| TagItem {
                value: tag.clone(),
                is_required: field.presence == Presence::Required,
            }),
            is_read_only: field.is_read_only,
            is_write_only: field.is_write_only,
        }
    }

    fn lower_additional_properties(
        &self,
        scope: &mut Scope,
        additional_properties: &AdditionalProperties<Use>,
    ) -> AdditionalProperties<AdditionalField> {
        match additional_properties {
            AdditionalProperties::Unspecified => AdditionalProperties::Unspecified,
            AdditionalProperties::Forbidden => AdditionalProperties::Forbidden,
            AdditionalProperties::Captured(of) => AdditionalProperties::Captured(Box::new(AdditionalField {
                ident: scope.snake("additional"),
                of: Self::whole_type(of),
                constraints: self.constraint_tree(of),
            })),
        }
    }
}

fn member<'f>(api_type: &ApiType, field: &'f Field) -> Member<'f> {
    let override_of_name = field.rust_name.as_deref();
    Member {
        key: override_of_name
            .is_none()
            .then(|| field_key(&api_type.key, &field.name.value)),
        text: override_of_name.unwrap_or(&field.name.value),
    }
}

fn builder_of(api_type: &ApiType) -> Builder {
    if api_type.origin == Origin::Headers {
        Builder::Never
    } else if api_type.is_sent || !api_type.is_received {
        Builder::Always
    } else {
        Builder::BehindFeature
    }
}

fn lower_fixed(fixed: &FixedMember) -> ConstantField {
    ConstantField {
        wire: fixed.name.value.clone(),
        value: fixed.value.value.clone(),
        is_optional: fixed.is_implied,
    }
}
