//! Names of crates: which ones cargo accepts, and one made from any text.
//!
//! In: text. Out: a name that cargo, rustc and a registry accept, or what is wrong with a given one. The rules are those of [the manifest
//! format](https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field) and of registries, which accept ASCII only. Knows no API.

use unicode_normalization::UnicodeNormalization;

use crate::model::ident::Ident;

/// The length that crates.io allows.
const MAX_LENGTH: usize = 64;

// Crates of the toolchain, and the runtime that every generated crate depends on: a crate with such a name would shadow it.
const TAKEN: &[&str] = &["alloc", "core", "levain", "proc_macro", "std", "test"];

// Windows reserves these names for devices: no folder can have them.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// The crate name nearest to `text`: `text` itself if it is one; `None` if no character of it can be in a name.
///
/// ```
/// # use levain_codegen::naming::crate_name::crate_name_of;
/// assert_eq!(crate_name_of("asana.com").as_deref(), Some("asana-com"));
/// assert_eq!(crate_name_of("3scale").as_deref(), Some("api-3scale"));
/// assert_eq!(crate_name_of("core").as_deref(), Some("core-client"));
/// assert_eq!(crate_name_of("日本"), None);
/// ```
pub fn crate_name_of(text: &str) -> Option<String> {
    if check_crate_name(text).is_ok() {
        return Some(text.to_owned());
    }
    // Letters lose their accents: `é` decomposes into `e` and a mark.
    let plain = text.nfkd().filter(|next| !is_mark(*next)).collect::<String>();
    let words: Vec<&str> = plain
        .split(|next: char| !next.is_ascii_alphanumeric() && next != '_')
        .map(|word| word.trim_matches('_'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut name = words.join("-").to_ascii_lowercase();
    if name.is_empty() {
        return None;
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "api-");
    }
    name.truncate(MAX_LENGTH - "-client".len());
    let mut name = name.trim_end_matches('-').to_owned();
    if check_crate_name(&name).is_err() {
        name.push_str("-client");
    }
    check_crate_name(&name).is_ok().then_some(name)
}

/// Checks that `name` can be the name of a crate.
///
/// # Errors
///
/// What is wrong with it, as the rest of a sentence that begins with the name.
pub fn check_crate_name(name: &str) -> Result<(), &'static str> {
    if name.is_empty() {
        return Err("is empty");
    }
    if !name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    {
        return Err("contains characters other than ASCII letters, digits, `-` and `_`");
    }
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Err("does not begin with a letter");
    }
    if name.len() > MAX_LENGTH {
        return Err("has more than 64 characters");
    }
    let in_rust = name.replace('-', "_");
    if Ident::new(&in_rust).is_none_or(|ident| ident.source() != in_rust) {
        return Err("is a keyword of Rust");
    }
    if TAKEN.contains(&in_rust.as_str()) {
        return Err("is the name of a crate that generated code uses");
    }
    if is_device(&name.to_ascii_lowercase()) {
        return Err("is reserved for a device on Windows");
    }
    Ok(())
}

fn is_device(name: &str) -> bool {
    let port = name
        .strip_prefix("com")
        .or_else(|| name.strip_prefix("lpt"))
        .is_some_and(|number| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit()));
    port || DEVICES.contains(&name)
}

fn is_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::{check_crate_name, crate_name_of};

    #[test]
    fn any_text_becomes_a_name_that_cargo_accepts() {
        let cases = [
            ("bakery", "bakery"),
            ("my_client", "my_client"),
            ("MyClient", "MyClient"),
            ("asana.com", "asana-com"),
            ("My API (v2)", "my-api-v2"),
            ("Größe", "gro-e"),
            ("crème brûlée", "creme-brulee"),
            ("1password", "api-1password"),
            ("type", "type-client"),
            ("self", "self-client"),
            ("std", "std-client"),
            ("Proc Macro", "proc-macro-client"),
            ("test", "test-client"),
            ("levain", "levain-client"),
            ("COM1", "com1-client"),
            ("_private_", "private"),
            ("--", ""),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(crate_name_of(text).unwrap_or_default(), expected, "{text:?}");
        }
        for text in [
            "a".repeat(200),
            "a.".repeat(100),
            format!("{}.type", "9".repeat(90)),
        ] {
            let name = crate_name_of(&text).expect("it contains letters or digits");
            assert_eq!(check_crate_name(&name), Ok(()), "{name}");
        }
    }

    #[test]
    fn names_that_cargo_rejects_are_rejected() {
        for name in [
            "",
            "a b",
            "a.b",
            "1a",
            "_a",
            "é",
            "fn",
            "core",
            "proc-macro",
            "nul",
            "lpt9",
        ] {
            assert!(check_crate_name(name).is_err(), "{name}");
        }
    }
}
