//! Types where they are used: the Rust type, and the rules that the use adds.

use super::Lowering;
use super::assertions::{all_of, lower_holds, of_inner};
use super::constraints::{list_calls, number_calls, text_calls};
use crate::model::api::{Shape, TypeId, Use, UseKind};
use crate::model::items::{ConstraintKind, ConstraintTree, RustType, StdType};
use crate::model::spec::{Basic, Constraints};

impl Lowering<'_> {
    /// The type without the `Option` of null.
    pub(super) fn bare_type(of: &Use) -> RustType {
        let bare = match &of.kind {
            UseKind::Type(id) => RustType::Item(Self::item_of(*id)),
            UseKind::Basic(basic) => basic_type(*basic, &of.constraints),
            UseKind::Any => RustType::Runtime("Json"),
            UseKind::Override(own) => {
                let parameters = own.parameters.iter().map(Self::whole_type).collect();
                let own = RustType::Path(own.path.clone(), parameters);
                RustType::Of("Foreign", Box::new(own))
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

    /// The type with an `Option` where it may be null.
    pub(super) fn whole_type(of: &Use) -> RustType {
        let bare = Self::bare_type(of);
        if of.is_nullable {
            RustType::Option(Box::new(bare))
        } else {
            bare
        }
    }

    /// The rules that the use adds to those of its type.
    pub(super) fn constraint_tree(&self, of: &Use) -> ConstraintTree {
        let (kind, calls) = match &of.kind {
            UseKind::Basic(basic) => basic_constraints(*basic, &of.constraints),
            UseKind::Array(_) => (ConstraintKind::Array, list_calls(&of.constraints)),
            UseKind::Map(_) => (ConstraintKind::Map, list_calls(&of.constraints)),
            UseKind::Type(id) => self.constraints_on_type(*id, &of.constraints),
            UseKind::Any | UseKind::Override(_) | UseKind::File | UseKind::Tuple(_) => {
                (ConstraintKind::String, Vec::new())
            }
        };
        let mut each = match &of.kind {
            UseKind::Array(inner) | UseKind::Map(inner) => self.constraint_tree(inner),
            _ => ConstraintTree::default(),
        };
        // What holds of a value is told of the outermost one, which is made JSON once.
        let inner = each.holds.take().map(|holds| of_inner(&of.kind, *holds));
        let holds = lower_holds(&of.constraints)
            .map(|holds| *holds)
            .into_iter()
            .chain(inner);
        ConstraintTree {
            own: (!calls.is_empty()).then_some((kind, calls)),
            holds: all_of(holds.collect()),
            each: Some(Box::new(each)).filter(|each| !each.is_empty()),
        }
    }

    // Constraints beside a reference: they go by what the type is made of.
    fn constraints_on_type(
        &self,
        id: TypeId,
        constraints: &Constraints,
    ) -> (ConstraintKind, Vec<crate::model::items::ConstraintCall>) {
        match self.api.get(id).map(|api_type| &api_type.shape) {
            Some(Shape::Basic(basic)) => basic_constraints(*basic, constraints),
            Some(Shape::Array { .. }) => (ConstraintKind::Array, list_calls(constraints)),
            Some(Shape::Map { .. }) => (ConstraintKind::Map, list_calls(constraints)),
            _ => (ConstraintKind::String, Vec::new()),
        }
    }
}

fn basic_constraints(
    basic: Basic,
    constraints: &Constraints,
) -> (ConstraintKind, Vec<crate::model::items::ConstraintCall>) {
    match basic {
        Basic::Int | Basic::UInt => (ConstraintKind::Integer, number_calls(constraints, basic)),
        Basic::Float => (ConstraintKind::Number, number_calls(constraints, basic)),
        Basic::Bool => (ConstraintKind::String, Vec::new()),
        // Held against the base64 text.
        Basic::Bytes => {
            let others = Constraints {
                format: None,
                ..constraints.clone()
            };
            (ConstraintKind::String, text_calls(&others, None))
        }
        // The type itself holds the format.
        Basic::String if is_uuid(constraints) => {
            let others = Constraints {
                format: None,
                ..constraints.clone()
            };
            (ConstraintKind::String, text_calls(&others, None))
        }
        Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency => {
            (ConstraintKind::String, text_calls(constraints, None))
        }
    }
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
        Basic::Bytes => RustType::Runtime("Bytes"),
    }
}

fn is_uuid(constraints: &Constraints) -> bool {
    constraints
        .format
        .as_ref()
        .is_some_and(|format| format.value == "uuid")
}
