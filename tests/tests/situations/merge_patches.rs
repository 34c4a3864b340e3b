//! A merge patch removes members by null (RFC 7396, section 2), whatever the schema of the resource says; JSON Patch keeps its nulls.

use levain::{Endpoint, Json, Map};

use crate::{Failed, response, sent, sent_body};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/merge-patches.yaml");
}

#[test]
fn each_optional_member_can_be_removed() -> Result<(), Failed> {
    let labels: Map<Option<String>> = [("a".to_owned(), None), ("b".to_owned(), Some("c".to_owned()))]
        .into_iter()
        .collect();
    let patch = api::ThingPatch::builder()
        .kind("k".to_owned())
        .name_null()
        .size_null()
        .home(
            api::PlacePatch::builder()
                .city("Gent".to_owned())
                .street_null()
                .build(),
        )
        .labels(labels)
        .parts([api::Place::builder().city("Gent".to_owned()).build()])
        .parent_null()
        .build();
    assert_eq!(
        sent_body(api::PatchThing::builder().id("1".to_owned()).body(patch).build())?,
        r#"{"kind":"k","name":null,"size":null,"home":{"city":"Gent","street":null},"labels":{"a":null,"b":"c"},"parts":[{"city":"Gent"}],"parent":null}"#
    );
    Ok(())
}

#[test]
fn what_is_not_given_is_not_changed_and_constraints_stay() -> Result<(), Failed> {
    let patch = api::ThingPatch::builder().kind("k".to_owned()).build();
    assert_eq!(
        sent_body(api::PatchThing::builder().id("1".to_owned()).body(patch).build())?,
        r#"{"kind":"k"}"#
    );
    let patch = api::ThingPatch::builder()
        .kind("k".to_owned())
        .name(String::new())
        .build();
    assert!(
        api::PatchThing::builder()
            .id("1".to_owned())
            .body(patch)
            .build()
            .validate()
            .is_err()
    );
    Ok(())
}

#[test]
fn the_resource_stays_as_it_is() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"kind":"k","name":"n","home":{"city":"Gent"}}"#,
    )?;
    let thing = api::GetThing::read_response(&answered)?.into_ok()?;
    let city: Option<&String> = thing.home.as_ref().and_then(|home| home.city.as_ref());
    assert_eq!(city.map(String::as_str), Some("Gent"));
    // The same operation takes the resource as JSON, and the patch under its own media type.
    let put = sent(api::PutThing::builder().id("1".to_owned()).body(thing).build())?;
    assert!(put.contains("content-type: application/json\n"), "{put}");
    let patch = api::ThingPatch::builder()
        .kind("k".to_owned())
        .name_null()
        .build();
    let put = sent(api::PutThing::builder().id("1".to_owned()).body(patch).build())?;
    assert!(
        put.contains("content-type: application/merge-patch+json\n"),
        "{put}"
    );
    Ok(())
}

#[test]
fn a_type_for_patches_alone_keeps_its_name() -> Result<(), Failed> {
    let update = api::SettingsUpdate::builder().theme_null().size(3).build();
    assert_eq!(
        sent_body(api::PatchSettings::builder().body(update).build())?,
        r#"{"theme":null,"size":3}"#
    );
    let inline = api::PatchInlineBody::builder()
        .name_null()
        .additional(
            [("gone".to_owned(), None), ("kept".to_owned(), Some(1))]
                .into_iter()
                .collect(),
        )
        .build();
    assert_eq!(
        sent_body(api::PatchInline::builder().body(inline).build())?,
        r#"{"name":null,"gone":null,"kept":1}"#
    );
    let nullable = api::AllNullable::builder().a_null().build();
    assert_eq!(
        sent_body(api::PatchNullable::builder().body(nullable).build())?,
        r#"{"a":null}"#
    );
    Ok(())
}

#[test]
fn json_patch_keeps_null() -> Result<(), Failed> {
    let operation = api::Operation::builder()
        .op(api::OperationOp::Replace)
        .path("/name".to_owned())
        .value(Json::Null)
        .build();
    assert_eq!(
        sent_body(
            api::OperateThing::builder()
                .id("1".to_owned())
                .body([operation])
                .build()
        )?,
        r#"[{"op":"replace","path":"/name","value":null}]"#
    );
    Ok(())
}
