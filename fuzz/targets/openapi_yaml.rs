//! An OpenAPI document in YAML.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| levain_fuzz::documents::openapi("api.yaml", text));
