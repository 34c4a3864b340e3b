//! The URL that a browser was sent back to.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| levain_fuzz::client::redirect(text));
