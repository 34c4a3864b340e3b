//! huma: `$schema` in every object, slices that may be null, problem details by default, patches, events.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/huma.yaml");
}

#[test]
fn an_object_is_read_with_its_schema_and_its_null_slice() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"$schema":"https://oven.example/schemas/Oven.json","name":"Old","trays":null,"image":"aGk=","limit":250}"#,
    )?;
    let oven = api::GetOven::read_response(&answered)?.into_ok()?;
    assert_eq!(
        (oven.name.as_str(), oven.trays.is_none(), oven.limit),
        ("Old", true, Some(250))
    );
    let request = api::GetOven::builder()
        .id("a1")
        .fields(["name", "trays"])
        .if_none_match(["\"1\"", "\"2\""])
        .build();
    let text = sent(request)?;
    assert!(
        text.starts_with("GET https://oven.example/ovens/a1?fields=name,trays\n"),
        "{text}"
    );
    assert!(text.contains("if-none-match: \"1\",\"2\""), "{text}");
    Ok(())
}

#[test]
fn every_error_is_a_problem_and_no_success() -> Result<(), Failed> {
    let answered = response(
        422,
        "application/problem+json",
        r#"{"title":"Unprocessable Entity","status":422,"detail":"validation failed","errors":[{"message":"expected length <= 10","location":"path.id","value":"a long name"}]}"#,
    )?;
    let error = api::GetOven::read_response(&answered)?
        .into_ok()
        .err()
        .ok_or("a 422 is no success")?;
    assert_eq!(error.status, 422);
    assert!(error.to_string().contains("validation failed"), "{error}");
    Ok(())
}

#[test]
fn a_merge_patch_removes_and_a_json_patch_keeps_null() -> Result<(), Failed> {
    let patch = api::OvenPatch::builder().name("New").limit_null().build();
    let request = api::PatchOven::builder()
        .id("a1")
        .body(api::PatchOvenContent::MergePatchJson(patch))
        .build();
    let text = sent(request)?;
    assert!(
        text.contains("content-type: application/merge-patch+json\n"),
        "{text}"
    );
    assert!(text.ends_with("\n\n{\"name\":\"New\",\"limit\":null}"), "{text}");
    let operation = api::JsonPatchOp::builder()
        .op(api::JsonPatchOpOp::Replace)
        .path("/limit")
        .value(levain::Json::from(serde_json::Value::Null))
        .build();
    let request = api::PatchOven::builder()
        .id("a1")
        .body(api::PatchOvenContent::JsonPatchJson(Some(vec![operation])))
        .build();
    let text = sent(request)?;
    assert!(
        text.ends_with("\n\n[{\"op\":\"replace\",\"path\":\"/limit\",\"value\":null}]"),
        "{text}"
    );
    Ok(())
}
