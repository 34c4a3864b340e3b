//! A tag is known from the document, so a caller is not asked for it: it is written, first and with its JSON type, whatever the document
//! calls it; and it is compared as text with the keys of the mapping.

use levain::Endpoint;

use crate::{Failed, sent_back, sent_body};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/tags-that-are-known.yaml");
}

#[test]
fn a_tag_comes_first_and_is_not_asked_for() -> Result<(), Failed> {
    let triangle = api::Triangle::builder().area(1.5).build();
    let request = api::AddShape::builder()
        .body(api::Shape::Triangle(triangle))
        .build();
    assert_eq!(
        sent_body(request)?,
        r#"{"$type":"triangle","unit":"cm2","area":1.5}"#
    );
    let square = api::Square::builder().area(4.0).build();
    let request = api::AddShape::builder()
        .body(api::Shape::Square(square.clone()))
        .build();
    assert_eq!(
        sent_body(request)?,
        r#"{"$type":"square","unit":"cm2","area":4.0}"#
    );
    let alone = api::AddSquare::builder().body(square).build();
    assert_eq!(sent_body(alone)?, r#"{"$type":"square","unit":"cm2","area":4.0}"#);
    Ok(())
}

#[test]
fn tags_have_the_json_type_of_their_property_and_are_read_as_texts() -> Result<(), Failed> {
    let first = api::EventV1::builder().a("x").build();
    let request = api::AddEvent::builder().body(api::Event::EventV1(first)).build();
    assert_eq!(sent_body(request)?, r#"{"version":1,"a":"x"}"#);
    let bad = api::Bad::builder().error("late").build();
    let request = api::AddResult::builder().body(api::Outcome::Bad(bad)).build();
    assert_eq!(sent_body(request)?, r#"{"ok":false,"error":"late"}"#);

    for (text, again) in [
        (r#"{"a":"x","version":1}"#, r#"{"version":1,"a":"x"}"#),
        (r#"{"version":1.0,"a":"x"}"#, r#"{"version":1,"a":"x"}"#),
        (r#"{"version":"1","a":"x"}"#, r#"{"version":1,"a":"x"}"#),
    ] {
        let (read, sent) = sent_back!(api::AddEvent, text);
        assert!(matches!(read, api::Event::EventV1(_)), "{read:?}");
        assert_eq!(sent, again);
    }
    let (read, sent) = sent_back!(api::AddEvent, r#"{"version":2,"b":"y"}"#);
    assert!(matches!(read, api::Event::EventV2(_)), "{read:?}");
    assert_eq!(sent, r#"{"version":2,"b":"y"}"#);
    let (read, sent) = sent_back!(api::AddResult, r#"{"ok":true,"value":"v"}"#);
    assert!(matches!(read, api::Outcome::Good(_)), "{read:?}");
    assert_eq!(sent, r#"{"ok":true,"value":"v"}"#);
    Ok(())
}

#[test]
fn of_several_tags_the_caller_chooses_one() -> Result<(), Failed> {
    let card = api::Card::builder().number("4111");
    let usual = api::AddPayment::builder()
        .body(api::Payment::Card(card.build()))
        .build();
    assert_eq!(
        sent_body(usual)?,
        r#"{"method":"credit","currency":"EUR","number":"4111"}"#
    );
    let card = api::Card::builder()
        .number("4111")
        .method(api::CardMethod::Debit)
        .build();
    let chosen = api::AddPayment::builder()
        .body(api::Payment::Card(card.clone()))
        .build();
    assert_eq!(
        sent_body(chosen)?,
        r#"{"method":"debit","currency":"EUR","number":"4111"}"#
    );
    let alone = api::AddCard::builder().body(card).build();
    assert_eq!(
        sent_body(alone)?,
        r#"{"method":"debit","currency":"EUR","number":"4111"}"#
    );
    let (read, sent) = sent_back!(
        api::AddPayment,
        r#"{"method":"debit","currency":"EUR","number":"4111"}"#
    );
    assert!(matches!(read, api::Payment::Card(_)), "{read:?}");
    assert_eq!(sent, r#"{"method":"debit","currency":"EUR","number":"4111"}"#);
    Ok(())
}

#[test]
fn a_shared_enum_has_the_value_that_is_called_as_the_schema() -> Result<(), Failed> {
    let truck = api::HeavyTruck::builder().load(7).build();
    let request = api::AddVehicle::builder()
        .body(api::Vehicle::HeavyTruck(truck))
        .build();
    assert_eq!(sent_body(request)?, r#"{"kind":"HEAVY_TRUCK","load":7}"#);
    let (read, sent) = sent_back!(api::AddVehicle, r#"{"doors":5,"kind":"CAR"}"#);
    assert!(matches!(read, api::Vehicle::Car(_)), "{read:?}");
    assert_eq!(sent, r#"{"kind":"CAR","doors":5}"#);
    Ok(())
}

#[test]
fn constants_with_a_default_are_tags_without_a_discriminator() -> Result<(), Failed> {
    let image = api::ImageMessage::builder().url("u").build();
    let request = api::AddMessage::builder()
        .body(api::Message::ImageMessage(image))
        .build();
    assert_eq!(sent_body(request)?, r#"{"type":"image","url":"u"}"#);
    for text in [r#"{"text":"t"}"#, r#"{"text":"t","type":"text"}"#] {
        let (read, sent) = sent_back!(api::AddMessage, text);
        assert!(matches!(read, api::Message::TextMessage(_)), "{read:?}");
        assert_eq!(sent, r#"{"type":"text","text":"t"}"#);
    }
    Ok(())
}

#[test]
fn subtypes_have_their_tags_and_the_base_none_of_theirs() -> Result<(), Failed> {
    let written = |pet: api::AnyPet| sent_body(api::AddPet::builder().body(pet).build());
    let cat = || api::Cat::builder().name("Tibs");
    assert_eq!(written(cat().build().into())?, r#"{"kind":"cat","name":"Tibs"}"#);
    assert_eq!(
        written(cat().kind(api::CatKind::Tom).lives(9).build().into())?,
        r#"{"kind":"tom","name":"Tibs","lives":9}"#
    );
    assert_eq!(
        written(api::Dog::builder().name("Rex").build().into())?,
        r#"{"kind":"dog","name":"Rex"}"#
    );
    let pet = || api::Pet::builder().name("Zed");
    assert_eq!(written(pet().build().into())?, r#"{"kind":"pet","name":"Zed"}"#);
    assert_eq!(
        written(pet().kind("zebra").build().into())?,
        r#"{"kind":"zebra","name":"Zed"}"#
    );
    let refused = written(pet().kind("dog").build().into())
        .err()
        .ok_or("a pet is no dog")?;
    assert!(refused.to_string().contains("kind"), "{refused}");
    for text in [
        r#"{"kind":"tom","name":"Tibs"}"#,
        r#"{"kind":"zebra","name":"Zed"}"#,
        r#"{"kind":"dog","name":"Rex"}"#,
    ] {
        let (_, sent) = sent_back!(api::AddPet, text);
        assert_eq!(sent, text);
    }
    Ok(())
}

#[test]
fn a_variant_of_two_unions_has_the_tag_of_the_one_that_it_is_in() -> Result<(), Failed> {
    let tin = || api::Tin::builder().size(1);
    let crated = |tin| sent_body(api::AddBox::builder().body(api::Crate::Tin(tin)).build());
    let parcelled = |tin| sent_body(api::AddParcel::builder().body(api::Parcel::Tin(tin)).build());
    assert_eq!(crated(tin().build())?, r#"{"kind":"tin","size":1}"#);
    assert_eq!(parcelled(tin().build())?, r#"{"kind":"metal","size":1}"#);
    assert_eq!(
        parcelled(tin().kind(api::TinKind::Tin).build())?,
        r#"{"kind":"metal","size":1}"#
    );
    let alone = api::AddTin::builder()
        .body(tin().kind(api::TinKind::Metal).build())
        .build();
    assert_eq!(sent_body(alone)?, r#"{"kind":"metal","size":1}"#);
    Ok(())
}
