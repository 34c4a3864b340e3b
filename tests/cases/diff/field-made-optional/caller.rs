pub fn loaf() -> client::Loaf {
    client::Loaf::builder().name("rye").weight(3).build()
}
