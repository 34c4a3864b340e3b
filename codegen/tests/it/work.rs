//! The work of a run is bounded by the size of its input: rings end, chains are followed in linear time, and a thread with 2 MB of stack
//! is enough.

mod compared;
mod growth;
mod inputs;
mod many;
mod rings;

use std::time::{Duration, Instant};

use levain_codegen::diagnostics::finding::Code;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;
use serde_json::{Map, Value, json};

use self::inputs::Stage;
use crate::harness::specs::{document, native};

/// A document with these schemas, whose only operation answers with the first one.
fn with_schemas(schemas: &Map<String, Value>) -> String {
    let first = schemas.keys().next().cloned().unwrap_or_default();
    json!({
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {
            "description": "",
            "content": {"application/json": {"schema": reference(&first)}},
        }}}}},
        "components": {"schemas": schemas},
    })
    .to_string()
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// Twice the input may take this many times as long: less than the square of it, with room for noise.
const MAX_RATIO: f64 = 3.5;

/// How many times as long twice the input takes, and how long it takes once. It is measured again if it is too long: other work of the machine can
/// be in the way of one measurement, and not of three.
fn ratio(once: &dyn Fn() -> Duration, twice: &dyn Fn() -> Duration) -> (f64, Duration) {
    let measure = || {
        let (mut single, mut double) = (Duration::MAX, Duration::MAX);
        // In turn, so that a busy machine delays both.
        for _ in 0..3 {
            single = single.min(once());
            double = double.min(twice());
        }
        (double.as_secs_f64() / single.as_secs_f64().max(0.001), single)
    };
    let mut measured = measure();
    for _ in 0..2 {
        if measured.0 >= MAX_RATIO {
            measured = measure();
        }
    }
    measured
}

/// The codes of what is found in a document by a thread with 2 MB of stack.
fn codes_of(text: String) -> Vec<Code> {
    timed_codes_of(text).0
}

/// The codes, and how long the thread ran: other threads of a busy machine do not count, where the system says so.
fn timed_codes_of(text: String) -> (Vec<Code>, Duration) {
    timed(vec![("openapi.json".to_owned(), text)], Stage::Check)
}

/// The codes of what is found in some files by a thread with 2 MB of stack, and how long it ran.
fn timed(files: Vec<(String, String)>, stage: Stage) -> (Vec<Code>, Duration) {
    in_thread(move || {
        let is_document = files.iter().any(|(name, _)| name == "openapi.json");
        let mut read = if is_document {
            document(files)
        } else {
            native(files)
        };
        if stage == Stage::Generate {
            read.package().expect("a package can be made");
        } else {
            for spec in std::mem::take(&mut read.specs) {
                let _ = checked(&spec, &Options::default(), &mut read.found);
            }
        }
        read.codes()
    })
}

/// What a thread with 2 MB of stack gives, and how long it ran.
fn in_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> (T, Duration) {
    let run = move || {
        let (start, ran) = (Instant::now(), time_on_processor());
        let result = work();
        let on_processor = time_on_processor()
            .zip(ran)
            .map(|(end, start)| end.saturating_sub(start));
        (result, on_processor.unwrap_or_else(|| start.elapsed()))
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run);
    thread
        .expect("a thread can be made")
        .join()
        .expect("nothing panics")
}

// How long this thread ran so far, by Linux.
fn time_on_processor() -> Option<Duration> {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = statistics.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}
