pub fn colour(loaf: &client::Loaf) -> Option<&client::LoafCrustColour> {
    let crust: &client::LoafCrust = &loaf.crust;
    crust.colour.as_ref().filter(|colour| **colour == client::LoafCrustColour::Brown)
}
