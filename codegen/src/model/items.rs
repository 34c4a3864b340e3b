//! The Rust items of one version of an API, as data, with nothing left to decide.
//!
//! `lower` makes them from the `Api`, `layout` compares those of several versions and distributes them over files, and `render` turns
//! them into tokens. Names and types are final, and docs are Markdown that rustdoc accepts unchanged.

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
use crate::model::spec::Status;

/// The items of one version.
#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    /// The API's name, for the docs.
    pub api: String,
    /// The docs of the crate or module.
    pub docs: Docs,
    /// The version, if the API has versions.
    pub version: Option<VersionItem>,
    /// All items, in the order of the spec. An [`ItemId`] is an index into them.
    pub list: Vec<Item>,
}

impl Items {
    /// The item with this id.
    pub fn get(&self, id: ItemId) -> Option<&Item> {
        self.list.get(id.0)
    }
}

/// A version, with its names in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionItem {
    /// The text that is sent: `1.7.0`.
    pub text: String,
    /// The name of the module and of the cargo feature: `v1_7_0`.
    pub module: Ident,
    /// The marker type: `V1_7_0`.
    pub marker: Ident,
    /// The status of the version.
    pub status: Status,
    /// The header that it is sent in, in lower case.
    pub header: Option<String>,
    /// The file of the spec, as the user names it.
    pub file: String,
}

/// An index into [`Items::list`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub usize);

/// Markdown that rustdoc accepts unchanged, without a space at the beginning of each line.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Docs {
    /// The text, which may be empty.
    pub text: String,
    /// The note of `#[deprecated]`, which may be empty; `None` if the item is not deprecated.
    pub deprecated: Option<String>,
}

/// An item with everything that is generated together with it, such as the builder and the response enum of an endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its key, which is the same in all versions: `type company.Shop.detailed`, `GET /oauth/authorize`, `… body`.
    pub key: String,
    /// The public module that it is in, inside of the version's: `company`, or none.
    pub module: Vec<Ident>,
    /// The file that it is in, without `.rs`: `shop`, `authorize`. Items of one family share a file.
    pub family: Ident,
    /// The file of the spec that declares it, as the user names it.
    pub source: String,
    /// Its docs.
    pub docs: Docs,
    /// The kind of item, with its data.
    pub kind: ItemKind,
}

/// The kinds of items, each with its data.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    /// A newtype of `String`.
    String(StringItem),
    /// A newtype of `i64` or `u64`.
    Integer(NumberItem),
    /// A newtype of `f64`.
    Number(NumberItem),
    /// A newtype of `bool`.
    Boolean,
    /// A newtype of a `Vec`.
    Array(ArrayItem),
    /// A newtype of a map.
    Map(ArrayItem),
    /// A newtype of any other type.
    Wrapper(WrapperItem),
    /// An alias of a type of the user.
    Alias(RustType),
    /// An enum.
    Enum(EnumItem),
    /// A struct.
    Object(ObjectItem),
    /// A union.
    Union(UnionItem),
    /// A request with its builder and its responses.
    Endpoint(Box<EndpointItem>),
    /// A security scheme.
    Scheme(SchemeItem),
    /// A server of the API.
    Server(ServerItem),
}

/// A type in Rust.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RustType {
    /// An item of this spec.
    Item(ItemId),
    /// `i64`, `f64`, `bool`, `String`.
    Std(StdType),
    /// A type that is generated together with the item.
    Own(Ident),
    /// A type of the runtime, by its name at the root of the crate: `Url`, `Json`, `Bytes`, `FilePart`.
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
    /// A type of the runtime with a type argument: `Events<T>`.
    Of(&'static str, Box<RustType>),
    /// A type of the user, with these type arguments after those in its path.
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

/// The traits that a type derives in addition to `Clone`, `Debug` and `PartialEq`. A type that can gain fields derives none of them:
/// a later field may be a number or any JSON, and callers that rely on `Eq` would no longer compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct DerivableTraits {
    /// `Copy`.
    pub copy: bool,
    /// `Eq` and `Hash`.
    pub eq_hash: bool,
    /// `PartialOrd` and, with `eq_hash`, `Ord`.
    pub order: bool,
}
