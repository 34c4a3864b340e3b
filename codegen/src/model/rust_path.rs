//! The path of a Rust type, as text: `my_types::Range<my_types::Day>`.
//!
//! In: text from a user or a document. Out: [`RustPath`], which consists of identifiers only, so that no other part of the text can
//! get into generated code.

use crate::model::ident::Ident;

/// The path of a type that is not generated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RustPath {
    /// Whether it begins with `crate::`.
    pub is_local: bool,
    /// The segments, the first of which is the crate unless the path is local.
    pub segments: Vec<Ident>,
    /// The type arguments.
    pub parameters: Vec<RustPath>,
}

// Type arguments are not nested deeper by hand. The reader recurses once per level.
const MAX_DEPTH: usize = 16;

impl RustPath {
    /// Reads `text` as a path.
    ///
    /// # Errors
    ///
    /// A phrase that says what is wrong with the text.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let mut rest = text.trim();
        let path = read_path(&mut rest, 0)?;
        if !rest.is_empty() {
            return Err("there is text after the path");
        }
        Ok(path)
    }

    /// The path of a single name, which every module has in scope: `Eq`.
    pub fn of_name(name: &str) -> Option<Self> {
        Some(Self {
            is_local: false,
            segments: vec![Ident::new(name)?],
            parameters: Vec::new(),
        })
    }

    /// The name, if the path is a single one.
    pub fn name(&self) -> Option<&str> {
        match self.segments.as_slice() {
            [only] if !self.is_local => Some(only.plain()),
            _ => None,
        }
    }

    /// The crates that the path and its type arguments begin with, each once.
    pub fn crates(&self) -> Vec<&str> {
        let mut crates = Vec::new();
        self.add_crates(&mut crates);
        crates
    }

    fn add_crates<'p>(&'p self, crates: &mut Vec<&'p str>) {
        // A single segment is a type of the prelude: `String`, `u64`.
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

    /// Whether the path or one of its type arguments begins with `crate::`.
    pub fn is_local_anywhere(&self) -> bool {
        self.is_local || self.parameters.iter().any(Self::is_local_anywhere)
    }
}

/// The name of a crate as the first segment of a path: `my_types` for `my-types`.
pub fn crate_ident(name: &str) -> String {
    name.replace('-', "_")
}

fn read_path(rest: &mut &str, depth: usize) -> Result<RustPath, &'static str> {
    if depth > MAX_DEPTH {
        return Err("its type arguments are nested too deeply");
    }
    accept(rest, "::");
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
                .push(ident.ok_or("each segment of a path must be an identifier")?);
        }
        if !accept(rest, "::") {
            break;
        }
    }
    let length = path.segments.len() + usize::from(path.is_local);
    if depth == 0 && length < 2 {
        return Err("it must begin with the name of a crate");
    }
    if length == 0 || (path.is_local && path.segments.is_empty()) {
        return Err("it does not name a type");
    }
    if accept(rest, "<") {
        loop {
            path.parameters.push(read_path(rest, depth + 1)?);
            if !accept(rest, ",") {
                break;
            }
            if rest.starts_with('>') {
                break;
            }
        }
        if !accept(rest, ">") {
            return Err("`<` is not closed");
        }
    }
    Ok(path)
}

fn accept(rest: &mut &str, token: &str) -> bool {
    let Some(after) = rest.trim_start().strip_prefix(token) else {
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
    fn paths_consist_of_identifiers() {
        let path = RustPath::read("::my_types::Range< my_types::Day, Vec<other::Day>, >").expect("it is one");
        assert_eq!(path.crates(), ["my_types", "other"]);
        assert_eq!(path.segments.len(), 2);
        assert_eq!(path.parameters.len(), 2);
        assert!(RustPath::read("crate::Money").expect("it is one").is_local);
    }

    #[test]
    fn other_text_is_not_a_path() {
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
