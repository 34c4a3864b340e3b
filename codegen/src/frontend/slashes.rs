//! Patterns whose every match contains a slash: `projects/[^/]+/topics/[^/]+`, as grpc-gateway writes them for values of several segments.
//!
//! In: a regular expression of ECMA-262. Out: a boolean that is `false` when in doubt. Matches nothing.

/// How deeply groups are nested at most.
const MAX_DEPTH: usize = 64;

/// Whether every string that matches `pattern` contains a slash.
pub(crate) fn demands_slash(pattern: &str) -> bool {
    let mut reader = Reader {
        rest: pattern.chars().peekable(),
        depth: 0,
    };
    // What is left after a stray parenthesis is not understood.
    reader.alternatives().unwrap_or(false) && reader.rest.next().is_none()
}

struct Reader<'p> {
    rest: std::iter::Peekable<std::str::Chars<'p>>,
    depth: usize,
}

impl Reader<'_> {
    // Whether all alternatives demand a slash; `None` where the pattern is not understood.
    fn alternatives(&mut self) -> Option<bool> {
        let mut all = self.sequence()?;
        while self.rest.next_if_eq(&'|').is_some() {
            all &= self.sequence()?;
        }
        Some(all)
    }

    // Whether one of the terms up to `|`, `)` or the end demands a slash.
    fn sequence(&mut self) -> Option<bool> {
        let mut any = false;
        while let Some(next) = self.rest.next_if(|next| !matches!(next, '|' | ')')) {
            let demands = match next {
                '/' => true,
                '\\' => self.rest.next()? == '/',
                '[' => self.class()?,
                '(' => self.group()?,
                _ => false,
            };
            any |= demands && !self.is_optional()?;
        }
        Some(any)
    }

    // A class of nothing but a slash.
    fn class(&mut self) -> Option<bool> {
        let mut characters = String::new();
        loop {
            match self.rest.next()? {
                ']' => return Some(characters == "/"),
                '\\' => characters.push(self.rest.next()?),
                next => characters.push(next),
            }
        }
    }

    fn group(&mut self) -> Option<bool> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let mut consumes = true;
        if self.rest.next_if_eq(&'?').is_some() {
            match self.rest.next()? {
                ':' => {}
                '<' if !matches!(self.rest.peek(), Some('=' | '!')) => {
                    self.rest.by_ref().find(|next| *next == '>')?;
                }
                // What a look-around matches is no part of the match.
                _ => consumes = false,
            }
        }
        let demands = self.alternatives()?;
        self.rest.next_if_eq(&')')?;
        self.depth -= 1;
        Some(demands && consumes)
    }

    // Reads the quantifier of a term: whether the term may be absent.
    fn is_optional(&mut self) -> Option<bool> {
        let is_optional = match self.rest.next_if(|next| matches!(next, '*' | '?' | '+' | '{')) {
            Some('*' | '?') => true,
            Some('{') => {
                let mut least = String::new();
                loop {
                    match self.rest.next()? {
                        '}' => break,
                        next => least.push(next),
                    }
                }
                least.split(',').next()?.trim().parse::<u32>().ok()? == 0
            }
            _ => false,
        };
        self.rest.next_if(|next| matches!(next, '?' | '+'));
        Some(is_optional)
    }
}

#[cfg(test)]
mod tests {
    use super::demands_slash;

    #[test]
    fn slashes_that_no_match_is_without_are_found() {
        for pattern in [
            "projects/[^/]+/topics/[^/]+",
            "^projects/[^/]+$",
            "^\\/a",
            "(?:a|b)/.*",
            "a/b|c/d",
            "a[/]b",
            "(a/){1,3}b",
            "(?<name>x/)+",
        ] {
            assert!(demands_slash(pattern), "{pattern}");
        }
    }

    #[test]
    fn a_slash_that_may_be_absent_is_not_demanded() {
        for pattern in [
            "[^/]+",
            ".+",
            "a/b|c",
            "(a/)?b",
            "(a/)*b",
            "(a/){0,2}b",
            "a/?b",
            "[a-z/]+",
            "(?=a/)a",
            "(?!/).*",
            "",
            "(",
            "a/)",
            "[/",
            "/{x}",
            "/\\",
        ] {
            assert!(!demands_slash(pattern), "{pattern}");
        }
    }
}
