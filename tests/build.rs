//! Tells the tests which reference material is beside the project, so that a test that needs it is ignored where it is missing.

use std::path::Path;

const MATERIAL: &[(&str, &str)] = &[
    ("has_shared_corpus", "../../shared/corpus"),
    ("has_shared_facts", "../../shared/bakeronline/README.md"),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for (name, path) in MATERIAL {
        println!("cargo::rustc-check-cfg=cfg({name})");
        // A path that is watched and missing would have cargo compile the tests anew each time. So that material that comes later
        // is noticed all the same, a test compares these names with what is there.
        if Path::new(path).exists() {
            println!("cargo::rerun-if-changed={path}");
            println!("cargo::rustc-cfg={name}");
        }
    }
}
