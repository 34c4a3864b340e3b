use client::*;

pub fn request() -> Loaves {
    Loaves::builder().build()
}
