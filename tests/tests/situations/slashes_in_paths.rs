//! Values of several segments: their slashes are sent where the document wants them, and each segment is encoded by itself.

use levain::Endpoint;

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod gateway {
    levain::api!("cases/situations/slashes-of-gateways.yaml");
}

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod files {
    levain::api!(
        "cases/situations/slashes-by-extension.yaml",
        slashes = ["* /objects/** key", "putObject bucket"]
    );
}

fn url(request: impl Endpoint) -> Result<String, Failed> {
    let text = sent(request)?;
    let line = text.lines().next().and_then(|line| line.split_once("example/"));
    Ok(line.ok_or("no path")?.1.to_owned())
}

#[test]
fn a_pattern_that_demands_slashes_keeps_them() -> Result<(), Failed> {
    let name = "projects/p 1/topics/50%".to_owned();
    assert_eq!(
        url(gateway::TopicsGetTopic::builder().name(name).build())?,
        "v1/projects/p%201/topics/50%25"
    );
    let request = gateway::TopicsListTopics::builder()
        .parent("projects/p".to_owned())
        .topic("a:b".to_owned())
        .build();
    assert_eq!(url(request)?, "v1/projects/p/topics/a%3Ab");
    let name = "projects/p/topics/t".to_owned();
    assert_eq!(
        url(gateway::TopicsPublish::builder().name(name).build())?,
        "v1/projects/p/topics/t:publish"
    );
    Ok(())
}

#[test]
fn extensions_and_settings_keep_them_too() -> Result<(), Failed> {
    assert_eq!(
        url(files::GetContents::builder()
            .path("src/a b.rs?#é".to_owned())
            .build())?,
        "contents/src/a%20b.rs%3F%23%C3%A9"
    );
    let path = ["a b".to_owned(), "c/d".to_owned()];
    assert_eq!(
        url(files::GetFolder::builder().path(path).build())?,
        "folders/a%20b/c%2Fd"
    );
    let name: files::Name = "shops/12/x".parse()?;
    assert_eq!(
        url(files::GetDeclared::builder().name(name).build())?,
        "declared/shops/12/x"
    );
    let request = files::GetObject::builder()
        .bucket("b/c".to_owned())
        .key("d/e".to_owned())
        .build();
    assert_eq!(url(request)?, "objects/b%2Fc/d/e");
    let request = files::PutObject::builder()
        .bucket("b/c".to_owned())
        .key("d/e".to_owned())
        .build();
    assert_eq!(url(request)?, "objects/b/c/d/e");
    assert_eq!(
        url(files::Closed::builder().path("a/b".to_owned()).build())?,
        "closed/a%2Fb"
    );
    Ok(())
}

#[test]
fn segments_that_leave_the_path_are_refused() {
    for path in ["..", ".", "a/../b", "../a", "a/..", "a/./b", "%2e%2e/a", ""] {
        let request = files::GetContents::builder().path(path.to_owned()).build();
        let refused = request.into_http().err().map(|error| error.to_string());
        // An encoded dot is encoded once more, so that it stays what it is.
        assert_eq!(refused.is_some(), !path.contains('%'), "{path}: {refused:?}");
        assert!(refused.is_none_or(|why| why.contains("path.path")), "{path}");
    }
}
