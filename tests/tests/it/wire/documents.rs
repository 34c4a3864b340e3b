//! `api!` over OpenAPI documents: what is generated compiles, and does what the document says.

use levain::{Endpoint, FromRequest, Json, Uuid};
use serde_json::{Value, json};

use super::{paths, response};
use crate::harness::Failed;

macro_rules! documents {
    ($($name:ident = $path:literal;)*) => {
        $(
            #[allow(dead_code, reason = "some are only to compile")]
            mod $name {
                levain::api!($path);
            }
        )*
    };
}

documents! {
    archive = "../codegen/tests/openapi/openapi-3-2/openapi.yaml";
    constants = "../codegen/tests/openapi/constants-of-every-type/openapi.yaml";
    unions = "../codegen/tests/openapi/unions-in-all-of/openapi.yaml";
    icons = "../codegen/tests/openapi/paths-that-differ-in-names/openapi.yaml";
    forms = "../codegen/tests/openapi/forms-of-2-0/openapi.yaml";
    old = "../codegen/tests/openapi/swagger-2-0/openapi.yaml";
    parts = "../codegen/tests/openapi/parts-of-one-object/openapi.yaml";
    recipes = "../codegen/tests/openapi/schemas-of-3-1/openapi.yaml";
    cycles = "../codegen/tests/openapi/cycles-in-all-of/openapi.yaml";
    shop = "../codegen/tests/openapi/what-other-generators-stumble-on/openapi.yaml";
    small = "../codegen/tests/openapi/a-small-shop/openapi.yaml";
    tags = "../codegen/tests/openapi/subtypes-by-discriminator/openapi.yaml";
}

const ID: &str = "123e4567-e89b-12d3-a456-426614174000";

fn order() -> Value {
    json!({"id": ID, "state": "new", "lines": [{"kind": "bread", "grain": "rye"}]})
}

fn read_order(body: &Value) -> Result<shop::Order, Failed> {
    match shop::GetOrdersByOrderId::read_response(&response(200, body)?)? {
        shop::GetOrdersByOrderIdResponse::Ok(order) => Ok(order),
        other => Err(format!("{other:?}").into()),
    }
}

/// What was read is written as the same JSON.
fn assert_round_trip(body: &Value) -> Result<(), Failed> {
    let read = read_order(body)?;
    assert_eq!(serde_json::to_value(&read)?, *body);
    Ok(())
}

#[test]
fn an_unknown_value_of_an_enum_is_kept() -> Result<(), Failed> {
    let mut body = order();
    body["state"] = "lost".into();
    let read = read_order(&body)?;
    assert_eq!((read.state.as_str(), read.state.is_known()), ("lost", false));
    assert_round_trip(&body)
}

#[test]
fn an_array_that_is_not_exploded_is_one_parameter_and_a_deep_object_has_brackets() -> Result<(), Failed> {
    let request = shop::GetOrdersByOrderId::builder()
        .order_id(ID.parse::<Uuid>()?)
        .fields(vec!["id".to_owned(), "a&b".to_owned()])
        .filter(
            shop::GetOrdersByOrderIdFilter::builder()
                .state(shop::State::Paid)
                .at_least(3)
                .build(),
        )
        .build();
    assert_eq!(
        request.url()?.as_str(),
        format!(
            "https://shop.example/v1/orders/{ID}?fields=id,a%26b&filter%5Bstate%5D=paid&filter%5Bat_least%5D=3"
        )
    );
    Ok(())
}

#[test]
fn a_path_parameter_that_is_a_uuid_is_no_other_string() {
    assert!("../admin".parse::<Uuid>().is_err());
}

#[test]
fn a_discriminator_that_is_also_a_property_can_be_read() -> Result<(), Failed> {
    let mut body = order();
    body["lines"] = json!([{"kind": "bread", "grain": "rye"}, {"kind": "voucher", "code": "A1"}]);
    let read = read_order(&body)?;
    assert!(
        matches!(&read.lines[..], [shop::Line::Bread(bread), shop::Line::Voucher(_)] if bread.grain == "rye")
    );
    assert_round_trip(&body)
}

