//! The tests of the runtime: what its derives make of a type.

mod derives;
mod hygiene;
mod item_assertions;
mod unions;
mod values;
#[cfg(target_os = "linux")]
mod wiped;
