pub fn name(loaf: client::PatchableLoaf) -> Option<String> {
    loaf.name
}

pub fn shape(shape: &client::PatchableLoafShape) -> &str {
    shape.as_str()
}