#[test]
fn a_variant_without_a_required_property_is_an_error() -> Result<(), Failed> {
    let mut body = order();
    body["lines"] = json!([{"kind": "voucher"}]);
    let refused = shop::GetOrdersByOrderId::read_response(&response(200, &body)?);
    let message = refused.err().ok_or("it was read")?.to_string();
    assert!(
        message.contains("lines[0]") && message.contains("code"),
        "{message}"
    );
    Ok(())
}

#[test]
fn constraints_are_checked_with_the_path_of_each() -> Result<(), Failed> {
    let mut body = order();
    body["note"] = "ABCDEF".into();
    body["lines"] = json!([]);
    let violations = levain::validate(&read_order(&body)?)
        .err()
        .ok_or("it was taken")?;
    assert_eq!(paths(&violations), ["note", "note", "lines"]);
    Ok(())
}

#[test]
fn a_response_of_any_other_status_has_a_type_of_its_own() -> Result<(), Failed> {
    let read = shop::GetOrdersByOrderId::read_response(&response(404, &json!({"title": "None"}))?)?;
    let shop::GetOrdersByOrderIdResponse::Default(status, problem) = read else {
        return Err(format!("{read:?}").into());
    };
    assert_eq!((status.as_u16(), problem.title.as_str()), (404, "None"));
    Ok(())
}

#[test]
fn null_and_absent_are_two_things() -> Result<(), Failed> {
    let mut body = order();
    assert_eq!(read_order(&body)?.note, None);
    assert_round_trip(&body)?;
    body["note"] = Value::Null;
    assert_eq!(read_order(&body)?.note, Some(None));
    assert_round_trip(&body)?;
    body["note"] = "abc".into();
    assert_eq!(read_order(&body)?.note, Some(Some("abc".to_owned())));
    assert_round_trip(&body)
}

#[test]
fn a_body_of_two_media_types_is_sent_in_either() -> Result<(), Failed> {
    let build = |format| -> Result<_, Failed> {
        let body = shop::Problem::builder().title("a b&c".to_owned()).build();
        let request = shop::PutOrdersByOrderId::builder()
            .order_id(ID.parse::<Uuid>()?)
            .body(body)
            .body_format(format);
        Ok(request.build().into_http()?)
    };
    let sent = build(levain::BodyFormat::Json)?;
    assert_eq!(sent.headers()["content-type"], "application/json");
    assert_eq!(
        serde_json::from_slice::<Value>(sent.body())?,
        json!({"title": "a b&c"})
    );
    let sent = build(levain::BodyFormat::Form)?;
    assert_eq!(
        sent.headers()["content-type"],
        "application/x-www-form-urlencoded"
    );
    assert_eq!(sent.body(), b"title=a+b%26c");
    Ok(())
}

#[test]
fn properties_beside_a_union_are_in_each_variant() -> Result<(), Failed> {
    let body = json!({"coins": 3, "amount": 7});
    let read: unions::Payment = serde_json::from_value(body.clone())?;
    assert!(matches!(&read, unions::Payment::Cash(cash) if cash.amount == 7));
    assert_eq!(serde_json::to_value(&read)?, body);
    Ok(())
}

#[test]
fn subtypes_are_recognised_by_their_tag() -> Result<(), Failed> {
    let body = json!([
        {"kind": "feline", "lives": 9},
        {"kind": "Dog", "barks": true},
        {"kind": "#Farm.Hen", "eggs": 1},
        {"kind": "Puppy", "barks": true, "weeks": 3},
        {"kind": "Cow"}
    ]);
    let read = tags::ListAnimals::read_response(&response(200, &body)?)?;
    let tags::ListAnimalsResponse::Ok(animals) = &read;
    assert!(matches!(
        &animals[..],
        [
            tags::ListAnimalsOkItem::Cat(_),
            tags::ListAnimalsOkItem::Dog(_),
            tags::ListAnimalsOkItem::Hen(_),
            tags::ListAnimalsOkItem::Puppy(_),
            tags::ListAnimalsOkItem::Other(_)
        ]
    ));
    assert_eq!(serde_json::to_value(animals)?, body);
    Ok(())
}

