//! Responses in several media types, with headers, and the many ways in which servers label them.

use axum::http::HeaderMap;
use levain::client::Client;
use levain::{Endpoint, FromHeaders, ReadErrorKind};
use serde_json::json;

use crate::harness::Failed;

#[allow(dead_code, reason = "some are only to compile")]
mod api {
    levain::api!("../codegen/tests/openapi/responses-of-many-media-types/openapi.yaml");
}

use api::{Color, GetReport, GetReportDefaultHeaders, GetReportOkHeaders, GetReportResponse, HasReport};

fn response(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Result<http::Response<Vec<u8>>, Failed> {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    Ok(response.body(body.to_vec())?)
}

fn read(media_type: &str, body: &[u8]) -> Result<GetReportResponse, Failed> {
    Ok(GetReport::read_response(&response(
        200,
        &[("content-type", media_type)],
        body,
    )?)?)
}

#[test]
fn the_media_type_of_a_response_decides_its_variant() -> Result<(), Failed> {
    let report = br#"{"title":"Rye"}"#;
    for media_type in [
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/vnd.reports+json",
        "text/json",
        "application/octet-stream",
    ] {
        let read = read(media_type, report)?;
        assert!(
            matches!(&read, GetReportResponse::Ok(report) if report.title == "Rye"),
            "{media_type}: {read:?}"
        );
    }
    let csv = read("text/CSV;header=present", "a;\u{e9}".as_bytes())?;
    assert_eq!(csv, GetReportResponse::OkText("a;\u{e9}".to_owned()));
    assert_eq!(
        csv.into_ok()
            .err()
            .map(|other| matches!(other.response, GetReportResponse::OkText(_))),
        Some(true)
    );
    assert!(
        matches!(read("image/png", b"\x89PNG")?, GetReportResponse::OkBytes(bytes) if bytes.as_ref() == b"\x89PNG")
    );
    assert!(matches!(
        read("application/pdf", b"%PDF")?,
        GetReportResponse::OkBytes(_)
    ));
    let short = read("application/vnd.reports.short+json", br#"{"id":7}"#)?;
    assert!(matches!(short, GetReportResponse::OkVndReportsShortJson(short) if short.id == 7));
    Ok(())
}

#[test]
fn a_response_without_a_media_type_is_read_as_the_default_one() -> Result<(), Failed> {
    let read = GetReport::read_response(&response(200, &[], b"\xef\xbb\xbf{\"title\":\"Rye\"}")?)?;
    assert!(matches!(read, GetReportResponse::Ok(report) if report.title == "Rye"));
    let empty = GetReport::read_response(&response(200, &[], b"")?);
    assert!(matches!(
        empty.err().map(|error| error.kind),
        Some(ReadErrorKind::Body(_))
    ));
    Ok(())
}

#[test]
fn an_exact_status_has_precedence_over_its_class_and_both_over_the_default() -> Result<(), Failed> {
    let problem = json!({"detail": "gone"}).to_string();
    let problem = |status: u16| {
        response(
            status,
            &[("content-type", "application/problem+json")],
            problem.as_bytes(),
        )
    };
    assert!(matches!(
        GetReport::read_response(&problem(404)?)?,
        GetReportResponse::NotFound(_)
    ));
    let gone = GetReport::read_response(&problem(410)?)?;
    assert!(matches!(gone, GetReportResponse::ClientError(status, _) if status == 410));
    let busy = response(
        503,
        &[("content-type", "text/plain;charset=ISO-8859-1")],
        b"caf\xe9",
    )?;
    let busy = GetReport::read_response(&busy)?;
    assert_eq!(
        busy,
        GetReportResponse::Default(levain::StatusCode::SERVICE_UNAVAILABLE, "caf\u{e9}".to_owned())
    );
    assert!(matches!(
        GetReport::read_response(&response(204, &[], b"")?)?,
        GetReportResponse::NoContent
    ));
    Ok(())
}

#[test]
fn headers_have_the_types_that_the_document_gives_them() -> Result<(), Failed> {
    let lines = [
        ("X-Rate-Limit", "12"),
        ("X-Next", "2026-01-01T00:00:00Z"),
        ("Link", "<https://a.example/?x=1,2>; rel=\"next, last\""),
        ("link", "<b>"),
        ("Set-Cookie", "a=1; Expires=Wed, 01 Jan 2026 00:00:00 GMT"),
        ("Set-Cookie", "b=2"),
        ("X-Color", "green"),
        ("X-Other", "is passed over"),
    ];
    let response = response(200, &lines, b"{}")?;
    let headers = GetReportOkHeaders::from_headers(response.headers())?;
    assert_eq!(headers.x_rate_limit, 12);
    assert_eq!(
        headers.x_next.as_ref().map(levain::DateTime::as_str),
        Some("2026-01-01T00:00:00Z")
    );
    assert_eq!(headers.link.as_ref().map(Vec::len), Some(3));
    assert_eq!(headers.set_cookie.as_ref().map(Vec::len), Some(2));
    assert_eq!(headers.x_color.as_ref().map(Color::as_str), Some("green"));
    Ok(())
}

#[test]
fn a_header_that_is_missing_or_does_not_fit_is_an_error_with_its_name() -> Result<(), Failed> {
    let error_of = |lines: &[(&str, &str)]| -> Result<String, Failed> {
        let read = GetReportOkHeaders::from_headers(response(200, lines, b"")?.headers());
        Ok(read.err().map(|error| error.to_string()).unwrap_or_default())
    };
    assert!(error_of(&[])?.contains("`x-rate-limit`"));
    assert!(
        error_of(&[("x-rate-limit", "few")])?
            .contains("`x-rate-limit` has 3 characters, expected an integer")
    );
    let none = GetReportDefaultHeaders::from_headers(response(500, &[], b"")?.headers())?;
    assert_eq!(none.retry_after, None);
    Ok(())
}

#[test]
fn a_response_to_head_has_no_body() -> Result<(), Failed> {
    let read = HasReport::read_response(&response(200, &[("content-type", "application/json")], b"")?)?;
    assert!(read.into_ok().is_ok());
    Ok(())
}

#[tokio::test]
async fn the_client_asks_for_a_media_type_and_gives_the_headers() -> Result<(), Failed> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let report = async |headers: HeaderMap| {
        let accept = headers["accept"].to_str().unwrap_or_default().to_owned();
        let media_type = if accept == "text/csv" {
            "text/csv"
        } else {
            "application/json"
        };
        (
            [
                ("content-type", media_type),
                ("x-rate-limit", "3"),
                ("x-color", "blue"),
            ],
            r#"{"title":"Rye"}"#,
        )
    };
    let app = axum::Router::new().fallback(report);
    tokio::spawn(async move { axum::serve(listener, app).await });
    let client = Client::builder().base_url(base).build()?;
    let request = GetReport::builder().id(1).build();
    let response = client.send_response(&request).await?;
    let headers = GetReportOkHeaders::from_headers(response.headers())?;
    assert_eq!((headers.x_rate_limit, headers.x_color), (3, Some(Color::Blue)));
    assert!(matches!(response.into_body(), GetReportResponse::Ok(_)));
    let csv = client.accepting("text/csv").send_response(&request).await?;
    assert!(matches!(csv.into_body(), GetReportResponse::OkText(_)));
    Ok(())
}
