pub fn colour(loaf: &client::LoafType) -> Option<&client::LoafTypeCrustColour> {
    let crust: &client::LoafTypeCrust = loaf.crust.as_ref()?;
    crust.colour.as_ref()
}

pub fn requests() -> (client::Loaves, client::Bake) {
    let crust: client::LoafTypeCrust = serde_json::from_str("{}").unwrap();
    let loaf = client::LoafType::builder().name("rye").crust(crust).build();
    (client::Loaves::builder().build(), client::Bake::builder().body(loaf).build())
}

pub fn name(answer: client::LoavesResponse) -> Option<String> {
    let loaf: client::LoafType = answer.into_ok().ok()?;
    Some(loaf.name)
}
