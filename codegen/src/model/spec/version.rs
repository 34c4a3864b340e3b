//! Versions: numbers separated by dots, with an optional pre-release, or dates.

use std::fmt;
use std::str::FromStr;

/// A version: `1.10.0`, or a date: `2024-01-15`.
///
/// Versions are compared number by number, so that 1.10.0 comes after 1.9.0. A missing number counts as zero in comparisons, while the
/// text remains as it was written. A pre-release (`2.0.0-beta.1`) comes before its release, as in Semantic Versioning 2.0.0,
/// section 11.
#[derive(Clone, Debug)]
pub struct Version {
    text: String,
    numbers: Vec<u64>,
    pre_release: Vec<Identifier>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Identifier {
    // Numeric identifiers come before alphanumeric ones (Semantic Versioning 2.0.0, section 11.4.3).
    Number(u64),
    Word(String),
}

/// A text is not a sequence of numbers separated by dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAVersion;

impl Version {
    /// The version as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is a pre-release.
    pub fn is_pre_release(&self) -> bool {
        !self.pre_release.is_empty()
    }

    /// The numbers one of which a breaking change moves: the first, and the second too while the first is 0, as cargo has it.
    pub fn breaking_part(&self) -> (u64, u64) {
        let number = |index: usize| self.numbers.get(index).copied().unwrap_or_default();
        match number(0) {
            0 => (0, number(1)),
            major => (major, 0),
        }
    }

    /// Whether the number that an addition moves is another one: the second, and the third while the first is 0. Versions of one
    /// [`breaking_part`](Self::breaking_part) are compared.
    pub fn moves_minor(&self, before: &Self) -> bool {
        let minor = |version: &Self| {
            let index = match version.numbers.first() {
                None | Some(0) => 2,
                Some(_) => 1,
            };
            version.numbers.get(index).copied().unwrap_or_default()
        };
        minor(self) != minor(before)
    }

    // A release comes after its pre-releases; trailing zeros do not count.
    fn key(&self) -> (&[u64], bool, &[Identifier]) {
        let significant = self
            .numbers
            .iter()
            .rposition(|number| *number != 0)
            .map_or(0, |last| last + 1);
        (
            &self.numbers[..significant],
            self.pre_release.is_empty(),
            &self.pre_release,
        )
    }
}

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let (numbers, pre_release) = if let Some((date, rest)) = split_date(text) {
            (date.split('-'), rest)
        } else {
            let (numbers, rest) = text
                .split_once('-')
                .map_or((text, None), |(numbers, rest)| (numbers, Some(rest)));
            (numbers.split('.'), rest)
        };
        let numbers = numbers
            .map(read_number)
            .collect::<Result<Vec<u64>, NotAVersion>>()?;
        let pre_release = pre_release.map_or(Ok(Vec::new()), |rest| {
            rest.split('.').map(read_identifier).collect()
        })?;
        Ok(Self {
            text: text.to_owned(),
            numbers,
            pre_release,
        })
    }
}

// A date of RFC 3339, section 5.6, whose day may be absent, and what follows it: `2024-01`, `2024-01-15`, `2024-01-15-preview`.
fn split_date(text: &str) -> Option<(&str, Option<&str>)> {
    let mut parts = text.split('-');
    let is = |part: Option<&str>, length: usize| {
        part.is_some_and(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let has_month = is(parts.next(), 4) && is(parts.next(), 2);
    let end = match has_month {
        true if is(parts.next(), 2) => "2024-01-15".len(),
        true => "2024-01".len(),
        false => return None,
    };
    let rest = text.get(end..).and_then(|rest| rest.strip_prefix('-'));
    Some((text.get(..end)?, rest))
}

fn read_number(text: &str) -> Result<u64, NotAVersion> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotAVersion);
    }
    text.parse().map_err(|_| NotAVersion)
}

fn read_identifier(text: &str) -> Result<Identifier, NotAVersion> {
    if text.is_empty()
        || !text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        return Err(NotAVersion);
    }
    Ok(text
        .parse()
        .map_or_else(|_| Identifier::Word(text.to_owned()), Identifier::Number))
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Version {}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl std::hash::Hash for Version {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    fn version(text: &str) -> Version {
        text.parse().expect("a version")
    }

    #[test]
    fn versions_are_compared_number_by_number() {
        assert!(version("1.10.0") > version("1.9.0"));
        assert!(version("0.2.2") < version("0.3.0"));
        assert!(version("2") > version("1.99.99"));
        assert_eq!(version("1.0"), version("1.0.0"));
    }

    #[test]
    fn a_pre_release_comes_before_its_release() {
        assert!(version("2.0.0-beta.2") < version("2.0.0"));
        assert!(version("2.0.0-beta.2") < version("2.0.0-beta.10"));
        assert!(version("2.0.0-1") < version("2.0.0-alpha"));
        assert!(version("2.0.0-beta") > version("1.9.0"));
    }

    #[test]
    fn dates_are_versions_and_no_pre_releases() {
        assert!(version("2024-01") < version("2024-01-15"));
        assert!(version("2023-12-31") < version("2024-01"));
        assert!(!version("2022-11-28").is_pre_release());
        assert!(version("2022-11-28-preview").is_pre_release());
        assert!(version("2022-11-28-preview") < version("2022-11-28"));
        assert_eq!(version("2022-11-28").text(), "2022-11-28");
    }

    #[test]
    fn other_text_is_not_a_version() {
        for text in [
            "",
            "v1",
            "1.",
            ".1",
            "1..2",
            "1.x",
            "1.0-",
            "1.0-é",
            "99999999999999999999",
        ] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }
}
