//! Derives that cannot be added: a key that matches nothing, what is no path, traits that are implemented already or by nothing.

mod keys {
    levain::api!("spec/types/openapi.yaml", derives = {"type Trey" = ["Eq"], "object" = ["Eq"], "field Tray.code" = ["Eq"]});
}

mod paths {
    levain::api!("spec/types/openapi.yaml", derives = {"all" = ["Serialize", "Hsh", "my crate::Marker"]});
}

mod lists {
    levain::api!("spec/types/openapi.yaml", derives = ["Eq"]);
    levain::api!("spec/types/openapi.yaml", derives = {"all" = "Eq"});
    levain::api!("spec/types/openapi.yaml", derives = {"all" = [5]});
}

mod serde {
    levain::api!("spec/types/openapi.yaml", derives = {"all" = ["Eq", "serde::Serialize"], "type Tray" = ["serde::Deserialize"]});
}

// Whether a type can have a trait is for the compiler to say.
mod not_equal {
    levain::api!("spec/types/openapi.yaml", derives = {"type Weight" = ["Eq"]});
}

mod no_such_derive {
    levain::api!("spec/types/openapi.yaml", derives = {"type Weight" = ["crate::Marker"]});
}

fn main() {}
