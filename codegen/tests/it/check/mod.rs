//! The phase `check`.

mod findings;
