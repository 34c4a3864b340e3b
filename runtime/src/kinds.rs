//! What the macros of each kind of type share: the parts that need no type of the generated client.

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};

use crate::object::Constant;
use crate::{Json, Text};

mod choice;
mod separated;
mod tagged;

pub use choice::{Choice, IntChoice, JsonChoice, Listed, TextChoice, read_choice};
pub use separated::check_separated;
pub use tagged::{
    Alternatives, by_shape, check_unlisted, is_untold, otherwise, read_shape, read_tagged, send_tagged,
    tag_is, tagged, write_tagged,
};

pub use crate::parameter::write_list;

/// Reads a text.
///
/// # Errors
///
/// When it is none.
pub fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    deserializer.deserialize_string(TextVisitor)
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::from(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
        Ok(Text::from(text))
    }
}

/// A constant as a tree.
pub fn literal(constant: &dyn Constant) -> Json {
    constant.literal().into()
}

/// Null, where an enum lists it.
pub fn listed_null<T: JsonChoice>() -> Option<T> {
    Some(T::read(Json::Null)).filter(Choice::is_listed)
}
