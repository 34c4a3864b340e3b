//! Values of a request: parameters, forms, parts.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| levain_fuzz::client::request(text));
