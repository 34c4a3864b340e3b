//! Nothing is wrong with any version, taken together.

use levain_codegen::check::check_api;
use levain_codegen::decide::decide_api;
use levain_codegen::naming::check_collisions;
use levain_codegen::normalize::references::check_references;

use crate::harness::specs::bakeronline;

#[test]
fn every_version_is_checked_without_a_finding() {
    let mut read = bakeronline();
    assert_eq!(read.specs.len(), 18);
    for spec in &read.specs {
        check_references(spec, &mut read.found);
        let mut api = decide_api(spec);
        check_api(&mut api, &mut read.found);
        check_collisions(&api, &mut read.found);
    }
    assert_eq!(read.lines(), "");
}
