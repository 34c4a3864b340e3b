//! A version file of a native spec.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| levain_fuzz::documents::native(text));
