//! Documents of strangers: whatever is written in one, it is generated or refused, and what is generated is Rust.

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::{FileId, Sources};
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::read_folder;
use levain_codegen::model::spec::Spec;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::pipeline::{generate_items, package};

const BASE: &str = include_str!("../base.yaml");

/// A version file of a native spec.
pub fn native(text: &str) {
    generate(&[("1.0.0.yaml", text)], read_folder);
}

/// A version file that extends another one.
pub fn later_version(text: &str) {
    generate(&[("1.0.0.yaml", BASE), ("1.1.0.yaml", text)], read_folder);
}

/// An OpenAPI document with this file name.
pub fn openapi(name: &str, text: &str) {
    generate(&[(name, text)], |files, sources, found| {
        let spec = files.first().and_then(|file| read_openapi(*file, sources, found));
        spec.into_iter().collect()
    });
}

fn generate(files: &[(&str, &str)], read: impl Fn(&[FileId], &Sources, &mut Findings) -> Vec<Spec>) {
    let (mut sources, mut found) = (Sources::default(), Findings::new(false));
    for (name, text) in files {
        sources.add(*name, *text);
    }
    let files: Vec<FileId> = sources.files().map(|(file, _)| file).collect();
    let specs = read(&files, &sources, &mut found);
    let generated = generate_items(specs, &sources, &Options::default(), &EmptyRegistry, &mut found);
    render_lines(&found, &sources);
    let Ok(generated) = generated else { return };
    for (path, text) in package(&generated, "fuzzed").files.iter() {
        let is_rust = !path.ends_with(".rs") || syn::parse_file(text).is_ok();
        assert!(is_rust, "`{path}` is not Rust: {text}");
    }
}
