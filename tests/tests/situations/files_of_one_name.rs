//! Documents of many files have several of one name, in folders that tell them apart.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/files-of-one-name/openapi.yaml");
}

#[test]
fn the_one_in_a_folder_of_schemas_has_the_plain_name() -> Result<(), Failed> {
    let user = api::RequestsUser::builder().name("Ann").password("x").build();
    let request = sent(api::AddUser::builder().body(user).build())?;
    assert!(
        request.ends_with("{\"name\":\"Ann\",\"password\":\"x\"}"),
        "{request}"
    );
    let answered = response(200, "application/json", r#"{"id":1}"#)?;
    assert_eq!(
        api::AddUser::read_response(&answered)?,
        api::AddUserResponse::Ok(api::User::builder().id(1).build())
    );
    let answered = response(201, "application/json", r#"{"key":"k"}"#)?;
    assert_eq!(
        api::AddUser::read_response(&answered)?,
        api::AddUserResponse::Created(api::OldUser::builder().key("k").build())
    );
    Ok(())
}
