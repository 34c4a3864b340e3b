//! The derives of typed requests and values, and `api!`: a typed client in place, from a folder of version files or an OpenAPI document.
//!
//! In: the tokens of a call. Out: the items of the client, or compile errors. The pipeline is `levain-codegen`'s; this crate reads the
//! call and the files, and decides nothing about the API.

#![forbid(unsafe_code)]

#[cfg(feature = "api")]
mod against_spec;
mod derive;
#[cfg(feature = "api")]
mod errors;
#[cfg(feature = "api")]
mod expand;
#[cfg(feature = "api")]
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
/// - `version = "1.7.0"`: the version; without it, the newest stable one, or the newest of all where none is stable: a version that is added
///   to the folder is then generated at the next build, so name the one that you send;
/// - `root = "specs"`: the folder below which the files of a document may refer to each other; without it, that of the document;
/// - `only = ["GET /oauth/authorize", "company.*"]`: the operations to generate, by `METHOD /path` or name, with globs; the types
///   that they use come with them;
/// - `names = {"type Order.state" = "OrderStatus"}`: your own names, by the keys of `levain.lock` or, for what is inside an item,
///   `field Order.state`, `value Order.state.open`, `alternative Payment.card`, `parameter GET /orders expand`, `group orders`;
/// - `slashes = ["GET /files/{path} path"]`: parameters of paths whose slashes are sent as they are;
/// - `unchecked = ["pattern", "field Order.phone maxLength"]`: rules of the document that are not checked;
/// - `short_names = true`: names of operations without what method and path say: `read_item_items__item_id__get` is `ReadItem`;
/// - `types = {"type Money" = "crate::Money"}`: your own types in place of generated ones, by the same keys (`type`, `field`,
///   `parameter`); each is wrapped in `levain::Foreign` and needs `serde`'s traits, `Clone`, `Debug` and `PartialEq`;
/// - `derives = {"type Money" = ["Eq", "Hash"]}`: derives that are added to items, by the keys of `levain.lock`, by kind (`newtypes`, `enums`,
///   `objects`, `unions`, `requests`, `responses`), or for `all` of them; a trait of another crate is named by its path;
/// - `crates = ["uuid"]`: the crates whose types a document may name by `x-rust-type`;
/// - `lock = "levain.lock"`: a lock that `levain generate` wrote, relative to the package; the names in it are kept;
/// - `crate = path`: the path of the runtime, when it is not `levain`.
///
/// A string is any string literal, raw or not. A macro sees tokens and not values, so `concat!(…)` and constants cannot stand for one.
///
/// Each call needs a module of its own: two specs have items of the same names. Of a large document in JSON only what the operations of
/// `only` reach is read, unless names or references may lead elsewhere; what is not reached is not checked either, which `levain check` does.
///
/// The items are in your own crate, where `#[non_exhaustive]` does not bind: a `match` without `_` and a struct literal compile, and no longer
/// do when the spec gains a value or a field. Write `_` and builders where that matters, or let `levain generate` write a crate.
///
/// The items are those that `levain generate` writes. The crate is compiled again when a file of the spec changes. Every mistake in a
/// spec is a compile error at its path, with the file, the line and a remedy in its text; every mistake in the call is one at its token.
#[cfg(feature = "api")]
#[proc_macro]
pub fn api(input: TokenStream) -> TokenStream {
    expand::expand_api(input.into()).into()
}

/// A request to one endpoint, from a struct of its parameters: `Endpoint`, getters, and a builder.
///
/// ```ignore
/// #[derive(Clone, Debug, PartialEq, levain::Request)]
/// #[levain(get = "/shops/{id}", host = "https://bakery.example", auth = bearer)]
/// #[levain(responses = ShopResponse)]
/// pub struct ShowShop<'a> {
///     id: i64,
///     #[levain(rename = "q", length = "1..=80")]
///     search: Option<&'a str>,
///     #[levain(header = "Accept-Language")]
///     language: Option<Language>,
/// }
/// ```
///
/// Of the struct:
///
/// | key | says |
/// |---|---|
/// | `get = "/path"`, `put`, `post`, `delete`, `options`, `head`, `patch`, `trace` | the method and the path, with `{name}` for its parameters |
/// | `method = "…", path = "/path"` | the same, for any other method |
/// | `host = "https://…"` | the URL that the path is appended to |
/// | `name = "…"` | the name in the spec; the struct's in snake case otherwise |
/// | `auth = bearer`, `auth = optional` | whether a bearer token is sent |
/// | `security([KEY], [OAUTH("read")])` | the schemes: those of one pair of brackets are required together, and one pair suffices |
/// | `version_header = "x-version"`, `version = "1.7.0"` | the header of the API's version, and the version: a string, or the path of a constant; with a constant, `levain::InVersion` is the request of another version |
/// | `query(name = "value")`, `header(…)`, `cookie(…)`, `path(…)` | constants, which are sent before the fields |
/// | `equals(name = "value")`, `body(form)` | constants in a body that is made of fields, and its format |
/// | `responses = Type` | the type that derives `levain::Responses` |
/// | `redirect = Type`, `redirect_error = Type`, `echoes = field`, `issuer = "https://…"` | the redirect back from a browser (RFC 6749, section 4.1.2), the field that it must echo, and the issuer that it must name (RFC 9207) |
/// | `builder = Name` | the name of the builder |
/// | `default` | that it has a `Default`: what the builder makes when nothing is set |
///
/// Of a field: `secret` hides it in the `Debug` that the derive then writes, in place of a derived one. One named in the path goes there; others go to the query for `GET`, `HEAD` and `DELETE`, and are members of the body
/// for all other methods, unless `path`, `query`, `header = "…"`, `cookie = "…"`, `body`, `body(json, form)`, `content` says something else.
/// `Option<T>` may be absent, with `nullable` it is required and may be null, and `Option<Option<T>>` may be both. `rename`, the styles of OpenAPI
/// (`style = brackets`, `explode = false`, `separator = ","`, …), `flatten` (each field of its type, which derives `levain::Object`, is a
/// parameter), `default`, `getter`, `null`, `pkce = challenge`, and the constraints of
/// the spec language (`length = "1..=80"`, `pattern`, `min`, `min_items`, `items(…)`, …) are its other keys.
#[proc_macro_derive(Request, attributes(levain))]
pub fn request(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::request).into()
}

