//! Newtypes, enums and unions.

use levain::{Json, Validate};

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
#[levain(chars = "A-Z0-9", length = "2..=4")]
struct Code(levain::Text);

#[derive(Clone, PartialEq, Eq, levain::Newtype)]
#[levain(length = "8..", secret)]
struct Password(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, levain::Newtype)]
#[levain(min = 0, max = 20)]
struct Level(u8);

#[derive(Clone, Copy, Debug, PartialEq, levain::Newtype)]
#[levain(above = 0, max = 1)]
struct Share(f64);

#[derive(Clone, Copy, Debug, PartialEq, Eq, levain::Newtype)]
struct Active(bool);

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(min_items = 1, unique, separator = " ", items(length = "..=3"))]
struct Tags(Vec<String>);

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(max_properties = 1, names(length = "..=3"))]
struct Names(levain::Map<i64>);

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::StringEnum)]
enum Scope {
    #[levain(rename = "company:read")]
    CompanyRead,
    #[levain(rename = "company:write")]
    CompanyWrite,
    #[levain(other)]
    Other(levain::Other<String>),
}

#[derive(Clone, Debug, PartialEq, Eq, levain::IntegerEnum)]
#[levain(open)]
enum Priority {
    #[levain(equals = 1)]
    High,
    #[levain(equals = -1)]
    Low,
    #[levain(other)]
    Other(levain::Other<i64>),
}

#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
enum Size {
    #[levain(equals = "auto")]
    Auto,
    #[levain(equals = null)]
    Nothing,
    #[levain(equals = json("[1,2]"))]
    Pair,
    #[levain(other)]
    Other(levain::Other<Json>),
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Card {
    number: String,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Wire {
    iban: String,
}

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "kind", conversions)]
enum Payment {
    #[levain(rename = "card", alias = "credit")]
    Card(Card),
    Wire(Box<Wire>),
    #[levain(other)]
    Other(levain::Other<Json>),
}

fn json<T: levain::Value>(value: &T) -> String {
    serde_json::to_string(value).expect("it can be written")
}

fn read<T: levain::Value>(text: &str) -> T {
    serde_json::from_str(text).expect("it can be read")
}

#[test]
fn a_newtype_over_a_string_validates_in_its_constructors_and_keeps_what_is_received() {
    const CODE: Code = levain::literal!(Code, "AB1");
    assert_eq!(CODE, "AB1");
    let error = "ab".parse::<Code>().expect_err("lower case is not in the set");
    assert_eq!(error.type_name(), "Code");
    let received: Code = read("\"toolong\"");
    assert_eq!(received.validate().expect_err("too long").len(), 2);
}

#[test]
fn a_secret_is_in_no_output() {
    let password = Password::new("correct horse").expect("it is long enough");
    assert_eq!(format!("{password:?}"), "Password(…)");
    let error = Password::new("short").expect_err("it is too short").to_string();
    assert!(!error.contains("short"), "{error}");
}

#[test]
fn newtypes_over_numbers_validate_their_bounds() {
    assert_eq!(Level::new(20).map(Level::get), Ok(20));
    assert!(Level::new(21).is_err() && "x".parse::<Level>().is_err());
    assert!(Share::new(0.0).is_err() && Share::new(1.0).is_ok());
    assert_eq!(read::<Active>("true"), true);
}

#[test]
fn newtypes_over_arrays_and_maps_validate_what_is_in_them() {
    let tags = Tags::from(["a".to_owned(), "long".to_owned()]);
    assert_eq!(json(&tags), r#"["a","long"]"#);
    let violations = tags.validate().expect_err("the second is too long");
    assert_eq!(
        violations
            .iter()
            .next()
            .map(|violation| violation.path.to_string())
            .as_deref(),
        Some("[1]")
    );
    let names: Names = read(r#"{"a":1,"long":2}"#);
    assert_eq!(names.validate().expect_err("too many, and a long name").len(), 2);
}

#[test]
fn enums_keep_values_that_are_not_listed_and_send_them_only_if_they_are_open() {
    assert_eq!(json(&Scope::CompanyRead), "\"company:read\"");
    let unknown: Scope = read("\"shop:read\"");
    assert!(!unknown.is_known() && unknown.validate().is_err());
    assert_eq!(Scope::ALL.len(), 2);
    assert_eq!((Priority::Low.value(), Priority::from(7).value()), (-1, 7));
    assert!(Priority::from(7).validate().is_ok());
    assert_eq!([json(&Size::Nothing), json(&Size::Pair)], ["null", "[1,2]"]);
    assert_eq!(read::<Size>("\"auto\""), Size::Auto);
}

#[test]
fn a_union_is_written_with_its_tag_and_read_by_it() {
    let card = Payment::from(Card {
        number: "4".to_owned(),
    });
    assert_eq!(json(&card), r#"{"kind":"card","number":"4"}"#);
    assert_eq!(read::<Payment>(r#"{"number":"4","kind":"credit"}"#), card);
    let wire = Payment::from(Wire { iban: "B".to_owned() });
    assert_eq!(json(&wire), r#"{"kind":"Wire","iban":"B"}"#);
    assert!(matches!(read::<Payment>(r#"{"kind":"cash"}"#), Payment::Other(_)));
}
