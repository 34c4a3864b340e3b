//! What no single crate can test: generated code compiled and run, the command, and real documents.

#![allow(mixed_script_confusables, reason = "names of any script are a trap")]

mod cli;
mod compile;
mod corpus;
mod docs;
mod faces;
mod facts;
mod round_trips;
mod schema_suite;
mod wire;
