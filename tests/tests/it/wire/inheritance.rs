//! Types that others extend: a value is read as the subtype that its tag names, and is sent with the tag of its type.

use levain::Endpoint;
use serde_json::{Value, json};

use crate::harness::Failed;

#[allow(dead_code, reason = "some types are only to compile")]
mod zoo {
    levain::api!("../codegen/tests/openapi/subtype-unions/openapi.yaml");
}

#[allow(dead_code, reason = "some types are only to compile")]
mod aviary {
    levain::api!("../codegen/tests/openapi/nested-unions/openapi.yaml");
}

#[allow(dead_code, reason = "some types are only to compile")]
mod old {
    levain::api!("../codegen/tests/openapi/swagger-2-0/openapi.yaml");
}

#[allow(dead_code, reason = "some types are only to compile")]
mod defaults {
    levain::api!("../codegen/tests/openapi/default-variant/openapi.yaml");
}

#[allow(dead_code, reason = "some types are only to compile")]
mod unions {
    levain::api!("../codegen/tests/openapi/variants-that-extend-their-union/openapi.yaml");
}

use aviary::AnyEvent;
use zoo::AnyAnimalInline as AnyAnimal;

fn read(tree: &Value) -> Result<AnyAnimal, Failed> {
    let animal: AnyAnimal = levain::json::from_str(&tree.to_string())?;
    assert_eq!(written(&animal)?, *tree, "written as it was read");
    Ok(animal)
}

fn written(animal: &AnyAnimal) -> Result<Value, Failed> {
    Ok(serde_json::from_str(&levain::json::to_string(animal)?)?)
}

#[test]
fn a_value_is_of_the_type_that_its_tag_names() -> Result<(), Failed> {
    let cat = read(&json!({"kind": "feline", "lives": 9}))?;
    assert!(matches!(cat, AnyAnimal::Cat(cat) if cat.lives == Some(9)));
    let puppy = read(&json!({"kind": "Puppy", "weeks": 3, "mother": {"kind": "Dog", "barks": true}}))?;
    let AnyAnimal::Puppy(puppy) = puppy else {
        return Err("it is a puppy".into());
    };
    assert!(matches!(puppy.mother, Some(AnyAnimal::Dog(dog)) if dog.barks == Some(true)));
    assert!(matches!(read(&json!({"kind": "Mule"}))?, AnyAnimal::Mule(_)));
    Ok(())
}

#[test]
fn a_value_with_any_other_tag_is_of_the_type_itself() -> Result<(), Failed> {
    for kind in ["Animal", "Lynx", ""] {
        let animal = read(&json!({ "kind": kind }))?;
        assert!(matches!(&animal, AnyAnimal::Animal(animal) if animal.kind == kind));
        assert!(levain::validate(&animal).is_ok());
    }
    // Without the property that the type requires it is of no subtype, and is kept.
    assert!(matches!(read(&json!({"lives": 9}))?, AnyAnimal::Other(_)));
    Ok(())
}

