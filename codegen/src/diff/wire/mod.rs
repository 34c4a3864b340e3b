//! Compares what is on the wire.
