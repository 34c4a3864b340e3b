//! What the text of an element refers to.
//!
//! In: text. Out: the homes and names of components, or `None` where a reference may lead anywhere else, or where other words than `$ref`
//! connect schemas: discriminators, anchors and ids.

use super::scan::unescaped;
use crate::frontend::openapi::pointer::{percent_decoded, tokens};

/// Calls `visit` with the home and the name of each component that the text refers to.
pub(super) fn each_reference(text: &str, visit: &mut dyn FnMut(String, String)) -> Option<()> {
    if text.contains("\"discriminator\"") {
        return None;
    }
    for (at, _) in text.match_indices('$') {
        let is_key = text.get(..at)?.ends_with('"');
        let rest = text.get(at + 1..)?;
        if !is_key {
            continue;
        }
        let (keyword, behind) = rest.split_once('"')?;
        match keyword {
            "ref" => {}
            "anchor" | "dynamicAnchor" | "dynamicRef" | "recursiveRef" | "recursiveAnchor" | "id"
            | "self" => {
                return None;
            }
            _ => continue,
        }
        let value = behind.trim_start().strip_prefix(':').map(str::trim_start);
        // A property may have this name, and an example may have it as a value.
        let Some(written) = value.and_then(|value| value.strip_prefix('"')) else {
            continue;
        };
        let (home, name) = component_of(&unescaped(written.split('"').next()?)?)?;
        visit(home, name);
    }
    Some(())
}

// `#/components/schemas/Pet`, or `#/definitions/Pet` in OpenAPI 2.0.
fn component_of(reference: &str) -> Option<(String, String)> {
    let pointer = percent_decoded(reference.strip_prefix('#')?);
    let mut steps = tokens(&pointer);
    let home = match steps.next()?.as_ref() {
        "components" => format!("components/{}", steps.next()?),
        home @ ("definitions" | "parameters" | "responses") => home.to_owned(),
        _ => return None,
    };
    let name = steps.next()?.into_owned();
    (pointer.starts_with('/') && steps.next().is_none()).then_some((home, name))
}

#[cfg(test)]
mod tests {
    use super::each_reference;

    fn references(text: &str) -> Option<Vec<String>> {
        let mut found = Vec::new();
        each_reference(text, &mut |home, name| found.push(format!("{home} {name}")))?;
        Some(found)
    }

    #[test]
    fn references_to_components_are_found() {
        let text = r##"{"$ref": "#/components/schemas/A~1B", "x": {"$ref":"#/definitions/C%20D"}, "y": "$5 or \"$ref\""}"##;
        let expected = ["components/schemas A/B", "definitions C D"];
        assert_eq!(references(text), Some(expected.map(str::to_owned).to_vec()));
        assert_eq!(
            references(r#"{"properties": {"$ref": {"type": "string"}}}"#),
            Some(Vec::new())
        );
    }

    #[test]
    fn what_may_lead_anywhere_else_is_not_followed() {
        for text in [
            r##"{"$ref": "#/components/schemas/A/properties/b"}"##,
            r#"{"$ref": "other.json"}"#,
            r#"{"$ref": "A"}"#,
            r#"{"$dynamicRef": "a"}"#,
            r#"{"$id": "a"}"#,
            r#"{"discriminator": {}}"#,
        ] {
            assert_eq!(references(text), None, "{text}");
        }
    }
}
