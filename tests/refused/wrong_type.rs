//! A value of the wrong type is refused by the setter.

use bakeronline::v1_7_0::company::Shops;

fn main() {
    let _ = Shops::builder().id("seven");
}
