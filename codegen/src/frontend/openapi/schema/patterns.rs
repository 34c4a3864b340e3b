//! Patterns of a document, in ECMA-262 whatever language they are written in.
//!
//! In: a pattern with its location. Out: the same in ECMA-262, or a finding. JSON Schema asks for ECMA-262 (2020-12, core, section 6.4), and
//! documents have the patterns of their servers' languages.

use levain_rules::Pattern;

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::reader::Reader;

/// The pattern in ECMA-262; `None`, with a finding, where its meaning is not certain.
pub(super) fn to_ecma(reader: &mut Reader<'_, '_>, pattern: &Spanned<String>) -> Option<Spanned<String>> {
    let source = &pattern.value;
    match Pattern::to_ecma(source) {
        Ok(ecma) => Some(Spanned::new(ecma.into_owned(), pattern.location.clone())),
        Err(error) => {
            let part = source.get(error.part).unwrap_or_default();
            reader.found.add(Finding::new(
                Code::UnsupportedPattern,
                pattern.location.clone(),
                format!("`{part}` in the pattern `{source}` is {}", error.what),
                "values are not validated against it; write a regular expression of ECMA-262 to have them validated",
            ));
            None
        }
    }
}
