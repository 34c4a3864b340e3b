//! What generated code sends and reads, byte by byte.

mod authorize;
mod conditions;
mod directions;
mod documents;
mod incoming;
mod inheritance;
mod loopback;
mod names;
mod paths;
mod references;
mod requests;
mod responses;
mod schemas;
mod security;
mod servers;
mod streams;
mod templates;
mod traps;
mod type_overrides;
