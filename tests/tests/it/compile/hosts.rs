//! A version is called on its own host, also where its requests are those of the version after it.

use crate::harness::Failed;
use crate::harness::command::run;
use crate::harness::specs;
use crate::workspace::{Workspace, client_manifest, features_table};

const FIRST: &str = r#"levain: 1
api: shop
version: "1.0.0"
hosts: {api: "https://shop.example/v1", status: "https://status.example"}
types:
  Shop:
    fields:
      name: String
endpoints:
  GET /shops:
    name: list
    group: shops
    query: {limit?: Int}
    response: {200: "[Shop]"}
  GET /status:
    name: status
    host: status
    response: {200: String}
"#;

const CALLER: &str = r#"
use CLIENT as client;
use client::levain::Endpoint;

fn sent(request: impl Endpoint) -> (String, Option<String>) {
    let http = request.into_http().expect("it is valid");
    let version = http.headers().get("x-version");
    let version = version.map(|version| version.to_str().expect("text").to_owned());
    (http.uri().to_string(), version)
}

fn main() {
    let of = |url: &str, version: &str| (url.to_owned(), HEADER.then(|| version.to_owned()));
    let first = client::v1_0_0::shops::List::builder().limit(1).build();
    assert_eq!(sent(first), of("https://shop.example/v1/shops?limit=1", "1.0.0"));
    let second = client::v2_0_0::shops::List::builder().limit(2).build();
    assert_eq!(sent(second), of("https://shop.example/v2/shops?limit=2", "2.0.0"));
    let third = client::shops::List::builder().limit(3).build();
    assert_eq!(sent(third.clone()), of("https://shop.example/v3/shops?limit=3", "3.0.0"));
    let again: client::v2_0_0::shops::List = third.into();
    assert_eq!(sent(again), of("https://shop.example/v2/shops?limit=3", "2.0.0"));
    let status = client::v1_0_0::Status::builder().build();
    assert_eq!(sent(status), of("https://status.example/status", "1.0.0"));
    assert_eq!(client::HOST, "https://shop.example/v3");
    assert_eq!(client::v1_0_0::HOST, "https://shop.example/v1");
}
"#;

#[test]
fn a_request_is_sent_to_the_host_of_the_version_by_which_it_is_named() -> Result<(), Failed> {
    let mut workspace = Workspace::new("hosts")?;
    for (client, header) in [
        ("with_header", "version-header: X-VERSION\n"),
        ("without_header", ""),
    ] {
        let patch = |before: &str, version: &str, host: &str| {
            format!(
                "extends: \"{before}\"\nversion: \"{version}\"\nhosts: {{api: \"https://shop.example/{host}\"}}\n"
            )
        };
        let mut read = specs::native([
            ("1.0.0.yaml", FIRST.replace("types:", &format!("{header}types:"))),
            ("2.0.0.yaml", patch("1.0.0", "2.0.0", "v2")),
            ("3.0.0.yaml", patch("2.0.0", "3.0.0", "v3")),
        ]);
        let package = read.package().map_err(|error| format!("{client}: {error}"))?;
        let manifest = client_manifest(client) + &features_table(&package.features);
        workspace.add(client, &manifest, package.files.iter())?;
        let caller = format!("call_{client}");
        let manifest = format!(
            "{}http = \"1\"\n{client} = {{ path = \"../{client}\", features = [\"v1_0_0\"] }}\n",
            client_manifest(&caller)
        );
        let text = CALLER
            .replace("CLIENT", client)
            .replace("HEADER", if header.is_empty() { "false" } else { "true" });
        workspace.add(&caller, &manifest, [("src/main.rs", text.as_str())])?;
    }
    for caller in ["call_with_header", "call_without_header"] {
        let ran = run(workspace.cargo()?.args(["run", "--quiet", "--package", caller]));
        assert_eq!(ran.status, Some(0), "{}", ran.err);
    }
    Ok(())
}
