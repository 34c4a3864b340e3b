//! Names of crates: what cargo takes as one, and one made of any text.
//!
//! In: text. Out: a name that cargo, rustc and a registry take, or what is wrong with the one that was given. The rules are those
//! of [the manifest format](https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field), and of registries, which
//! take ASCII only.

use unicode_normalization::UnicodeNormalization;

use crate::model::ident::Ident;

/// The longest name that crates.io takes.
const LONGEST: usize = 64;

// Crates of the toolchain, and the runtime that every generated crate stands on: a crate of such a name hides it.
const TAKEN: &[&str] = &["alloc", "core", "levain", "proc_macro", "std", "test"];

// Names that Windows keeps for devices: no folder can have them.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// The crate name nearest to `text`: itself when it can be one; `None` when nothing of it can stand in a name.
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
    // Letters lose their marks: `é` is `e` with one.
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
    name.truncate(LONGEST - "-client".len());
    let mut name = name.trim_end_matches('-').to_owned();
    if check_crate_name(&name).is_err() {
        name.push_str("-client");
    }
    check_crate_name(&name).is_ok().then_some(name)
}

/// Whether `name` can be a crate's.
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
        return Err("holds more than the letters of ASCII, digits, `-` and `_`");
    }
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Err("does not begin with a letter");
    }
    if name.len() > LONGEST {
        return Err("has more than 64 characters");
    }
    let in_rust = name.replace('-', "_");
    if Ident::new(&in_rust).is_none_or(|ident| ident.source() != in_rust) {
        return Err("is a word of Rust's own");
    }
    if TAKEN.contains(&in_rust.as_str()) {
        return Err("is the name of a crate that the generated one needs");
    }
    if is_device(&name.to_ascii_lowercase()) {
        return Err("is a name that Windows keeps for a device");
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
    fn any_text_becomes_a_name_that_cargo_takes() {
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
            let name = crate_name_of(&text).expect("it holds letters or digits");
            assert_eq!(check_crate_name(&name), Ok(()), "{name}");
        }
    }

    #[test]
    fn what_cargo_refuses_is_refused() {
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
