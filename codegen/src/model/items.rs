//! The Rust items of one version of an API, as data: every decision is made, and `render` only has to write them down.
//!
//! `lower` makes them from the `Api`; `layout` compares the items of several versions and assigns them to files; `render` turns
//! them into tokens. Names and types are final, and docs are Markdown that rustdoc accepts as it is.

mod constraints;
mod endpoint;
mod secret_names;
mod security;
mod server;
mod traits;
mod types;

pub use constraints::{
    AssertionArgument, AssertionCall, ConstraintCall, ConstraintKind, ConstraintTree, ConstraintValue,
};
pub use endpoint::{
    AuthItem, BodyContent, BodyFormatItem, BodyItem, BodyVariant, ConstantParameter, EncodingItem,
    EndpointItem, ParameterItem, PkceItem, RedirectItem, ResponseItem, ResponseStatus, StyleItem,
};
pub use security::{FlowItem, SchemeItem, SchemeKindItem, SchemeUseItem};
pub use server::{ServerItem, ServerVariable};
pub use traits::{DerivableTraits, GROWING};
pub use types::{
    AdditionalField, ArrayItem, Builder, ConstantField, EnumItem, EnumOf, FieldItem, NumberItem, OauthRole,
    ObjectItem, StringItem, TagItem, UnionItem, UnionVariant, WrapperItem,
};

use std::collections::BTreeMap;

use crate::model::ident::Ident;
use crate::model::rust_path::RustPath;
use crate::model::spec::Literal;

/// The items of one version.
#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    /// The API's name, for the docs.
    pub api: String,
    /// The description of the API, for the docs of the crate or module.
    pub docs: Docs,
    /// The version, when the API has versions.
    pub version: Option<VersionItem>,
    /// The docs of the modules that are groups of operations, as far as the spec describes them.
    pub groups: BTreeMap<Ident, Docs>,
    /// All items, in the order of the spec. An [`ItemId`] is a position in it.
    pub list: Vec<Item>,
}

impl Items {
    /// The docs of a module; none if the spec does not describe its group.
    pub fn docs_of_group(&self, module: &Ident) -> &str {
        self.groups.get(module).map_or("", |docs| &docs.text)
    }

    /// The item with this id.
    pub fn get(&self, id: ItemId) -> Option<&Item> {
        self.list.get(id.0)
    }
}

/// A version of the API, with its names in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionItem {
    /// The text sent on the wire: `1.7.0`.
    pub text: String,
    /// The module and the cargo feature: `v1_7_0`.
    pub module: Ident,
    /// The status of the version.
    pub status: crate::model::spec::Status,
    /// The URL of its first host, which is that of its requests by default; empty if it has none.
    pub host: String,
    /// The name of the header that sends the version, in lower case.
    pub header: Option<String>,
    /// The path of the spec file, as the user gave it.
    pub file: String,
}

/// An item's position in [`Items::list`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub usize);

/// Markdown that rustdoc accepts as it is; its lines do not have the leading space of doc comments.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Docs {
    /// The text, which may be empty.
    pub text: String,
    /// The first sentence of the description, as a cell of a table; of requests, parameters, bodies and responses only.
    pub summary: String,
    /// A value that is certainly valid, for an example of its use; of parameters only.
    pub example: Option<Literal>,
    /// The note of `#[deprecated]`, which may be empty; `None` when it is not deprecated.
    pub deprecated: Option<String>,
}

/// An item and everything that is generated with it: an endpoint includes its builder and its response enum.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its name in Rust.
    pub ident: Ident,
    /// The key that identifies it in all versions of the spec: `type company.Shop.detailed`, `GET /oauth/authorize`, `… body`.
    pub key: String,
    /// The path of its public module below the version's module: `company`, or nothing.
    pub module: Vec<Ident>,
    /// The name of its file without `.rs`: `shop`, `authorize`. Items of one family share a file.
    pub family: Ident,
    /// The path of the spec file that declares it, as the user gave it.
    pub source: String,
    /// Its docs.
    pub docs: Docs,
    /// The derives that the user adds, in the order in which they were written.
    pub derives: Vec<RustPath>,
    /// Its kind, and the data of that kind.
    pub kind: ItemKind,
}

/// The kinds of items, each with its data.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    /// A newtype over a string.
    String(StringItem),
    /// A newtype over `i64`.
    Integer(NumberItem),
    /// A newtype over `f64`.
    Number(NumberItem),
    /// A newtype over `bool`.
    Boolean,
    /// A newtype over an array.
    Array(ArrayItem),
    /// A newtype over a map.
    Map(ArrayItem),
    /// A newtype over any other type.
    Wrapper(WrapperItem),
    /// A type alias for a type override.
    Alias(RustType),
    /// An enum of values.
    Enum(EnumItem),
    /// A struct.
    Object(ObjectItem),
    /// An enum of types: `oneOf`, `anyOf`.
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
    /// A type that is generated with the item itself.
    Local(Ident),
    /// A type at the root of the runtime, by its name: `Url`, `Json`, `Bytes`, `FilePart`.
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
    /// A type at the root of the runtime that has one type parameter: `Events<T>`.
    RuntimeGeneric(&'static str, Box<RustType>),
    /// A type override: its path, and the type arguments that follow those of the path.
    Path(RustPath, Vec<RustType>),
}

impl RustType {
    /// The types that it is made of, or itself.
    fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Vec(of)
            | Self::Map(of)
            | Self::Option(of)
            | Self::Boxed(of)
            | Self::RuntimeGeneric(_, of) => of.leaves(),
            Self::Tuple(items) | Self::Path(_, items) => items.iter().flat_map(Self::leaves).collect(),
            Self::Item(_) | Self::Std(_) | Self::Local(_) | Self::Runtime(_) => vec![self],
        }
    }

    /// The first item of this spec in it.
    pub fn first_item(&self) -> Option<ItemId> {
        self.leaves().into_iter().find_map(|leaf| match leaf {
            Self::Item(id) => Some(*id),
            _ => None,
        })
    }

    /// The first type in it that is generated with the item itself.
    pub fn first_local(&self) -> Option<&Ident> {
        self.leaves().into_iter().find_map(|leaf| match leaf {
            Self::Local(ident) => Some(ident),
            _ => None,
        })
    }
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
