pub fn name(loaf: client::Loaf) -> String {
    loaf.name
}
