//! The path of a Rust type, as text: `my_types::Range<my_types::Day>`.
//!
//! In: text that a user or a document wrote. Out: [`RustPath`], made of identifiers alone, so that nothing else of the text can
//! come into generated code.

use crate::model::ident::Ident;

/// The path of a type that another crate has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RustPath {
    /// Whether it begins in the crate that the code stands in: `crate::…`.
    pub is_local: bool,
    /// Its names: the crate's first, unless it is local.
    pub segments: Vec<Ident>,
    /// The types it is of.
    pub parameters: Vec<RustPath>,
}

// Types are not written deeper by hand, and reading goes one call down a level.
const DEEPEST: usize = 16;

impl RustPath {
    /// The path that `text` is.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in a few words.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let mut rest = text.trim();
        let path = read_path(&mut rest, 0)?;
        if !rest.is_empty() {
            return Err("something stands behind the path");
        }
        Ok(path)
    }

    /// The crates that it names types of, each once.
    pub fn crates(&self) -> Vec<&str> {
        let mut crates = Vec::new();
        self.add_crates(&mut crates);
        crates
    }

    fn add_crates<'p>(&'p self, crates: &mut Vec<&'p str>) {
        // One name alone is a type that every crate knows: `String`, `u64`.
        if let [first, _, ..] = self.segments.as_slice()
            && !self.is_local
            && !crates.contains(&first.plain())
        {
            crates.push(first.plain());
        }
        for parameter in &self.parameters {
            parameter.add_crates(crates);
        }
    }

    /// Whether any part of it begins with `crate::`.
    pub fn is_local_anywhere(&self) -> bool {
        self.is_local || self.parameters.iter().any(Self::is_local_anywhere)
    }
}

/// The name of a crate as a path begins with it: `my-types` is `my_types` there.
pub fn crate_ident(name: &str) -> String {
    name.replace('-', "_")
}

fn read_path(rest: &mut &str, depth: usize) -> Result<RustPath, &'static str> {
    if depth > DEEPEST {
        return Err("it nests too deeply");
    }
    eat(rest, "::");
    let mut path = RustPath {
        is_local: false,
        segments: Vec::new(),
        parameters: Vec::new(),
    };
    loop {
        let word = read_word(rest);
        if word == "crate" && path.segments.is_empty() && !path.is_local {
            path.is_local = true;
        } else {
            let ident = Ident::new(word).filter(|ident| ident.source() == word);
            path.segments
                .push(ident.ok_or("each part of a path is an identifier")?);
        }
        if !eat(rest, "::") {
            break;
        }
    }
    let length = path.segments.len() + usize::from(path.is_local);
    if depth == 0 && length < 2 {
        return Err("it begins with the name of a crate");
    }
    if length == 0 || (path.is_local && path.segments.is_empty()) {
        return Err("it names no type");
    }
    if eat(rest, "<") {
        loop {
            path.parameters.push(read_path(rest, depth + 1)?);
            if !eat(rest, ",") {
                break;
            }
            if rest.starts_with('>') {
                break;
            }
        }
        if !eat(rest, ">") {
            return Err("`<` is not closed");
        }
    }
    Ok(path)
}

fn eat(rest: &mut &str, sign: &str) -> bool {
    let Some(after) = rest.trim_start().strip_prefix(sign) else {
        return false;
    };
    *rest = after.trim_start();
    true
}

fn read_word<'t>(rest: &mut &'t str) -> &'t str {
    let end = rest
        .find(|next: char| !unicode_ident::is_xid_continue(next) && next != '_')
        .unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    *rest = after.trim_start();
    word
}

#[cfg(test)]
mod tests {
    use super::RustPath;

    #[test]
    fn paths_are_made_of_identifiers() {
        let path = RustPath::read("::my_types::Range< my_types::Day, Vec<other::Day>, >").expect("it is one");
        assert_eq!(path.crates(), ["my_types", "other"]);
        assert_eq!(path.segments.len(), 2);
        assert_eq!(path.parameters.len(), 2);
        assert!(RustPath::read("crate::Money").expect("it is one").is_local);
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in [
            "",
            "String",
            "crate",
            "::",
            "a::",
            "a::b<",
            "a::b<>",
            "a::b c",
            "a::b; fn x() {}",
            "a::fn",
            "self::A",
            "super::A",
            "a::crate::B",
            "a::b<'static>",
            "a::[u8]",
            "a::b<Vec<u8>",
            "a-b::C",
        ] {
            assert!(RustPath::read(text).is_err(), "{text}");
        }
        assert!(RustPath::read(&format!("a::b{}", "<a::b".repeat(10_000))).is_err());
    }
}
