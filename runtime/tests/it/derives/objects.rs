//! Objects and their builders.

use levain::{Json, Map, Validate};

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(object = "shop"))]
#[levain(presence(any_of(required("id"), required("name"))))]
struct Shop {
    id: i64,
    #[levain(rename = "type", nullable)]
    kind: Option<String>,
    #[levain(length = "..=5")]
    name: Option<String>,
    note: Option<Option<String>>,
    #[levain(read_only, required)]
    created: Option<String>,
    #[levain(write_only)]
    token: Option<String>,
    #[levain(min_items = 1, items(min = 0))]
    levels: Vec<i64>,
    #[levain(additional_properties, items(length = "..=3"))]
    additional: Map<Json>,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Page<T> {
    items: Vec<T>,
    next: Option<i64>,
}

fn read(text: &str) -> Shop {
    serde_json::from_str(text).expect("it can be read")
}

#[test]
fn a_builder_takes_values_and_options_of_them() {
    let none: Option<&str> = None;
    let shop = Shop::builder()
        .id(1)
        .kind_null()
        .name(Some("Ada"))
        .note_null()
        .token(none)
        .levels(vec![1, 2])
        .build();
    let written = serde_json::to_string(&shop).expect("it can be written");
    assert_eq!(
        written,
        r#"{"object":"shop","id":1,"type":null,"name":"Ada","note":null,"levels":[1,2]}"#
    );
}

#[test]
fn what_is_absent_null_and_additional_is_kept_apart() {
    let shop = read(r#"{"object":"shop","id":1,"type":null,"note":null,"created":"now","levels":[0],"x":1}"#);
    assert_eq!((shop.kind, shop.note, shop.name), (None, Some(None), None));
    assert_eq!(shop.additional.get("x"), Some(&Json::from(1)));
    assert!(
        serde_json::from_str::<Shop>(r#"{"object":"shop","id":1,"levels":[]}"#).is_err(),
        "`type` is required"
    );
}

#[test]
fn violations_have_the_path_of_their_property() {
    let shop = read(r#"{"object":"shop","id":1,"type":"a","name":"too long","levels":[-1]}"#);
    let violations = shop.validate().expect_err("two violations");
    let paths: Vec<String> = violations
        .iter()
        .map(|violation| violation.path.to_string())
        .collect();
    assert_eq!(paths, ["name", "levels[0]"]);
}

#[test]
fn an_object_may_have_type_parameters() {
    let page: Page<i64> = serde_json::from_str(r#"{"items":[1],"next":2}"#).expect("it can be read");
    assert_eq!((page.items, page.next), (vec![1], Some(2)));
}
