//! What the fuzz targets do with their input: each function takes any input, and panics where a promise of SECURITY.md does not hold.

pub mod client;
pub mod documents;
