//! The Rust items of one version of an API, as data: everything decided, nothing left for `render` to think about.
//!
//! `lower` makes them from the `Api`; `layout` compares those of several versions and spreads them over files; `render` turns
//! them into tokens. Names are final, types are final, docs are Markdown that rustdoc takes as it is.

mod constraints;
mod endpoint;
mod security;
mod server;
mod types;

pub use constraints::{
    AssertionArgument, AssertionCall, ConstraintCall, ConstraintKind, ConstraintTree, ConstraintValue,
};
pub use endpoint::{
    AuthItem, BodyContent, BodyFormatItem, BodyItem, BodyVariant, ConstantParameter, EncodingItem,
    EndpointItem, ParameterItem, PkceItem, RedirectItem, ResponseItem, ResponseStatus, StyleItem, WireEntry,
};
pub use security::{FlowItem, SchemeItem, SchemeKindItem, SchemeUseItem};
pub use server::{ServerItem, ServerVariable};
pub use types::{
    ArrayItem, Builder, ConstantField, EnumItem, EnumOf, FieldItem, NumberItem, OauthRole, ObjectItem,
    StringItem, UnionItem, UnionVariant, WrapperItem,
};

use crate::model::ident::Ident;
use crate::model::rust_path::RustPath;

/// The items of one version.
#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    /// The API's name, for the docs.
    pub api: String,
    /// What the API is for, for the docs of the crate or module.
    pub docs: Docs,
    /// The version, when the API has versions.
    pub version: Option<VersionItem>,
    /// All items, in the order of the spec. An [`ItemId`] is a position in it.
    pub list: Vec<Item>,
}

impl Items {
    /// The item with this id.
    pub fn get(&self, id: ItemId) -> Option<&Item> {
        self.list.get(id.0)
    }
}

/// A version, as Rust names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionItem {
    /// The text sent on the wire: `1.7.0`.
    pub text: String,
    /// The module and the cargo feature: `v1_7_0`.
    pub module: Ident,
    /// The marker type: `V1_7_0`.
    pub marker: Ident,
    /// How far the version has come.
    pub status: crate::model::spec::Status,
    /// The header it is sent in, in lower case.
    pub header: Option<String>,
    /// The spec's file, as the user names it.
    pub file: String,
}

/// An item's position in [`Items::list`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub usize);

/// Markdown that rustdoc takes as it is; lines without the leading space.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Docs {
    /// The text; empty when there is nothing to say.
    pub text: String,
    /// The note of `#[deprecated]`, which may be empty; `None` when it is not deprecated.
    pub deprecated: Option<String>,
}

/// One item with what belongs to it (an endpoint brings its builder and its response enum).
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its name in Rust.
    pub ident: Ident,
    /// What identifies it in the spec, over all versions: `type company.Shop.detailed`, `GET /oauth/authorize`, `… body`.
    pub key: String,
    /// The public module it is in, below the version's: `company`, or nothing.
    pub module: Vec<Ident>,
    /// The file it is in, without `.rs`: `shop`, `authorize`. Items of one family share it.
    pub family: Ident,
    /// The spec file that says what it is, as the user names it.
    pub source: String,
    /// Its docs.
    pub docs: Docs,
    /// What it is.
    pub kind: ItemKind,
}

/// The kinds of items, each with its data.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    /// A newtype over text.
    String(StringItem),
    /// A newtype over `i64`.
    Integer(NumberItem),
    /// A newtype over `f64`.
    Number(NumberItem),
    /// A newtype over `bool`.
    Boolean,
    /// A newtype over a list.
    Array(ArrayItem),
    /// A newtype over a dictionary.
    Map(ArrayItem),
    /// A newtype over any other type.
    Wrapper(WrapperItem),
    /// A name for a type that the user has.
    Alias(RustType),
    /// Some values.
    Enum(EnumItem),
    /// A struct.
    Object(ObjectItem),
    /// Alternatives.
    Union(UnionItem),
    /// A request with its builder, its answers and what ties them together.
    Endpoint(Box<EndpointItem>),
    /// A way to prove who asks.
    Scheme(SchemeItem),
    /// Where the API is served.
    Server(ServerItem),
}

/// A type in Rust.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RustType {
    /// An item of this spec.
    Item(ItemId),
    /// `i64`, `f64`, `bool`, `String`.
    Std(StdType),
    /// A type that the item itself brings along.
    Own(Ident),
    /// A type of the runtime by its name at the root: `Url`, `Json`, `Bytes`, `FilePart`.
    Runtime(&'static str),
    /// `Vec<T>`.
    Vec(Box<RustType>),
    /// The runtime's `Map<T>`.
    Map(Box<RustType>),
    /// `Option<T>`.
    Option(Box<RustType>),
    /// `Box<T>`.
    Boxed(Box<RustType>),
    /// `(A, B)`.
    Tuple(Vec<RustType>),
    /// A type of the runtime by its name at the root, of one type: `Events<T>`.
    Of(&'static str, Box<RustType>),
    /// A type that the user has, of these types after those in its path.
    Path(RustPath, Vec<RustType>),
}

/// A type of the standard library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StdType {
    /// `i64`.
    I64,
    /// `u64`.
    U64,
    /// `f64`.
    F64,
    /// `bool`.
    Bool,
    /// `String`.
    String,
}

/// What a type can do beside `Clone`, `Debug` and `PartialEq`, which all can. What may grow can nothing more: a member that comes
/// later may hold a fraction or any JSON, and a caller that had counted on `Eq` would break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct DerivableTraits {
    /// `Copy`.
    pub copy: bool,
    /// `Eq` and `Hash`.
    pub eq_hash: bool,
    /// `PartialOrd` and, with `eq_hash`, `Ord`.
    pub order: bool,
}
