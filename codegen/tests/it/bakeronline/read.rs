//! Every version is read without a finding.

use levain_codegen::options::newest_stable;

use crate::harness::specs::bakeronline;

#[test]
fn every_version_is_read_without_a_finding() {
    let read = bakeronline();
    assert_eq!(read.found.list(), []);
    let versions: Vec<&str> = read
        .specs
        .iter()
        .filter_map(|spec| Some(spec.version.as_ref()?.value.text()))
        .collect();
    assert_eq!(versions.len(), 18);
    assert_eq!(versions.first(), Some(&"0.2.0"));
    assert_eq!(&versions[versions.len() - 2..], ["1.9.0", "1.10.0"]);
    let newest = newest_stable(&read.specs).and_then(|spec| spec.version.as_ref());
    assert_eq!(
        newest.map(|version| version.value.text()),
        Some("1.9.0"),
        "1.10.0 is a draft"
    );
}

#[test]
fn a_version_has_what_it_inherits() {
    let read = bakeronline();
    let newest = read.specs.last().expect("there are 18");
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
    let location = &client_id.expect("it is required").name.location;
    let file = read
        .sources
        .file(location.file)
        .expect("its file is one of the sources");
    assert_eq!(
        file.text.get(location.bytes().expect("YAML has ranges")),
        Some("client_id")
    );
}
