//! An OpenAPI document in JSON.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| levain_fuzz::documents::openapi("api.json", text));
