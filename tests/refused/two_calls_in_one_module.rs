//! Two calls in one module: the first error names what each call needs.

levain::api!("spec/bakery", version = "1.0.0", only = ["loaf"]);
levain::api!("spec/bakery", version = "1.0.0", only = ["loaves"]);

fn main() {}
