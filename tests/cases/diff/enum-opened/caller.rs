pub fn grain() -> client::Grain {
    client::Grain::unchecked("oats")
}
