//! The derives in a hostile scope: fields named like the locals of what they write, and types named like those of the prelude.

#![allow(missing_docs, dead_code, reason = "a test, not a library")]
#![allow(clippy::option_option, reason = "absent and null are two things")]
#![deny(warnings)]

/// Types and traits whose names the derives must not pick up.
mod hostile {
    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    pub struct Option(levain::Text);

    #[derive(Clone, Debug, PartialEq, levain::StringEnum)]
    #[levain(open)]
    #[non_exhaustive]
    pub enum Result {
        #[levain(rename = "ok")]
        Ok,
        #[levain(rename = "err")]
        Err,
        #[levain(rename = "some")]
        Some,
        #[levain(rename = "none")]
        None,
        #[levain(other)]
        Other(levain::Other<std::string::String>),
    }

    #[derive(Clone, PartialEq, levain::Newtype)]
    #[levain(secret, length = "1..")]
    pub struct String(levain::Text);

    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    #[levain(min = 0)]
    pub struct Box(i64);

    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    #[levain(separator = ",", max_items = 3, unique, items(max = 9))]
    pub struct Vec(std::vec::Vec<Box>);

    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    #[levain(max_properties = 1)]
    pub struct Default(levain::Map<Vec>);

    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    pub struct StringConstraints(levain::Json);

    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    #[levain(max = 1.0)]
    pub struct Format(f64);

    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    pub struct Some(bool);

    #[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
    #[levain(equals(constant = 1, pi = -3.5, yes = true))]
    pub struct Ok {
        #[levain(rename = "self")]
        pub self_: i64,
        #[levain(length = "..=50")]
        pub r#type: String,
        pub url: Option,
        pub body: Result,
        #[levain(max_items = 2, items(max = 5))]
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
        #[levain(additional_properties)]
        pub de: levain::Map<i64>,
    }

    #[derive(Clone, Debug, PartialEq, levain::Union)]
    #[levain(untagged)]
    #[non_exhaustive]
    pub enum Err {
        Ok(std::boxed::Box<Ok>),
        Some(Some),
        #[levain(other)]
        Other(levain::Other<levain::Json>),
    }

    #[derive(Clone, Debug, PartialEq, levain::Object)]
    pub struct Empty {}

    #[derive(Clone, Debug, PartialEq, levain::Object)]
    #[levain(equals(a = "b", n = null))]
    pub struct OnlyConstants {}

    #[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
    #[non_exhaustive]
    pub enum Size {
        #[levain(equals = "auto")]
        Auto,
        #[levain(equals = 1)]
        One,
        #[levain(equals = -0.5)]
        Half,
        #[levain(equals = json("[1, 2]"))]
        Both,
        #[levain(equals = null)]
        Nothing,
        #[levain(other)]
        Other(levain::Other<levain::Json>),
    }

    #[derive(Clone, Debug, PartialEq, levain::Object)]
    #[levain(additional_properties = none)]
    pub struct Sized {
        #[levain(read_only, required)]
        pub size: core::option::Option<Size>,
        #[levain(write_only, items(items(max = 9)))]
        pub sizes: core::option::Option<std::vec::Vec<(i64, Size)>>,
    }

    #[derive(Clone, Debug, PartialEq, levain::Object)]
    pub struct OnlyAdditional {
        #[levain(additional_properties)]
        pub additional: levain::Map<Box>,
    }
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
fn constraints_of_arrays_items_and_uses_add_up() {
    let read: hostile::Vec = levain::json::from_str("[1,10,10,-1]").expect("reading checks no constraint");
    let found = levain::validate(&read).expect_err("much is wrong");
    let paths: Vec<String> = found.iter().map(|violation| violation.path.to_string()).collect();
    assert_eq!(paths, ["[3]", "", "", "[1]", "[2]"]);
}

#[test]
fn enums_of_several_kinds_and_tuples_go_through_json() {
    let text = r#"{"size":null,"sizes":[[1,"auto"],[2,1],[3,-0.5],[4,"huge"],[5,[1,2]]]}"#;
    let read: hostile::Sized = levain::json::from_str(text).expect("it fits");
    assert_eq!(levain::json::to_string(&read).expect("it was read"), text);
    let found = levain::validate(&read).expect_err("huge is not listed");
    assert_eq!(
        found.to_string(),
        "sizes[3][1]: must be one of `\"auto\"`, `1`, `-0.5`, `[1, 2]`, `null`"
    );
}
