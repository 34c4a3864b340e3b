//! From a decided API to Rust: the items of a spec, and their text.

use std::fmt::Write;

use levain_codegen::backend::print::print_items;
use levain_codegen::backend::render::{Settings, render_items};
use levain_codegen::model::items::Items;

mod bumps;
mod hosts;
mod native;
mod openapi;
mod print;
mod selection;
mod since;

/// The text of all items, each behind its key.
fn printed(items: &Items) -> String {
    let mut text = String::new();
    for (key, tokens) in render_items(items, &Settings::package()) {
        write!(text, "// {key}\n\n{}\n", print_items(tokens)).expect("a string takes what is written");
    }
    text
}
