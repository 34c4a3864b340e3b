//! Specs that were changed at random: whatever is done to one, it is handled without a panic.

mod mutate;
mod nodes;
mod text;