#[test]
fn a_subtype_with_a_discriminator_of_its_own_is_a_union() -> Result<(), Failed> {
    use aviary::{AnyAnimal, AnyBird};
    let text = r#"{"kind":"Bird","flight":"silent","hoots":2}"#;
    let owl: AnyAnimal = levain::json::from_str(text)?;
    assert_eq!(levain::json::to_string(&owl)?, text);
    assert!(matches!(owl, AnyAnimal::Bird(AnyBird::Owl(owl)) if owl.hoots == Some(2)));
    let bird: AnyAnimal = levain::json::from_str(r#"{"kind": "Bird", "flight": "loud"}"#)?;
    assert!(matches!(bird, AnyAnimal::Bird(AnyBird::Bird(bird)) if bird.flight == "loud"));
    Ok(())
}

#[test]
fn a_tag_that_may_be_missing_is_read_without_and_written_with() -> Result<(), Failed> {
    let event: AnyEvent = levain::json::from_str(r#"{"at": "noon"}"#)?;
    assert!(matches!(event, AnyEvent::Event(event) if event.r#type.is_none()));
    let birth: AnyEvent = levain::json::from_str(r#"{"type": "Birth", "weight": 2.5}"#)?;
    assert!(matches!(birth, AnyEvent::Birth(birth) if birth.weight == Some(2.5)));
    let birth: aviary::Birth = levain::json::from_str(r#"{"weight": 2.5}"#)?;
    assert_eq!(
        levain::json::to_string(&birth)?,
        r#"{"type":"Birth","weight":2.5}"#
    );
    assert!(levain::json::from_str::<aviary::Birth>(r#"{"type": "Death"}"#).is_err());
    Ok(())
}

#[test]
fn a_subtype_is_sent_where_its_base_is_expected() -> Result<(), Failed> {
    let mother = zoo::Cat::builder().lives(7).build();
    let keeper = zoo::Keeper::builder()
        .favourite(zoo::Cat::builder().mother(mother).build())
        .build();
    let request = zoo::AddKeeper::builder().body(keeper).build();
    let sent = request.http_at("https://zoo.example", None)?;
    assert_eq!(
        serde_json::from_slice::<Value>(sent.body())?,
        json!({"favourite": {"kind": "feline", "mother": {"kind": "feline", "lives": 7}}})
    );
    Ok(())
}

#[test]
fn a_tag_that_is_missing_or_not_listed_means_the_default() -> Result<(), Failed> {
    use defaults::{AnyOrder, Loaf, Tool};
    for (text, written) in [
        (r#"{"name":"plain"}"#, r#"{"kind":"flat","name":"plain"}"#),
        (
            r#"{"kind":"flat","name":"plain"}"#,
            r#"{"kind":"flat","name":"plain"}"#,
        ),
        (
            r#"{"kind":"new","name":"plain"}"#,
            r#"{"kind":"new","name":"plain"}"#,
        ),
    ] {
        let loaf: Loaf = levain::json::from_str(text)?;
        assert!(
            matches!(&loaf, Loaf::Plain(plain) if plain.name == "plain"),
            "{text}"
        );
        assert_eq!(levain::json::to_string(&loaf)?, written);
    }
    // Of no variant: kept.
    assert!(matches!(
        levain::json::from_str(r#"{"kind":"new"}"#)?,
        Loaf::Other(_)
    ));
    for text in [r#"{"length":8}"#, r#"{"tool":"Saw","length":8}"#] {
        let tool: Tool = levain::json::from_str(text)?;
        assert!(matches!(&tool, Tool::Knife(knife) if knife.length == 8), "{text}");
    }
    for (text, written) in [
        (
            r#"{"id":1,"number":"7"}"#,
            r#"{"by":"Phoned","id":1,"number":"7"}"#,
        ),
        (
            r#"{"id":1,"by":"radio","number":"7"}"#,
            r#"{"by":"radio","id":1,"number":"7"}"#,
        ),
    ] {
        let order: AnyOrder = levain::json::from_str(text)?;
        assert!(
            matches!(&order, AnyOrder::Phoned(phoned) if phoned.number.is_some()),
            "{text}"
        );
        assert_eq!(levain::json::to_string(&order)?, written);
    }
    let order: AnyOrder = levain::json::from_str(r#"{"id":1,"by":"Order"}"#)?;
    assert!(matches!(order, AnyOrder::Order(_)));
    Ok(())
}

#[test]
fn a_tagged_variant_keeps_its_tag_in_an_untagged_union() -> Result<(), Failed> {
    use defaults::{AnyOrder, Thing};
    let text = r#"{"by":"Mailed","id":1,"address":"here"}"#;
    let thing: Thing = levain::json::from_str(text)?;
    assert!(matches!(&thing, Thing::Order(AnyOrder::Mailed(mailed)) if mailed.address.is_some()));
    assert_eq!(levain::json::to_string(&thing)?, text);
    let oven: Thing = levain::json::from_str(r#"{"by":"Oven","heat":220}"#)?;
    assert_eq!(levain::json::to_string(&oven)?, r#"{"by":"Oven","heat":220}"#);
    Ok(())
}

// Written as for a document in which nothing extends `Pet`.
#[test]
fn a_caller_that_sends_the_type_itself_still_compiles() -> Result<(), Failed> {
    let pet = old::Pet::builder().kind("Fish").name("Wanda").build();
    let request = old::PutPet::builder().id(1).body(pet).build();
    let sent = request.http_at("https://old.example/v2", None)?;
    assert_eq!(
        serde_json::from_slice::<Value>(sent.body())?,
        json!({"kind": "Fish", "name": "Wanda"})
    );
    Ok(())
}

#[test]
fn variants_that_extend_their_union_have_its_properties_and_their_own() -> Result<(), Failed> {
    use unions::{Actor, Closed, Event, Opened, Round, Shape};
    let agent: Actor = levain::json::from_str(r#"{"type": "AGENT", "id": "1", "mail": "a@b.c"}"#)?;
    assert!(matches!(agent, Actor::Agent(agent) if agent.mail.as_deref() == Some("a@b.c")));
    let closed = json!({"kind": "closed", "at": "2026-01-02T03:04:05Z", "reason": "done"});
    let read: Event = levain::json::from_str(&closed.to_string())?;
    assert!(matches!(&read, Event::Closed(Closed { reason, .. }) if reason == "done"));
    assert_eq!(serde_json::to_value(&read)?, closed);
    let opened: Event = levain::json::from_str(r#"{"kind": "opened", "at": "2026-01-02T03:04:05Z"}"#)?;
    assert!(matches!(opened, Event::Opened(Opened { by: None, .. })));
    let ellipse: Shape = levain::json::from_str(r#"{"long": 2, "short": 1}"#)?;
    assert!(matches!(ellipse, Shape::Round(Round::Ellipse(_))));
    Ok(())
}
