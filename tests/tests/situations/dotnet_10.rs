//! ASP.NET Core 10: numbers that may be strings, `$type` first, files of a component, problem details.

use levain::{Endpoint, FilePart};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/dotnet-10.yaml");
}

const ID: &str = "123e4567-e89b-12d3-a456-426614174000";

#[test]
fn numbers_are_set_as_numbers_and_read_as_texts() -> Result<(), Failed> {
    let request = api::weather::GetForecastsByDays::builder()
        .days(3)
        .above(-1.5)
        .build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some("GET https://weather.example/forecasts/3?above=-1.5")
    );
    let answered = response(
        200,
        "application/json; charset=utf-8",
        r#"[{"date":"2026-01-31","celsius":"21","summary":null,"sky":"Cloudy"},{"date":"2026-02-01","celsius":-4,"sky":null}]"#,
    )?;
    let forecasts = api::weather::GetForecastsByDays::read_response(&answered)?.into_ok()?;
    let celsius: Vec<i64> = forecasts.iter().map(|forecast| forecast.celsius).collect();
    assert_eq!(celsius, [21, -4]);
    Ok(())
}

#[test]
fn problem_details_are_an_error_with_their_fields() -> Result<(), Failed> {
    let answered = response(
        400,
        "application/problem+json",
        r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"days":["The value 'x' is not valid."]}}"#,
    )?;
    match api::weather::GetForecastsByDays::read_response(&answered)? {
        api::weather::GetForecastsByDaysResponse::BadRequest(problem) => {
            assert_eq!(problem.status, Some(Some(400)));
            let errors = problem.errors.ok_or("errors were sent")?;
            assert_eq!(errors.get("days").map(Vec::len), Some(1));
            Ok(())
        }
        other => Err(format!("{other:?}").into()),
    }
}

#[test]
fn the_type_of_a_subtype_is_written_first() -> Result<(), Failed> {
    let station = api::Station::builder()
        .id(ID.parse::<levain::Uuid>()?)
        .area(api::AreaCircle::builder().radius(2.5).build())
        .opens("08:30:00")
        .interval("1.02:03:04.5")
        .readings(1_700_000_000_000_i64)
        .build();
    let body = format!(
        r#"{{"id":"{ID}","area":{{"$type":"circle","radius":2.5}},"opens":"08:30:00","interval":"1.02:03:04.5","readings":1700000000000}}"#
    );
    let text = sent(api::stations::PostStations::builder().body(station).build())?;
    assert!(text.ends_with(&format!("\n\n{body}")), "{text}");
    let answered = response(201, "application/json", body)?;
    let back = api::stations::PostStations::read_response(&answered)?.into_ok()?;
    assert_eq!(
        sent(api::stations::PostStations::builder().body(back).build())?,
        text
    );
    Ok(())
}

#[test]
fn a_component_of_bytes_is_a_file() -> Result<(), Failed> {
    let request = api::stations::PostStationsByIdPhoto::builder()
        .id(ID.parse::<levain::Uuid>()?)
        .body(
            api::stations::PostStationsByIdPhotoBody::builder()
                .photo(FilePart::new("sky.png", "PNG"))
                .extras([FilePart::new("a.txt", "a"), FilePart::new("b.txt", "b")])
                .title("Clouds")
                .build(),
        )
        .build();
    let text = sent(request)?;
    for part in [
        r#"form-data; name="photo"; filename="sky.png""#,
        r#"form-data; name="extras"; filename="a.txt""#,
        r#"form-data; name="extras"; filename="b.txt""#,
        r#"form-data; name="title""#,
    ] {
        assert!(text.contains(part), "{text}");
    }
    Ok(())
}
