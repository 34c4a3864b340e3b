//! Documents written by hand: values at a list, a server without a scheme, bodies and responses of an older version, none at all.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/slips-of-hand.yaml");
}

#[test]
fn values_at_a_list_are_those_of_its_items() -> Result<(), Failed> {
    let sort = vec![api::ListBreadsSortItem::Price, api::ListBreadsSortItem::Name];
    assert_eq!(
        sent(api::ListBreads::builder().sort(sort).build())?
            .lines()
            .next(),
        Some("GET http://localhost:8080/breads?sort=price&sort=name")
    );
    Ok(())
}

#[test]
fn a_body_and_a_response_of_the_older_version_are_read() -> Result<(), Failed> {
    let bread = api::Bread::builder().name("Rye").build();
    let request = sent(api::AddBread::builder().body(bread).build())?;
    assert!(request.ends_with("{\"name\":\"Rye\"}"), "{request}");
    let answered = response(201, "application/json", r#"{"name":"Rye"}"#)?;
    let added = api::AddBread::read_response(&answered)?;
    assert!(matches!(added, api::AddBreadResponse::Created(bread) if bread.name == "Rye"));
    Ok(())
}

#[test]
fn a_response_that_is_not_described_is_read_as_it_comes() -> Result<(), Failed> {
    for (media_type, body) in [
        ("application/json", r#"{"a":1}"#),
        ("text/html", "<p>"),
        ("image/png", "\u{1}"),
    ] {
        let answered = response(200, media_type, body)?;
        let read = format!("{:?}", api::GetBread::read_response(&answered)?);
        assert!(read.contains("200"), "{read}");
    }
    Ok(())
}
