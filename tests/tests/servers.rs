//! Where requests go: servers with variables, of operations, and of documents that name no host.

use levain::client::{Client, ClientError};
use levain::{Endpoint, RequestError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

type Failed = Box<dyn std::error::Error>;

#[allow(dead_code, reason = "some are only to compile")]
mod ovens {
    levain::api!("../codegen/tests/openapi/servers-of-every-kind/openapi.yaml");
}

#[allow(dead_code, reason = "some are only to compile")]
mod somewhere {
    levain::api!("../codegen/tests/openapi/a-server-without-a-host/openapi.yaml");
}

use ovens::servers::{OpsOvenExampleUrl, OvensByRegion, OvensByRegionRegion, TEST};

/// The first line of what the first request to it says, which is answered by 204.
async fn heard(listener: TcpListener) -> Result<String, std::io::Error> {
    let (mut stream, _) = listener.accept().await?;
    let mut head = vec![0; 4096];
    let read = stream.read(&mut head).await?;
    stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await?;
    let text = String::from_utf8_lossy(&head[..read]).into_owned();
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

#[test]
fn variables_stand_at_their_defaults_until_they_are_chosen() -> Result<(), Failed> {
    assert_eq!(OvensByRegion::new().url(), ovens::List::HOST);
    let server = OvensByRegion::new()
        .region(OvensByRegionRegion::UsEast)
        .base("v3/x/");
    assert_eq!(server.url(), "https://us-east.oven.example:8443/v3/x");
    let request = ovens::List::builder().build();
    assert_eq!(
        request.url_at(&server.url())?.as_str(),
        "https://us-east.oven.example:8443/v3/x/ovens"
    );
    assert_eq!(request.url_at(TEST)?.as_str(), "https://test.oven.example/ovens");
    Ok(())
}

#[test]
fn an_operation_and_a_path_have_servers_of_their_own() -> Result<(), Failed> {
    assert_eq!(
        ovens::Logs::builder().build().url()?.as_str(),
        "https://logs.oven.example/logs"
    );
    assert_eq!(
        ovens::Rotate::builder().build().url()?.as_str(),
        "https://ops.oven.example/api/logs"
    );
    assert_eq!(ovens::Rotate::HOST, OpsOvenExampleUrl::default().url());
    Ok(())
}

#[test]
fn without_a_host_the_error_says_how_to_give_one() -> Result<(), Failed> {
    let request = somewhere::List::builder().build();
    assert_eq!(somewhere::List::HOST, "/api/v3");
    let error = request.url().err().ok_or("it has a URL")?;
    assert!(matches!(error, RequestError::NoHost { path: "/api/v3" }));
    assert_eq!(
        error.to_string(),
        "the spec names no host, just `/api/v3`: give the URL that paths are appended to, such as \
         `https://api.example.com/api/v3`, with `url_at`, `http_at` or the client's `base_url`"
    );
    assert_eq!(
        request.url_at("https://x.example/api/v3")?.as_str(),
        "https://x.example/api/v3/ovens"
    );
    Ok(())
}

#[tokio::test]
async fn a_client_takes_servers_for_base_urls() -> Result<(), Failed> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port().to_string();
    let heard = tokio::spawn(heard(listener));
    let server = format!("http://127.0.0.1:{port}/v9");
    let client = Client::builder()
        .base_url(OvensByRegion::new().region("nowhere".to_owned()))
        .base_url_of(ovens::Logs::HOST, server)
        .build()?;
    client.send(&ovens::Logs::builder().build()).await?;
    assert_eq!(heard.await??, "GET /v9/logs HTTP/1.1");
    Ok(())
}

#[tokio::test]
async fn a_client_without_a_base_url_says_so_before_it_sends() -> Result<(), Failed> {
    let refused = Client::new()?.send_raw(&somewhere::List::builder().build()).await;
    assert!(
        matches!(refused, Err(ClientError::Request(RequestError::NoHost { .. }))),
        "{refused:?}"
    );
    Ok(())
}
