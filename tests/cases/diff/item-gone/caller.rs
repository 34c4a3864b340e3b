pub fn request() -> client::Crumbs {
    client::Crumbs::builder().build()
}
