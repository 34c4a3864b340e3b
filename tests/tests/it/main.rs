//! What no single crate can test: generated code compiled and run, the command, and real documents.

#![allow(mixed_script_confusables, reason = "names of any script are a trap")]

// One for all crates whose tests read specs.
#[path = "../../../codegen/tests/it/harness/mod.rs"]
mod harness;
mod workspace;

mod cli;
mod compile;
mod corpus;
mod docs;
mod faces;
mod facts;
mod round_trips;
mod schema_suite;
mod wire;
mod witness;

// Cargo does not notice material that comes after the tests were compiled; then they would go on without it.
#[test]
fn material_beside_the_project_is_used() {
    let root = harness::cases::root();
    for (is_used, path) in [
        (cfg!(has_shared_corpus), "../shared/corpus"),
        (cfg!(has_shared_facts), "../shared/bakeronline/README.md"),
    ] {
        let is_there = root.join(path).exists();
        assert_eq!(
            is_used, is_there,
            "{path}: run `touch tests/build.rs` and test again"
        );
    }
}
