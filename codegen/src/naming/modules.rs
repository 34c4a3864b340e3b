//! Names of modules, which are names of files too: ASCII, and none that a compiler or a file system keeps for itself.
//!
//! In: any text. Out: an [`Ident`]. rustc loads no file for a module whose name is not ASCII (E0754), takes `main` and `lib`
//! for files that are misplaced, and `mod` for the file of the folder itself.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::words::{Symbols, shortened, snake};
use crate::model::ident::Ident;

// `levain` is the runtime to every generated file; the last are devices on Windows, whatever the extension.
const KEPT: &[&str] = &[
    "levain", "lib", "main", "mod", "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5",
    "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

// A path has several of them in it, and Windows takes 260 characters for the whole.
const LONGEST: usize = 60;

/// The module for `text`: its `snake_case`, letters without their accents, others by their numbers in Unicode.
pub fn module(text: &str) -> Ident {
    let overridden = snake(text, Symbols::Part);
    let plain = overridden.plain();
    let in_ascii = if plain.is_ascii() {
        overridden
    } else {
        snake(&in_ascii(plain), Symbols::Part)
    };
    let short = shortened(in_ascii.plain(), LONGEST);
    kept_free(Ident::new(&short).unwrap_or(in_ascii))
}

fn in_ascii(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)) {
        match character {
            'ß' => ascii.push_str("ss"),
            _ if character.is_ascii() => ascii.push(character),
            _ => {
                let _ = write!(ascii, " u{:x} ", u32::from(character));
            }
        }
    }
    ascii
}

fn kept_free(ident: Ident) -> Ident {
    if KEPT.contains(&ident.plain()) {
        return Ident::new(&format!("{}_", ident.plain())).unwrap_or(ident);
    }
    ident
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn modules_are_ascii_and_no_files_of_the_compiler() {
        let named = |text| module(text).source().to_owned();
        assert_eq!(named("GrünstromIndex"), "grunstrom_index");
        assert_eq!(named("Straße"), "strasse");
        assert_eq!(named("用户"), "u7528_u6237");
        assert_eq!(named("main"), "main_");
        assert_eq!(named("Mod"), "mod_");
        assert_eq!(named("COM1"), "com1_");
        assert_eq!(named("type"), "r#type");
        let (long, longer) = ("名前".repeat(90), "名前".repeat(91));
        assert!(named(&long).len() <= 60);
        assert_ne!(named(&long), named(&longer));
    }
}
