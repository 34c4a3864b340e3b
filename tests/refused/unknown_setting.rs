//! A setting that `api!` does not have, and one without quotes, are told with what there is.

mod unknown {
    levain::api!("spec", versoin = "1.0.0");
}

mod unquoted {
    levain::api!("spec", version = 1.10);
}

mod without_a_spec {
    levain::api!(version = "1.0.0");
}

fn main() {}
