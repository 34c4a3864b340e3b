//! Names stay: what is added to a document renames nothing that was there, and an override of the user names its item.

use std::collections::BTreeMap;

use crate::harness::specs::GeneratedPackage;
use levain_codegen::naming::{EmptyRegistry, NameOverrides, NameRegistry};
use levain_codegen::options::Options;
use levain_codegen::package::lock::Lock;
use levain_codegen::pipeline::checked;
use levain_codegen::selection::Selection;

use crate::harness::specs;

const STATE: &str = r#"{"type": "string", "enum": ["new", "sent"]}"#;

fn document(schemas: &[(&str, &str)], operations: &[&str]) -> String {
    let schemas: Vec<String> = schemas
        .iter()
        .map(|(name, schema)| format!("{name:?}: {schema}"))
        .collect();
    let paths: Vec<String> = operations
        .iter()
        .map(|id| format!(r#""/{id}": {{"get": {{"operationId": {id:?}, "responses": {{"204": {{"description": ""}}}}}}}}"#))
        .collect();
    format!(
        r#"{{"openapi": "3.1.0", "info": {{"title": "x", "version": "1"}}, "servers": [{{"url": "https://x.example"}}],
        "paths": {{{}}}, "components": {{"schemas": {{{}}}}}}}"#,
        paths.join(", "),
        schemas.join(", ")
    )
}

fn generate(text: &str, selection: &Selection, registry: &dyn NameRegistry) -> GeneratedPackage {
    let mut read = specs::document([("openapi.json", text)]);
    read.package_with(selection, registry)
        .expect("the document has no error")
}

fn everything() -> Selection {
    Selection {
        keep_unused: true,
        ..Selection::default()
    }
}

fn names(text: &str, registry: &dyn NameRegistry) -> BTreeMap<String, String> {
    generate(text, &everything(), registry).names
}