#[test]
fn parts_of_a_cycle_are_read_without_properties_that_they_do_not_declare() -> Result<(), Failed> {
    let ring: cycles::Ring = serde_json::from_value(json!({"a": "x", "b": "y"}))?;
    assert_eq!((ring.a.as_deref(), ring.b.as_deref()), (Some("x"), Some("y")));
    let loaf: parts::Loaf =
        serde_json::from_value(json!({"id": 1, "name": "rye", "weight": 2, "crust": "dark", "oven": 3}))?;
    assert_eq!((loaf.weight, loaf.oven), (2, Some(Json::from(3))));
    Ok(())
}

#[test]
fn operations_are_in_the_module_of_their_tag() -> Result<(), Failed> {
    let request = small::breads::List::builder().ids(vec![3, 4]).build();
    assert_eq!(request.url()?.as_str(), "https://shop.example/v2/breads?ids=3,4");
    Ok(())
}

#[test]
fn constants_that_are_arrays_and_objects_are_written_and_read() -> Result<(), Failed> {
    let request = constants::GetThings::builder().build();
    assert_eq!(
        request.url()?.as_str(),
        "https://constants.example/things?of=a&of=b"
    );
    let body: levain::Json =
        r##"{"pair":{"left":[1,"\"#"],"right":null},"big":18446744073709551616,"nothing":null,"mixed":[1]}"##
            .parse()?;
    let read: constants::Thing = serde_json::from_str(&body.to_string())?;
    assert_eq!(read.mixed, Some(constants::ThingMixed::List));
    assert_eq!(serde_json::to_string(&read)?.parse::<levain::Json>()?, body);
    Ok(())
}

#[test]
fn paths_that_differ_in_names_alone_are_both_called() -> Result<(), Failed> {
    let by_id = icons::GetIconsById::builder().id(7).build();
    let by_term = icons::GetIconsByTerm::builder().term("oven").build();
    assert_eq!(by_id.url()?.as_str(), "https://icons.example/icons/7");
    assert_eq!(by_term.url()?.as_str(), "https://icons.example/icons/oven");
    let read = icons::GetIconsByTerm::read_response(&response(202, &json!(3))?)?;
    assert_eq!(
        read,
        icons::GetIconsByTermResponse::Successful(levain::StatusCode::ACCEPTED, 3)
    );
    let refused = icons::GetIconsByTerm::read_strict(&response(202, &json!(-3))?);
    assert!(refused.is_err(), "{refused:?}");
    Ok(())
}

#[test]
fn schemas_of_3_1_are_read_written_and_checked() -> Result<(), Failed> {
    let request = recipes::GetRecipe::builder()
        .name("rye bread")
        .page(recipes::GetRecipePage::Int(2))
        .build();
    assert_eq!(
        request.url()?.as_str(),
        "https://recipes.example/recipes/rye%20bread?page=2"
    );
    let body = json!({
        "kind": "recipe", "note": null, "hint": null, "size": "big", "oven": {"heat": 220}, "heat": 1, "last_heat": 200,
        "flour": "rye", "yeast": {"grams": 7}, "span": [1, "a"], "steps": [1, "a", null], "weight": 3.5, "anything": [1],
        "photo": "AAEC"
    });
    let read: recipes::Recipe = serde_json::from_value(body.clone())?;
    assert_eq!(read.photo.as_ref().map(AsRef::as_ref), Some(&[0_u8, 1, 2][..]));
    levain::validate(&read)?;
    assert_eq!(serde_json::to_value(&read)?, body);
    let webhook = http::Request::post("/").header("content-type", "application/json");
    let brought =
        recipes::webhooks::RecipeChanged::from_request(&webhook.body(body.to_string().into_bytes())?)?;
    assert_eq!(brought.into_inner(), read);

    let mut never = body.clone();
    never["never"] = 1.into();
    assert!(recipes::GetRecipe::read_strict(&response(200, &never)?).is_err());
    let odd = json!({
        "kind": "recipe", "note": "longer", "oven": {"heat": 301}, "last_heat": 201, "span": [1, "a", 2], "weight": 3
    });
    let violations = levain::validate(&serde_json::from_value::<recipes::Recipe>(odd)?);
    let violations = violations.err().ok_or("it was taken")?;
    assert_eq!(
        paths(&violations),
        ["note", "oven.heat", "last_heat", "span", "weight"]
    );
    Ok(())
}

