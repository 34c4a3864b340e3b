//! A setting that is given twice, and a key that is, are reported at the second.

mod setting {
    levain::api!("spec/bakery", version = "1.0.0", only = ["loaves"], version = "1.1.0");
}

mod key {
    levain::api!(
        "spec/bakery",
        names = {"endpoint loaves" = "Loaves", "endpoint loaf" = "Loaf", "endpoint loaves" = "AllLoaves"},
    );
}

fn main() {}