/// A JSON object, from a struct with named fields: it is read, written and validated.
///
/// `Option<T>` may be absent, with `nullable` it is required and may be null, and `Option<Option<T>>` may be both. Keys of a field: `rename`, `nullable`,
/// `read_only`, `write_only` (with `required`: in the other direction), `default`, constraints, and `additional_properties` for the
/// `levain::Map` of those that are not declared. Keys of the struct: `equals(kind = "card")` (constant properties),
/// `additional_properties = none`, `min_properties`, `max_properties`, `names(…)`, `presence(…)`, `assertion = …`.
///
/// It needs `Debug` and `PartialEq`, and a field can be any `levain::Value`.
#[proc_macro_derive(Object, attributes(levain))]
pub fn object(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::object).into()
}

/// A builder for a struct that derives `levain::Object`: `Shop::builder().id(1).build()`.
///
/// A required field that is not set is a compile error that names it; a field that is set twice has the last value. `builder = Name` names it.
#[proc_macro_derive(Builder, attributes(levain))]
pub fn builder(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::builder).into()
}

/// A newtype over a string, a number, a boolean, an array, a map or any other value: constructors that validate, and conversions.
///
/// Keys: constraints, `secret` (a string that `Debug` does not show: do not derive `Debug` beside it), `separator` (of an array).
/// Over `levain::Text` it has a `const fn from_static`, which `levain::literal!` calls at compile time.
#[proc_macro_derive(Newtype, attributes(levain))]
pub fn newtype(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::newtype).into()
}

/// An enum of strings: each variant is one, by `rename = "…"` or by its name, and `#[levain(other)] Other(levain::Other<String>)` keeps all others.
///
/// Keys of the enum: `open` (strings that are not listed may be sent), and constraints on strings.
#[proc_macro_derive(StringEnum, attributes(levain))]
pub fn string_enum(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::string_enum).into()
}

/// An enum of integers: each variant is one, by `equals = 1`, and `#[levain(other)] Other(levain::Other<i64>)` keeps all others.
#[proc_macro_derive(IntegerEnum, attributes(levain))]
pub fn integer_enum(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::integer_enum).into()
}

/// An enum of JSON values: each variant is one, by `equals = "auto"`, `equals = null` or `equals = json("[1]")`, and
/// `#[levain(other)] Other(levain::Other<levain::Json>)` keeps all others.
#[proc_macro_derive(JsonEnum, attributes(levain))]
pub fn json_enum(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::json_enum).into()
}

/// An enum of types, one of which a value is: `oneOf` and `anyOf`.
///
/// Keys of the enum: `tag = "kind"` (a property that the union adds), `variant_field = "kind"` (one that each variant declares) or
/// `untagged`; `conversions` (`From` for each variant); `assertion`. Of a variant: `rename` and `alias` (its tags), `fallback` (it is
/// tried when no tag is known). `#[levain(other)] Other(levain::Other<levain::Json>)` keeps a value that is no variant.
#[proc_macro_derive(Union, attributes(levain))]
pub fn union(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::union).into()
}

/// The responses of a request: a variant for each status.
///
/// Keys of the enum: `accept = "…"`, what requests accept. Keys of a variant: `status = 200`, `status = "4XX"` or `default`; `media_type`, where several
/// have one status, of which the most specific that matches counts; `text`, `bytes`, `form` or `stream`, where the body is not JSON; `ok` for the
/// successes, which have one type of body or none; constraints on the body. A variant of several statuses holds `levain::StatusCode` first. Without any
/// `ok`, the success is the enum itself, with a status below 400.
#[proc_macro_derive(Responses, attributes(levain))]
pub fn responses(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::responses).into()
}

/// The body of a request that has one of several media types: a variant for each, with `json`, `form`, `multipart`, `lines = "…"`,
/// `sequence = "…"`, `text = "…"` or `bytes = "…"`.
#[proc_macro_derive(Content, attributes(levain))]
pub fn content(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::content).into()
}

/// A server whose URL has variables: `url = "https://{region}.example.com"`, and a field with a `default` for each.
#[proc_macro_derive(Server, attributes(levain))]
pub fn server(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::server).into()
}

/// Validates a plain struct: each field, and its constraints. `skip` leaves a field out, and `rename` names it in violations.
#[proc_macro_derive(Validate, attributes(levain))]
pub fn validate(input: TokenStream) -> TokenStream {
    derive::derive(input.into(), derive::validate).into()
}
