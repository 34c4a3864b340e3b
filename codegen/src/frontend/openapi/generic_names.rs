//! Names of generic types, as frameworks write them into documents: ``PagedResult`1[[Acme.UserDto, Acme, Version=2.0.0.0]]`` of .NET,
//! `Page«User»` of springfox, `Map<String,List<User>>`, `Page[User]` of Go and Scala.
//!
//! In: the name of a component. Out: what a person would call it, `PagedResult of UserDto`. Does not know which names are taken.

use std::borrow::Cow;

/// How much is said of the arguments of a generic type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arguments {
    /// Their own names.
    Short,
    /// Their names with those of their namespaces, which tell apart arguments of the same name.
    Qualified,
}

/// The name in words, if it is that of a generic type; else as it is.
pub(super) fn readable(name: &str, arguments: Arguments) -> Cow<'_, str> {
    let mut parser = Parser { rest: name, depth: 0 };
    match parser.generic() {
        Some(generic) if parser.rest.is_empty() && !generic.arguments.is_empty() => {
            let mut words = generic.name.to_owned();
            generic.write_arguments(arguments, &mut words);
            Cow::Owned(words)
        }
        _ => Cow::Borrowed(name),
    }
}

struct Generic<'n> {
    name: &'n str,
    arguments: Vec<Self>,
    is_array: bool,
}

impl Generic<'_> {
    fn write(&self, arguments: Arguments, words: &mut String) {
        if self.is_array {
            words.push_str("Array of ");
        }
        match arguments {
            Arguments::Short => {
                words.push_str(self.name.rsplit(['.', '/']).next().unwrap_or(self.name));
            }
            Arguments::Qualified => words.push_str(&self.name.replace(['.', '/'], " ")),
        }
        self.write_arguments(arguments, words);
    }

    fn write_arguments(&self, arguments: Arguments, words: &mut String) {
        for (index, argument) in self.arguments.iter().enumerate() {
            words.push_str(if index == 0 { " of " } else { " and " });
            argument.write(arguments, words);
        }
    }
}

// No real type is nested deeper.
const MAX_DEPTH: usize = 16;

struct Parser<'n> {
    rest: &'n str,
    depth: usize,
}

impl<'n> Parser<'n> {
    fn generic(&mut self) -> Option<Generic<'n>> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let name = self.take_while(is_of_name);
        // The number of parameters: `` `2 ``.
        if let Some(rest) = self.rest.strip_prefix('`') {
            self.rest = rest;
            self.take_while(|next| next.is_ascii_digit());
        }
        if name.is_empty() {
            return None;
        }
        let mut generic = Generic {
            name,
            arguments: self.arguments()?,
            is_array: false,
        };
        self.skip('?');
        while let Some(rest) = self.rest.strip_prefix("[]") {
            self.rest = rest;
            generic.is_array = true;
        }
        self.depth -= 1;
        Some(generic)
    }

    // `None` for what is no list of types; no arguments where no list begins.
    fn arguments(&mut self) -> Option<Vec<Generic<'n>>> {
        let mut characters = self.rest.chars();
        let open = characters.next();
        let close = match open {
            Some('<') => '>',
            Some('«') => '»',
            Some('[') if !self.rest.starts_with("[]") => ']',
            Some('(') => ')',
            _ => return Some(Vec::new()),
        };
        self.rest = characters.as_str();
        let mut arguments = Vec::new();
        loop {
            self.skip(' ');
            let argument = if open == Some('[') && self.rest.starts_with('[') {
                self.qualified()?
            } else {
                self.generic()?
            };
            // Text in parentheses is often a remark: `Error(deprecated)`.
            if matches!(open, Some('[' | '(')) && !is_name_of_type(argument.name) {
                return None;
            }
            arguments.push(argument);
            self.skip(' ');
            if self.skip(close) {
                return Some(arguments);
            }
            if !self.skip(',') {
                return None;
            }
        }
    }

    // `[Acme.UserDto, Acme, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null]`: a type with its assembly.
    fn qualified(&mut self) -> Option<Generic<'n>> {
        self.rest = self.rest.strip_prefix('[')?;
        let of = self.generic()?;
        let (assembly, rest) = self.rest.split_once(']')?;
        self.rest = rest;
        (assembly.is_empty() || assembly.starts_with(',')).then_some(of)
    }

    fn take_while(&mut self, is_taken: impl Fn(char) -> bool) -> &'n str {
        let end = self.rest.find(|next| !is_taken(next)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn skip(&mut self, character: char) -> bool {
        match self.rest.strip_prefix(character) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }
}

fn is_of_name(next: char) -> bool {
    next.is_alphanumeric() || "_.+$/-".contains(next)
}

fn is_name_of_type(name: &str) -> bool {
    let own = name.rsplit(['.', '/']).next().unwrap_or(name);
    own.starts_with(char::is_uppercase)
        || matches!(
            own,
            "string"
                | "int"
                | "integer"
                | "long"
                | "int32"
                | "int64"
                | "float"
                | "double"
                | "number"
                | "bool"
                | "boolean"
                | "object"
                | "any"
                | "byte"
        )
}

#[cfg(test)]
mod tests {
    use super::{Arguments, readable};

    #[test]
    fn generic_types_are_named_by_their_arguments() {
        let assembly = "Acme, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null";
        let cases = [
            (
                format!("Acme.PagedResult`1[[Acme.UserDto, {assembly}]]"),
                "Acme.PagedResult of UserDto",
            ),
            (
                format!("Pair`2[[Acme.UserDto, {assembly}],[System.Int32, {assembly}]]"),
                "Pair of UserDto and Int32",
            ),
            (
                format!(
                    "Result`1[[System.Collections.Generic.List`1[[Acme.UserDto, {assembly}]], {assembly}]]"
                ),
                "Result of List of UserDto",
            ),
            ("List`1[System.String]".to_owned(), "List of String"),
            ("Page«User»".to_owned(), "Page of User"),
            (
                "Map«string,List«com.acme.User»»".to_owned(),
                "Map of string and List of User",
            ),
            (
                "Map(String,List<User>)".to_owned(),
                "Map of String and List of User",
            ),
            ("com.acme.Page<com.acme.User>".to_owned(), "com.acme.Page of User"),
            ("Page[github.com/acme/api.User]".to_owned(), "Page of User"),
            ("Page<User[]>".to_owned(), "Page of Array of User"),
            ("Page<int?>".to_owned(), "Page of int"),
            ("Outer+Inner<T>".to_owned(), "Outer+Inner of T"),
        ];
        for (name, expected) in cases {
            assert_eq!(readable(&name, Arguments::Short), expected, "{name}");
        }
    }

    #[test]
    fn other_names_stay_as_they_are() {
        for name in [
            "User",
            "Outer+Inner",
            "Pet[]",
            "Error (v2)",
            "Error(deprecated)",
            "a<b",
            "a<>",
            "x[0]",
            "<A>",
            "",
            "List<?>",
            "`1[[A]]",
            "A[[B",
            "A<B>C",
        ] {
            assert_eq!(readable(name, Arguments::Short), name, "{name}");
        }
    }

    #[test]
    fn namespaces_tell_arguments_apart() {
        assert_eq!(readable("Page<a.User>", Arguments::Qualified), "Page of a User");
    }
}
