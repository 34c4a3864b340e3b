pub fn loaf() -> client::Loaf {
    client::Loaf::builder().weight(3).build()
}
