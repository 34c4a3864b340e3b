pub fn request() -> client::breads::Loaves {
    client::breads::Loaves::builder().build()
}
