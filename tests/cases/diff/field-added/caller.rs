pub fn bake() -> client::Bake {
    client::Bake::builder().body(client::Loaf::builder().name("rye").build()).build()
}

pub fn name(loaf: &client::Loaf) -> &str {
    let client::Loaf { name, .. } = loaf;
    name
}
