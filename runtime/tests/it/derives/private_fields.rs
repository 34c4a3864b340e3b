//! Objects with private fields, whose types need not be visible where the object is.

use levain::{Map, Validate, json};

mod shops {
    #[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
    pub struct Shop {
        id: Id,
        pub note: Option<String>,
        #[levain(additional_properties)]
        more: levain::Map<levain::Json>,
    }

    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    #[levain(min = 1)]
    struct Id(i64);
}

#[test]
fn an_object_with_a_private_field_of_a_private_type_is_read_written_and_validated() {
    let text = r#"{"id":0,"note":"n","x":1}"#;
    let shop: shops::Shop = json::from_str(text).expect("it fits");
    assert_eq!(json::to_string(&shop).expect("it was read"), text);
    let found = shop.validate().expect_err("0 is below 1");
    assert_eq!(found.to_string(), "id: must be at least 1");
    let shops: Map<shops::Shop> = Map::new();
    assert!(shops.validate().is_ok());
}
