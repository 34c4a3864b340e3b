//! Strings that are valid by a schema: by format, pattern and length.

use serde_json::Value;

use super::violations::{count, matches};

/// Strings that satisfy every keyword of the parts, the usual one first.
pub fn strings(parts: &[&Value]) -> Vec<String> {
    let minimum = parts
        .iter()
        .filter_map(|part| count(part, "minLength"))
        .max()
        .unwrap_or(0);
    let maximum = parts
        .iter()
        .filter_map(|part| count(part, "maxLength"))
        .min()
        .unwrap_or(u64::MAX);
    let patterns: Vec<&str> = parts
        .iter()
        .filter_map(|part| part.get("pattern")?.as_str())
        .collect();
    let is_base64 = parts
        .iter()
        .any(|part| part.get("contentEncoding") == Some(&"base64".into()));
    let format = if is_base64 {
        Some("byte")
    } else {
        parts.iter().find_map(|part| part.get("format")?.as_str())
    };
    let mut made = Vec::new();
    match format.map(of_format) {
        Some(texts) if !texts.is_empty() => made.extend(texts.iter().map(|text| (*text).to_owned())),
        _ if patterns.is_empty() => {
            made.extend(["text", "", "é🥖\u{7}\"\\/", "2020-01-01", "1"].map(str::to_owned));
            if minimum <= 2000 {
                made.extend(filled(minimum));
            }
            if maximum <= 2000 {
                made.extend(filled(maximum));
            }
        }
        _ => made.extend(patterns.iter().flat_map(|pattern| of_pattern(pattern))),
    }
    made.retain(|text| {
        let length = text.chars().count() as u64;
        (minimum..=maximum).contains(&length) && patterns.iter().all(|pattern| matches(pattern, text))
    });
    made
}

// Characters of more than one byte, so that lengths counted in bytes show.
fn filled(length: u64) -> Option<String> {
    let length = usize::try_from(length).ok()?;
    Some("é🥖".chars().cycle().take(length).collect())
}

/// Strings of a format that is checked; none for any other.
fn of_format(format: &str) -> &'static [&'static str] {
    match format {
        "date" => &["2024-02-29", "1999-12-31"],
        "date-time" => &["2024-02-29T12:30:00Z", "1991-01-01T05:29:60.123456789+05:30"],
        "time" => &["12:30:00Z", "23:59:59.5-01:00"],
        "duration" => &["P3Y6M4DT12H30M5S", "PT0S", "P2W"],
        "uuid" => &[
            "123e4567-e89b-12d3-a456-426614174000",
            "00000000-0000-0000-0000-000000000000",
        ],
        "email" | "idn-email" => &["a.b+c@example.com"],
        "uri" | "url" | "iri" => &[
            "https://example.com",
            "urn:isbn:0451450523",
            "https://a.example/b?c=d%20e#f",
        ],
        "uri-reference" | "iri-reference" => &["/a?b#c", "https://example.com/"],
        "hostname" | "idn-hostname" => &["example.com"],
        "ipv4" => &["192.0.2.1"],
        "ipv6" => &["2001:db8::1"],
        "byte" | "base64" => &["", "bGV2YWlu", "AA=="],
        "json-pointer" => &["/a/b~1c", ""],
        "regex" => &["^a+$"],
        "char" => &["é"],
        _ => &[],
    }
}

/// Strings that a pattern is likely to match: one that is as short as may be, and longer ones.
pub fn of_pattern(pattern: &str) -> Vec<String> {
    let mut made: Vec<String> = [0, 1, 4, 12]
        .iter()
        .map(|more| {
            let characters: Vec<char> = pattern.chars().collect();
            let mut sampler = Sampler {
                characters: &characters,
                at: 0,
                more: *more,
                written: 0,
            };
            sampler.alternatives()
        })
        .collect();
    made.extend(
        [
            "a", "A", "1", "ab", "12", "A1", "abc", "ABC", "123", "1.5", "EUR", "a b",
        ]
        .map(str::to_owned),
    );
    made.dedup();
    made
}

// Walks a regular expression and writes a string on the way. What it does not know, the caller's matching rejects.
struct Sampler<'s> {
    characters: &'s [char],
    at: usize,
    /// How often more than its minimum a repeated part is written.
    more: usize,
    written: usize,
}

