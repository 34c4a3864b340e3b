//! The rules a value must keep.
