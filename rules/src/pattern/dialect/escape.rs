//! Escapes: anchors, quoted text, characters by their number, and properties of Unicode.

use super::class::{posix, set_of};
use super::{NotEcma, Translation};

impl Translation<'_> {
    /// Translates the escape that starts here.
    pub(super) fn escape(&mut self, is_class: bool) -> Result<(), NotEcma> {
        let Some(escaped) = self.rest().chars().nth(1) else {
            self.copy('\\');
            return Ok(());
        };
        match escaped {
            'A' if !is_class => self.replace(2, "^"),
            'z' | 'Z' if !is_class => self.replace(2, "$"),
            'Q' => self.quoted(),
            'e' => self.replace(2, "\\x1b"),
            'a' => self.replace(2, "\\x07"),
            'p' | 'P' => return self.property(is_class),
            'x' => return self.by_number(),
            'c' if !self
                .rest()
                .get(2..)
                .unwrap_or_default()
                .starts_with(|next: char| next.is_ascii_alphabetic()) =>
            {
                return self.unknown(2, "an escape that ECMA-262 does not have");
            }
            // The escapes of ECMA-262 (section 22.2.1).
            'b' | 'B' | 'c' | 'd' | 'D' | 'f' | 'k' | 'n' | 'r' | 's' | 'S' | 't' | 'u' | 'v' | 'w' | 'W' => {
                self.copy('\\');
                self.copy(escaped);
            }
            letter if letter.is_ascii_alphabetic() => {
                return self.unknown(2, "an escape that ECMA-262 does not have");
            }
            other => {
                self.copy('\\');
                self.copy(other);
            }
        }
        Ok(())
    }

    // `\Q…\E`: the text itself; to the end if there is no `\E`.
    fn quoted(&mut self) {
        let inside = self.rest().get(2..).unwrap_or_default();
        let (text, end) = inside
            .split_once("\\E")
            .map_or((inside, 0), |(text, _)| (text, 2));
        let mut literal = String::with_capacity(text.len());
        for next in text.chars() {
            if "^$\\.*+?()[]{}|/".contains(next) {
                literal.push('\\');
            }
            literal.push(next);
        }
        self.replace(2 + text.len() + end, &literal);
    }

    // `\x41`, or `\x{1F600}`, which ECMA-262 writes with a `u`.
    fn by_number(&mut self) -> Result<(), NotEcma> {
        let rest = self.rest();
        let is_hexadecimal =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if rest.get(2..4).is_some_and(is_hexadecimal) {
            self.copy('\\');
            self.copy('x');
            return Ok(());
        }
        let braced = rest
            .get(2..)
            .and_then(|rest| rest.strip_prefix('{'))
            .and_then(|rest| rest.split_once('}'));
        let Some((digits, _)) = braced.filter(|(digits, _)| is_hexadecimal(digits) && digits.len() <= 6)
        else {
            return self.unknown(2, "an escape that ECMA-262 does not have");
        };
        let length = "\\x{}".len() + digits.len();
        if digits.trim_start_matches('0').len() <= 4 {
            let digits = digits.trim_start_matches('0');
            self.replace(length, &format!("\\u{digits:0>4}"));
        } else {
            self.needs_unicode = true;
            self.replace(length, &format!("\\u{{{digits}}}"));
        }
        Ok(())
    }

    // `\p{L}`, `\pL`, `\p{Greek}`.
    fn property(&mut self, is_class: bool) -> Result<(), NotEcma> {
        let rest = self.rest();
        let is_negated = rest.starts_with("\\P");
        let inside = rest.get(2..).unwrap_or_default();
        let (name, length) = match inside.strip_prefix('{').and_then(|inside| inside.split_once('}')) {
            Some((name, _)) => (name, "\\p{}".len() + name.len()),
            None if inside.starts_with(['L', 'M', 'N', 'P', 'S', 'Z', 'C']) => (&inside[..1], "\\pL".len()),
            None => return self.unknown(2, "an escape that ECMA-262 does not have"),
        };
        let (name, is_negated) = match name.strip_prefix('^') {
            Some(name) => (name, !is_negated),
            None => (name, is_negated),
        };
        self.needs_unicode = true;
        let letter = if is_negated { 'P' } else { 'p' };
        if let Some(name) = ecma_property(name) {
            self.replace(length, &format!("\\{letter}{{{name}}}"));
            return Ok(());
        }
        // The classes of POSIX, as Java names them.
        match posix(&name.to_ascii_lowercase()).filter(|_| !(is_class && is_negated)) {
            Some(class) if is_class => {
                let set = set_of(class, self.is_negated);
                self.replace(length, &set);
            }
            Some(class) => {
                let sign = if is_negated { "^" } else { "" };
                self.replace(length, &format!("[{sign}{}]", set_of(class, is_negated)));
            }
            None => return self.unknown(length, "a property that ECMA-262 does not have"),
        }
        Ok(())
    }
}

// The property by the name that ECMA-262 has for it (sections 22.2.1 and 22.2.2.9). `IsGreek` is a script in Java and a block in .NET.
fn ecma_property(name: &str) -> Option<String> {
    let is_known = |name: &str| {
        let is_name = |next: char| next.is_ascii_alphanumeric() || matches!(next, '_' | '=');
        name.chars().all(is_name) && crate::pattern::is_unicode(&format!("\\p{{{name}}}"))
    };
    if name == "L&" {
        return Some("LC".to_owned());
    }
    let without_is = name.strip_prefix("Is").unwrap_or(name);
    let script = format!("Script={name}");
    let names = [name, without_is, &script];
    names.into_iter().find(|name| is_known(name)).map(str::to_owned)
}
