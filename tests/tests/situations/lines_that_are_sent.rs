//! A sequence of JSON values is sent as one: a line per value, or each value after a record separator (OpenAPI 3.2, section 4.14.1).

use levain::{BodyFormat, Endpoint, Items};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/lines-that-are-sent.yaml");
}

fn row(title: &str) -> api::Row {
    api::Row::builder().title(title).build()
}

fn rows() -> Vec<api::Row> {
    ["a\nb", "c"].into_iter().map(row).collect()
}

const LINES: &str = "{\"title\":\"a\\nb\"}\n{\"title\":\"c\"}\n";

#[test]
fn items_are_lines_however_they_are_described() -> Result<(), Failed> {
    assert_eq!(
        sent(api::SendWhole::builder().body(rows()).build())?,
        format!(
            "POST https://imports.example/whole
accept: application/json, */*;q=0.5
content-type: application/x-ndjson

{LINES}"
        )
    );
    let from_an_iterator = (0..2).map(|number| row(&number.to_string())).collect::<Vec<_>>();
    let items = sent(api::SendItems::builder().body(from_an_iterator).build())?;
    assert!(
        items.ends_with("\ncontent-type: application/jsonl\n\n{\"title\":\"0\"}\n{\"title\":\"1\"}\n"),
        "{items}"
    );
    let null = api::Row::builder().title("a").note_null().build();
    let one = sent(api::SendRows::builder().body([null]).build())?;
    assert!(
        one.ends_with(
            "\ncontent-type: application/x-ndjson; charset=utf-8\n\n{\"title\":\"a\",\"note\":null}\n"
        ),
        "{one}"
    );
    assert!(!sent(api::SendRows::builder().build())?.contains("content-type"));
    let none = sent(api::SendItems::builder().body([]).build())?;
    assert!(none.ends_with("\ncontent-type: application/jsonl\n\n"), "{none}");
    Ok(())
}

#[test]
fn items_of_a_sequence_follow_a_separator() -> Result<(), Failed> {
    let sequence = sent(api::SendSequence::builder().body(rows()).build())?;
    assert!(
        sequence.ends_with(
            "\ncontent-type: application/json-seq\n\n\u{1e}{\"title\":\"a\\nb\"}\n\u{1e}{\"title\":\"c\"}\n"
        ),
        "{sequence}"
    );
    Ok(())
}

#[test]
fn a_body_of_json_and_of_lines_keeps_both() -> Result<(), Failed> {
    let both = |format: BodyFormat| -> Result<String, Failed> {
        let request = api::SendBoth::builder().body(api::Rows::from(rows()));
        Ok(sent(request.body_format(format).build())?)
    };
    assert!(both(BodyFormat::Json)?.ends_with("\n\n[{\"title\":\"a\\nb\"},{\"title\":\"c\"}]"));
    let lines = both(BodyFormat::Lines("application/x-ndjson"))?;
    assert!(lines.ends_with(LINES), "{lines}");
    let one = sent(api::SendEither::builder().body(row("a")).build())?;
    assert!(one.ends_with("\n\n{\"title\":\"a\"}"), "{one}");
    let several = sent(api::SendEither::builder().body(rows()).build())?;
    assert!(several.ends_with(LINES), "{several}");
    let text = sent(api::SendText::builder().body(LINES).build())?;
    assert!(
        text.ends_with(&format!("content-type: application/x-ndjson\n\n{LINES}")),
        "{text}"
    );
    Ok(())
}

#[test]
fn what_was_read_as_lines_is_sent_as_lines() -> Result<(), Failed> {
    for media_type in ["application/x-ndjson", "application/jsonl; charset=utf-8"] {
        let read = api::SendBoth::read_response(&response(200, media_type, LINES)?)?;
        let api::SendBothResponse::OkLines(lines) = read else {
            return Err(format!("{media_type}: {read:?}").into());
        };
        let again = lines.collect::<Result<Vec<_>, _>>()?;
        assert_eq!(again, rows());
    }
    let mut page = levain::JsonLines::<api::Row>::from_bytes(b"<html>\n");
    let error = page.next().and_then(Result::err).ok_or("it is no JSON")?;
    assert!(
        error
            .to_string()
            .ends_with("it is not JSON: it has 6 bytes, and begins with `<html>`"),
        "{error}"
    );
    let sequence = "\u{1e}{\"title\":\"c\"}\n";
    let read = api::SendBoth::read_response(&response(200, "application/json-seq", sequence)?)?;
    let api::SendBothResponse::OkSequence(items) = read else {
        return Err(format!("{read:?}").into());
    };
    assert_eq!(items.collect::<Result<Vec<_>, _>>()?, [row("c")]);
    let items = levain::JsonLines::<api::Row>::from_bytes(format!("\u{feff}{LINES}").as_bytes());
    assert_eq!(items.collect::<Result<Vec<_>, _>>()?, rows());
    Ok(())
}
