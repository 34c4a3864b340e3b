//! `names` gives nothing a name that something else has: it is an error that names both, and renames nothing.

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::naming::{EmptyRegistry, NameOverrides, NameRegistry};
use levain_codegen::options::{Options, Setting};
use levain_codegen::package::lock::Lock;
use levain_codegen::pipeline::checked;

use crate::harness::Failed;
use crate::harness::command::levain;
use crate::harness::specs;

const DOCUMENT: &str = r##"{"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "servers": [{"url": "https://x.example"}],
  "paths": {
    "/orders": {
      "get": {"operationId": "listOrders", "tags": ["orders"],
        "parameters": [{"name": "page", "in": "query", "schema": {"type": "string"}}, {"name": "size", "in": "query", "schema": {"type": "string"}}],
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Line"}}}}}},
      "post": {"operationId": "addOrder", "tags": ["orders"],
        "parameters": [{"name": "draft", "in": "query", "schema": {"type": "string"}}],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Money"}}}},
        "responses": {"204": {"description": ""}}}},
    "/shops": {"get": {"operationId": "listOrders2", "tags": ["shops"], "responses": {"204": {"description": ""}}}}},
  "components": {"schemas": {
    "Money": {"type": "object", "properties": {"amount": {"type": "string"}, "note": {"type": ["string", "null"]}, "unit": {"type": "string"}}},
    "Line": {"type": "object", "required": ["of"], "properties": {"of": {"$ref": "#/components/schemas/Payment"}, "state": {"type": "string", "enum": ["open", "shut"]}}},
    "Payment": {"oneOf": [{"$ref": "#/components/schemas/Card"}, {"$ref": "#/components/schemas/Cash"}]},
    "Card": {"type": "object", "additionalProperties": {"type": "string"}, "required": ["card"], "properties": {"card": {"type": "string"}}},
    "Cash": {"type": "object", "required": ["cash"], "properties": {"cash": {"type": "string"}}}}}}"##;

/// The keys that are refused, each with its message.
fn refused(names: &[(&str, &str)], published: &dyn NameRegistry) -> Vec<(String, String)> {
    refused_of(&specs::document([("openapi.json", DOCUMENT)]), names, published)
}

fn refused_of(
    read: &specs::ReadSpecs,
    names: &[(&str, &str)],
    published: &dyn NameRegistry,
) -> Vec<(String, String)> {
    let names = names
        .iter()
        .map(|(key, name)| ((*key).to_owned(), (*name).to_owned()));
    let options = Options {
        overrides: NameOverrides::new(names),
        ..Options::default()
    };
    let mut found = Findings::default();
    let api = checked(&read.specs[0], &Options::default(), &mut found).expect("it has no errors");
    let errors = options.unmatched(&[api], published).into_iter();
    let errors = errors.map(|error| {
        let Setting::Key(key) = error.setting else {
            panic!("it is an override: {error:?}");
        };
        (key, error.failure.message)
    });
    errors.collect()
}

#[test]
fn a_group_of_an_api_with_versions_is_named_as_no_module_of_the_crate() {
    let version = "levain: 1\napi: x\nversion: \"1\"\nhosts: {api: \"https://x.example\"}\n\
        endpoints:\n  GET /shops: {name: list, group: shops, response: {200: String}}\n";
    let read = specs::native([("1.yaml", version)]);
    for name in ["types", "older", "v1"] {
        let refused = refused_of(&read, &[("group shops", name)], &EmptyRegistry);
        let message = format!(
            "`{name}` cannot be the name of `group shops`: it is that of a module of the crate itself"
        );
        assert_eq!(refused, [("group shops".to_owned(), message)]);
    }
    assert_eq!(
        refused_of(&read, &[("group shops", "stores")], &EmptyRegistry),
        []
    );
}

