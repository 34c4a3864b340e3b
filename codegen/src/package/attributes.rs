//! `.gitattributes` of a generated package: how Git merges the lock, and what hosts of code fold in diffs.
//!
//! In: nothing. Out: the file's path and text. One that does not say that levain generated it is the user's, and stays as it is.

use crate::model::files::SETTINGS_MARK;

/// The path of the file in the package.
pub const PATH: &str = ".gitattributes";

// `union` takes both sides of a conflict, which is how a lock is read; hosts that ignore it leave markers, which the next run mends.
const PATTERNS: &[(&str, &str)] = &[
    ("levain.lock", "merge=union linguist-generated"),
    ("rustfmt.toml", "linguist-generated"),
    // What was set aside: hosts of code fold it away.
    ("src/older/**", "linguist-generated"),
];

/// The text of the file.
pub fn text() -> String {
    let mut text = format!("{SETTINGS_MARK} Without this line, the file is yours.\n");
    for (pattern, attributes) in PATTERNS {
        text.extend([pattern, " ", attributes, "\n"]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::model::files::is_generated;

    #[test]
    fn the_file_says_that_it_is_generated() {
        assert!(is_generated(&text()));
        assert!(text().contains("\nlevain.lock merge=union"));
    }
}
