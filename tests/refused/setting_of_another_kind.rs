//! A value of another kind than its setting takes is reported with what it is and what to write.

const SPEC: &str = "spec/bakery";

mod strings {
    levain::api!("spec/bakery", version = 1.1.0);
    levain::api!("spec/bakery", version = b"1.1.0");
    levain::api!("spec/bakery", version = c"1.1.0");
    levain::api!("spec/bakery", version = '1');
    levain::api!("spec/bakery", version = "1.1.0"v);
    levain::api!("spec/bakery", version = ["1.1.0"]);
    levain::api!("spec/bakery", version = (1, 1));
    levain::api!("spec/bakery", lock = true);
    levain::api!("spec/bakery", lock = concat!("levain", ".lock"));
    levain::api!(super::SPEC);
    levain::api!(std::env!("SPEC"), version = "1.1.0");
}

mod booleans {
    levain::api!("spec/bakery", short_names = "true");
    levain::api!("spec/bakery", short_names = yes);
}

mod lists {
    levain::api!("spec/bakery", only = r"loaves");
    levain::api!("spec/bakery", only = {"loaves"});
    levain::api!("spec/bakery", only = ["loaves", 7, loaf, "loaf"]);
    levain::api!("spec/bakery", crates = ["uuid" "time"]);
}

mod pairs {
    levain::api!("spec/bakery", names = ["endpoint loaves", "Loaves"]);
    levain::api!("spec/bakery", names = {"endpoint loaves": "Loaves", "endpoint loaf" = Loaf, "type Loaf"});
    levain::api!("spec/bakery", types = {"type Loaf" = "my types", "type Flour" = });
}

mod paths {
    levain::api!("spec/bakery", crate = "::my_levain");
    levain::api!("spec/bakery", crate = my_levain + 1);
}

fn main() {}
