use client::breads;

pub fn request() -> breads::Rye {
    breads::Rye::builder().build()
}
