//! Named types, as the items that they become.
//!
//! In: an [`ApiType`]. Out: its [`ItemKind`]. Objects, enums and unions have files of their own; the newtypes are here.

use super::Lowering;
use super::assertions::lower_assertions;
use super::constraints::{number_calls, string_calls};
use crate::model::api::{ApiType, Shape, Use, UseKind};
use crate::model::ident::Ident;
use crate::model::items::{
    ArrayItem, ConstraintTree, DerivableTraits, ItemKind, NumberItem, OauthRole, RustType, StringItem,
    WrapperItem,
};
use crate::model::spec::{Basic, Constraints, WireForm};

impl Lowering<'_> {
    pub(super) fn lower_shape(&self, api_type: &ApiType, builder: &Ident) -> ItemKind {
        match &api_type.shape {
            Shape::Basic(basic) => lower_basic(*basic, api_type),
            Shape::Newtype(of) if matches!(of.kind, UseKind::Override(_)) => {
                ItemKind::Alias(Self::whole_type(of))
            }
            Shape::Newtype(of) => ItemKind::Wrapper(WrapperItem {
                of: Self::whole_type(of),
                constraints: self.constraint_tree(&with_constraints(of, &api_type.constraints)),
                derivable: DerivableTraits::default(),
            }),
            Shape::Array { of, separator } => ItemKind::Array(ArrayItem {
                of: Self::whole_type(of),
                separator: separator.clone(),
                constraints: self.whole_tree(UseKind::Array(Box::new(of.clone())), api_type),
                derivable: DerivableTraits::default(),
            }),
            Shape::Map { of } => ItemKind::Map(ArrayItem {
                of: Self::whole_type(of),
                separator: None,
                constraints: self.whole_tree(UseKind::Map(Box::new(of.clone())), api_type),
                derivable: DerivableTraits::default(),
            }),
            Shape::Enum { values, is_open } => ItemKind::Enum(self.lower_enum(api_type, values, *is_open)),
            Shape::Object {
                fields,
                fixed,
                additional_properties,
            } => ItemKind::Object(self.lower_object(api_type, builder, fields, fixed, additional_properties)),
            Shape::Union { variants, tagging } => {
                ItemKind::Union(self.lower_union(api_type, variants, tagging))
            }
        }
    }

    // The constraints of a newtype and those of its items or members, as one tree.
    fn whole_tree(&self, kind: UseKind, api_type: &ApiType) -> ConstraintTree {
        self.constraint_tree(&Use {
            kind,
            is_nullable: false,
            is_boxed: false,
            constraints: api_type.constraints.clone(),
            wire: WireForm::default(),
            location: api_type.location.clone(),
        })
    }
}

fn lower_basic(basic: Basic, api_type: &ApiType) -> ItemKind {
    let constraints = &api_type.constraints;
    let assertion = lower_assertions(constraints);
    match basic {
        Basic::Int | Basic::UInt => ItemKind::Integer(NumberItem {
            constraints: number_calls(constraints, basic),
            assertion,
            is_unsigned: basic == Basic::UInt,
        }),
        Basic::Float => ItemKind::Number(NumberItem {
            constraints: number_calls(constraints, basic),
            assertion,
            is_unsigned: false,
        }),
        Basic::Bool => ItemKind::Boolean,
        Basic::Bytes => ItemKind::Wrapper(WrapperItem {
            of: RustType::Runtime("Bytes"),
            constraints: ConstraintTree {
                assertion,
                ..ConstraintTree::default()
            },
            derivable: DerivableTraits::default(),
        }),
        Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency => {
            ItemKind::String(StringItem {
                constraints: string_calls(constraints, Some(basic)),
                assertion,
                is_secret: api_type.is_secret,
                oauth: oauth_role(constraints),
            })
        }
    }
}

/// The role that the format of a type gives it in the runtime's OAuth.
pub(super) fn oauth_role(constraints: &Constraints) -> Option<OauthRole> {
    match constraints.format.as_ref()?.value.as_str() {
        "pkce-verifier" => Some(OauthRole::Verifier),
        "pkce-challenge" => Some(OauthRole::Challenge),
        "pkce-method" => Some(OauthRole::Method),
        "csrf-state" => Some(OauthRole::State),
        _ => None,
    }
}

fn with_constraints(of: &Use, constraints: &Constraints) -> Use {
    let mut of = of.clone();
    of.constraints = constraints.clone();
    of
}