#[test]
fn a_name_that_something_else_has_is_refused_for_every_kind_of_name() {
    for (key, name, other) in [
        ("type Money", "Line", "`type Line`"),
        ("type Money", "LineBuilder", "the builder of `type Line`"),
        ("type Line.state", "Money", "`type Money`"),
        ("GET /orders", "AddOrder", "`POST /orders`"),
        ("GET /orders", "AddOrderResponse", "`POST /orders response`"),
        ("GET /orders", "AddOrderBuilder", "the builder of `POST /orders`"),
        ("GET /orders response", "AddOrder", "`POST /orders`"),
        ("field Money.amount", "unit", "`field Money.unit`"),
        (
            "field Money.amount",
            "note_null",
            "the setter of null for `field Money.note`",
        ),
        (
            "field Card.card",
            "additional",
            "the properties that are not in the spec",
        ),
        ("field Money.amount", "build", "what is generated with every item"),
        ("value Line.state.open", "Shut", "`value Line.state.shut`"),
        (
            "value Line.state.open",
            "Other",
            "what is generated with every item",
        ),
        ("alternative Payment.Card", "Cash", "`alternative Payment.Cash`"),
        (
            "parameter GET /orders page",
            "size",
            "`parameter GET /orders size`",
        ),
        (
            "parameter POST /orders draft",
            "body",
            "the body of `POST /orders`",
        ),
        ("group orders", "shops", "`group shops`"),
    ] {
        let expected = format!("`{name}` cannot be the name of `{key}`: it is that of {other}");
        assert_eq!(
            refused(&[(key, name)], &EmptyRegistry),
            [(key.to_owned(), expected)]
        );
    }
}

#[test]
fn names_that_are_free_are_given() {
    for names in [
        &[("type Money", "Amount")][..],
        // Two that change their names.
        &[("type Money", "Line"), ("type Line", "Money")],
        &[("field Money.amount", "unit"), ("field Money.unit", "amount")],
        // The same name in another module, and in another type.
        &[("GET /shops", "ListOrders"), ("GET /orders", "ListShops")],
        &[("field Money.amount", "card")],
        // Its own name.
        &[("type Money", "Money")],
    ] {
        assert_eq!(refused(names, &EmptyRegistry), [], "{names:?}");
    }
    let both = [("type Money", "Value"), ("type Line", "Value")];
    assert_eq!(refused(&both, &EmptyRegistry).len(), 2);
}

fn lock(names: &[(&str, &str)]) -> Lock {
    let names = names
        .iter()
        .map(|(key, name)| ((*key).to_owned(), (*name).to_owned()));
    Lock {
        names: names.collect(),
        ..Lock::default()
    }
}

#[test]
fn what_is_published_goes_before_what_is_new() {
    let names = [("type Money", "Line")];
    // `Line` came to the spec after the override.
    assert_eq!(refused(&names, &lock(&names)), []);
    // Both were there, and the lock has them by their names.
    assert_eq!(
        refused(&names, &lock(&[("type Line", "Line"), ("type Money", "Line")])).len(),
        1
    );
    assert_eq!(refused(&names, &lock(&[("type Line", "OrderLine")])), []);
    let published = lock(&[("type Line", "OrderLine"), ("type Cash", "Line")]);
    let [(_, message)] = refused(&names, &published).try_into().expect("one is refused");
    assert!(message.ends_with("it is that of `type Cash`"), "{message}");
}

#[test]
fn nothing_is_written_and_the_setting_is_marked() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("api.json"), DOCUMENT)?;
    let settings = "[client.x]\nspec = \"api.json\"\nout = \"client\"\n";
    std::fs::write(folder.path().join("levain.toml"), settings)?;
    assert_eq!(levain(folder.path(), &["generate"]).status, Some(0));
    let lock = std::fs::read_to_string(folder.path().join("client/levain.lock"))?;
    let names = format!("{settings}names = {{\"type Money\" = \"Line\"}}\n");
    std::fs::write(folder.path().join("levain.toml"), names)?;
    let ran = levain(folder.path(), &["generate"]);
    assert_eq!(ran.status, Some(2), "{}", ran.err);
    assert!(
        ran.err.contains("levain.toml:4:10") && ran.err.contains("it is that of `type Line`"),
        "{}",
        ran.err
    );
    assert_eq!(
        std::fs::read_to_string(folder.path().join("client/levain.lock"))?,
        lock
    );
    Ok(())
}
