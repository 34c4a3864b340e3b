pub fn count(loaf: &client::Loaf) -> usize {
    let state = match loaf.state {
        client::State::New => 1,
        client::State::Baked => 2,
        client::State::Other(_) => 4,
        _ => 3,
    };
    let level = match loaf.level {
        client::Level::Value1 => 1,
        client::Level::Other(_) | _ => 2,
    };
    let mixed = matches!(loaf.mixed, client::Mixed::Value1 | client::Mixed::One);
    let single = matches!(loaf.single, client::Single::Only);
    let size = match loaf.size {
        client::LoafSize::S => 1,
        client::LoafSize::M => 2,
        _ => 3,
    };
    let grain = match &loaf.grain {
        client::Grain::Rye(_) => 1,
        client::Grain::Wheat(_) => 2,
        _ => 3,
    };
    state + level + size + grain + usize::from(mixed) + usize::from(single)
}

pub fn state(state: &client::State) -> &str {
    state.as_str()
}

pub fn sorted() -> client::Loaves {
    client::Loaves::builder().sort(client::LoavesSort::Name).build()
}
