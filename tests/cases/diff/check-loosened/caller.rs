pub fn request() -> client::Loaves {
    client::Loaves::builder().limit(30).build()
}
