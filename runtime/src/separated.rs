//! Arrays that are one string outside of JSON, such as scopes: no item may look like two, or like none.

use crate::parameter::{Parameter, Style, Tree};
use crate::validate::Validation;

/// Adds a violation for each item that could not be recovered from `items` joined by `separator`: empty ones, and those that contain
/// the separator (for scopes this is RFC 6749, section 3.3). Received items were split already, so nothing can be wrong with them.
pub fn validate_separated<T: Parameter>(items: &[T], separator: &str, validation: &mut Validation<'_>) {
    if !validation.is_sent() {
        return;
    }
    for (index, item) in items.iter().enumerate() {
        let tree = Tree::of(item, Style::FORM);
        // A null is left out.
        if !tree.is_defined() {
            continue;
        }
        let text = tree.flat();
        let message = if text.is_empty() {
            "must not be empty: the items are joined into one string, in which an empty one is lost"
                .to_owned()
        } else if !separator.is_empty() && text.contains(separator) {
            format!("must not contain `{separator}`, which separates the items")
        } else {
            continue;
        };
        validation.item(index, |validation| validation.unwritable("separator", message));
    }
}
