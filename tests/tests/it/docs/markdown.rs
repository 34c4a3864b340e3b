//! The docs that are made of a description, as rustdoc's own Markdown parser sees them: no tag, no broken link, no code that could be
//! Rust.

use levain_codegen::backend::docs::{
    code_for_rustdoc, deprecation_note, markdown_for_rustdoc, markdown_line_for_rustdoc,
};
use proptest::prelude::*;
use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::descriptions;

/// The extensions rustdoc turns on.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
}

fn dangers(markdown: &str) -> Vec<String> {
    let mut dangers = Vec::new();
    let mut broken = Vec::new();
    let mut on_broken = |link: BrokenLink<'_>| {
        broken.push(format!("a link to {:?}", link.reference));
        None
    };
    let mut in_link = false;
    for event in Parser::new_with_broken_link_callback(markdown, options(), Some(&mut on_broken)) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => dangers.push(format!("a tag {html:?}")),
            Event::FootnoteReference(name) => dangers.push(format!("a footnote {name:?}")),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                dangers.push("an indented block".to_owned());
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                if info.is_empty() || info.contains("rust") || info.contains(',') =>
            {
                dangers.push(format!("a block of {info:?}"));
            }
            Event::Start(Tag::Image { .. } | Tag::FootnoteDefinition(_)) => {
                dangers.push("an image or note".to_owned());
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                in_link = true;
                if !["http://", "https://", "mailto:"]
                    .iter()
                    .any(|scheme| dest_url.starts_with(scheme))
                {
                    dangers.push(format!("a link to {dest_url:?}"));
                }
            }
            Event::End(TagEnd::Link) => in_link = false,
            Event::Text(text) if !in_link && has_bare_url(&text) && !markdown.contains("```") => {
                dangers.push(format!("a bare URL in {text:?}"));
            }
            _ => {}
        }
    }
    dangers.extend(broken);
    let is_odd = |next: char| {
        (next.is_control() && next != '\n')
            || matches!(next, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    dangers.extend(
        markdown
            .chars()
            .filter(|next| is_odd(*next))
            .map(|next| format!("{next:?}")),
    );
    dangers
}

// Less than what rustdoc takes for a URL, which needs a dot and letters behind it.
fn has_bare_url(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        text.split(scheme)
            .skip(1)
            .any(|rest| rest.starts_with(|first: char| first.is_ascii_alphanumeric()) && rest.contains('.'))
    })
}

fn check(text: &str) {
    let docs = markdown_for_rustdoc(text);
    assert_eq!(dangers(&docs), Vec::<String>::new(), "{text:?} became:\n{docs}");
    assert_eq!(markdown_for_rustdoc(&docs), docs, "twice is once, for {text:?}");
    let line = markdown_line_for_rustdoc(text);
    assert!(
        !line.contains('\n') && dangers(&format!("Source: {line}")).is_empty(),
        "{text:?} became: {line}"
    );
    assert!(!deprecation_note(text).contains('\n'));
    let code = code_for_rustdoc(text);
    let events: Vec<Event<'_>> = Parser::new_ext(&code, options()).collect();
    assert!(
        matches!(events.get(1), Some(Event::Code(_))) && events.len() == 3,
        "{text:?} became: {code}"
    );
}

#[test]
fn hostile_descriptions_are_harmless() {
    descriptions::HOSTILE.iter().for_each(|text| check(text));
    check(&descriptions::HOSTILE.join("\n"));
    check(&descriptions::HOSTILE.join("\n\n"));
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn real_descriptions_are_harmless() {
    descriptions::real().iter().for_each(|text| check(text));
}

#[test]
fn deep_and_long_descriptions_are_written_in_time() {
    check(&"> ".repeat(5_000));
    check(&"- ".repeat(5_000));
    check(
        &(1..400)
            .map(|length| "`".repeat(length) + " ")
            .collect::<String>(),
    );
    check(&"[".repeat(20_000));
    check(&"[a](".repeat(5_000));
    check(&"https://".repeat(200));
    check(&"https://".repeat(5_000));
    check(&format!("See https://a.example/{} and more.", "b".repeat(5_000)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_mixture_of_hostile_pieces_is_harmful(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)) {
        check(&pieces.concat());
    }

    #[test]
    fn no_description_is_harmful(text in ".{0,60}") {
        check(&text);
    }
}

const PIECES: &[&str] = &[
    "a",
    "b ",
    " ",
    "  ",
    "    ",
    "      ",
    "\n",
    "\n",
    "\n\n",
    "\t",
    "\r",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2. ",
    "10) ",
    "-",
    "1.",
    "> ",
    ">",
    "# ",
    "### ",
    "```",
    "````",
    "~~~",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "](",
    "[x](https://a.example)",
    "<",
    ">",
    "<b>",
    "</b>",
    "<a href=\"https://a.example/b\">",
    "</a>",
    "<code>",
    "</code>",
    "<li>",
    "<p>",
    "<br/>",
    "<!--",
    "!",
    "\\",
    "|",
    "|-|-|\n",
    "---",
    "===",
    "***",
    "_",
    "*",
    "https://a.example/b",
    "http://",
    ".",
    ":",
    "[^1]",
    "rust\n",
    "text\n",
    "panic!()",
    "&lt;",
    "*/",
    "\u{202e}",
    "é",
    "\"",
];
