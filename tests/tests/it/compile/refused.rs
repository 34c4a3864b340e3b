//! Mistakes that the compiler refuses, and its messages to a user who does not know levain.
//!
//! `trybuild` runs `cargo check`, so all of this is seen before anything is built, and in an editor.

use std::path::Path;

use crate::harness::cases::{cases, file_name, files};

#[test]
fn mistakes_are_refused_where_they_are_made() -> std::io::Result<()> {
    put_specs_where_the_cases_are_compiled()?;
    trybuild::TestCases::new().compile_fail("refused/*.rs");
    Ok(())
}

// `trybuild` compiles the cases in a package of its own, and `api!` takes paths from the package's folder.
fn put_specs_where_the_cases_are_compiled() -> std::io::Result<()> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .unwrap_or(Path::new("."));
    let package = target.join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    // What an earlier run left would be listed in messages.
    if package.join("spec").exists() {
        std::fs::remove_dir_all(package.join("spec"))?;
    }
    for spec in cases("tests/refused/spec") {
        let copy = package.join("spec").join(file_name(&spec));
        std::fs::create_dir_all(&copy)?;
        for file in files(&spec, &["yaml"]) {
            std::fs::copy(&file, copy.join(file_name(&file)))?;
        }
    }
    Ok(())
}
