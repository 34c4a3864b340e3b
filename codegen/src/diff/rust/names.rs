//! Items and types as callers write them.

use std::collections::BTreeMap;

use crate::model::items::{Item, ItemId, Items, RustType, StdType};
use crate::model::rust_path::RustPath;

/// The items of one of the two crates, with the paths by which types are named there.
pub struct Crate<'i> {
    /// The items.
    pub items: &'i Items,
    paths: Vec<String>,
    // What stands in texts for the path of an item that has another name in the other crate.
    renamed: BTreeMap<usize, String>,
}

impl<'i> Crate<'i> {
    /// The crate that has these items.
    pub fn new(items: &'i Items) -> Self {
        Self {
            items,
            paths: items.list.iter().map(path).collect(),
            renamed: BTreeMap::new(),
        }
    }

    /// The path of an item, from the root of the crate.
    pub fn path(&self, id: ItemId) -> &str {
        self.paths.get(id.0).map_or("", String::as_str)
    }

    /// Lets an item be compared as if it had this path.
    pub fn rename(&mut self, id: ItemId, path: &str) {
        self.renamed.insert(id.0, path.to_owned());
    }

    /// A type as callers of this crate write it.
    pub fn text(&self, of: &RustType) -> String {
        text(of, &|id| self.path(id).to_owned())
    }

    /// A type to be compared with one of the other crate.
    pub fn compared(&self, of: &RustType) -> String {
        text(of, &|id| {
            self.renamed
                .get(&id.0)
                .map_or_else(|| self.path(id), String::as_str)
                .to_owned()
        })
    }
}

/// The path of an item, from the root of its version.
pub fn path(item: &Item) -> String {
    let modules = item.module.iter().map(|module| format!("{module}::"));
    modules.collect::<String>() + item.ident.source()
}

fn text(of: &RustType, path_of: &dyn Fn(ItemId) -> String) -> String {
    let inner = |of: &RustType| text(of, path_of);
    let list = |items: &[RustType]| items.iter().map(inner).collect::<Vec<_>>().join(", ");
    match of {
        RustType::Item(id) => path_of(*id),
        RustType::Std(of) => std_name(*of).to_owned(),
        RustType::Local(ident) => ident.source().to_owned(),
        RustType::Runtime(name) => format!("levain::{name}"),
        RustType::Vec(of) => format!("Vec<{}>", inner(of)),
        RustType::Map(of) => format!("levain::Map<{}>", inner(of)),
        RustType::Option(of) => format!("Option<{}>", inner(of)),
        RustType::Boxed(of) => format!("Box<{}>", inner(of)),
        RustType::Tuple(items) => format!("({})", list(items)),
        RustType::RuntimeGeneric(name, of) => format!("levain::{name}<{}>", inner(of)),
        RustType::Path(path, arguments) if arguments.is_empty() => path_text(path),
        RustType::Path(path, arguments) => format!("{}<{}>", path_text(path), list(arguments)),
    }
}

const fn std_name(of: StdType) -> &'static str {
    match of {
        StdType::I64 => "i64",
        StdType::U64 => "u64",
        StdType::F64 => "f64",
        StdType::Bool => "bool",
        StdType::String => "String",
    }
}

/// A path of Rust as it is written.
pub fn path_text(path: &RustPath) -> String {
    let start = if path.is_local { "crate::" } else { "" };
    let segments: Vec<&str> = path
        .segments
        .iter()
        .map(crate::model::ident::Ident::source)
        .collect();
    let parameters: Vec<String> = path.parameters.iter().map(path_text).collect();
    let parameters = if parameters.is_empty() {
        String::new()
    } else {
        format!("<{}>", parameters.join(", "))
    };
    format!("{start}{}{parameters}", segments.join("::"))
}
