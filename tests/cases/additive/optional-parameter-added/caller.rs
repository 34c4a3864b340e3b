pub fn requests() -> (client::Loaves, client::Bake, client::Status, client::Heat) {
    let loaf = client::Loaf::builder().name("rye").build();
    (
        client::Loaves::builder().limit(3).build(),
        client::Bake::builder().body(loaf).build(),
        client::Status::builder().build(),
        client::Heat::builder().build(),
    )
}

pub fn url(request: &client::Loaves) -> Result<String, levain::RequestError> {
    assert_eq!(request.limit(), 3);
    request.url().map(|url| url.to_string())
}

pub fn loaf() -> Result<client::LoafRequest, Box<dyn std::error::Error>> {
    let request = client::LoafRequest::builder().id("rye").build();
    assert_eq!(request.id(), "rye");
    Ok(request)
}
