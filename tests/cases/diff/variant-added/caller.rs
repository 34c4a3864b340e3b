pub fn is_rye(grain: &client::Grain) -> bool {
    match grain {
        client::Grain::Rye => true,
        _ => false,
    }
}
