//! What users see when a spec is wrong: each folder of `tests/ui` is a spec, or a document `openapi.yaml`, and the report on it by all
//! stages at once.

use std::path::Path;

use levain_codegen::diagnostics::report::{Colour, render_report};
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;

use crate::harness::cases::{Outputs, cases, file_name, files, text_of};
use crate::harness::specs::{document, native};

fn report(case: &Path) -> String {
    let paths = files(case, &["yaml"]);
    assert!(!paths.is_empty(), "{} has no spec", case.display());
    let files = paths.iter().map(|path| (file_name(path), text_of(path)));
    let mut read = if paths.iter().any(|path| file_name(path) == "openapi.yaml") {
        document(files)
    } else {
        native(files)
    };
    for (_, file) in read.sources.files() {
        let has_comment = file.text.trim_start_matches('\u{feff}').starts_with('#');
        assert!(
            has_comment,
            "{}: the first line says what the case shows",
            case.display()
        );
    }
    for spec in &read.specs {
        let _ = checked(spec, &Options::default(), &mut read.found);
    }
    render_report(&read.found, &read.sources, Colour::Never, usize::MAX)
}

#[test]
fn reports_are_as_expected() {
    let cases = cases("codegen/tests/ui");
    assert!(cases.len() >= 20, "only {} cases are found", cases.len());
    let mut outputs = Outputs::default();
    for case in &cases {
        let report = report(case);
        assert!(!report.is_empty(), "{} has nothing to report", case.display());
        outputs.compare(&case.join("expected.stderr"), &report);
    }
    outputs.assert_expected();
}
