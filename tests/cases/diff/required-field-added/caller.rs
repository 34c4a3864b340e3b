pub fn loaf() -> client::Loaf {
    client::Loaf::builder().name("rye").build()
}
