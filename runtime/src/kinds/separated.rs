//! Lists that are one text outside of JSON: no item may look like two, or like none.

use crate::http::flat_text;
use crate::{Check, Parameter};

/// Adds the items that could not be read back from `items` joined by `separator`: empty ones, and those that hold it
/// (for scopes this is RFC 6749, section 3.3). Of what is received there is nothing to say: it was read already.
pub fn check_separated<T: Parameter>(items: &[T], separator: &str, check: &mut Check<'_>) {
    if !check.is_sent() {
        return;
    }
    for (index, item) in items.iter().enumerate() {
        let text = flat_text(item);
        let message = if text.is_empty() {
            "must not be empty: the list is one text, and this would not be seen in it".to_owned()
        } else if !separator.is_empty() && text.contains(separator) {
            format!("must not hold `{separator}`, which parts the items of the list")
        } else {
            continue;
        };
        check.index(index, |check| check.violation("separator", message));
    }
}
