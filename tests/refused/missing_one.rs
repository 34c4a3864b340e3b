//! One required parameter is not set: the message names it.

use bakeronline::v1_7_0::company::Shops;

fn main() {
    let _ = Shops::builder().build();
}
