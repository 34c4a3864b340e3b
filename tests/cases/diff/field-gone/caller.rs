pub fn name(loaf: client::Loaf) -> Option<String> {
    loaf.name
}