fn order() -> String {
    format!(r#"{{"type": "object", "properties": {{"state": {STATE}, "State": {STATE}}}}}"#)
}

// What was there before keeps its name, whatever is added before, between and behind it.
fn assert_kept(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) {
    for (key, name) in before {
        assert_eq!(after.get(key), Some(name), "{key}");
    }
}

#[test]
fn without_a_lock_names_that_collide_depend_on_their_keys_and_not_on_how_many_do() {
    let order = order();
    let schemas = [
        ("OrderState", STATE),
        ("Order", order.as_str()),
        ("order_state", STATE),
    ];
    let before = names(&document(&schemas, &["order", "list"]), &EmptyRegistry);
    assert_eq!(before["type OrderState"], "OrderState");
    assert_eq!(before["type Order.state"], "OrderStateInline");
    assert_eq!(before["type order_state"], "OrderStateType");
    assert_eq!(before["GET /order"], "OrderRequest");
    let more = [
        ("OrderState", STATE),
        ("Aardvark", order.as_str()),
        ("Order", order.as_str()),
        ("order_state", STATE),
        ("order-state", STATE),
        ("Zebra", STATE),
    ];
    let after = names(
        &document(&more, &["aardvark", "order", "list", "zebra"]),
        &EmptyRegistry,
    );
    assert_kept(&before, &after);
}

#[test]
fn with_a_lock_no_addition_renames_anything() {
    let order = order();
    let first = [("Order", order.as_str())];
    let mut lock = Lock {
        names: names(&document(&first, &["list", "orderState"]), &EmptyRegistry),
        ..Lock::default()
    };
    assert_eq!(lock.names["type Order.state"], "OrderState");
    let more = [
        ("OrderState", STATE),
        ("Order", order.as_str()),
        ("List", STATE),
        ("ListResponse", STATE),
        ("OrderStateInline", STATE),
    ];
    let after = names(&document(&more, &["list", "orderState"]), &lock);
    assert_kept(&lock.names, &after);
    assert_eq!(after["type OrderState"], "OrderStateType");
    assert_eq!(after["type ListResponse"], "ListResponseType");
    // A lock that names two things alike, as a merge may leave it, still gives each a name of its own.
    lock.names.insert("type List".to_owned(), "OrderState".to_owned());
    let after = names(&document(&more, &["list"]), &lock);
    let mut given: Vec<&String> = after.values().collect();
    given.sort();
    given.dedup();
    assert_eq!(given.len(), after.len(), "{after:?}");
}

#[test]
fn selecting_operations_renames_nothing() {
    let text = document(&[("ListResponse", STATE), ("order", STATE)], &["order", "list"]);
    let whole = names(&text, &EmptyRegistry);
    for operation in ["order", "list"] {
        let selection = Selection {
            only: vec![operation.to_owned()],
            keep_unused: true,
            ..Selection::default()
        };
        for (key, name) in generate(&text, &selection, &EmptyRegistry).names {
            assert_eq!(whole.get(&key), Some(&name), "{key}");
        }
    }
}

fn overrides(names: &[(&str, &str)]) -> NameOverrides {
    NameOverrides::new(
        names
            .iter()
            .map(|(key, name)| ((*key).to_owned(), (*name).to_owned())),
    )
}

#[test]
fn a_name_override_names_its_item() {
    let order = order();
    let text = document(&[("OrderState", STATE), ("Order", order.as_str())], &["list"]);
    let overrides = overrides(&[
        ("type Order.state", "OrderState"),
        ("GET /list", "Everything"),
        ("GET /list response", "Found"),
        ("field Order.state", "progress"),
        ("value Order.state.new", "Fresh"),
    ]);
    let options = Options {
        selection: everything(),
        overrides,
        ..Options::default()
    };
    let package = specs::document([("openapi.json", text)])
        .package_of(&options, &EmptyRegistry)
        .expect("every override is used");
    assert_eq!(package.names["type Order.state"], "OrderState");
    assert_eq!(package.names["type OrderState"], "OrderStateType");
    assert_eq!(package.names["GET /list"], "Everything");
    assert_eq!(package.names["GET /list response"], "Found");
    let code: String = package.files.iter().map(|(_, text)| text).collect();
    for expected in [
        "#[levain(rename = \"state\")]\n    pub progress:",
        "#[levain(rename = \"new\")]\n    Fresh,",
        "struct Everything",
        "enum Found",
    ] {
        assert!(code.contains(expected), "{expected}");
    }
}

#[test]
fn an_unused_override_is_reported_with_the_nearest_key() {
    let order = order();
    let text = document(&[("Order", order.as_str())], &["list"]);
    let overrides = overrides(&[
        ("type Ordr", "A"),
        ("Order", "B"),
        ("field Order.stat", "c"),
        ("type Order", "not a name"),
        ("GET /list", "Vec"),
        ("type Order.state", "Same"),
        ("type Order.State", "Same"),
    ]);
    let options = Options {
        overrides,
        ..Options::default()
    };
    let mut read = specs::document([("openapi.json", text)]);
    let api = checked(&read.specs[0], &Options::default(), &mut read.found);
    let api = api.expect("the document has no errors");
    let unused = options.unmatched(&[api], &EmptyRegistry);
    let remedies: Vec<&str> = unused
        .iter()
        .map(|unused| unused.failure.remedy.as_str())
        .collect();
    assert_eq!(
        remedies,
        [
            "did you mean `type Order`?",
            "write `type Order`",
            "did you mean `field Order.State`?",
            "write `NotAName`",
            "write another name, such as `VecType`",
            "write another name, or give the other one another name too",
            "write another name, or give the other one another name too",
        ]
    );
}

// `Pet` with a discriminator, who uses it, and what extends it.
fn pets(subtypes: &[&str]) -> String {
    let pet = r#"{"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
        "discriminator": {"propertyName": "kind"}}"#;
    let owner = r##"{"type": "object", "properties": {"pet": {"$ref": "#/components/schemas/Pet"}}}"##;
    let subtype = r##"{"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object"}]}"##;
    let mut schemas = vec![("Pet", pet), ("Owner", owner)];
    schemas.extend(subtypes.iter().map(|name| (*name, subtype)));
    document(&schemas, &[])
}

