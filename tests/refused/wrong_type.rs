//! A value of the wrong type is refused by the setter.

use bakeronline::v1_7_0::company::Shops;
use bakeronline::v1_7_0::Authorize;

fn main() {
    let _ = Shops::builder().id("seven");
    let _ = Authorize::builder().client_id("264ade60");
    let _ = Authorize::builder().redirect_uri("https://example.com");
    let _ = Authorize::builder().state(7);
    let _ = Authorize::builder().scope("company:read");
}
