//! A type that cannot stand for a schema is told by its name, with the traits it lacks; so is a setting that names no type.

/// Without one trait.
pub struct Code;

pub fn shown(code: &levain::Foreign<Code>) {
    let _ = code;
}

mod unknown {
    levain::api!("spec/types/openapi.yaml", types = {"type Code" = "crate::Code", "type Maill" = "crate::Code"});
}

mod no_path {
    levain::api!("spec/types/openapi.yaml", types = {"type Code" = "Code"});
}

fn main() {}
