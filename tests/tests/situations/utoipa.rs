//! utoipa: the enums of serde, tuples, bytes as a list of integers, references that may be null.

use levain::Endpoint;

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/utoipa.yaml");
}

const JOB: &str = r#"{"step":{"Hold":{"minutes":5}},"shape":{"type":"round","radius":1.5},"event":{"t":"Named","content":"bake"},"level":null,"range":[1,"a"],"retries":3,"note":null,"labels":{"a":1}}"#;

#[test]
fn enums_of_serde_come_back_as_they_were() -> Result<(), Failed> {
    let answered = response(201, "application/json", JOB)?;
    let job = api::jobs::CreateJob::read_response(&answered)?.into_ok()?;
    let text = sent(api::jobs::CreateJob::builder().body(job).build())?;
    assert!(text.ends_with(&format!("\n\n{JOB}")), "{text}");
    for step in [r#""Idle""#, r#"{"Heat":180.5}"#] {
        let body = JOB.replace(r#"{"Hold":{"minutes":5}}"#, step);
        let answered = response(201, "application/json", body)?;
        let job = api::jobs::CreateJob::read_response(&answered)?.into_ok()?;
        assert_eq!(serde_json::to_string(&job.step)?, step);
    }
    Ok(())
}

#[test]
fn a_tag_is_not_asked_for() -> Result<(), Failed> {
    let job = api::Job::builder()
        .step(api::StepIdle::Idle)
        .shape(api::ShapeSquare::builder().side(2.0).build())
        .event(api::EventEnded::builder().build())
        .range(vec![api::JobRangeItem::from(1), api::JobRangeItem::from("a")])
        .retries(0)
        .build();
    let text = sent(api::jobs::CreateJob::builder().body(job).build())?;
    let body = r#"{"step":"Idle","shape":{"type":"square","side":2.0},"event":{"t":"Ended"},"range":[1,"a"],"retries":0}"#;
    assert!(text.ends_with(&format!("\n\n{body}")), "{text}");
    Ok(())
}

#[test]
fn a_list_of_bytes_is_bytes_where_the_media_type_says_so() -> Result<(), Failed> {
    let request = api::jobs::PutTrace::builder()
        .id(7)
        .level(api::Level::High)
        .body(vec![0_u8, 255])
        .build();
    let request = request.into_http()?;
    assert_eq!(request.uri(), "https://kiln.example/jobs/7/trace?level=high");
    assert_eq!(request.headers()["content-type"], "application/octet-stream");
    assert_eq!(request.body(), &[0, 255]);
    Ok(())
}