#[test]
fn a_subtype_that_is_added_renames_nothing() {
    let alone = names(&pets(&[]), &EmptyRegistry);
    assert_eq!(alone.get("type Pet").map(String::as_str), Some("Pet"));
    assert!(!alone.contains_key("type any Pet"));
    let with_one = names(&pets(&["Cat"]), &EmptyRegistry);
    assert_kept(&alone, &with_one);
    assert_eq!(with_one.get("type any Pet").map(String::as_str), Some("AnyPet"));
    // A subtype with the name of the union has precedence over it, and an older union keeps its name by the lock.
    let with_two = names(&pets(&["Cat", "AnyPet"]), &EmptyRegistry);
    assert_eq!(with_two.get("type AnyPet").map(String::as_str), Some("AnyPet"));
    let lock = Lock {
        names: with_one.clone(),
        ..Lock::default()
    };
    assert_kept(&with_one, &names(&pets(&["AnyPet", "Cat"]), &lock));
}

fn with_members(properties: &[&str], values: &[&str], parameters: &[(&str, &str)]) -> String {
    let properties: Vec<String> = properties
        .iter()
        .map(|name| format!(r#"{name:?}: {{"type": "string"}}"#))
        .collect();
    let parameters: Vec<String> = parameters
        .iter()
        .map(|(name, location)| {
            format!(r#"{{"name": {name:?}, "in": {location:?}, "schema": {{"type": "string"}}}}"#)
        })
        .collect();
    let values: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
    format!(
        r#"{{"openapi": "3.1.0", "info": {{"title": "x", "version": "1"}}, "servers": [{{"url": "https://x.example"}}],
        "paths": {{"/a": {{"get": {{"operationId": "list", "parameters": [{}], "responses": {{"204": {{"description": ""}}}}}}}}}},
        "components": {{"schemas": {{"A": {{"type": "object", "properties": {{{}}}}}, "V": {{"type": "string", "enum": [{}]}}}}}}}}"#,
        parameters.join(", "),
        properties.join(", "),
        values.join(", ")
    )
}

#[test]
fn properties_whose_names_collide_are_named_by_their_text_and_not_by_their_order() {
    let (mut fields, mut values) = (
        ["_id", "Id", "id", "client_id", "clientId"],
        ["A-1", "a", "A", "a1"],
    );
    let mut parameters = [("X-Id", "header"), ("x_id", "query"), ("xId", "query")];
    let one = names(&with_members(&fields, &values, &parameters), &EmptyRegistry);
    assert_eq!(one["field A.id"], "id");
    assert_eq!(one["field A.clientId"], "client_id");
    assert_eq!(one["value V.A"], "A");
    assert_eq!(one["parameter GET /a xId"], "x_id");
    fields.reverse();
    values.reverse();
    parameters.reverse();
    assert_eq!(
        one,
        names(&with_members(&fields, &values, &parameters), &EmptyRegistry)
    );
}

#[test]
fn parameters_whose_names_collide_keep_the_names_of_the_lock() {
    let before = names(
        &with_members(
            &["a"],
            &["a"],
            &[("id", "query"), ("ID", "query"), ("id", "header")],
        ),
        &EmptyRegistry,
    );
    assert_eq!(before["parameter GET /a id"], "id");
    assert!(before.contains_key("parameter GET /a id in header"), "{before:?}");
    let lock = Lock {
        names: before.clone(),
        ..Lock::default()
    };
    let more = [
        ("_id", "query"),
        ("ID", "query"),
        ("Id", "query"),
        ("id", "header"),
        ("id", "query"),
        ("ID_", "cookie"),
    ];
    assert_kept(&before, &names(&with_members(&["a"], &["a"], &more), &lock));
}
