//! The first real API: its spec is read without a finding, in every version.

use std::path::Path;

use levain_codegen::finding::Findings;
use levain_codegen::place::Sources;
use levain_codegen::read::{newest_stable, read_folder};
use levain_codegen::spec::Spec;

fn bakeronline() -> (Vec<Spec>, Findings, Sources) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/bakeronline");
    let mut sources = Sources::default();
    let mut found = Findings::default();
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("the folder is part of the repository") {
        let path = entry.expect("its entries can be listed").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("names are text")
            .to_owned();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(sources.add(name, std::fs::read_to_string(&path).expect("a spec is text")));
        }
    }
    let specs = read_folder(&files, &sources, &mut found);
    (specs, found, sources)
}

#[test]
fn every_version_is_read_without_a_finding() {
    let (specs, found, _) = bakeronline();
    assert_eq!(found.list(), []);
    let versions: Vec<&str> = specs
        .iter()
        .filter_map(|spec| Some(spec.version.as_ref()?.value.text()))
        .collect();
    assert_eq!(versions.len(), 18);
    assert_eq!(versions.first(), Some(&"0.2.0"));
    assert_eq!(&versions[versions.len() - 2..], ["1.9.0", "1.10.0"]);
    let newest = newest_stable(&specs).and_then(|spec| spec.version.as_ref());
    assert_eq!(
        newest.map(|version| version.value.text()),
        Some("1.9.0"),
        "1.10.0 is a draft"
    );
}

#[test]
fn a_version_holds_what_it_inherits() {
    let (specs, _, sources) = bakeronline();
    let newest = specs.last().expect("there are 18");
    assert!(newest.endpoints.len() > 30, "{}", newest.endpoints.len());
    let authorize = newest
        .endpoints
        .iter()
        .find(|endpoint| endpoint.path.value == "/oauth/authorize")
        .expect("every version since 0.2.1 has it");
    let client_id = authorize
        .query
        .iter()
        .find(|parameter| parameter.name.value == "client_id");
    let place = &client_id.expect("it is required").name.place;
    let file = sources.file(place.file).expect("places are in the sources");
    assert_eq!(
        file.text.get(place.bytes().expect("YAML has ranges")),
        Some("client_id")
    );
}
