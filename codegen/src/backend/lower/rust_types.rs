//! Types where they are used.
//!
//! In: a [`Use`] of a type. Out: its [`RustType`], and the [`ConstraintTree`] that the use adds to the constraints of the type.

use super::Lowering;
use super::assertions::{all_of, lower_assertions, of_each};
use super::constraints::{array_calls, number_calls, string_calls};
use crate::model::api::{Shape, TypeId, Use, UseKind};
use crate::model::items::{ConstraintCall, ConstraintKind, ConstraintTree, RustType, StdType};
use crate::model::spec::{Basic, Constraints};

impl Lowering<'_> {
    /// The type without the `Option` for null.
    pub(super) fn bare_type(of: &Use) -> RustType {
        let bare = match &of.kind {
            UseKind::Type(id) => RustType::Item(Self::item_of(*id)),
            UseKind::Basic(basic) => basic_type(*basic, &of.constraints),
            UseKind::Any | UseKind::Placeholder => RustType::Runtime("Json"),
            UseKind::Override(of) => {
                let parameters = of.parameters.iter().map(Self::whole_type).collect();
                let of = RustType::Path(of.path.clone(), parameters);
                RustType::RuntimeGeneric("Foreign", Box::new(of))
            }
            UseKind::File => RustType::Runtime("FilePart"),
            UseKind::Array(inner) => RustType::Vec(Box::new(Self::whole_type(inner))),
            UseKind::Map(inner) => RustType::Map(Box::new(Self::whole_type(inner))),
            UseKind::Tuple(items) => RustType::Tuple(items.iter().map(Self::whole_type).collect()),
        };
        if of.is_boxed {
            RustType::Boxed(Box::new(bare))
        } else {
            bare
        }
    }

    /// The type, in an `Option` if it may be null.
    pub(super) fn whole_type(of: &Use) -> RustType {
        let bare = Self::bare_type(of);
        if of.is_nullable {
            RustType::Option(Box::new(bare))
        } else {
            bare
        }
    }

    /// The constraints that the use adds to those of its type.
    pub(super) fn constraint_tree(&self, of: &Use) -> ConstraintTree {
        let (kind, calls) = match &of.kind {
            UseKind::Basic(basic) => basic_constraints(*basic, &of.constraints),
            UseKind::Array(_) => (ConstraintKind::Array, array_calls(&of.constraints)),
            UseKind::Map(_) => (ConstraintKind::Map, array_calls(&of.constraints)),
            UseKind::Type(id) => self.constraints_on_type(*id, &of.constraints),
            UseKind::Any
            | UseKind::Placeholder
            | UseKind::Override(_)
            | UseKind::File
            | UseKind::Tuple(_) => (ConstraintKind::String, Vec::new()),
        };
        let mut each = match &of.kind {
            UseKind::Array(inner) | UseKind::Map(inner) => self.constraint_tree(inner),
            _ => ConstraintTree::default(),
        };
        // Assertions are made on the outermost value, so that it is converted to JSON only once.
        let inner = each.assertion.take().map(|inner| of_each(&of.kind, *inner));
        let assertions = lower_assertions(&of.constraints)
            .map(|own| *own)
            .into_iter()
            .chain(inner);
        ConstraintTree {
            own: (!calls.is_empty()).then_some((kind, calls)),
            assertion: all_of(assertions.collect()),
            each: Some(Box::new(each)).filter(|each| !each.is_empty()),
        }
    }

    // Constraints beside a reference: their kind is that of the type's shape.
    fn constraints_on_type(
        &self,
        id: TypeId,
        constraints: &Constraints,
    ) -> (ConstraintKind, Vec<ConstraintCall>) {
        match self.api.get(id).map(|api_type| &api_type.shape) {
            Some(Shape::Basic(basic)) => basic_constraints(*basic, constraints),
            Some(Shape::Array { .. }) => (ConstraintKind::Array, array_calls(constraints)),
            Some(Shape::Map { .. }) => (ConstraintKind::Map, array_calls(constraints)),
            _ => (ConstraintKind::String, Vec::new()),
        }
    }
}

fn basic_constraints(basic: Basic, constraints: &Constraints) -> (ConstraintKind, Vec<ConstraintCall>) {
    match basic {
        Basic::Int | Basic::UInt => (ConstraintKind::Integer, number_calls(constraints, basic)),
        Basic::Float => (ConstraintKind::Number, number_calls(constraints, basic)),
        Basic::Bool => (ConstraintKind::String, Vec::new()),
        // They apply to the base64 text; the format of a UUID is validated by its type.
        Basic::Bytes => (ConstraintKind::String, calls_without_format(constraints)),
        Basic::String if is_uuid(constraints) => (ConstraintKind::String, calls_without_format(constraints)),
        Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency => {
            (ConstraintKind::String, string_calls(constraints, None))
        }
    }
}

fn calls_without_format(constraints: &Constraints) -> Vec<ConstraintCall> {
    let others = Constraints {
        format: None,
        ..constraints.clone()
    };
    string_calls(&others, None)
}

fn basic_type(basic: Basic, constraints: &Constraints) -> RustType {
    match basic {
        Basic::String if is_uuid(constraints) => RustType::Runtime("Uuid"),
        Basic::String => RustType::Std(StdType::String),
        Basic::Int => RustType::Std(StdType::I64),
        Basic::UInt => RustType::Std(StdType::U64),
        Basic::Float => RustType::Std(StdType::F64),
        Basic::Bool => RustType::Std(StdType::Bool),
        Basic::Url => RustType::Runtime("Url"),
        Basic::Date => RustType::Runtime("Date"),
        Basic::DateTime => RustType::Runtime("DateTime"),
        Basic::Currency => RustType::Runtime("Currency"),
        Basic::Bytes if has_format(constraints, "base64url") => RustType::Runtime("Base64Url"),
        Basic::Bytes => RustType::Runtime("Bytes"),
    }
}

fn is_uuid(constraints: &Constraints) -> bool {
    has_format(constraints, "uuid")
}

fn has_format(constraints: &Constraints, name: &str) -> bool {
    let format = constraints.format.as_ref();
    format.is_some_and(|format| format.value == name)
}
