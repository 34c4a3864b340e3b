//! JSON of a union and of objects.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &[u8]| levain_fuzz::client::read_json(text));
