//! Which parts of a request the fields of a flattened struct are.
//!
//! In: the properties of an object, one by one. Out: parameters and members of the body, by a table of the derive `Request`.

mod supplied;

use super::part::{ParameterIn, Part};
use super::parts::PartSink;
use crate::object::FlatFields;
use crate::parameter::Style;
use crate::validate::Constraint;

use supplied::is_equal;

pub use supplied::{FlatNames, NoFlatNames, check_distinct, check_flattened, check_supplied};

/// Where the fields of a flattened struct go.
#[derive(Clone, Copy, Debug)]
pub struct Flattened<'t> {
    /// The fields that have a place of their own.
    pub named: &'t [FlatField<'t>],
    /// Where all others go.
    pub others: FlatField<'t>,
}

/// Where a field of a flattened struct goes, with the constraints of its use.
///
/// The derive writes it as a literal: what a function is given would not live as long as a constant.
#[derive(Clone, Copy, Debug)]
pub struct FlatField<'t> {
    /// The name on the wire.
    pub name: &'t str,
    /// The place.
    pub parameter_in: ParameterIn,
    /// The style there.
    pub style: Style,
    /// The constraints.
    pub constraints: &'t [Constraint<'t>],
}

impl FlatField<'_> {
    // The name of a header has no case (RFC 9110, section 5.1).
    const fn has_name(&self, name: &str) -> bool {
        match self.parameter_in {
            ParameterIn::Header => self.name.eq_ignore_ascii_case(name),
            _ => is_equal(self.name, name),
        }
    }
}

impl<'t> Flattened<'t> {
    fn of(&self, name: &str) -> &FlatField<'t> {
        let named = self.named.iter().find(|field| field.has_name(name));
        named.unwrap_or(&self.others)
    }

    /// The constraints of the use of a member of the body; `None` of a parameter.
    pub(super) fn member(&self, name: &str) -> Option<&'t [Constraint<'t>]> {
        let field = self.of(name);
        (field.parameter_in == ParameterIn::Body).then_some(field.constraints)
    }

    /// Where the parameters are among the fields; `None` if all are members of the body.
    pub(super) fn parameters_in(&self) -> Option<ParameterIn> {
        let mut places = [&self.others].into_iter().chain(self.named);
        let field = places.find(|field| field.parameter_in != ParameterIn::Body)?;
        Some(field.parameter_in)
    }
}

/// Passes those properties on that are parameters.
pub(super) struct FlatParameters<'s, 't> {
    pub(super) sink: &'s mut dyn PartSink,
    pub(super) to: &'s Flattened<'t>,
}

impl FlatFields for FlatParameters<'_, '_> {
    fn field(&mut self, name: &str, value: &dyn Part, constraints: &[Constraint<'_>]) {
        let of = self.to.of(name);
        if of.parameter_in == ParameterIn::Body {
            return;
        }
        self.sink.parameter(of.parameter_in, name, value, of.style);
        for constraints in [constraints, of.constraints] {
            if !constraints.is_empty() {
                self.sink.constraints(of.parameter_in, name, value, constraints);
            }
        }
    }
}
