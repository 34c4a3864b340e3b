//! The tree of a version file in YAML's data model: mappings, sequences, and scalars whose type is not decided yet.
//!
//! In: one file of the sources. Out: its tree, and findings for text that is not YAML, for duplicate keys and for features of
//! YAML that the spec language does not support (anchors, aliases, tags, merge keys, several documents). Does not know which
//! keys the spec language has.

mod build;
mod node;
mod to_json;

pub use node::{Entry, Kind, Mapping, Node, Scalar, shortened};
pub use to_json::to_json;

use saphyr_parser::{Parser, ScanError};

use self::build::Builder;
use super::offsets::Offsets;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Sources};

/// How deeply a file may be nested. Later stages recurse as deeply as the file does.
pub const MAX_DEPTH: usize = 64;

/// The tree of a file; `None` if it cannot be read at all.
pub fn read_yaml(file: FileId, sources: &Sources, found: &mut Findings) -> Option<Node> {
    let text = sources.file(file)?.text.as_str();
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    let offsets = Offsets::new(content, text.len() - content.len());
    let mut builder = Builder::new(file, text, found);
    for event in Parser::new_from_str(content) {
        match event {
            Ok((event, span)) => {
                let (start, end) = (offsets.byte(span.start.index()), offsets.byte(span.end.index()));
                if builder.add(event, start..end.max(start)).is_err() {
                    return None;
                }
            }
            Err(error) => {
                let at = offsets.byte(error.marker().index());
                builder.found().add(not_yaml(file, text, at, &error));
                return None;
            }
        }
    }
    builder.finish()
}

fn too_deep(location: Location) -> Finding {
    Finding::new(
        Code::NestedTooDeeply,
        location,
        format!("this is nested deeper than {MAX_DEPTH} levels"),
        "declare the inner parts as separate types under `types`",
    )
}

fn not_yaml(file: FileId, text: &str, at: usize, error: &ScanError) -> Finding {
    // At the end of the text there is nothing to underline: point behind the last character that is not blank.
    let at = if at >= text.len() {
        text.trim_end().len()
    } else {
        at
    };
    let length = text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .filter(|next| *next != '\n' && *next != '\r')
        .map_or(0, char::len_utf8);
    let line_start = text
        .get(..at)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |end| end + 1);
    let line = text
        .get(line_start..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    if error.info().contains("recursion limit") {
        return too_deep(Location::value(file, "").at(at..at + length));
    }
    Finding::new(
        Code::NotYaml,
        Location::value(file, "").at(at..at + length),
        format!("this is not YAML: {}", error.info()),
        not_yaml_remedy(error.info(), line),
    )
}

/// The remedy for the most frequent mistakes, recognised by the parser's message and the line.
fn not_yaml_remedy(message: &str, line: &str) -> String {
    if message.contains("quoted scalar") {
        return "close the quote that opens here".to_owned();
    }
    let content = line.trim_start();
    if line
        .get(..line.len() - content.len())
        .is_some_and(|indent| indent.contains('\t'))
    {
        return "indent with spaces: YAML does not allow tabs there".to_owned();
    }
    if content.contains(":\t") {
        return "write a space after the colon, not a tab".to_owned();
    }
    if content.contains("]?") {
        return "put the type in quotes: `\"[String]?\"`".to_owned();
    }
    if content.matches(": ").count() > 1 {
        return "put a string that contains `: ` in quotes".to_owned();
    }
    if content.contains(['@', '`', '%', '*', '&', '!']) {
        return "put a string that begins with one of `@ % * & !` or a backtick in quotes".to_owned();
    }
    "look for a missing quote, bracket or colon here or on the line above, or for wrong indentation"
        .to_owned()
}
