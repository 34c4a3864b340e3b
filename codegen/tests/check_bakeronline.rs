//! The spec of Bakeronline, all of its versions: nothing is wrong with it, taken together.

use std::path::Path;

use levain_codegen::check::check_api;
use levain_codegen::decide::decide_api;
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::{FileId, Sources};
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::read_folder;
use levain_codegen::normalize::references::check_references;

#[test]
fn every_version_is_checked_without_a_finding() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/bakeronline");
    let mut sources = Sources::default();
    let mut files: Vec<FileId> = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("the spec is there") {
        let path = entry.expect("its entries can be listed").path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let name = path
                .file_name()
                .expect("files have names")
                .to_string_lossy()
                .into_owned();
            files.push(sources.add(name, std::fs::read_to_string(&path).expect("specs are text")));
        }
    }
    let mut found = Findings::default();
    let specs = read_folder(&files, &sources, &mut found);
    assert_eq!(specs.len(), 18);
    for spec in &specs {
        check_references(spec, &mut found);
        check_api(&mut decide_api(spec), &mut found);
    }
    assert_eq!(render_lines(&found, &sources), "");
}
