//! The first real API through every phase: its spec in all of its versions.

mod check;
mod read;
mod render;
