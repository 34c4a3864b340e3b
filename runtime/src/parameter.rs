//! How a value is written outside of JSON: in a path, a query, a header, a cookie or a form.
//!
//! In: a value. Out: calls of a [`ParameterSink`], which knows the place and the style. Decides no encoding.

mod standard;

use crate::Direction;

pub use standard::write_list;

/// A value that can be written outside of JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter",
    note = "types made by levain's macros can, and those of its prelude: text, numbers, lists, `Map`, `Json`"
)]
pub trait Parameter {
    /// Makes exactly one call of `to`, or one begin, its parts, and its end.
    fn write_parameter(&self, to: &mut dyn ParameterSink);
}

/// Takes one [`Parameter`]. What a sink has no use for it passes over, which is what its methods do unless they are written.
#[allow(unused_variables, reason = "names are for those who write a sink")]
pub trait ParameterSink {
    /// Which way the value goes: members that are absent from that direction are left out.
    fn direction(&self) -> Direction {
        Direction::Sent
    }

    /// There is no value.
    fn absent(&mut self) {}

    /// The value is null.
    fn null(&mut self) {}

    /// A text.
    fn text(&mut self, text: &str) {}

    /// A whole number.
    fn int(&mut self, value: i64) {}

    /// A number with a fraction.
    fn float(&mut self, value: f64) {}

    /// A number as it was written in JSON.
    fn number(&mut self, text: &str) {}

    /// A truth value.
    fn bool(&mut self, value: bool) {}

    /// Bytes, not encoded.
    fn bytes(&mut self, value: &[u8]) {}

    /// A list begins; `separator` is the one its own type declares.
    fn begin_list(&mut self, separator: Option<&'static str>) {}

    /// An item of the list begun last.
    fn item(&mut self, value: &dyn Parameter) {}

    /// The list ends.
    fn end_list(&mut self) {}

    /// An object or a dictionary begins.
    fn begin_object(&mut self) {}

    /// A member of the object begun last.
    fn member(&mut self, name: &str, value: &dyn Parameter) {}

    /// The object ends.
    fn end_object(&mut self) {}
}
