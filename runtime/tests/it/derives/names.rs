//! A type may have any name, also that of a type parameter which a derive needs for itself.

use levain::{Json, Map, Other, json};

macro_rules! of_all {
    ($($name:ident)*) => {$(
        #[allow(non_snake_case, reason = "it is called as the type")]
        mod $name {
            use super::*;

            #[derive(Clone, Debug, PartialEq, levain::Newtype)]
            pub struct $name(String);

            #[derive(Clone, Debug, PartialEq, levain::Object)]
            pub struct Object {
                pub field: Option<Box<$name>>,
                #[levain(additional_properties)]
                pub more: Map<$name>,
            }

            #[derive(Clone, Debug, PartialEq, levain::Newtype)]
            #[levain(wrapper)]
            pub struct Wrapper($name);

            #[derive(Clone, Debug, PartialEq, levain::Newtype)]
            pub struct Array(Vec<$name>);

            #[derive(Clone, Debug, PartialEq, levain::Newtype)]
            pub struct Members(Map<$name>);

            #[derive(Clone, Debug, PartialEq, levain::Union)]
            #[levain(untagged)]
            pub enum Union {
                Object(Object),
                Array(Array),
                Wrapper(Wrapper),
                #[levain(other)]
                Other(Other<Json>),
            }
        }

        let text = r#"{"field":"a","b":"c"}"#;
        let union: $name::Union = json::from_str(text).expect("it is the object");
        assert!(matches!(union, $name::Union::Object(_)), "{union:?}");
        assert_eq!(json::to_string(&union).expect("it is written"), text);
        let members: $name::Members = json::from_str(r#"{"x":"y"}"#).expect("it is a map");
        assert_eq!(members.len(), 1);
    )*};
}

#[test]
fn types_are_called_as_parameters_of_the_derives() {
    of_all!(A D I M S V);
}
