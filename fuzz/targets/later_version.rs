//! A version file that extends another.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| levain_fuzz::documents::later_version(text));
