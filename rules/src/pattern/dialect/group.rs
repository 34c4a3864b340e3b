//! Groups: `(?P<name>…)`, `(?i)`, `(?#…)`.

use super::{NotEcma, Translation};

impl Translation<'_> {
    pub(super) fn group(&mut self) -> Result<(), NotEcma> {
        let rest = self.rest();
        let Some(inside) = rest.strip_prefix("(?") else {
            self.copy('(');
            return Ok(());
        };
        if inside.starts_with([':', '=', '!', '<']) {
            self.copy('(');
        } else if inside.starts_with("P<") {
            self.replace("(?P<".len(), "(?<");
        } else if let Some((name, _)) = inside.strip_prefix("P=").and_then(|name| name.split_once(')')) {
            self.replace("(?P=)".len() + name.len(), &format!("\\k<{name}>"));
        } else if let Some((name, _)) = inside.strip_prefix('\'').and_then(|name| name.split_once('\'')) {
            self.replace("(?''".len() + name.len(), &format!("(?<{name}>"));
        } else if let Some((comment, _)) = inside.strip_prefix('#').and_then(|text| text.split_once(')')) {
            self.replace("(?#)".len() + comment.len(), "");
        } else if inside.starts_with('>') {
            return self.unknown("(?>".len(), "an atomic group");
        } else {
            return self.flags(inside);
        }
        Ok(())
    }

    // `(?i)`, `(?i:`, `(?-mix:` and `(?^:`; those with a colon are of ECMA-262 where they turn on or off `i`, `m` or `s` (2025, section
    // 22.2.1).
    fn flags(&mut self, inside: &str) -> Result<(), NotEcma> {
        let flags =
            inside.trim_start_matches(|next: char| next.is_ascii_alphabetic() || next == '-' || next == '^');
        let length = inside.len() - flags.len();
        let (Some(letters), Some(end)) = (inside.get(..length), flags.chars().next()) else {
            return self.unknown("(?".len(), "a group of another language");
        };
        let on = letters.split('-').next().unwrap_or_default();
        match end {
            ':' if on.is_empty() || on == "^" || on == "u" => self.replace("(?:".len() + length, "(?:"),
            ':' if letters.bytes().all(|flag| b"ims-".contains(&flag)) => {
                self.replace("(?".len() + length, &format!("(?{letters}"));
            }
            ')' if on.is_empty() || on == "u" => self.replace("(?)".len() + length, ""),
            ':' | ')' if length > 0 => return self.unknown("(?)".len() + length, "an inline flag"),
            _ => return self.unknown("(?".len() + 1, "a group of another language"),
        }
        Ok(())
    }
}
