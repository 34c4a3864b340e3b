//! A source file of a package, as tokens.

use proc_macro2::TokenStream;

/// A source file.
#[derive(Clone, Debug)]
pub struct RenderedFile {
    /// Its path in the package: `src/v1_7_0.rs`.
    pub path: String,
    /// The spec files that it is generated from, as the user gave their paths.
    pub sources: Vec<String>,
    /// Its content.
    pub tokens: TokenStream,
}
