//! An operation that the spec does not have is told with the nearest that it has.

mod misspelt {
    levain::api!("spec/bakery", only = ["loaves", "GET /loafs", "loaff"]);
}

mod of_another_method {
    levain::api!("spec/bakery", only = ["PUT /loaves/{id}"]);
}

mod far_from_all {
    levain::api!("spec/bakery", only = ["croissants.butter"]);
}

fn main() {}
