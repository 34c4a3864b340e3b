//! Values outside of JSON: in a path, a query, a header, a cookie or a form.
//!
//! In: a value. Out: calls of a [`ParameterSink`], which knows where the value goes and in which style. Nothing is encoded here.

mod standard;
mod style;
mod tree;

use crate::direction::Direction;
use crate::http::FilePart;

pub use standard::write_array;
pub use style::Style;
pub(crate) use style::StyleKind;
#[cfg(test)]
pub(crate) use tree::tests as tree_tests;
#[cfg(test)]
pub(crate) use tree::tests::flat_text;
pub(crate) use tree::{Tree, json_of};

/// A value that can be written as a parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter",
    note = "a type that derives `levain::Newtype`, `levain::StringEnum` or `levain::Object` can, and strings, numbers, `bool`, `Vec`, `levain::Map` and `levain::Json`"
)]
pub trait Parameter {
    /// Writes the value: with exactly one call of a method of `to`, or with a begin, the items or members, and the end.
    fn write_parameter(&self, to: &mut dyn ParameterSink);
}

/// Receives one [`Parameter`]. By default every method ignores what it is given.
#[allow(unused_variables, reason = "the names document the parameters")]
pub trait ParameterSink {
    /// The direction of the value: objects leave out the properties that are not of it.
    fn direction(&self) -> Direction {
        Direction::Sent
    }

    /// The value is absent.
    fn absent(&mut self) {}

    /// The value is null.
    fn null(&mut self) {}

    /// A string.
    fn string(&mut self, text: &str) {}

    /// An integer.
    fn integer(&mut self, value: i64) {}

    /// A number.
    fn number(&mut self, value: f64) {}

    /// A number in the notation of JSON.
    fn number_text(&mut self, text: &str) {}

    /// A boolean.
    fn boolean(&mut self, value: bool) {}

    /// Bytes, before any encoding.
    fn bytes(&mut self, value: &[u8]) {}

    /// A file. Where there are no files, it is bytes.
    fn file(&mut self, file: &FilePart) {
        self.bytes(file.bytes());
    }

    /// An array begins; `separator` is the one that its type declares.
    fn begin_array(&mut self, separator: Option<&'static str>) {}

    /// An item of the array that began last.
    fn item(&mut self, value: &dyn Parameter) {}

    /// The array ends.
    fn end_array(&mut self) {}

    /// An object or a map begins.
    fn begin_object(&mut self) {}

    /// A member of the object that began last.
    fn member(&mut self, name: &str, value: &dyn Parameter) {}

    /// The object ends.
    fn end_object(&mut self) {}
}
