//! What is wrong with a spec is told at the macro, with the spec's file, line and column, and what to write.

mod that_cannot_be_read {
    levain::api!("spec/broken", version = "1.0.0");
}

mod that_names_what_is_not_there {
    levain::api!("spec/unresolved");
}

mod that_does_not_fit_together {
    levain::api!("spec/unsound");
}

fn main() {}
