//! Comparing two documents that differ in very many of one thing: twice as many take about twice as long.

use std::time::Duration;

use levain_codegen::diff::report::Format;

use super::inputs::pairs::{PAIRS, Pair, compare};
use super::{MAX_RATIO, in_thread, ratio};

fn time(documents: &[String; 2]) -> Duration {
    let documents = documents.clone();
    let (reports, time) = in_thread(move || compare(&documents, &[Format::Text, Format::Markdown]));
    assert!(reports.iter().all(|report| report.lines().count() > 1));
    time
}

#[test]
fn comparing_takes_linear_time() {
    let mut failed = Vec::new();
    for Pair {
        name,
        count,
        documents,
    } in PAIRS
    {
        let (single, double) = (documents(*count), documents(2 * count));
        let (ratio, once) = ratio(&|| time(&single), &|| time(&double));
        println!("{name}: {ratio:.2} times as long for twice as many, {once:?} for the first");
        if ratio >= MAX_RATIO {
            failed.push(format!("{name}: {ratio:.2} times as long, {once:?}"));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

// There is no depth, and no number of ways, behind which a change is not told.
#[test]
fn what_is_deep_in_a_schema_is_told() {
    let deep = PAIRS
        .iter()
        .filter(|pair| pair.name.contains("at its end") || pair.name.contains("twice"));
    let mut count = 0;
    for pair in deep {
        count += 1;
        let documents = (pair.documents)(1_000);
        let (reports, _) = in_thread(move || compare(&documents, &[Format::Json]));
        let told = reports.iter().all(|report| report.contains("\"type-changed\""));
        assert!(told, "{}: {reports:?}", pair.name);
    }
    assert_eq!(count, 2);
}
