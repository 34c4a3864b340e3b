//! Several required parameters are not set: each is named.

use bakeronline::v1_7_0::{ApiClient, Authorize};

fn main() {
    let _ = Authorize::builder().client_id(ApiClient::from_static("a")).build();
}
