pub fn request() -> client::cakes::Pies {
    client::cakes::Pies::builder().build()
}
