//! `equals`: a type with a single value.
//!
//! In: the value, and the type next to it if there is one. Out: a constant. Only a built-in type can be checked against the
//! value here; another one is reported, and a placeholder takes the place of the constant.

use super::declared::{DeclaredTypes, is_string};
use super::literal::{is_of_type, read_basic_literal, read_literal};
use super::members::wrong_type;
use super::type_mapping::not_built_in;
use crate::diagnostics::finding::Findings;
use crate::frontend::text::yaml_tree::Node;
use crate::model::spec::{SpecShape, SpecType};

/// The constant with this value, of the type `base`.
pub(super) fn read_constant(
    value: &Node,
    base: Option<&SpecType>,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> SpecType {
    let placeholder = || SpecType::new(value.location.clone(), SpecShape::Placeholder);
    let literal = match (base.map(|base| &base.shape), value.scalar()) {
        (Some(SpecShape::Basic(basic)), Some(scalar)) => {
            let literal = read_basic_literal(scalar, &value.location, *basic, found);
            if !is_of_type(&literal.value, *basic) {
                return placeholder();
            }
            literal
        }
        (Some(SpecShape::Basic(basic)), None) => {
            let wanted = if is_string(*basic) {
                "a string"
            } else {
                "a single value"
            };
            let finding = wrong_type(value, "equals", wanted, "write the value: `equals: code`");
            found.add(finding);
            return placeholder();
        }
        (Some(SpecShape::Any) | None, _) => read_literal(value, None, declared),
        (Some(_), _) => {
            if let Some(base) = base {
                found.add(not_built_in("equals", base.location.clone()));
            }
            return placeholder();
        }
    };
    let mut constant = SpecType::new(value.location.clone(), SpecShape::Constant(literal));
    constant.is_nullable = base.is_some_and(|base| base.is_nullable);
    constant
}
