//! The report as a page: one file that asks for nothing else, can be read without its script, and filters with it.
//!
//! In: one [`View`], or one for each step from version to version. Out: HTML. All that a spec says is escaped text.

mod escape;
mod excerpt;
mod findings;
mod timeline;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use self::escape::escape;
use self::findings::findings;
use self::timeline::timeline;
use super::view::{View, side, uses};
use super::words::verdict;
use crate::diff::severity::Level;

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

/// The numbers of the operations, by their names: names are long, and a change may reach thousands.
type Operations = BTreeMap<String, usize>;

/// The report as a page: a step, or all steps from version to version, the oldest first.
pub(super) fn render(views: &[View<'_>]) -> String {
    let operations = operations(views);
    let title = views
        .last()
        .map(|view| view.comparison.changes.title.as_str())
        .unwrap_or_default();
    let mut body = String::new();
    let is_timeline = views.len() > 1;
    if is_timeline {
        body += &timeline(views);
    }
    body += &filters(&operations, views);
    body += "<main id=\"changes\">\n";
    // The newest is read first.
    for (number, view) in views.iter().enumerate().rev() {
        let is_open = number + 1 == views.len();
        body += &step(view, number, is_open, is_timeline, &operations);
    }
    body += "<p id=\"none\" hidden>No change is shown: all are filtered out.</p>\n</main>\n";
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src '{SCRIPT_DIGEST}'\">\n\
         <title>{title}: what changed</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#changes\">Skip to the changes</a>\n\
         <header>\n<h1>{title}</h1>\n</header>\n{body}<script>\n{SCRIPT}</script>\n</body>\n</html>\n",
        title = escape(title),
    )
}

/// No other script runs in the page (Content Security Policy Level 3, section 6.7.3.2). A test holds it against the script.
const SCRIPT_DIGEST: &str = "sha256-odyiP0DtI0MDmoq9cseq4Jn7ZmYW0qeExNg+S33qatw=";

fn operations(views: &[View<'_>]) -> Operations {
    let mut operations = Operations::new();
    for view in views {
        for shown in &view.changes {
            for used in uses(shown.change) {
                operations
                    .entry(format!("{} {}", used.method, used.path))
                    .or_default();
            }
        }
    }
    operations
        .values_mut()
        .zip(1..)
        .for_each(|(number, next)| *number = next);
    operations
}

// Without the script they would do nothing, so that it shows them.
fn filters(operations: &Operations, views: &[View<'_>]) -> String {
    let mut text =
        "<form id=\"filters\" hidden aria-label=\"Filters\">\n<fieldset>\n<legend>Level</legend>\n"
            .to_owned();
    let levels = Level::ALL.iter().rev().map(|level| level.word());
    let has_accepted = views.iter().any(|view| view.counts().accepted > 0);
    for word in levels.chain(has_accepted.then_some("accepted")) {
        let _ = writeln!(
            text,
            "<label><input type=\"checkbox\" name=\"level\" value=\"{word}\" checked> {word}</label>"
        );
    }
    text += "</fieldset>\n<label class=\"field\">Operation\n<select name=\"operation\">\n<option value=\"\">all</option>\n";
    for (name, number) in operations {
        let _ = writeln!(text, "<option value=\"{number}\">{}</option>", escape(name));
    }
    text += "</select></label>\n<label class=\"field\">Text\n<input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n\
             <output aria-live=\"polite\"></output>\n</form>\n";
    text
}

fn step(view: &View<'_>, number: usize, is_open: bool, is_timeline: bool, operations: &Operations) -> String {
    let changes = &view.comparison.changes;
    let class = changes.worst().map_or("none", Level::word);
    let sides = format!(
        "{} → {}",
        escape(&side(&changes.old)),
        escape(&side(&changes.new))
    );
    let summary = format!(
        "<p class=\"verdict {class}\"><strong>{}</strong> <span>{}; {} in the crate</span></p>\n\
         <p class=\"bumps\">The numbers that must move: <strong>{}</strong> of the API, <strong>{}</strong> of the crate</p>\n",
        verdict(changes.worst()),
        view.counts().words(),
        view.comparison.rust.list.len(),
        view.comparison.api_bump.word(),
        view.crate_bump(),
    );
    let list = findings(view, operations);
    if !is_timeline {
        return format!(
            "<section class=\"step\" id=\"step-{number}\">\n<h2>{sides}</h2>\n{summary}{list}</section>\n"
        );
    }
    let open = if is_open { " open" } else { "" };
    format!(
        "<details class=\"step\" id=\"step-{number}\"{open}>\n<summary><h2>{sides}</h2></summary>\n{summary}{list}</details>\n"
    )
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::{SCRIPT, SCRIPT_DIGEST};

    fn base64(bytes: &[u8]) -> String {
        let alphabet: Vec<char> = ('A'..='Z')
            .chain('a'..='z')
            .chain('0'..='9')
            .chain("+/".chars())
            .collect();
        let group = |group: &[u8]| -> String {
            let bits = group
                .iter()
                .chain(&[0, 0])
                .take(3)
                .fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
            let digit = |at: usize| {
                if at > group.len() {
                    '='
                } else {
                    alphabet[bits >> (18 - 6 * at) & 63]
                }
            };
            (0..4).map(digit).collect()
        };
        bytes.chunks(3).map(group).collect()
    }

    #[test]
    fn the_page_runs_its_own_script() {
        let digest = Sha256::digest(format!("\n{SCRIPT}"));
        assert_eq!(SCRIPT_DIGEST, format!("sha256-{}", base64(&digest)));
        assert!(!SCRIPT.contains("</") && !super::STYLE.contains("</"));
    }
}
