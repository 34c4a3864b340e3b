//! A version that the spec does not have is told with those that it has.

mod near {
    levain::api!("spec/bakery", version = "1.0.1");
}

mod far {
    levain::api!("spec/bakery", version = "7");
}

mod in_words {
    levain::api!("spec/bakery", version = "latest");
}

fn main() {}
