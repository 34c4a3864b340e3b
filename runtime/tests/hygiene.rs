//! The macros where the user's scope is hostile: fields named as the macros' own locals, and types named as the prelude's.

#![allow(missing_docs, dead_code, reason = "a test, not a library")]
#![allow(clippy::option_option, reason = "absent and null are two things")]
#![deny(warnings)]

/// Types and traits whose names the macros must not pick up.
mod hostile {
    #[derive(Clone, PartialEq)]
    pub struct Option(levain::Text);
    levain::string! { Option }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Result {
        Ok,
        Err,
        Some,
        None,
        Other(levain::Other<std::string::String>),
    }
    levain::string_enum! { open Result { Ok = "ok", Err = "err", Some = "some", None = "none" } }

    #[derive(Clone, PartialEq)]
    pub struct String(levain::Text);
    levain::string! { secret String(StringConstraints::new().min_length(1)) }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Box(i64);
    levain::integer! { Box(IntegerConstraints::new().min(0)) }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Vec(std::vec::Vec<Box>);
    levain::array! { Vec of Box, separator ",", (ArrayConstraints::new().max_items(3).unique()) each integer(IntegerConstraints::new().max(9)) }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Default(levain::Map<Vec>);
    levain::map! { Default of Vec, (ArrayConstraints::new().max_items(1)) }

    #[derive(Clone, Debug, PartialEq)]
    pub struct StringConstraints(levain::Json);
    levain::wrapper! { StringConstraints of levain::Json }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Format(f64);
    levain::number! { Format(NumberConstraints::new().max(1.0)) }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Some(bool);
    levain::boolean! { Some }

    #[derive(Clone, PartialEq)]
    pub struct Ok {
        pub self_: i64,
        pub r#type: String,
        pub url: Option,
        pub body: Result,
        pub builder: core::option::Option<Vec>,
        pub result: core::option::Option<core::option::Option<Default>>,
        pub check: core::option::Option<std::boxed::Box<Ok>>,
        pub out: StringConstraints,
        pub fields: Format,
        pub index: Some,
        pub reader: i64,
        pub members: i64,
        pub serializer: i64,
        pub deserializer: i64,
        pub value: i64,
        pub de: levain::Map<i64>,
    }
    levain::object! { Ok {
        "constant" = 1,
        "pi" = -3.5,
        "yes" = true,
        self_ = "self",
        r#type = "type": string(StringConstraints::new().max_length(50)),
        url = "url",
        body = "body",
        builder = "builder" optional: array(ArrayConstraints::new().max_items(2)) each integer(IntegerConstraints::new().max(5)),
        result = "result" optional nullable,
        check = "check" optional,
        out = "out",
        fields = "fields",
        index = "index",
        reader = "reader",
        members = "members",
        serializer = "serializer",
        deserializer = "deserializer",
        value = "value",
        ..de
    } }

    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Err {
        Ok(std::boxed::Box<Ok>),
        Some(Some),
        Other(levain::Other<levain::Json>),
    }
    levain::union! { Err untagged { Ok(std::boxed::Box<Ok>), Some(Some) } }

    #[derive(Clone, PartialEq)]
    pub struct Empty {}
    levain::object! { Empty {} }

    #[derive(Clone, PartialEq)]
    pub struct OnlyConstants {}
    levain::object! { OnlyConstants { "a" = "b", "n" = null } }

    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Size {
        Auto,
        One,
        Half,
        Nothing,
        Other(levain::Other<levain::Json>),
    }
    levain::json_enum! { Size { Auto = "auto", One = 1, Half = -0.5, Nothing = null } }

    #[derive(Clone, PartialEq)]
    pub struct Sized {
        pub size: core::option::Option<Size>,
        pub sizes: core::option::Option<std::vec::Vec<(i64, Size)>>,
    }
    levain::object! { Sized additional_properties(forbidden) { size = "size" read_only, sizes = "sizes" optional write_only: each each } }

    #[derive(Clone, PartialEq)]
    pub struct OnlyAdditional {
        pub additional: levain::Map<Box>,
    }
    levain::object! { OnlyAdditional { ..additional } }
}

#[test]
fn fields_and_types_of_any_name_go_through_json() {
    let text = concat!(
        r#"{"constant":1,"pi":-3.5,"yes":true,"self":1,"type":"t","url":"u","body":"some","builder":[1,2],"result":null,"#,
        r#""out":[null,1.0],"fields":0.5,"index":true,"reader":1,"members":2,"serializer":3,"deserializer":4,"value":5,"more":6}"#
    );
    let read: hostile::Ok = levain::json::from_str(text).expect("it fits");
    assert_eq!(levain::json::to_string(&read).expect("it was read"), text);
    assert!(levain::validate(&read).is_ok());
    let union: hostile::Err = levain::json::from_str(text).expect("it fits");
    assert_eq!(union, hostile::Err::Ok(Box::new(read)));
}

#[test]
fn objects_without_fields_go_through_json() {
    for (text, written) in [("{}", "{}"), (r#"{"x":1}"#, "{}")] {
        let read: hostile::Empty = levain::json::from_str(text).expect("it fits");
        assert_eq!(levain::json::to_string(&read).expect("it was read"), written);
    }
    assert!(levain::json::from_str::<hostile::OnlyConstants>("{}").is_err());
    let read: hostile::OnlyAdditional = levain::json::from_str(r#"{"x":-1}"#).expect("it fits");
    assert_eq!(
        levain::validate(&read)
            .expect_err("-1 is negative")
            .iter()
            .next()
            .expect("one")
            .path
            .to_string(),
        "x"
    );
}

#[test]
fn rules_of_lists_items_and_uses_add_up() {
    let read: hostile::Vec = levain::json::from_str("[1,10,10,-1]").expect("reading checks no constraint");
    let found = levain::validate(&read).expect_err("much is wrong");
    let paths: Vec<String> = found.iter().map(|violation| violation.path.to_string()).collect();
    assert_eq!(paths, ["[3]", "", "", "[1]", "[2]"]);
}

#[test]
fn enums_of_several_kinds_and_tuples_go_through_json() {
    let text = r#"{"size":null,"sizes":[[1,"auto"],[2,1],[3,-0.5],[4,"huge"]]}"#;
    let read: hostile::Sized = levain::json::from_str(text).expect("it fits");
    assert_eq!(levain::json::to_string(&read).expect("it was read"), text);
    let found = levain::validate(&read).expect_err("huge is not listed");
    assert_eq!(
        found.to_string(),
        "sizes[3][1]: must be one of `\"auto\"`, `1`, `-0.5`, `null`"
    );
}
