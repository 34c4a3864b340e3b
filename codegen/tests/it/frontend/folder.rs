//! The versions that a folder of files gives, whatever order the files come in.

use levain_codegen::diagnostics::finding::{Code, Findings};
use levain_codegen::diagnostics::location::FileId;
use levain_codegen::model::spec::{Presence, Spec, SpecShape};
use levain_codegen::options::{Options, Versions, newest_stable};

use crate::harness::specs::native;

const BASE: &str = r#"
levain: 1
api: bakery
version: "1.9.0"
types:
  Shop:
    fields: {id: Int, name: String, nr: Int, open: Bool}
"#;
const PATCH: &str = r#"
extends: "1.9.0"
version: "1.10.0"
types:
  Shop:
    fields: {name?: "String?", nr: null, city: String}
"#;
const LAST: &str = r#"
extends: "1.10.0"
version: "2.0.0-beta.1"
types:
  Shop: {fields: {open: {doc: Now., type: Bool}}}
"#;

fn read(texts: &[&str]) -> (Vec<Spec>, Findings) {
    let read = native(texts.iter().map(|text| ("x.yaml", *text)));
    (read.specs, read.found)
}

fn versions(specs: &[Spec]) -> Vec<&str> {
    specs
        .iter()
        .filter_map(|spec| Some(spec.version.as_ref()?.value.text()))
        .collect()
}

fn fields(spec: &Spec) -> Vec<(String, Presence, FileId)> {
    let SpecShape::Object(object) = &spec.types["Shop"].shape.shape else {
        panic!("it has fields");
    };
    let fields = object.fields.iter();
    fields
        .map(|field| (field.name.value.clone(), field.presence, field.name.location.file))
        .collect()
}

#[test]
fn versions_come_oldest_first_in_any_order_of_files() {
    for texts in [[BASE, PATCH, LAST], [LAST, BASE, PATCH], [PATCH, LAST, BASE]] {
        let (specs, found) = read(&texts);
        assert_eq!(found.list(), []);
        assert_eq!(versions(&specs), ["1.9.0", "1.10.0", "2.0.0-beta.1"]);
    }
}

#[test]
fn a_patch_replaces_in_place_removes_and_appends() {
    let (specs, _) = read(&[BASE, PATCH, LAST]);
    let (required, optional) = (Presence::Required, Presence::Optional);
    let [base, patch, last] = [FileId(0), FileId(1), FileId(2)];
    let field = |name: &str, presence, file| (name.to_owned(), presence, file);
    assert_eq!(
        fields(&specs[2]),
        [
            field("id", required, base),
            field("name", optional, patch),
            field("open", required, last),
            field("city", required, patch),
        ]
    );
    assert_eq!(fields(&specs[0]).len(), 4, "the base is as it was");
    assert_eq!(
        specs[2].types["Shop"].name.location.file, last,
        "the newest file that holds the pointer"
    );
}

#[test]
fn an_unknown_version_is_reported_with_the_nearest() {
    let (specs, _) = read(&[BASE, PATCH, LAST]);
    let choose = |version: &str| {
        let options = Options {
            versions: Versions::Listed(vec![version.to_owned()]),
            ..Options::default()
        };
        let errors = options.unknown_versions(&specs);
        (options.chosen_versions(specs.clone()), errors)
    };
    let (selected, errors) = choose("1.10");
    assert_eq!(selected, specs[1..2], "trailing zeros do not count");
    assert_eq!(errors, []);
    let (selected, errors) = choose("1.10.1");
    assert_eq!(selected, []);
    assert_eq!(errors[0].failure.code, Some(Code::UnknownVersion));
    assert_eq!(errors[0].failure.remedy, "write `1.10.0`");
    assert_eq!(newest_stable(&specs), specs.get(1), "a pre-release is not stable");
}

#[test]
fn a_file_that_is_no_yaml_is_the_only_one_reported() {
    let (specs, found) = read(&["a: 'b", BASE, "extends: \"0.1\"\nversion: \"3.0\"\n"]);
    assert_eq!(versions(&specs), ["1.9.0"]);
    let codes: Vec<Code> = found.list().iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        [Code::NotYaml],
        "the base may be the file that cannot be read"
    );
}
