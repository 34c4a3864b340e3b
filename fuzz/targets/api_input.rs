//! What is written between the parentheses of `api!`.

#![no_main]

// The parser is in a crate of macros, which no other program can call.
#[path = "../../macros/src"]
#[allow(dead_code, reason = "the macro needs more")]
mod macros {
    pub mod errors;
    pub mod input;
}

use macros::{errors, input};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(input) = syn::parse_str::<input::Input>(text) {
        let _ = input.options();
    }
});