#[test]
fn a_document_of_2_0_has_its_host_lists_and_forms() -> Result<(), Failed> {
    let get = |limit| {
        old::GetPet::builder()
            .id(7)
            .tags(vec!["a".to_owned(), "b".to_owned()])
            .fields(vec![old::GetPetFieldsItem::Name, old::GetPetFieldsItem::Price])
            .sort(vec!["x".to_owned(), "y".to_owned()])
            .limit(limit)
            .build()
    };
    assert_eq!(
        get(1).url()?.as_str(),
        "https://old.example/v2/pets/7?tags=a&tags=b&fields=name,price&sort=x%7Cy&limit=1"
    );
    let violations = get(0).validate().err().ok_or("it was taken")?;
    assert_eq!(paths(&violations), ["query.limit"]);
    let body = json!({"kind": "Cat", "name": "Tom", "owner": null, "lives": 9});
    let cat: old::Cat = serde_json::from_value(body.clone())?;
    assert_eq!(serde_json::to_value(&cat)?, body);

    let login = forms::LogInBody::builder().user("a b".to_owned());
    let login = login.scopes(vec!["r".to_owned(), "w".to_owned()]).build();
    let sent = forms::LogIn::builder().body(login).build().into_http()?;
    assert_eq!(sent.body(), b"user=a+b&scopes=r%7Cw");
    Ok(())
}

#[test]
fn methods_queries_and_streams_of_3_2_are_sent_and_read() -> Result<(), Failed> {
    let search = || archive::Search::builder().text("a&b".to_owned()).limit(2).build();
    let sent = archive::loaves::SearchLoaves::builder().body(search()).build();
    let sent = sent.into_http()?;
    assert_eq!((sent.method().as_str(), sent.uri().path()), ("QUERY", "/loaves"));
    let copy = archive::crusts::CopyLoaves::builder().build().into_http()?;
    assert_eq!(copy.method(), "COPY");
    let list = archive::crusts::ListLoaves::builder().query(search()).build();
    assert_eq!(
        list.url()?.as_str(),
        "https://archive.example/loaves?text=a%26b&limit=2"
    );

    let lines = "{\"kind\":\"rye\",\"sour\":true}\n{\"kind\":\"Plain\",\"name\":\"a\"}\n{\"name\":\"b\"}\n";
    let response = http::Response::builder()
        .header("content-type", "application/jsonl")
        .body(lines.as_bytes().to_vec())?;
    let archive::loaves::SearchLoavesResponse::Ok(items) =
        archive::loaves::SearchLoaves::read_response(&response)?;
    let loaves: Vec<archive::Loaf> = items.collect::<Result<_, _>>()?;
    assert!(matches!(
        &loaves[..],
        [
            archive::Loaf::Rye(_),
            archive::Loaf::Plain(_),
            archive::Loaf::Plain(_)
        ]
    ));
    let written: Result<Vec<String>, _> = loaves.iter().map(serde_json::to_string).collect();
    assert_eq!(written?.join("\n") + "\n", lines);
    Ok(())
}
