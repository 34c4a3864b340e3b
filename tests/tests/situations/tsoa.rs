//! tsoa: doubles for ids, names of generics, nothing but `No content`.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/tsoa.yaml");
}

#[test]
fn a_whole_double_is_sent_as_a_server_parses_it() -> Result<(), Failed> {
    let request = api::GetUser::builder().user_id(7).name("Ada").build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some("GET https://users.example/v1/users/7?name=Ada")
    );
    let request = api::GetUser::builder().user_id(0.5).build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some("GET https://users.example/v1/users/0.5")
    );
    Ok(())
}

#[test]
fn a_user_comes_back_as_it_was() -> Result<(), Failed> {
    let body = r#"{"id":7,"key":"123e4567-e89b-42d3-a456-426614174000","email":"a@b.example","nickname":null,"status":"Happy","phoneNumbers":[],"contact":{"street":"Dorpsstraat"}}"#;
    let answered = response(200, "application/json; charset=utf-8", body)?;
    let user = api::GetUser::read_response(&answered)?.into_ok()?;
    let (written, received): (serde_json::Value, serde_json::Value) =
        (serde_json::to_value(&user)?, serde_json::from_str(body)?);
    assert_eq!(written["contact"], received["contact"]);
    assert_eq!(
        (written["id"].as_f64(), received["id"].as_f64()),
        (Some(7.0), Some(7.0))
    );
    Ok(())
}

#[test]
fn a_404_with_an_object_of_its_own_is_an_error() -> Result<(), Failed> {
    let answered = response(404, "application/json", r#"{"reason":"no such user"}"#)?;
    let error = api::GetUser::read_response(&answered)?
        .into_ok()
        .err()
        .ok_or("a 404 is no success")?;
    assert!(error.to_string().contains("no such user"), "{error}");
    let answered = response(204, "application/json", "")?;
    api::DeleteUser::read_response(&answered)?.into_ok()?;
    Ok(())
}

#[test]
fn generics_have_the_names_of_their_parts() -> Result<(), Failed> {
    let user = api::OmitUserId::builder()
        .email("a@b.example")
        .phone_numbers(Vec::<String>::new())
        .build();
    let text = sent(api::CreateUser::builder().body(user).build())?;
    assert!(
        text.ends_with("\n\n{\"email\":\"a@b.example\",\"phoneNumbers\":[]}"),
        "{text}"
    );
    let answered = response(201, "application/json", r#"{"id":1,"status":"Sad"}"#)?;
    let picked: api::PickUserIdOrStatus = api::CreateUser::read_response(&answered)?.into_ok()?;
    assert_eq!(picked.status, Some(api::Status::Sad));
    Ok(())
}
