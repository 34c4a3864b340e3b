//! A spec that is not where the macro says is told with what is there.

mod misspelt {
    levain::api!("spec/bakary");
}

mod in_another_folder {
    levain::api!("api/bakery");
}

mod a_file {
    levain::api!("spec/bakery/1.0.0.yaml");
}

mod without_versions {
    levain::api!("spec");
}

fn main() {}
