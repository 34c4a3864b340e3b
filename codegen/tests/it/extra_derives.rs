//! Derives that the user adds: which keys and which paths are refused, and where a path is one that an item has already.

use levain_codegen::model::extra_derives::ExtraDerives;
use levain_codegen::model::rust_path::RustPath;
use levain_codegen::model::type_overrides::TypeOverrides;
use levain_codegen::naming::{EmptyRegistry, NameOverrides};
use levain_codegen::options::{Options, Setting, read_derive};
use levain_codegen::pipeline::checked;

use crate::harness::specs;

const DOCUMENT: &str = r##"
openapi: 3.1.0
info: {title: Bakery, version: "1"}
servers: [{url: "https://bakery.example"}]
paths:
  /trays:
    get: {operationId: listTrays, responses: {"200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Tray"}}}}}}
components:
  schemas:
    Tray: {type: object, properties: {code: {type: string}, day: {$ref: "#/components/schemas/Day"}}}
    Day: {type: string, format: date}
"##;

fn derives(entries: &[(&str, &[&str])]) -> ExtraDerives {
    ExtraDerives::new(entries.iter().map(|(key, paths)| {
        let paths = paths.iter().map(|path| read_derive(path).expect("it is a path"));
        ((*key).to_owned(), paths.collect())
    }))
}

// The settings that are refused, each as a message and a remedy.
fn refused(entries: &[(&str, &[&str])]) -> Vec<(Setting, String, String)> {
    let own = RustPath::read("my_types::Day").expect("it is a path");
    let types = TypeOverrides::new([("type Day".to_owned(), own)], []);
    let options = Options {
        derives: derives(entries),
        overrides: NameOverrides::default().with_types(types),
        ..Options::default()
    };
    let mut read = specs::document([("openapi.yaml", DOCUMENT.to_owned())]);
    let api = checked(&read.specs[0], &options, &mut read.found);
    let errors = options.unmatched(&[api.expect("the document has no errors")], &EmptyRegistry);
    let errors = errors.into_iter();
    errors
        .map(|error| (error.setting, error.failure.message, error.failure.remedy))
        .collect()
}

const ANY: &str = "write the key of a type, a request or a response in `levain.lock`, a kind (`newtypes`, `enums`, `objects`, `unions`, `requests` or `responses`), or `all`";

#[test]
fn every_kind_of_key_is_known() {
    let eq: &[&str] = &["Eq"];
    let keys = [
        "type Tray",
        "GET /trays",
        "GET /trays response",
        "newtypes",
        "enums",
        "objects",
        "unions",
        "requests",
        "responses",
        "all",
    ];
    assert_eq!(refused(&keys.map(|key| (key, eq))), []);
}

#[test]
fn a_key_that_matches_nothing_is_reported_with_the_nearest() {
    let keys = [
        "type Tra",
        "Tray",
        "object",
        "GET /trays respons",
        "field Tray.code",
        "anything",
        "type Day",
    ];
    let refused = refused(&keys.map(|key| (key, ["Eq"].as_slice())));
    let found: Vec<(&Setting, &str, &str)> = refused
        .iter()
        .map(|(setting, message, remedy)| (setting, message.as_str(), remedy.as_str()))
        .collect();
    let settings = keys.map(|key| Setting::Derives(key.to_owned(), None));
    let expected = [
        (
            "nothing in this spec has the key `type Tra`",
            "did you mean `type Tray`?",
        ),
        ("nothing in this spec has the key `Tray`", "write `type Tray`"),
        (
            "nothing in this spec has the key `object`",
            "did you mean `objects`?",
        ),
        (
            "nothing in this spec has the key `GET /trays respons`",
            "did you mean `GET /trays response`?",
        ),
        ("`field Tray.code` is not a key that derives can be added to", ANY),
        ("nothing in this spec has the key `anything`", ANY),
        (
            "`type Day` is a type of your own, which has its own derives",
            "add the derives where that type is declared",
        ),
    ];
    let expected = settings.iter().zip(expected);
    let expected: Vec<_> = expected
        .map(|(setting, (message, remedy))| (setting, message, remedy))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_traits_of_serde_are_derived_only_where_no_impl_is_generated() {
    let of_serde: &[&str] = &["Eq", "serde::Serialize", "crate::serde::Deserialize"];
    for key in ["all", "newtypes", "enums", "objects", "unions", "type Tray"] {
        let refused = refused(&[(key, of_serde)]);
        let messages: Vec<&str> = refused.iter().map(|(_, message, _)| message.as_str()).collect();
        let expected = ["Serialize", "Deserialize"].map(|name| {
            format!("`serde::{name}` cannot be derived for `{key}`: every generated value implements it")
        });
        assert_eq!(messages, expected);
        let path = read_derive("serde::Serialize").expect("it is a path");
        assert_eq!(refused[0].0, Setting::Derives(key.to_owned(), Some(path)));
        assert_eq!(
            refused[0].2,
            "remove it; only `requests` and `responses` can derive serde's traits"
        );
    }
    for key in ["requests", "responses", "GET /trays", "GET /trays response"] {
        assert_eq!(refused(&[(key, of_serde)]), [], "{key}");
    }
    assert_eq!(refused(&[("all", &["rkyv::Serialize"])]), []);
}

#[test]
fn a_derive_is_a_path_or_a_trait_of_the_standard_library() {
    for (written, name) in [
        ("Eq", Some("Eq")),
        ("::core::hash::Hash", Some("Hash")),
        ("my_crate::Hash", None),
    ] {
        assert_eq!(read_derive(written).expect(written).name(), name);
    }
    for (written, message, remedy) in [
        (
            "Serialize",
            "`Serialize` is not a trait of the standard library that can be derived",
            "write the path of the derive, such as `my_crate::Serialize`",
        ),
        (
            "Hsh",
            "`Hsh` is not a trait of the standard library that can be derived",
            "write `Hash`, or the path of the derive: `my_crate::Hsh`",
        ),
        (
            "a-b::C",
            "`a-b::C` is not the path of a derive: it must begin with the name of a crate",
            "write a path such as `my_crate::Marker`, or `Eq`",
        ),
        (
            "Eq, Hash",
            "`Eq, Hash` is not the path of a derive: it is no identifier",
            "write a path such as `my_crate::Marker`, or `Eq`",
        ),
        (
            "a::B<c::D>",
            "`a::B<c::D>` is not the path of a derive: a derive has no type arguments",
            "write a path such as `my_crate::Marker`, or `Eq`",
        ),
    ] {
        let failure = read_derive(written).expect_err(written);
        assert_eq!(
            (failure.message.as_str(), failure.remedy.as_str()),
            (message, remedy)
        );
    }
}
