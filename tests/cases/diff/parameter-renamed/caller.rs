pub fn request() -> client::Loaves {
    client::Loaves::builder().page_size(30).build()
}
