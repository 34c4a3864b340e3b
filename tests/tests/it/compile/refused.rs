//! What the compiler refuses, and what it then says to one who does not know levain.
//!
//! `trybuild` runs `cargo check`, so all of this is seen before anything is built, and in an editor.

use std::path::Path;

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
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("refused/spec");
    // What an earlier run left would be listed in messages.
    if package.join("spec").exists() {
        std::fs::remove_dir_all(package.join("spec"))?;
    }
    for folder in std::fs::read_dir(&specs)? {
        let folder = folder?;
        let copy = package.join("spec").join(folder.file_name());
        std::fs::create_dir_all(&copy)?;
        for file in std::fs::read_dir(folder.path())? {
            let file = file?;
            std::fs::copy(file.path(), copy.join(file.file_name()))?;
        }
    }
    Ok(())
}
