//! Null has no text (RFC 6570, section 2.3): outside of JSON it is left out, and nothing is sent that says `null`.

use levain::{BodyFormat, Json};

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/null-outside-of-json.yaml");
}

fn filter() -> api::Filter {
    api::Filter::builder()
        .view_null()
        .price_null()
        .kinds([Some("a".to_owned()), None])
        .build()
}

fn room() -> api::Room {
    api::Room::builder()
        .name("Attic")
        .owner_null()
        .note_null()
        .beds([Some(2), None, Some(1)])
        .more(filter())
        .build()
}

fn added(format: BodyFormat) -> Result<String, Failed> {
    Ok(sent(
        api::AddRoom::builder().body(room()).body_format(format).build(),
    )?)
}

#[test]
fn a_null_parameter_is_left_out_wherever_it_stands() -> Result<(), Failed> {
    let request = api::ListRooms::builder()
        .tag_null()
        .floor_null()
        .beds([Some(2), None])
        .joined([None, Some("a".to_owned()), None])
        .any(Json::Null)
        .filter(filter())
        .spread(api::ListRoomsSpread::builder().from_null().to("b").build())
        .x_trace_null()
        .x_list([None])
        .sid_null()
        .build();
    assert_eq!(
        sent(request)?,
        "GET https://rooms.example/rooms?beds=2&joined=a&filter%5Bkinds%5D%5B%5D=a&to=b
accept: application/json, */*;q=0.5

"
    );
    Ok(())
}

#[test]
fn a_parameter_that_is_json_keeps_its_nulls() -> Result<(), Failed> {
    let request = api::ListRooms::builder().floor(1).meta(filter()).build();
    let sent = sent(request)?;
    let expected =
        "?floor=1&meta=%7B%22view%22%3Anull%2C%22price%22%3Anull%2C%22kinds%22%3A%5B%22a%22%2Cnull%5D%7D\n";
    assert!(sent.contains(expected), "{sent}");
    Ok(())
}

#[test]
fn a_form_and_parts_leave_null_out_and_json_keeps_it() -> Result<(), Failed> {
    let json = added(BodyFormat::Json)?;
    let inner = r#"{"view":null,"price":null,"kinds":["a",null]}"#;
    assert!(
        json.ends_with(&format!(
            r#"{{"name":"Attic","owner":null,"note":null,"beds":[2,null,1],"more":{inner}}}"#
        )),
        "{json}"
    );
    let form = added(BodyFormat::Form)?;
    assert!(
        form.ends_with(
            "\nname=Attic&beds=2&beds=1&more=%7B%22view%22%3Anull%2C%22price%22%3Anull%2C%22kinds%22%3A%5B%22a%22%2Cnull%5D%7D"
        ),
        "{form}"
    );
    let parts = added(BodyFormat::Multipart)?;
    let names: Vec<&str> = parts
        .lines()
        .filter_map(|line| line.strip_prefix("Content-Disposition: form-data; "))
        .map(str::trim_end)
        .collect();
    assert_eq!(
        names,
        ["name=\"name\"", "name=\"beds\"", "name=\"beds\"", "name=\"more\""]
    );
    assert!(parts.contains(inner), "{parts}");
    Ok(())
}

#[test]
fn a_json_body_that_is_null_is_sent_and_a_path_has_no_null() -> Result<(), Failed> {
    let request = api::SetNote::builder().number(7).body_null().build();
    assert_eq!(
        sent(request)?,
        "PUT https://rooms.example/rooms/7
accept: application/json, */*;q=0.5
content-type: application/json

null"
    );
    Ok(())
}
