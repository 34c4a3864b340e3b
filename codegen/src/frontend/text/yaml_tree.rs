//! Reads YAML text into located nodes.
//!
//! In: one file of the sources. Out: its tree, and findings for text that is not YAML, for keys written twice and for what
//! the language does without (anchors, aliases, tags, merge keys, several documents). Knows nothing of the language's keys.

mod build;
mod node;
mod to_json;

pub use node::{Entry, Kind, Map, Node, Scalar, shortened};
pub use to_json::to_json;

use saphyr_parser::{Parser, ScanError};

use self::build::Builder;
use super::offsets::Offsets;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Sources};

/// How deep a document may nest. What follows recurses as deep as the document does.
pub const MOST_DEPTH: usize = 64;

/// The tree of a file; `None` when it cannot be read at all.
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
        format!("this nests deeper than {MOST_DEPTH} levels"),
        "declare the inner parts as types of their own under `types`",
    )
}

fn not_yaml(file: FileId, text: &str, at: usize, error: &ScanError) -> Finding {
    // At the end of the text there is nothing to underline: point behind the last thing that is there.
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

/// The slips that are made most often, by the line they are made on.
fn not_yaml_remedy(what: &str, line: &str) -> String {
    if what.contains("quoted scalar") {
        return "close the quote that opens here".to_owned();
    }
    let content = line.trim_start();
    if line
        .get(..line.len() - content.len())
        .is_some_and(|indent| indent.contains('\t'))
    {
        return "indent with spaces: YAML refuses tabs there".to_owned();
    }
    if content.contains(":\t") {
        return "write a space after the colon, not a tab".to_owned();
    }
    if content.contains("]?") {
        return "put the type in quotes: `\"[String]?\"`".to_owned();
    }
    if content.matches(": ").count() > 1 {
        return "put a text that holds `: ` in quotes".to_owned();
    }
    if content.contains(['@', '`', '%', '*', '&', '!']) {
        return "put a text that begins with one of `@ % * & !` or a backtick in quotes".to_owned();
    }
    "look for a missing quote, bracket or colon here or on the line above, or for a wrong indent".to_owned()
}
