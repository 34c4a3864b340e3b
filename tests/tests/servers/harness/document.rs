//! The document that a server serves, which is committed beside its application, so that a client can be generated from it.

use serde_json::Value;

use super::{folder, running::Server};
use crate::Failed;

/// What is served must be what the client was generated from. `LEVAIN_BLESS=1` writes it.
///
/// # Errors
///
/// When the two differ.
pub async fn assert_served(server: &Server, application: &str) -> Result<(), Failed> {
    let response = reqwest::get(format!("{}/openapi.json", server.base_url)).await?;
    let document: Value = serde_json::from_slice(&response.bytes().await?)?;
    let path = folder(application).join("openapi.json");
    if std::env::var_os("LEVAIN_BLESS").is_some() {
        std::fs::write(&path, serde_json::to_string_pretty(&document)? + "\n")?;
    }
    let committed: Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
    let remedy = "run with LEVAIN_BLESS=1 and read the difference";
    assert!(document == committed, "{} is stale: {remedy}", path.display());
    Ok(())
}
