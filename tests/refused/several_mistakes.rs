//! Every mistake of a call is reported in one run of the compiler.

mod settings {
    levain::api!(
        b"spec/bakery",
        versoin = "1.0.0",
        only = "loaves",
        short_names = 1
        crates = [uuid],
        lock "levain.lock",
        crate =,
        "1.0.0",
        colour = "brown",
    );
}

mod paths {
    levain::api!("spec/bakary", lock = "levain.lok");
}

mod uses_of_the_spec {
    levain::api!("spec/bakery", only = ["loaff"], names = {"type Lof" = "Loaf"}, types = {"type Flower" = "my::Flour"});
}

mod nothing {
    levain::api!();
}

fn main() {}
