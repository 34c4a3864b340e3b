//! `levain diff`: what changed between two specs, and whom it breaks.

mod cases;
mod command;
mod endless;
mod examples;
mod identifiers;
mod keywords;
mod native;
mod reports;
mod samples;
mod wire;
