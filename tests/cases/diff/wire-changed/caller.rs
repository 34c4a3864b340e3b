pub fn request() -> client::Loaves {
    client::Loaves::builder().build()
}
