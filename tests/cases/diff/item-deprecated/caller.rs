pub fn request() -> client::Loaves {
    client::Loaves::builder().limit(3).build()
}
