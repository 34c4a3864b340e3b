//! Rules of a document that its server does not keep: the setting `unchecked` removes them, one by one or by their keyword.

use levain::Endpoint;

use crate::{Failed, sent, sent_body};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod strict {
    levain::api!("cases/situations/rules-that-are-not-kept.yaml");
}

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!(
        "cases/situations/rules-that-are-not-kept.yaml",
        unchecked = [
            "pattern",
            "parameter GET /cards/{number} number maxLength",
            "parameter GET /cards/{number} shops",
            "parameter GET /cards/{number} since format",
            "field Card.site format",
            "type Level enum",
        ]
    );
}

fn refusal(request: impl Endpoint) -> Result<String, Failed> {
    Ok(sent(request).err().ok_or("it is refused")?.to_string())
}

#[test]
fn a_rule_of_a_parameter_and_of_its_items_is_not_checked() -> Result<(), Failed> {
    let long = strict::GetCard::builder()
        .number("AB-123")
        .shops(["abc", "def"])
        .build();
    assert_eq!(
        refusal(long)?,
        "the request violates constraints of the API:\n\
         path.number: must have at most 4 characters, found 6\n\
         path.number: must match `^[0-9]+$`\n\
         query.shops: must have at most 1, found 2\n\
         query.shops[0]: must have at most 2 characters, found 3\n\
         query.shops[1]: must have at most 2 characters, found 3"
    );
    let request = api::GetCard::builder()
        .number("AB-123")
        .shops(["abc", "def"])
        .since("spring")
        .build();
    assert_eq!(
        request.url()?.as_str(),
        "https://cards.example/cards/AB-123?since=spring&shops=abc&shops=def"
    );
    Ok(())
}

#[test]
fn the_other_rules_are_checked_as_ever() -> Result<(), Failed> {
    let request = api::GetCard::builder().number("1").limit(11).build();
    assert_eq!(
        refusal(request)?,
        "the request violates constraints of the API:\nquery.limit: must be at most 10"
    );
    let card = api::Card::builder()
        .holder("Ann Smith")
        .level("gold".parse::<api::Level>()?)
        .build();
    assert_eq!(
        refusal(api::AddCard::builder().body(card).build())?,
        "the request violates constraints of the API:\nbody.holder: must have at most 5 characters, found 9"
    );
    Ok(())
}

#[test]
fn a_type_takes_every_value_without_its_rule() -> Result<(), Failed> {
    assert!("gold".parse::<strict::Level>().is_err() && "x1".parse::<strict::Code>().is_err());
    let card = api::Card::builder()
        .holder("Ann 1")
        .level("gold".parse::<api::Level>()?)
        .code("x1")
        .site("cards.example/ann")
        .build();
    assert_eq!(
        sent_body(api::AddCard::builder().body(card).build())?,
        r#"{"holder":"Ann 1","level":"gold","code":"x1","site":"cards.example/ann"}"#
    );
    Ok(())
}
