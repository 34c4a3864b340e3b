pub fn grain() -> client::Grain {
    client::Grain::from("oats")
}
