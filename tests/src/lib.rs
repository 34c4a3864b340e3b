//! What no single crate can test.

// What the pages say is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../../docs/clients.md")]
struct Clients;

#[cfg(doctest)]
#[doc = include_str!("../../docs/deriving.md")]
struct Deriving;
