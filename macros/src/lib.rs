//! `api!`: a typed client in place, from a spec folder or an OpenAPI document.
//!
//! This crate turns the macro's tokens into a source, calls levain's pipeline, and shows the result; it decides nothing itself.

#![forbid(unsafe_code)]

mod errors;
mod expand;
mod input;
mod load;
mod missing;

use proc_macro::TokenStream;

/// Makes the typed requests of a spec, in place.
///
/// ```ignore
/// mod bakeronline {
///     levain::api!("spec/bakeronline", version = "1.7.0", only = ["GET /oauth/authorize"]);
/// }
/// ```
///
/// The first argument is a folder of spec files, relative to the folder of the crate's `Cargo.toml` wherever the macro is called, as
/// editors too can resolve it; it must lie inside the package, or publishing the crate leaves it behind. After it may stand:
///
/// - `version = "1.7.0"`: the version; without it, the newest stable one;
/// - `only = ["GET /oauth/authorize", "company.*"]`: the operations to keep, by `METHOD /path` or name, with globs; the types
///   they reach come with them;
/// - `names = {"type Order.state" = "OrderStatus"}`: names of one's own, by the keys of `levain.lock` or, for what stands inside an
///   item, `field Order.state`, `value Order.state.open`, `alternative Payment.card`, `parameter GET /orders expand`, `group orders`;
/// - `short_names = true`: names of operations without what method and path say: `read_item_items__item_id__get` is `ReadItem`;
/// - `types = {"type Money" = "crate::Money"}`: types of one's own in place of those made of the spec, by the same keys (`type`, `field`,
///   `parameter`); each is a `levain::Foreign` of it, and needs `serde`'s traits, `Clone`, `Debug` and `PartialEq`;
/// - `crates = ["uuid"]`: crates whose types a document may name by `x-rust-type`;
/// - `lock = "levain.lock"`: a lock that `levain generate` wrote, relative to the package; what it names keeps its name;
/// - `crate = path`: where the runtime is, when it is not called `levain`.
///
/// The items are those that `levain generate` writes. A change of a spec file compiles the crate anew; what is wrong with a spec is a
/// compile error here, with the spec's file, line and a remedy in its text.
#[proc_macro]
pub fn api(input: TokenStream) -> TokenStream {
    expand::expand_api(input.into()).into()
}
