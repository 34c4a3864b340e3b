//! Paths as frameworks write them: what says "several segments" keeps its slashes, and no operation is left out.

use levain::Endpoint;

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/templates-of-frameworks.yaml");
}

fn url(request: impl Endpoint) -> Result<String, Failed> {
    let text = sent(request)?;
    let line = text.lines().next().and_then(|line| line.split_once("example"));
    Ok(line.ok_or("no path")?.1.to_owned())
}

fn value() -> String {
    "a/b c.txt".to_owned()
}

#[test]
fn several_segments_keep_their_slashes() -> Result<(), Failed> {
    assert_eq!(
        url(api::Aws::builder().proxy(value()).build())?,
        "/aws/a/b%20c.txt"
    );
    assert_eq!(
        url(api::Aws3::builder().proxy(value()).build())?,
        "/aws3/a/b%20c.txt"
    );
    assert_eq!(
        url(api::Aws2::builder().proxy(value()).build())?,
        "/aws2/a/b%20c.txt"
    );
    assert_eq!(
        url(api::Reserved::builder().path(value()).build())?,
        "/reserved/a/b%20c.txt"
    );
    assert_eq!(
        url(api::Google::builder().name(value()).build())?,
        "/v1/a/b%20c.txt:undelete"
    );
    assert_eq!(
        url(api::GoogleOne::builder().name(value()).build())?,
        "/v2/a%2Fb%20c.txt"
    );
    assert_eq!(
        url(api::Aspnet::builder().slug(value()).build())?,
        "/slug/a/b%20c.txt"
    );
    assert_eq!(
        url(api::Spring::builder().path(value()).build())?,
        "/star/a/b%20c.txt"
    );
    assert_eq!(
        url(api::Starlette::builder().path(value()).build())?,
        "/starlette/a/b%20c.txt"
    );
    assert_eq!(
        url(api::Jaxrs::builder().path(value()).build())?,
        "/jaxrs/a/b%20c.txt"
    );
    assert_eq!(url(api::Go::builder().path(value()).build())?, "/go/a/b%20c.txt");
    let segments = ["a".to_owned(), "b/c".to_owned()];
    assert_eq!(
        url(api::Segments::builder().path(segments).build())?,
        "/segments/a/b%2Fc"
    );
    assert!(url(api::Aws::builder().proxy("a/../b".to_owned()).build()).is_err());
    Ok(())
}

#[test]
fn other_marks_leave_no_operation_out() -> Result<(), Failed> {
    assert_eq!(url(api::Constrained::builder().id(3).build())?, "/items/3");
    assert_eq!(
        url(api::Express::builder().id(value()).build())?,
        "/express/a%2Fb%20c.txt/parts"
    );
    assert_eq!(url(api::Fragment::builder().build())?, "/fragment");
    let picture = api::Picture::builder()
        .name("a".to_owned())
        .format("png".to_owned())
        .build();
    assert_eq!(url(picture)?, "/pictures/a.png");
    Ok(())
}

#[test]
fn an_optional_last_segment_may_be_absent() -> Result<(), Failed> {
    assert_eq!(
        url(api::Optional::builder().id("a/b".to_owned()).build())?,
        "/opt/a%2Fb"
    );
    assert_eq!(url(api::Optional::builder().build())?, "/opt");
    assert_eq!(url(api::OptionalInt::builder().id(7).build())?, "/opt2/7");
    assert_eq!(url(api::OptionalInt::builder().build())?, "/opt2");
    assert!(url(api::Optional::builder().id("..".to_owned()).build()).is_err());
    Ok(())
}

#[test]
fn queries_of_templates_are_parameters() -> Result<(), Failed> {
    assert_eq!(
        url(api::Queries::builder().a(1).b("2".to_owned()).build())?,
        "/query?a=1&b=2"
    );
    assert_eq!(url(api::Queries::builder().a(1).build())?, "/query?a=1");
    let both = api::Both::builder()
        .id("x".to_owned())
        .page("2".to_owned())
        .build();
    assert_eq!(url(both)?, "/both/x?page=2");
    Ok(())
}
