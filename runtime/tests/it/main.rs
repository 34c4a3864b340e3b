//! The tests of the runtime: what its macros make of the data of a type.

mod hygiene;
mod unions;
mod values;
