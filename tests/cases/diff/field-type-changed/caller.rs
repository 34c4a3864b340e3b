pub fn weight(loaf: &client::Loaf) -> Option<i64> {
    loaf.weight
}
