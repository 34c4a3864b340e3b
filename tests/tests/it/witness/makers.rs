//! Expressions of the driver that make a value of a type from its JSON text. Files have no JSON: what contains one is made by its
//! builder, and the file of a string.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use levain_codegen::model::ident::Ident;
use levain_codegen::model::items::{Item, ItemId, ItemKind, Items, ObjectItem, RustType, StdType, UnionItem};

use super::driver::Setter;

/// The makers of one client's types.
pub struct Makers<'i> {
    package: &'i str,
    items: &'i Items,
    /// The functions that the expressions call.
    pub functions: String,
    /// The function of each type with files.
    made: BTreeMap<String, String>,
}

impl<'i> Makers<'i> {
    /// No makers yet.
    pub fn new(package: &'i str, items: &'i Items) -> Self {
        Self {
            package,
            items,
            functions: String::new(),
            made: BTreeMap::new(),
        }
    }

    /// The path of an item.
    pub fn path_of(&self, item: &Item) -> String {
        self.path_in(item, &item.ident)
    }

    /// The path of what is generated with an item.
    pub fn path_in(&self, item: &Item, ident: &Ident) -> String {
        let mut path = vec![self.package];
        path.extend(item.module.iter().map(Ident::source));
        path.push(ident.source());
        path.join("::")
    }

    /// The name of a type in the driver.
    fn type_name(&self, of: &RustType) -> String {
        let all = |list: &[RustType]| {
            list.iter()
                .map(|of| self.type_name(of))
                .collect::<Vec<_>>()
                .join(", ")
        };
        match of {
            RustType::Item(id) => self
                .items
                .get(*id)
                .map(|item| self.path_of(item))
                .unwrap_or_default(),
            RustType::Local(ident) => ident.source().to_owned(),
            RustType::Std(StdType::I64) => "i64".to_owned(),
            RustType::Std(StdType::U64) => "u64".to_owned(),
            RustType::Std(StdType::F64) => "f64".to_owned(),
            RustType::Std(StdType::Bool) => "bool".to_owned(),
            RustType::Std(StdType::String) => "String".to_owned(),
            RustType::Runtime(name) => format!("levain::{name}"),
            RustType::Vec(of) => format!("Vec<{}>", self.type_name(of)),
            RustType::Map(of) => format!("levain::Map<{}>", self.type_name(of)),
            RustType::Option(of) => format!("Option<{}>", self.type_name(of)),
            RustType::Boxed(of) => format!("Box<{}>", self.type_name(of)),
            RustType::Tuple(list) => format!("({},)", all(list)),
            RustType::RuntimeGeneric(name, of) => format!("levain::{name}<{}>", self.type_name(of)),
            RustType::Path(path, arguments) => {
                let segments: Vec<&str> = path.segments.iter().map(Ident::source).collect();
                format!("{}<{}>", segments.join("::"), all(arguments))
            }
        }
    }

    /// An expression that can be called with the JSON text of a value.
    pub fn maker(&mut self, of: &RustType) -> String {
        if !self.has_file(of, &mut Vec::new()) {
            return format!("json::<{}>", self.type_name(of));
        }
        if *of == RustType::Runtime("FilePart") {
            return "file".to_owned();
        }
        let name = self.type_name(of);
        if let Some(function) = self.made.get(&name) {
            return function.clone();
        }
        let function = format!("make_{}", self.made.len());
        self.made.insert(name.clone(), function.clone());
        let body = self.body(of);
        let _ = write!(
            self.functions,
            "\nfn {function}(text: &str) -> Result<{name}, String> {{\n{body}}}\n"
        );
        function
    }

    fn has_file(&self, of: &RustType, seen: &mut Vec<ItemId>) -> bool {
        match of {
            RustType::Runtime(name) => *name == "FilePart",
            RustType::Vec(of) | RustType::Map(of) | RustType::Option(of) | RustType::Boxed(of) => {
                self.has_file(of, seen)
            }
            RustType::Item(id) if !seen.contains(id) => {
                seen.push(*id);
                let kind = self.items.get(*id).map(|item| &item.kind);
                let inner: Vec<&RustType> = match kind {
                    Some(ItemKind::Object(object)) => object.fields.iter().map(|field| &field.base).collect(),
                    Some(ItemKind::Array(array) | ItemKind::Map(array)) => vec![&array.of],
                    Some(ItemKind::Wrapper(wrapper)) => vec![&wrapper.of],
                    Some(ItemKind::Union(union)) => {
                        union.variants.iter().map(|variant| &variant.of).collect()
                    }
                    _ => Vec::new(),
                };
                inner.into_iter().any(|of| self.has_file(of, seen))
            }
            _ => false,
        }
    }

    fn body(&mut self, of: &RustType) -> String {
        let items = self.items;
        match of {
            RustType::Vec(of) => format!("    list(text, {})\n", self.maker(of)),
            RustType::Boxed(of) => format!("    Ok(Box::new({}(text)?))\n", self.maker(of)),
            RustType::Map(of) => format!(
                "    members(text)?.iter().map(|(name, text)| Ok((name.clone(), {}(text)?))).collect()\n",
                self.maker(of)
            ),
            RustType::Item(id) => match items.get(*id).map(|item| (item, &item.kind)) {
                Some((item, ItemKind::Object(object))) => self.object(item, object),
                Some((item, ItemKind::Union(union))) => self.union(item, union),
                Some((item, ItemKind::Array(array))) => {
                    self.newtype(item, &RustType::Vec(array.of.clone().into()))
                }
                Some((item, ItemKind::Map(map))) => self.newtype(item, &RustType::Map(map.of.clone().into())),
                Some((item, ItemKind::Wrapper(wrapper))) => self.newtype(item, &wrapper.of),
                _ => "    Err(String::from(\"no maker\"))\n".to_owned(),
            },
            _ => "    Err(String::from(\"no maker\"))\n".to_owned(),
        }
    }

    fn newtype(&mut self, item: &Item, of: &RustType) -> String {
        let (path, maker) = (self.path_of(item), self.maker(of));
        format!("    {path}::try_from({maker}(text)?).map_err(|error| error.to_string())\n")
    }

    // The first variant that the value can be made of.
    fn union(&mut self, item: &Item, union: &UnionItem) -> String {
        let path = self.path_of(item);
        let mut text = String::new();
        for variant in &union.variants {
            let (maker, variant) = (self.maker(&variant.of), variant.ident.source());
            let _ = writeln!(
                text,
                "    if let Ok(value) = {maker}(text) {{ return Ok({path}::{variant}(value)); }}"
            );
        }
        text + "    Err(String::from(\"the value fits no variant\"))\n"
    }

    fn object(&mut self, item: &Item, object: &ObjectItem) -> String {
        let mut text = format!(
            "    let members = members(text)?;\n    \
             let fields: &Fields<'_> = &members.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();\n    \
             let builder = {}::builder();\n",
            self.path_of(item)
        );
        for field in object.fields.iter().filter(|field| !field.is_read_only) {
            let setter = Setter {
                key: field.wire.clone(),
                ident: &field.ident,
                null: field.null_setter.as_ref(),
                is_optional: field.is_optional,
            };
            text += &setter.call(&self.maker(&field.base));
        }
        text + "    Ok(builder.build())\n"
    }
}
