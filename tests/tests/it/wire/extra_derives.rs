//! Derives that the user adds, by `derives` of `api!`: the compiler makes the traits, and values are used through them.

#![allow(
    clippy::disallowed_types,
    reason = "a set that hashes shows that `Hash` is derived"
)]

use std::collections::HashSet;

use crate::harness::Failed;

mod bakery {
    levain::api!(
        "../codegen/tests/openapi/derives-of-the-user/openapi.yaml",
        derives = {
            "type Tray" = ["Eq", "Hash"],
            "objects" = ["Eq", "std::hash::Hash"],
            "unions" = ["Eq", "Hash"],
            "enums" = ["Eq"],
            "requests" = ["Eq"],
            "GET /trays" = ["Hash"],
            "responses" = ["Eq", "Hash"],
            "all" = ["Debug", "Clone"]
        }
    );
}

use self::bakery::{AddTrayResponse, ListTrays, ListTraysResponse, Shelf, Tray};

fn tray(code: &str) -> Result<Tray, Failed> {
    let text = format!(r#"{{"code": "{code}", "weight": 5, "contents": {{"grain": "rye"}}}}"#);
    Ok(levain::json::from_str(&text)?)
}

#[test]
fn objects_are_members_of_a_set() -> Result<(), Failed> {
    let trays = HashSet::from([tray("tray-1")?, tray("tray-2")?, tray("tray-1")?]);
    assert_eq!(trays.len(), 2);
    assert!(trays.contains(&tray("tray-2")?));
    Ok(())
}

#[test]
fn requests_and_responses_are_members_of_a_set() -> Result<(), Failed> {
    let list = |shelf| ListTrays::builder().shelf(shelf).build();
    let requests = HashSet::from([list(Shelf::Value1), list(Shelf::Value2), list(Shelf::Value1)]);
    assert_eq!(requests.len(), 2);
    let all = ListTraysResponse::Ok(vec![tray("tray-1")?]);
    assert!(HashSet::from([all.clone()]).contains(&all));
    assert!(HashSet::from([AddTrayResponse::Created]).contains(&AddTrayResponse::Created));
    Ok(())
}
