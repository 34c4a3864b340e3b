pub fn name(loaf: client::PatchableLoaf) -> Option<String> {
    loaf.name
}
