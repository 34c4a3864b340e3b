//! A number that may be its text as well is one number: set by a number, sent as one, and read from either.

use levain::{Endpoint, Validate};

use crate::{Failed, response, sent, sent_body};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/numbers-as-texts.yaml");
}

fn body(forecast: api::Forecast) -> Result<String, levain::RequestError> {
    let request = api::AddForecast::builder().station_id(7).body(forecast).build();
    sent_body(request)
}

fn read(forecast: &str) -> Result<api::Forecast, Failed> {
    let answered = response(200, "application/json", format!("[{forecast}]"))?;
    let all = api::Forecasts::read_response(&answered)?.into_ok()?;
    all.into_iter().next().ok_or_else(|| "one was sent".into())
}

#[test]
fn setters_take_numbers() -> Result<(), Failed> {
    let request = api::Forecasts::builder()
        .station_id(9_007_199_254_740_993_i64)
        .days(3)
        .above(1.5)
        .build();
    let text = sent(request)?;
    let (line, _) = text.split_once('\n').ok_or("a request has headers")?;
    assert_eq!(
        line,
        "GET http://weather.example/stations/9007199254740993/forecasts?days=3&above=1.5"
    );
    let forecast = api::Forecast::builder()
        .celsius(21)
        .rain(0.5)
        .hours([1, 2])
        .ticks(9_007_199_254_740_993_i64)
        .level(3)
        .code("007")
        .wind(4)
        .build();
    assert_eq!(
        body(forecast)?,
        r#"{"celsius":21,"rain":0.5,"hours":[1,2],"ticks":9007199254740993,"level":3,"code":"007","wind":4}"#
    );
    Ok(())
}

#[test]
fn texts_of_numbers_are_read_and_sent_back() -> Result<(), Failed> {
    let forecast = read(
        r#"{"celsius":"21","rain":"-1.5e2","hours":["1",2,"3"],"byStation":{"a":"18446744073709551615","b":2},"ticks":9007199254740993,"code":12}"#,
    )?;
    assert_eq!(
        (forecast.celsius, forecast.ticks),
        (21, Some(9_007_199_254_740_993_i64))
    );
    assert_eq!(
        body(forecast)?,
        r#"{"celsius":21,"rain":-150.0,"hours":[1,2,3],"byStation":{"a":18446744073709551615,"b":2},"ticks":9007199254740993,"code":12}"#
    );
    let numbers = read(r#"{"celsius":-3,"rain":null}"#)?;
    assert_eq!(body(numbers)?, r#"{"celsius":-3,"rain":null}"#);
    for text in [r#""12""#, "12"] {
        let answered = response(200, "application/json", text)?;
        let count = api::Count::read_response(&answered)?.into_ok()?;
        assert_eq!(count, 12);
    }
    Ok(())
}

#[test]
fn what_is_no_number_is_refused_with_its_path() {
    let error = read(r#"{"celsius":"warm"}"#)
        .err()
        .map(|error| error.to_string())
        .unwrap_or_default();
    assert!(error.contains("celsius"), "{error}");
    // The schema of `ticks` has no texts.
    assert!(read(r#"{"celsius":1,"ticks":"1"}"#).is_err());
    assert!(read(r#"{"celsius":1,"level":1.5}"#).is_err());
}

#[test]
fn the_range_of_the_document_stays() -> Result<(), Failed> {
    for celsius in [-91, 3_000_000_000_i64] {
        assert!(
            body(api::Forecast::builder().celsius(celsius).build()).is_err(),
            "{celsius}"
        );
    }
    assert!(body(api::Forecast::builder().celsius(1).hours([256]).build()).is_err());
    let wide = read(r#"{"celsius":"3000000000"}"#)?;
    assert_eq!(
        wide.validate().err().map(|violations| violations.iter().count()),
        Some(1)
    );
    Ok(())
}
