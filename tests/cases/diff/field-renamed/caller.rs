pub fn link(loaf: client::Loaf) -> Option<String> {
    loaf.value_link
}
