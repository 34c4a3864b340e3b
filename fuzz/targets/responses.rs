//! Responses of every media type, streams among them.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &[u8]| levain_fuzz::client::response(text));
