//! Examples of values: those that are short in a line, and one longer JSON text as a block.
//!
//! In: the examples of an element. Out: paragraphs of Markdown.

use super::characters::visible;
use super::code_for_rustdoc;
use crate::diagnostics::location::Spanned;
use crate::model::spec::Literal;

// In characters. A longer example is a block of its own.
const MAX_LENGTH: usize = 80;

// A longer block shows less than the types do.
const MAX_LINES: usize = 24;

// More would make a list of what docs show in passing.
const MAX_EXAMPLES: usize = 3;

/// The paragraphs of the examples, which are none if all are too long.
pub(super) fn example_lines(examples: &[Spanned<Literal>]) -> Vec<String> {
    let values: Vec<&Literal> = examples.iter().map(|example| &example.value).collect();
    lines_of(&values)
}

fn lines_of(examples: &[&Literal]) -> Vec<String> {
    let shown = examples
        .iter()
        .map(|example| literal(example))
        .filter(|text| is_short(text))
        .take(MAX_EXAMPLES);
    let shown: Vec<String> = shown.map(|text| code_for_rustdoc(&text)).collect();
    match shown.as_slice() {
        [] => examples
            .iter()
            .find_map(|example| block(example))
            .into_iter()
            .collect(),
        [only] => vec![format!("Example: {only}")],
        several => vec![format!("Examples: {}", several.join(", "))],
    }
}

/// A value as it is written in JSON, except that a string has no quotes.
pub(super) fn literal(value: &Literal) -> String {
    match value {
        Literal::String(text) => text.clone(),
        other => json(other).to_string(),
    }
}

fn is_short(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= MAX_LENGTH && !text.contains('\n')
}

// An array or an object, indented.
fn block(value: &Literal) -> Option<String> {
    if !matches!(value, Literal::Array(_) | Literal::Object(_)) {
        return None;
    }
    let text = visible(&serde_json::to_string_pretty(&json(value)).ok()?);
    (text.lines().count() <= MAX_LINES).then(|| format!("Example:\n\n```json\n{text}\n```"))
}

fn json(value: &Literal) -> serde_json::Value {
    match value {
        Literal::Null => serde_json::Value::Null,
        Literal::Boolean(value) => (*value).into(),
        Literal::Number(number) => number.clone().into(),
        Literal::String(text) => text.clone().into(),
        Literal::Array(items) => items.iter().map(json).collect(),
        Literal::Object(members) => {
            let members = members.iter().map(|(name, value)| (name.clone(), json(value)));
            serde_json::Value::Object(members.collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lines_of;
    use crate::model::spec::Literal;

    fn lines(examples: &[Literal]) -> Vec<String> {
        lines_of(&examples.iter().collect::<Vec<_>>())
    }

    #[test]
    fn short_examples_are_on_one_line() {
        let strings = [Literal::String("a`b".to_owned()), Literal::Boolean(true)];
        assert_eq!(lines(&strings), ["Examples: `` a`b ``, `true`"]);
        assert_eq!(lines(&strings[1..]), ["Example: `true`"]);
        assert_eq!(lines(&[Literal::String("x".repeat(81))]), [""; 0]);
    }

    #[test]
    fn a_longer_object_is_a_block_that_rustdoc_does_not_compile() {
        let members = ["street", "number", "postcode", "city"];
        let text = Literal::String("``` is only text: \n\n".repeat(2));
        let members = members.map(|name| (name.to_owned(), text.clone()));
        let written = lines(&[Literal::Object(members.to_vec())]).concat();
        assert!(
            written.starts_with("Example:\n\n```json\n{\n  \"street\": \"``` is"),
            "{written}"
        );
        assert_eq!(written.lines().filter(|line| line.starts_with("```")).count(), 2);
    }
}
