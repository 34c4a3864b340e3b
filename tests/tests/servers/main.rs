//! Real servers that nobody here wrote the framework of: each is started on loopback, and a client of the document that it serves calls
//! every endpoint.
//!
//! The applications are in `tests/servers`. Their packages are installed once, below the target directory. Where that is not possible, the
//! tests of a server are skipped with a message; with `LEVAIN_SERVERS=required`, as in `.ci/run`, they fail instead.

mod fastapi;
mod harness;
mod nestjs;
mod oidc;

/// Why a test ends early.
type Failed = Box<dyn std::error::Error>;
