//! Parses one file of a document as JSON or YAML.
//!
//! In: the text of a file. Out: its tree, or a finding that says what the text is instead. Knows nothing of OpenAPI.

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{FileId, Location};
use crate::frontend::text::json_tree::{MAX_DEPTH, Node, SyntaxError, read_json, read_yaml};

/// The tree of a file.
pub(super) fn parse_tree(file: FileId, text: &str) -> Result<Node<'_>, Box<Finding>> {
    let content = text.trim_start_matches('\u{feff}').trim_start();
    let start = text.len() - content.len();
    if is_html(content) {
        return Err(Box::new(html_page(character_at(file, text, start))));
    }
    let tree = if content.starts_with(['{', '[']) {
        // Text that begins like JSON may be YAML in flow style. If it is neither, the error of JSON is the more likely one.
        read_json(text).or_else(|error| read_yaml(text).map_err(|_| error))
    } else {
        read_yaml(text)
    };
    let language = if content.starts_with('{') { "JSON" } else { "YAML" };
    tree.map_err(|error| Box::new(syntax_error(file, text, language, &error)))
}

/// What is wrong with a file to which another one refers, as the rest of a sentence that begins with the reference. The parser's words may
/// quote the text, which the document has no right to make visible.
pub(super) fn without_text(finding: &Finding, text: &str) -> String {
    let at = finding.location.bytes().map_or(0, |bytes| bytes.start);
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let what = match finding.code {
        Code::NestedTooDeeply => "is nested too deeply",
        Code::NotOpenApi => "is an HTML page",
        _ => "is neither JSON nor YAML",
    };
    format!("{what}, at line {line}, column {column}")
}

// A page of HTML is often valid YAML: one string. `<<` is YAML's merge key.
fn is_html(content: &str) -> bool {
    content.starts_with('<') && !content.starts_with("<<")
}

fn syntax_error(file: FileId, text: &str, language: &str, error: &SyntaxError) -> Finding {
    let location = character_at(file, text, error.offset);
    let behind = location.bytes().and_then(|bytes| text.get(bytes.start..));
    if is_html(behind.unwrap_or_default()) {
        return html_page(location);
    }
    // The words of `serde_json` and of the YAML reader.
    if error.message.contains("recursion limit") || error.message.contains("nested too deeply") {
        return Finding::new(
            Code::NestedTooDeeply,
            location,
            format!("this is nested deeper than {MAX_DEPTH} levels"),
            "declare the inner part as a separate component, and refer to it with `$ref`",
        );
    }
    Finding::new(
        Code::NotJsonOrYaml,
        location,
        format!("this is not {language}: {}", error.message),
        "look for a missing comma, quote or bracket here or just before",
    )
}

fn html_page(location: Location) -> Finding {
    Finding::new(
        Code::NotOpenApi,
        location,
        "this is an HTML page, not an OpenAPI document",
        "download the document that the page shows: look for a link to `openapi.json`, `swagger.json` or the raw file",
    )
}

// The location of the character at a byte; of the end of the text if the byte is behind it.
fn character_at(file: FileId, text: &str, byte: usize) -> Location {
    let mut start = byte.min(text.trim_end().len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let character = text.get(start..).and_then(|rest| rest.chars().next());
    Location::value(file, "").at(start..start + character.map_or(0, char::len_utf8))
}
