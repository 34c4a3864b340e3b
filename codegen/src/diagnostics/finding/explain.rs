//! What `levain explain L0107` prints: a text for each code, kept as a file beside this one.
//!
//! The examples in the texts are taken apart here, so that tests can show that the wrong one gives its code and the right one
//! gives none.

use super::code::Code;

/// The examples of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examples {
    /// What gives the code.
    pub wrong: Vec<Example>,
    /// The same, corrected.
    pub right: Vec<Example>,
}

/// A block of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it is written in: `yaml`, `rust`, …
    pub language: &'static str,
    /// The file it stands in, when there are several.
    pub file: Option<&'static str>,
    /// Its text.
    pub text: &'static str,
}

/// A code with its title and explanation, as `levain explain` prints it.
pub fn explain(code: Code) -> String {
    format!("{}: {}\n\n{}", code.number(), code.title(), code.explanation())
}

/// The code that is written so: `L0107`, `l0107`, `107`.
pub fn read_code(text: &str) -> Option<Code> {
    let digits = text.trim().trim_start_matches(['L', 'l']);
    Code::ALL
        .iter()
        .copied()
        .find(|code| !digits.is_empty() && code.number() == format!("L{digits:0>4}"))
}

impl Code {
    /// The examples of its explanation.
    pub fn examples(self) -> Examples {
        let text = self.explanation();
        let (wrong, right) = text.split_once("\nRight:\n").unwrap_or((text, ""));
        Examples {
            wrong: read_blocks(wrong),
            right: read_blocks(right),
        }
    }
}

fn read_blocks(text: &'static str) -> Vec<Example> {
    // Every second part between fences is a block.
    text.split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| {
            let (info, text) = block.split_once('\n')?;
            let mut words = info.split_whitespace();
            Some(Example {
                language: words.next()?,
                file: words.next(),
                text,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Code, explain, read_code};

    #[test]
    fn every_code_is_explained_with_both_examples() {
        for code in Code::ALL {
            let examples = code.examples();
            assert!(
                !examples.wrong.is_empty() && !examples.right.is_empty(),
                "{code:?}"
            );
            assert!(code.explanation().len() > 100, "{code:?}");
            assert!(
                code.explanation().lines().all(|line| line.chars().count() <= 100),
                "{code:?}"
            );
        }
    }

    #[test]
    fn codes_are_numbered_once_and_in_order() {
        let numbers: Vec<&str> = Code::ALL.iter().map(|code| code.number()).collect();
        assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "{numbers:?}");
    }

    #[test]
    fn a_code_is_found_as_people_write_it() {
        for text in ["L0107", "l0107", "0107", "107", " L0107 "] {
            assert_eq!(read_code(text), Some(Code::UnquotedVersion), "{text}");
        }
        for text in ["", "L", "L9999", "é"] {
            assert_eq!(read_code(text), None, "{text}");
        }
        assert!(
            explain(Code::UnquotedVersion).starts_with("L0107: a version that YAML reads as a number\n\n")
        );
    }
}
