pub fn nuts(filling: client::Filling) -> Vec<String> {
    match filling {
        client::Filling::Nuts(nuts) => nuts,
        _ => Vec::new(),
    }
}
