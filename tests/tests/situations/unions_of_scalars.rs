//! A union of scalars is set by a scalar: a number, a string, a list; and its constraints stay.

use levain::{Date, Endpoint};

use crate::{Failed, response, sent, sent_body};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/unions-of-scalars.yaml");
}

fn body(price: api::Price) -> Result<String, levain::RequestError> {
    sent_body(api::AddPrice::builder().body(price).build())
}

fn url(request: api::FindPrices) -> Result<String, Failed> {
    let text = sent(request)?;
    let (line, _) = text.split_once('\n').ok_or("a request has headers")?;
    line.strip_prefix("GET https://prices.example/prices?")
        .map(str::to_owned)
        .ok_or_else(|| text.clone().into())
}

#[test]
fn setters_take_numbers_strings_and_lists() -> Result<(), Failed> {
    let amount = 20_000_000_000_i64;
    let price = api::Price::builder()
        .amount(9.99)
        .tax(1)
        .who(1)
        .tags("new")
        .sizes(3)
        .level(2)
        .limit(0.5);
    assert_eq!(
        body(price.extra("x").build())?,
        r#"{"amount":9.99,"tax":1.0,"who":1,"tags":"new","sizes":3,"level":2,"limit":0.5,"extra":"x"}"#
    );
    let price = api::Price::builder()
        .amount("0.1000000000000000000001")
        .tax("1.5".to_owned())
        .who("me")
        .tags(vec!["a", "b"])
        .sizes([1, 2])
        .level(api::Level::High)
        .limit(api::PriceLimitEnum::NaN)
        .extra(api::Extra::builder().note("n").build());
    assert_eq!(
        body(price.build())?,
        r#"{"amount":"0.1000000000000000000001","tax":"1.5","who":"me","tags":["a","b"],"sizes":[1,2],"level":"high","limit":"NaN","extra":{"note":"n"}}"#
    );
    let price = api::Price::builder()
        .amount(3)
        .tax_null()
        .who(amount)
        .tags(vec!["a".to_owned()])
        .tags(["b"]);
    assert_eq!(
        body(price.build())?,
        r#"{"amount":3.0,"tax":null,"who":20000000000,"tags":["b"]}"#
    );
    let optional = api::Price::builder()
        .amount(1.0_f32)
        .who(Some("you"))
        .tags(None::<&str>)
        .build();
    assert_eq!(body(optional)?, r#"{"amount":1.0,"who":"you"}"#);
    Ok(())
}

#[test]
fn parameters_take_them_as_well() -> Result<(), Failed> {
    let find = || api::FindPrices::builder().only(true);
    assert_eq!(url(find().tag("a").at(5).build())?, "tag=a&at=5&only=true");
    let day: Date = "2026-11-28".parse()?;
    assert_eq!(
        url(find().tag(["a", "b"]).at(day).only("all").build())?,
        "tag=a&tag=b&at=2026-11-28&only=all"
    );
    Ok(())
}

#[test]
fn the_constraints_of_each_variant_stay() {
    let price = || api::Price::builder().amount(1.0);
    let refused = [
        price().tax(-0.5).build(),
        price().tax("x").build(),
        price().who(0).build(),
        price().who("x").build(),
        price().tags(["a", "b", "c"]).build(),
        price().sizes(3_000_000_000_i64).build(),
    ];
    for price in refused {
        let shown = format!("{price:?}");
        assert!(body(price).is_err(), "{shown}");
    }
}

#[test]
fn what_is_read_is_sent_back() -> Result<(), Failed> {
    for text in [
        r#"{"amount":"9.99","tax":null,"who":"me","tags":["a"],"level":"high","limit":"Infinity"}"#,
        r#"{"amount":9.99,"tax":0.5,"who":7,"tags":"a","sizes":[1],"level":3,"limit":1.5,"extra":{"note":"n"}}"#,
    ] {
        let answered = response(200, "application/json", text)?;
        let price = api::AddPrice::read_response(&answered)?.into_ok()?;
        assert_eq!(body(price)?, text);
    }
    Ok(())
}