impl Sampler<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn eat(&mut self, character: char) -> bool {
        let is_there = self.peek() == Some(character);
        self.at += usize::from(is_there);
        is_there
    }

    // The first alternative, or the last when more is wanted.
    fn alternatives(&mut self) -> String {
        let mut text = self.sequence();
        while self.eat('|') {
            let other = self.sequence();
            if self.more % 2 == 1 {
                text = other;
            }
        }
        text
    }

    fn sequence(&mut self) -> String {
        let mut text = String::new();
        while let Some(character) = self.peek() {
            if matches!(character, '|' | ')') {
                break;
            }
            let start = self.at;
            let first = self.atom();
            let after = self.at;
            let (minimum, maximum) = self.quantifier();
            let times = maximum
                .map_or(minimum + self.more, |maximum| maximum.min(minimum + self.more))
                .min(300);
            let end = self.at;
            for time in 0..times {
                if time == 0 {
                    text.push_str(&first);
                    continue;
                }
                self.at = start;
                text.push_str(&self.atom());
                self.at = after;
            }
            self.at = end;
        }
        text
    }

    fn atom(&mut self) -> String {
        self.written += 1;
        let Some(character) = self.peek() else {
            return String::new();
        };
        self.at += 1;
        match character {
            '^' | '$' => String::new(),
            '.' => "x".to_owned(),
            '(' => self.group(),
            '[' => self.class().into(),
            '\\' => self.escape().map(String::from).unwrap_or_default(),
            character => character.to_string(),
        }
    }

    fn group(&mut self) -> String {
        let mut is_kept = true;
        if self.eat('?') {
            is_kept = self.eat(':');
            while !is_kept
                && self
                    .peek()
                    .is_some_and(|character| matches!(character, '=' | '!' | '<'))
            {
                self.at += 1;
            }
        }
        let text = self.alternatives();
        self.eat(')');
        if is_kept { text } else { String::new() }
    }

    // A character of the class, another one each time.
    fn class(&mut self) -> char {
        let is_negated = self.eat('^');
        let mut ranges: Vec<(char, char)> = Vec::new();
        while let Some(character) = self.peek() {
            self.at += 1;
            let first = match character {
                ']' => break,
                '\\' => self.escape().unwrap_or('x'),
                character => character,
            };
            let is_range = self.peek() == Some('-')
                && self
                    .characters
                    .get(self.at + 1)
                    .is_some_and(|character| *character != ']');
            let mut last = first;
            if is_range {
                self.at += 1;
                last = self.peek().unwrap_or(first);
                self.at += 1;
                if last == '\\' {
                    last = self.escape().unwrap_or(first);
                }
            }
            ranges.push((first, last));
        }
        if is_negated {
            let is_free = |character: &char| {
                !ranges
                    .iter()
                    .any(|(first, last)| (first..=last).contains(&character))
            };
            return "xX0 -é".chars().find(is_free).unwrap_or('~');
        }
        let (first, last) = ranges
            .get(self.written % ranges.len().max(1))
            .copied()
            .unwrap_or(('x', 'x'));
        let reach = (last as u32).saturating_sub(first as u32) + 1;
        let step = u32::try_from(self.written).unwrap_or(0) % reach;
        char::from_u32(first as u32 + step).unwrap_or(first)
    }

    fn escape(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += 1;
        match character {
            'd' => Some('4'),
            'w' => Some('w'),
            's' => Some(' '),
            'S' | 'D' | 'W' => Some(if character == 'W' { '-' } else { 'x' }),
            'n' => Some('\n'),
            't' => Some('\t'),
            'b' | 'B' => None,
            'p' | 'P' if self.peek() == Some('{') => {
                while self.peek().is_some_and(|character| character != '}') {
                    self.at += 1;
                }
                self.at += 1;
                Some('L')
            }
            'u' | 'x' => {
                let length = if character == 'u' { 4 } else { 2 };
                let digits: String = self.characters.iter().skip(self.at).take(length).collect();
                self.at += length;
                u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32)
            }
            other => Some(other),
        }
    }

    fn quantifier(&mut self) -> (usize, Option<usize>) {
        let found = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => return self.counted(),
            _ => return (1, Some(1)),
        };
        self.at += 1;
        self.eat('?');
        found
    }

    fn counted(&mut self) -> (usize, Option<usize>) {
        let text: String = self
            .characters
            .iter()
            .skip(self.at + 1)
            .take_while(|character| **character != '}')
            .collect();
        self.at += text.chars().count() + 2;
        self.eat('?');
        let (minimum, maximum) = text
            .split_once(',')
            .map_or((text.as_str(), Some(text.as_str())), |(minimum, maximum)| {
                (minimum, Some(maximum))
            });
        (
            minimum.trim().parse().unwrap_or(0),
            maximum.and_then(|maximum| maximum.trim().parse().ok()),
        )
    }
}
