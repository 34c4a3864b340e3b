//! Documents of several APIs share files in a folder beside their own. The user names the folder that contains both.

use levain::Endpoint;

use crate::{Failed, response};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!(
        "cases/situations/files-below-a-root/api/openapi.yaml",
        root = "cases/situations/files-below-a-root",
    );
}

#[test]
fn a_shared_file_is_read_below_the_root() -> Result<(), Failed> {
    let answered = response(200, "application/json", r#"{"name":"Rex"}"#)?;
    assert_eq!(
        api::GetPet::read_response(&answered)?,
        api::GetPetResponse::Ok(api::Pet::builder().name("Rex").build())
    );
    Ok(())
}
