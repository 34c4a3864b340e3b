//! Pages and trees by `$dynamicRef` and `$dynamicAnchor` (OpenAPI 3.1, section 4.8.24.4.1): their items have types.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/pages-with-type-parameters.yaml");
}

#[test]
fn the_items_of_a_page_have_the_type_that_binds_them() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"items":[{"name":"Rye","grams":800}],"total":1}"#,
    )?;
    let page: api::BreadPage = api::ListBreads::read_response(&answered)?.into_ok()?;
    assert_eq!(page.total, 1);
    let names: Vec<&str> = page.items.iter().map(|bread| bread.name.as_ref()).collect();
    assert_eq!(names, ["Rye"]);
    Ok(())
}

#[test]
fn a_page_may_be_what_another_template_is_bound_to() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"id":"x","content":{"items":[{"name":"Rye"}],"total":1}}"#,
    )?;
    let envelope: api::EnvelopeOfBreadPage = api::FindBakers::read_response(&answered)?.into_ok()?;
    assert_eq!(envelope.content.items.len(), 1);
    Ok(())
}

#[test]
fn a_tree_has_children_of_its_own_type_and_its_own_definitions() -> Result<(), Failed> {
    let label = |text: &str| text.parse::<api::TreeLabel>();
    let leaf = api::Tree::builder().label(label("leaf")?).build();
    let tree = api::Tree::builder()
        .label(label("root")?)
        .children(vec![leaf])
        .build();
    assert_eq!(
        sent(api::FindBakers::builder().body(tree).build())?,
        "POST https://pages.example/bakers
accept: application/json, */*;q=0.5
content-type: application/json

{\"label\":\"root\",\"children\":[{\"label\":\"leaf\"}]}"
    );
    assert!(label("too long").is_err());
    Ok(())
}
