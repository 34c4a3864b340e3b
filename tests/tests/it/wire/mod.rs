//! What generated code sends and reads, byte by byte.

mod authorize;
mod conditions;
mod directions;
mod documents;
mod extra_derives;
mod incoming;
mod inheritance;
mod loopback;
mod names;
mod paths;
mod redirects;
mod references;
mod requests;
mod responses;
mod schemas;
mod security;
mod servers;
mod streams;
mod templates;
mod traps;
mod type_overrides;

use levain::Violations;
use serde_json::Value;

use crate::harness::Failed;

/// A response with a status and a body of JSON.
fn response(status: u16, body: &Value) -> Result<http::Response<Vec<u8>>, Failed> {
    let body = body.to_string().into_bytes();
    Ok(http::Response::builder().status(status).body(body)?)
}

/// Where violations are, in their order.
fn paths(violations: &Violations) -> Vec<String> {
    let paths = violations.iter().map(|violation| violation.path.to_string());
    paths.collect()
}
