//! The macros of generated code, one file a kind.

mod object;
