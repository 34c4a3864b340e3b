//! The tests of the runtime: what its macros make of the data of a type.

mod derives;
mod hygiene;
mod unions;
mod values;
