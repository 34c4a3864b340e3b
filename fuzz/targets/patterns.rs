//! A pattern, and from the second line on the text that it is held against.

#![no_main]

use levain_rules::Pattern;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (pattern, text) = text.split_once('\n').unwrap_or((text, ""));
    if Pattern::check(pattern).is_ok() {
        let _ = Pattern::source_matches(pattern, text);
    }
    let _ = Pattern::to_ecma(pattern);
});
