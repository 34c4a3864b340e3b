//! Reads a form (`application/x-www-form-urlencoded`, URL Standard, section 5.1) as a value.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;

use super::field::Field;
use super::headers::HeaderError;
use crate::percent::form_decoded;

/// The value of a form. A name that is repeated is an array.
pub(super) fn read_form<T: DeserializeOwned>(text: &str) -> Result<T, HeaderError> {
    let mut fields: BTreeMap<String, Vec<Cow<'_, str>>> = BTreeMap::new();
    for pair in text.trim().split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let lines = fields.entry(form_decoded(name)).or_default();
        lines.push(Cow::Owned(form_decoded(value)));
    }
    let fields = fields
        .iter()
        .map(|(name, lines)| (name.as_str(), Field::of_lines(name, lines.clone())));
    T::deserialize(MapDeserializer::new(fields))
}
