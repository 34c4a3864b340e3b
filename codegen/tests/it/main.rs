//! The tests of the pipeline and of the `levain` command, a module for each phase and one for each promise of the whole.

mod architecture;
mod backend;
mod bakeronline;
mod check;
mod cli;
mod crate_changes;
mod determinism;
mod diagnostics;
mod diff;
mod documents_as_versions;
mod extra_derives;
mod extract;
mod frontend;
mod harness;
mod merges;
mod mutation;
mod names_taken;
mod naming;
mod renamed;
mod repositories;
mod unchecked;
mod untrusted;
mod work;
