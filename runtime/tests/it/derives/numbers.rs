//! Numbers of every width, as fields, as parameters and in newtypes.

use levain::{Endpoint, Validate, json};

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, levain::Newtype)]
#[levain(min = 0.0, max = 1.1)]
struct Share(f32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, levain::Newtype)]
#[levain(max = 20)]
struct Level(i16);

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
struct Oven {
    #[levain(max = 300)]
    degrees: u16,
    offset: Option<i8>,
    #[levain(items(max = 1.1))]
    humidity: Vec<f32>,
    share: Share,
    #[levain(nullable)]
    level: Option<Level>,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/ovens/{number}", host = "https://api.example")]
struct Heat {
    number: u32,
    #[levain(query, max = 1.1)]
    humidity: f32,
    degrees: u16,
    share: f32,
    offset: Option<i8>,
    #[levain(nullable)]
    minutes: Option<u8>,
    shelves: Option<Option<u8>>,
}

#[test]
fn an_object_has_numbers_of_every_width() {
    let text = r#"{"degrees":300,"offset":-8,"humidity":[1.1,0.3],"share":1.1,"level":null}"#;
    let oven: Oven = json::from_str(text).expect("all fit");
    assert_eq!(json::to_string(&oven).expect("it was read"), text);
    assert!(oven.validate().is_ok());
    let error = json::from_str::<Oven>(r#"{"degrees":-1}"#).expect_err("it is below 0");
    assert_eq!(
        error.to_string(),
        "at degrees: expected an integer that fits into `u16`, found an integer"
    );
}

#[test]
fn a_newtype_holds_its_constraints_against_the_number_that_is_written() {
    assert_eq!(Share::new(1.1).expect("it is the greatest").to_string(), "1.1");
    assert!(Share::new(1.2).is_err());
    assert_eq!(levain::literal!(Share, 0.5).to_string(), "0.5");
    assert_eq!("20".parse::<Level>().expect("it is the greatest"), 20);
    assert!(Level::try_from(21).is_err());
    assert!("40000".parse::<Level>().is_err());
}

#[test]
fn a_member_is_absent_if_optional_and_null_if_nullable() {
    let heat = Heat::builder().number(7).humidity(1.1).degrees(250).share(0.1);
    let heat = heat.minutes_null().build();
    assert!(Endpoint::validate(&heat).is_ok());
    assert_eq!((heat.number(), heat.humidity(), heat.minutes()), (7, 1.1, None));
    let sent = heat.into_http().expect("it is valid");
    assert_eq!(sent.uri(), "https://api.example/ovens/7?humidity=1.1");
    assert_eq!(
        String::from_utf8_lossy(sent.body()),
        r#"{"degrees":250,"share":0.1,"minutes":null}"#
    );

    let heat = Heat::builder().number(7).humidity(0.5).degrees(1).share(1.0);
    let heat = heat.offset(Some(-1)).minutes(3).shelves_null().build();
    let sent = heat.into_http().expect("it is valid");
    assert_eq!(
        String::from_utf8_lossy(sent.body()),
        r#"{"degrees":1,"share":1.0,"offset":-1,"minutes":3,"shelves":null}"#
    );
}
