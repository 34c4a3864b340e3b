//! Assertions on declared enums: the values are listed, so an assertion could only remove some of them.

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::model::spec::{Basic, SpecShape, SpecType};

/// Drops the assertions of a declared enum, with a warning. Those of an enum inside another type stay, since its use can carry them.
pub(super) fn drop_assertions(of: &mut SpecType, found: &mut Findings) {
    let is_enum = matches!(
        of.shape,
        SpecShape::Enum { .. } | SpecShape::Constant(_) | SpecShape::Basic(Basic::Bool)
    );
    if !is_enum {
        return;
    }
    for assertion in of.constraints.assertions.drain(..) {
        found.add(Finding::new(
            Code::KeywordNotChecked,
            assertion.location,
            "further constraints on an enum are not checked",
            "list only the values that satisfy them",
        ));
    }
}
