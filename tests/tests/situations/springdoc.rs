//! springdoc: responses of any media type, `Pageable`, an upload beside JSON, subtypes by `allOf`.

use levain::{Endpoint, FilePart};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/springdoc.yaml");
}

#[test]
fn pageable_is_several_parameters() -> Result<(), Failed> {
    let pageable = api::Pageable::builder()
        .page(0)
        .size(20)
        .sort(["name,asc", "id"])
        .build();
    let request = api::user_controller::List::builder()
        .pageable(pageable)
        .active(false)
        .build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some("GET http://localhost:8080/users?page=0&size=20&sort=name%2Casc&sort=id&active=false")
    );
    Ok(())
}

#[test]
fn a_response_of_any_media_type_is_what_came() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"totalElements":1,"content":[{"id":1,"name":"Ada","balance":0.1,"created":"2024-02-29T13:45:00.000+00:00"}],"last":true}"#,
    )?;
    let page = api::user_controller::List::read_response(&answered)?.into_ok()?;
    assert_eq!(page.total_elements, Some(1));
    let answered = response(
        404,
        "application/json",
        r#"{"timestamp":"2024-02-29T13:45:00","status":404,"error":"Not Found","path":"/users"}"#,
    )?;
    let refused = api::user_controller::List::read_response(&answered)?
        .into_ok()
        .err()
        .ok_or("a 404 is no success")?;
    assert_eq!(refused.status, 404);
    for (media_type, body) in [
        ("text/plain;charset=UTF-8", "stored"),
        ("application/json", "\"stored\""),
    ] {
        let answered = response(200, media_type, body)?;
        let read = api::user_controller::SetAvatar::read_response(&answered)?.into_ok()?;
        assert_eq!(read, "stored", "{media_type}");
    }
    Ok(())
}

#[test]
fn a_json_part_is_declared_as_json() -> Result<(), Failed> {
    let taken = api::LocalTime::builder().hour(13).minute(45).build();
    let body = api::user_controller::SetAvatarBody::builder()
        .file(FilePart::new("me.png", "PNG"))
        .meta(api::Meta::builder().caption("Me").taken(taken).build())
        .build();
    let text = sent(
        api::user_controller::SetAvatar::builder()
            .id(7)
            .body(body)
            .build(),
    )?;
    assert!(text.contains("name=\"file\"; filename=\"me.png\"\r\n"), "{text}");
    let meta = "name=\"meta\"\r\ncontent-type: application/json\r\n\r\n{\"caption\":\"Me\",\"taken\":{\"hour\":13,\"minute\":45}}";
    assert!(text.to_lowercase().contains(&meta.to_lowercase()), "{text}");
    Ok(())
}

#[test]
fn a_subtype_has_the_name_of_its_schema_as_tag() -> Result<(), Failed> {
    let bike = api::Bike::builder().plate("1-ABC").gears(3).build();
    let text = sent(api::vehicle_controller::Add::builder().body(bike).build())?;
    let body = r#"{"kind":"Bike","plate":"1-ABC","gears":3}"#;
    assert!(text.ends_with(&format!("\n\n{body}")), "{text}");
    let answered = response(200, "application/json", body)?;
    let back = api::vehicle_controller::Add::read_response(&answered)?.into_ok()?;
    assert!(format!("{back:?}").starts_with("Bike("), "{back:?}");
    Ok(())
}
