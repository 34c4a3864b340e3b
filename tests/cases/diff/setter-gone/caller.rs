pub fn bake(loaf: client::Loaf) -> client::Bake {
    client::Bake::builder().body(loaf).body_format(levain::BodyFormat::Form).build()
}
