pub fn requests() -> (client::Loaves, client::Bake, client::Bake) {
    let loaf = client::Loaf::builder().name("rye").price(2.5).grain(client::Grain::Rye).build();
    let free = client::Loaf::builder().name("rye").price_null().grain(client::Grain::Rye).build();
    (
        client::Loaves::builder()
            .limit(3)
            .grain(client::Grain::Wheat)
            .ids(["a", "b"].map(str::to_owned))
            .build(),
        client::Bake::builder().body(loaf).build(),
        client::Bake::builder().body(free).build(),
    )
}
