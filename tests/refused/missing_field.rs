//! A required field of an object that is sent is not set: the message names it.

mod kinds {
    levain::api!("spec/types/openapi.yaml");
}

use kinds::{Code, Tray};

fn main() {
    let _ = Tray::builder().loaves(6).build();
    let _ = Tray::builder().code(Code::from_static("BE-12")).loaves("six").build();
}
