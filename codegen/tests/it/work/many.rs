//! Very many of one thing: twice as many take about twice as long. The bench `growth` prints the ratios.

use super::inputs::{DESCRIPTIONS, Input, OPERATIONS, SCHEMAS, VERSIONS};
use super::{MAX_RATIO, ratio, timed};

fn assert_linear(inputs: &[Input]) {
    let mut failed = Vec::new();
    for input in inputs {
        let time = |count: usize| timed((input.files)(count), input.stage).1;
        let (ratio, single) = ratio(&|| time(input.count), &|| time(2 * input.count));
        println!(
            "{}: {ratio:.2} times as long for twice as many, {single:?} for the first",
            input.name
        );
        if ratio >= MAX_RATIO {
            failed.push(format!("{}: {ratio:.2} times as long, {single:?}", input.name));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn unions_enums_and_objects_take_linear_time() {
    assert_linear(SCHEMAS);
}

#[test]
fn operations_and_what_they_consist_of_take_linear_time() {
    assert_linear(OPERATIONS);
}

#[test]
fn versions_of_a_native_spec_take_linear_time() {
    assert_linear(VERSIONS);
}

#[test]
fn descriptions_take_linear_time() {
    assert_linear(DESCRIPTIONS);
}
