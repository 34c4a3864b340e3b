//! `api!`: a typed client in place, from a folder of version files or an OpenAPI document.
//!
//! In: the tokens of a call. Out: the items of the client, or compile errors. The pipeline is `levain-codegen`'s; this crate reads the
//! call and the files, and decides nothing about the API.

#![forbid(unsafe_code)]

mod errors;
mod expand;
mod input;

use proc_macro::TokenStream;

/// Generates the typed client of a spec, in place.
///
/// ```ignore
/// mod bakeronline {
///     levain::api!("spec/bakeronline", version = "1.7.0", only = ["GET /oauth/authorize"]);
/// }
/// ```
///
/// The first argument is the path of an OpenAPI document, or of a folder with one file per version. It is relative to the folder of the
/// crate's `Cargo.toml`, wherever the macro is called, so that editors can resolve it too; a spec outside of the package is left behind
/// when the crate is published. Settings follow, in any order and each at most once:
///
/// - `version = "1.7.0"`: the version; without it, the newest stable one;
/// - `only = ["GET /oauth/authorize", "company.*"]`: the operations to generate, by `METHOD /path` or name, with globs; the types
///   that they use come with them;
/// - `names = {"type Order.state" = "OrderStatus"}`: your own names, by the keys of `levain.lock` or, for what is inside an item,
///   `field Order.state`, `value Order.state.open`, `alternative Payment.card`, `parameter GET /orders expand`, `group orders`;
/// - `short_names = true`: names of operations without what method and path say: `read_item_items__item_id__get` is `ReadItem`;
/// - `types = {"type Money" = "crate::Money"}`: your own types in place of generated ones, by the same keys (`type`, `field`,
///   `parameter`); each is wrapped in `levain::Foreign` and needs `serde`'s traits, `Clone`, `Debug` and `PartialEq`;
/// - `crates = ["uuid"]`: the crates whose types a document may name by `x-rust-type`;
/// - `lock = "levain.lock"`: a lock that `levain generate` wrote, relative to the package; the names in it are kept;
/// - `crate = path`: the path of the runtime, when it is not `levain`.
///
/// A string is any string literal, raw or not. A macro sees tokens and not values, so `concat!(…)` and constants cannot stand for one.
///
/// The items are those that `levain generate` writes. The crate is compiled again when a file of the spec changes. Every mistake in a
/// spec is a compile error at its path, with the file, the line and a remedy in its text; every mistake in the call is one at its token.
#[proc_macro]
pub fn api(input: TokenStream) -> TokenStream {
    expand::expand_api(input.into()).into()
}
