//! What is printed parses again, to the same tokens.
