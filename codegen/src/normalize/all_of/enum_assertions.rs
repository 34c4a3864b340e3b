//! What is said of listed values where a type declares them: the list says it all, so nothing of the type holds more.

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::model::spec::{Basic, SpecShape, SpecType};

/// Leaves out what else holds of a declared type of values, with a warning. Where a list stands in a field, the field holds it.
pub(super) fn drop_holds(of: &mut SpecType, found: &mut Findings) {
    let is_of_values = matches!(
        of.shape,
        SpecShape::Enum { .. } | SpecShape::Constant(_) | SpecShape::Basic(Basic::Bool)
    );
    if !is_of_values {
        return;
    }
    for holds in of.constraints.holds.drain(..) {
        found.add(Finding::new(
            Code::KeywordNotChecked,
            holds.location,
            "what holds of listed values is not checked",
            "list the values that fit",
        ));
    }
}
