//! Doubles inputs that have very many of one thing, and prints how many times as long each takes. Twice is linear, four times is the square.
//!
//! `cargo bench -p levain-codegen --bench growth`, with a part of a name behind `--` to choose some.

#![allow(missing_docs, reason = "a bench, not a library")]

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/it/harness/mod.rs"]
mod harness;
#[path = "../tests/it/work/inputs.rs"]
mod inputs;

use std::time::{Duration, Instant};

use levain_codegen::diff::report::Format;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;

use self::harness::specs::{document, native};
use self::inputs::pairs::{PAIRS, Pair, compare};
use self::inputs::{DESCRIPTIONS, Input, OPERATIONS, SCHEMAS, Stage, VERSIONS};

fn main() {
    let wanted = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let wanted = wanted.unwrap_or_default();
    println!(
        "{:<50} {:>8} {:>12} {:>12} {:>6}",
        "many", "count", "once", "twice", "ratio"
    );
    for pair in PAIRS.iter().filter(|pair| pair.name.contains(&wanted)) {
        show_pair(pair);
    }
    for input in [SCHEMAS, OPERATIONS, VERSIONS, DESCRIPTIONS]
        .into_iter()
        .flatten()
    {
        if input.name.contains(&wanted) {
            show(input);
        }
    }
}

// More of them than in the tests, since this is optimized.
const FACTOR: usize = 8;

fn show(input: &Input) {
    let count = FACTOR * input.count;
    print(input.name, count, [time(input, count), time(input, 2 * count)]);
}

fn print(name: &str, count: usize, [once, twice]: [Duration; 2]) {
    let ratio = twice.as_secs_f64() / once.as_secs_f64();
    println!("{name:<50} {count:>8} {once:>12.1?} {twice:>12.1?} {ratio:>6.2}");
}

// Both documents are read, and compared on the wire and in Rust.
fn show_pair(pair: &Pair) {
    let count = FACTOR * pair.count;
    let times = [count, 2 * count].map(|count| {
        let documents = (pair.documents)(count);
        shortest(|| {
            let start = Instant::now();
            let _ = compare(&documents, &[Format::Text]);
            start.elapsed()
        })
    });
    print(pair.name, count, times);
}

fn shortest(run: impl FnMut() -> Duration) -> Duration {
    std::iter::repeat_with(run).take(3).min().unwrap_or_default()
}

fn time(input: &Input, count: usize) -> Duration {
    let files = (input.files)(count);
    shortest(|| {
        let files = files.clone();
        let start = Instant::now();
        let is_document = files.iter().any(|(name, _)| name == "openapi.json");
        let mut read = if is_document {
            document(files)
        } else {
            native(files)
        };
        if input.stage == Stage::Generate {
            let _ = read.package();
        } else {
            for spec in std::mem::take(&mut read.specs) {
                let _ = checked(&spec, &Options::default(), &mut read.found);
            }
        }
        start.elapsed()
    })
}
