//! Names of modules, which are also names of files: ASCII only, and none that a compiler or a file system reserves.
//!
//! In: any text. Out: an [`Ident`]. rustc loads no file for a module whose name is not ASCII (E0754), reports `main` and `lib` as misplaced
//! files, and reads `mod` as the file of the folder itself. Does not know which names are taken.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::words::{Symbols, shortened, snake};
use crate::model::ident::Ident;

// Every generated file uses the runtime as `levain`; from `aux` on these are devices on Windows, with any extension.
const RESERVED: &[&str] = &[
    "levain", "lib", "main", "mod", "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5",
    "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

// A path contains several of these names, and Windows allows 260 characters for the whole path.
const MAX_BYTES: usize = 60;

/// The module for `text`: its `snake_case`, with letters stripped of their accents and other characters by their code points.
pub fn module(text: &str) -> Ident {
    let name = snake(text, Symbols::Part);
    let plain = name.plain();
    let ascii_name = if plain.is_ascii() {
        name
    } else {
        snake(&in_ascii(plain), Symbols::Part)
    };
    let short = shortened(ascii_name.plain(), MAX_BYTES);
    unreserved(Ident::new(&short).unwrap_or(ascii_name))
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

fn unreserved(ident: Ident) -> Ident {
    if RESERVED.contains(&ident.plain()) {
        return Ident::new(&format!("{}_", ident.plain())).unwrap_or(ident);
    }
    ident
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn modules_are_ascii_and_not_reserved_by_the_compiler() {
        let name = |text| module(text).source().to_owned();
        assert_eq!(name("GrünstromIndex"), "grunstrom_index");
        assert_eq!(name("Straße"), "strasse");
        assert_eq!(name("用户"), "u7528_u6237");
        assert_eq!(name("main"), "main_");
        assert_eq!(name("Mod"), "mod_");
        assert_eq!(name("COM1"), "com1_");
        assert_eq!(name("type"), "r#type");
        let (long, longer) = ("名前".repeat(90), "名前".repeat(91));
        assert!(name(&long).len() <= 60);
        assert_ne!(name(&long), name(&longer));
    }
}
