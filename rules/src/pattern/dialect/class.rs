//! Classes in brackets, and those of POSIX in them: `[[:alpha:]_]`.

use super::{NotEcma, Translation};

/// A class of POSIX (POSIX.1-2017, volume 1, section 9.3.5).
#[derive(Clone, Copy)]
pub(super) struct PosixClass {
    /// Its characters in ASCII, as items of a class.
    ascii: &'static str,
    /// Whether it has characters beyond ASCII in some languages, such as Ruby.
    is_wider: bool,
}

/// The class of a name.
pub(super) fn posix(name: &str) -> Option<PosixClass> {
    let (ascii, is_wider) = match name {
        "alpha" => ("a-zA-Z", true),
        "digit" => ("0-9", false),
        "alnum" => ("a-zA-Z0-9", true),
        "upper" => ("A-Z", true),
        "lower" => ("a-z", true),
        "space" => ("\\s", false),
        "blank" => (" \\t", false),
        "punct" => ("!-\\/:-@\\[-`{-~", true),
        "graph" => ("!-~", true),
        "print" => (" -~", true),
        "cntrl" => ("\\x00-\\x1f\\x7f-\\x9f", false),
        "xdigit" => ("0-9A-Fa-f", false),
        "word" => ("\\w", true),
        "ascii" => ("\\x00-\\x7f", false),
        _ => return None,
    };
    Some(PosixClass { ascii, is_wider })
}

/// The items of a class. Those beyond ASCII belong to it where that refuses nothing: unless the class around it is negated.
pub(super) fn set_of(class: PosixClass, is_negated: bool) -> String {
    if class.is_wider && !is_negated {
        return format!("{}\\u{{80}}-\\u{{10ffff}}", class.ascii);
    }
    class.ascii.to_owned()
}

impl Translation<'_> {
    /// Translates the class that starts here.
    pub(super) fn class(&mut self) -> Result<(), NotEcma> {
        let start = self.at;
        self.copy('[');
        self.is_negated = self.peek() == Some('^');
        if self.is_negated {
            self.copy('^');
        }
        // In ECMA-262 `[]` matches nothing and `[^]` everything; elsewhere the bracket is the first item.
        let after = self.rest().get(1..).unwrap_or_default();
        let is_item = if self.is_negated {
            after.starts_with(']')
        } else {
            closes(after)
        };
        if self.peek() == Some(']') && is_item {
            self.replace(1, "\\]");
        }
        let mut has_bracket = false;
        while let Some(next) = self.peek() {
            match next {
                ']' => {
                    self.copy(']');
                    self.is_negated = false;
                    return self.end_of_class(start, has_bracket);
                }
                '\\' => self.escape(true)?,
                '[' if self.rest().starts_with("[:") && self.rest().contains(":]") => self.posix_class()?,
                '[' if self.rest().starts_with("[=") && self.rest().contains("=]") => {
                    return self.unknown(2, "an equivalence class of POSIX");
                }
                '[' if self.rest().starts_with("[.") && self.rest().contains(".]") => {
                    return self.unknown(2, "a collating symbol of POSIX");
                }
                '&' if self.rest().starts_with("&&") => return self.unknown(2, "an intersection of classes"),
                '[' => {
                    has_bracket = true;
                    self.copy('[');
                }
                _ => self.copy(next),
            }
        }
        Ok(())
    }

    // What is behind the closing bracket tells whether one in the class was that of a nested class.
    fn end_of_class(&mut self, start: usize, has_bracket: bool) -> Result<(), NotEcma> {
        let end = self.at;
        let written = self.source.get(start..end).unwrap_or_default();
        let name = written
            .strip_prefix("[:")
            .and_then(|rest| rest.strip_suffix(":]"));
        let is_bare = name.is_some_and(|name| posix(name).is_some());
        if is_bare || (has_bracket && self.peek() == Some(']')) {
            self.at = start;
            let length = end - start + usize::from(!is_bare);
            let what = if is_bare {
                "a class of POSIX without its second brackets"
            } else {
                "a class in another"
            };
            return self.unknown(length, what);
        }
        Ok(())
    }

    fn posix_class(&mut self) -> Result<(), NotEcma> {
        let rest = self.rest();
        let name = rest
            .get(2..)
            .and_then(|rest| rest.split_once(":]"))
            .map_or("", |(name, _)| name);
        let length = "[::]".len() + name.len();
        let Some(class) = posix(name) else {
            return self.unknown(length, "a class that POSIX does not have");
        };
        self.needs_unicode |= class.is_wider && !self.is_negated;
        let set = set_of(class, self.is_negated);
        self.replace(length, &set);
        Ok(())
    }
}

// Whether a class that goes on with this text is closed.
fn closes(text: &str) -> bool {
    let end = text.find(']');
    end.is_some_and(|end| !text[..end].contains('['))
}
