//! A caller that uses every public item of a crate, in the way that its rules promise: values that are received are read, values that are sent
//! are built, and enums are matched with an arm for others.
//!
//! In: the items of a crate. Out: the text of a caller, a function for each use, each behind a line that names the item.

use std::fmt::Write as _;

use levain_codegen::model::ident::Ident;
use levain_codegen::model::items::{
    Builder, EndpointItem, EnumItem, FieldItem, Item, ItemKind, Items, ObjectItem, ResponseItem,
    ResponseStatus, RustType, ServerItem, StdType, UnionItem,
};

/// What begins the line that names the item of what follows.
pub const MARK: &str = "// item ";

/// The caller.
pub fn caller_of(items: &Items) -> String {
    let mut caller = Caller {
        items,
        text: String::new(),
        count: 0,
    };
    for item in &items.list {
        let _ = writeln!(caller.text, "{MARK}{}", path(item));
        caller.item(item);
    }
    caller.text
}

struct Caller<'i> {
    items: &'i Items,
    text: String,
    count: usize,
}

fn path(item: &Item) -> String {
    beside(item, &item.ident)
}

// The path of what is generated with an item.
fn beside(item: &Item, ident: &Ident) -> String {
    let modules = item.module.iter().map(|module| format!("{module}::"));
    modules.collect::<String>() + ident.source()
}

impl Caller<'_> {
    fn of(&self, item: &Item, of: &RustType) -> String {
        let inner = |of: &RustType| self.of(item, of);
        let list = |items: &[RustType]| items.iter().map(inner).collect::<Vec<_>>().join(", ");
        match of {
            RustType::Item(id) => self
                .items
                .get(*id)
                .map(|item| format!("client::{}", path(item)))
                .unwrap_or_default(),
            RustType::Local(ident) => format!("client::{}", beside(item, ident)),
            RustType::Std(StdType::I64) => "i64".to_owned(),
            RustType::Std(StdType::U64) => "u64".to_owned(),
            RustType::Std(StdType::F64) => "f64".to_owned(),
            RustType::Std(StdType::Bool) => "bool".to_owned(),
            RustType::Std(StdType::String) => "String".to_owned(),
            RustType::Runtime(name) => format!("levain::{name}"),
            RustType::Vec(of) => format!("Vec<{}>", inner(of)),
            RustType::Map(of) => format!("levain::Map<{}>", inner(of)),
            RustType::Option(of) => format!("Option<{}>", inner(of)),
            RustType::Boxed(of) => format!("Box<{}>", inner(of)),
            RustType::Tuple(items) => format!("({})", list(items)),
            RustType::RuntimeGeneric(name, of) => format!("levain::{name}<{}>", inner(of)),
            // The documents choose no code.
            RustType::Path(..) => "()".to_owned(),
        }
    }

    fn function(&mut self, taken: &str, body: &str) {
        let _ = writeln!(self.text, "pub fn use_{}({taken}) {{ {body} }}", self.count);
        self.count += 1;
    }

    fn item(&mut self, item: &Item) {
        let at = format!("client::{}", path(item));
        let traits: Vec<&str> = item
            .kind
            .traits()
            .into_iter()
            .filter(|name| *name != "Default")
            .collect();
        if !traits.is_empty() {
            let bounds = traits.iter().map(|name| match *name {
                "Debug" => "std::fmt::Debug",
                "Hash" => "std::hash::Hash",
                other => other,
            });
            let bounds: Vec<&str> = bounds.collect();
            self.function(
                "",
                &format!("fn is<T: {}>() {{}} is::<{at}>();", bounds.join(" + ")),
            );
        }
        let value = format!("value: {at}");
        match &item.kind {
            ItemKind::String(string) => {
                let is_free = string.constraints.is_empty() && string.assertion.is_none();
                let made = if is_free {
                    at.clone()
                } else {
                    format!("Result<{at}, levain::ValueError>")
                };
                self.function(
                    &value,
                    &format!("let _: &str = value.as_str(); let _: {made} = {at}::new(\"a\");"),
                );
            }
            ItemKind::Integer(number) => {
                let of = if number.is_unsigned { "u64" } else { "i64" };
                self.function(&value, &format!("let _: {of} = value.get();"));
            }
            ItemKind::Number(_) => self.function(&value, "let _: f64 = value.get();"),
            ItemKind::Boolean => self.function(&value, "let _: bool = value.get();"),
            ItemKind::Array(array) => {
                let of = self.of(item, &array.of);
                self.function(&value, &format!("let _: Vec<{of}> = value.into();"));
            }
            ItemKind::Map(map) => {
                let of = self.of(item, &map.of);
                self.function(&value, &format!("let _: levain::Map<{of}> = value.into();"));
            }
            ItemKind::Wrapper(wrapper) => {
                let of = self.of(item, &wrapper.of);
                self.function(&value, &format!("let _: {of} = value.into_inner();"));
            }
            ItemKind::Alias(of) => {
                let of = self.of(item, of);
                self.function(&value, &format!("let _: {of} = value;"));
            }
            ItemKind::Enum(values) => self.values(&at, values),
            ItemKind::Union(union) => self.union(item, union),
            ItemKind::Object(object) => self.object(item, object),
            ItemKind::Endpoint(endpoint) => self.request(item, endpoint),
            ItemKind::Scheme(_) => self.function("", &format!("let _: levain::SecurityScheme = {at};")),
            ItemKind::Server(ServerItem::Constant(_)) => self.function("", &format!("let _: &str = {at};")),
            ItemKind::Server(ServerItem::Template { .. }) => {
                self.function("", &format!("let _: String = {at}::new().url();"));
            }
        }
    }

    fn values(&mut self, at: &str, values: &EnumItem) {
        let arms = values.values.iter();
        let arms: Vec<String> = arms.map(|(ident, ..)| format!("{at}::{ident} => (), ")).collect();
        let arms = arms.concat();
        self.function(
            &format!("value: {at}"),
            &format!("match value {{ {arms} _ => () }}"),
        );
    }

    fn union(&mut self, item: &Item, union: &UnionItem) {
        let at = format!("client::{}", path(item));
        for variant in &union.variants {
            let of = self.of(item, &variant.of);
            let ident = &variant.ident;
            self.function(
                &format!("value: {at}"),
                &format!("if let {at}::{ident}(value) = value {{ let _: {of} = value; }}"),
            );
        }
    }

    fn object(&mut self, item: &Item, object: &ObjectItem) {
        let at = format!("client::{}", path(item));
        if object.builder != Builder::Always {
            for field in &object.fields {
                let of = self.of(item, &field.whole_type());
                self.function(
                    &format!("value: {at}"),
                    &format!("let _: {of} = value.{};", field.ident),
                );
            }
            return;
        }
        let is_plain = |field: &&FieldItem| !(field.is_write_only && field.is_nullable);
        let fields = object.fields.iter().filter(is_plain);
        let fields: Vec<(&Ident, String)> = fields
            .map(|field| (&field.ident, self.of(item, &field.base)))
            .collect();
        let is_complete = fields.len() == object.fields.len();
        self.built(&at, &fields, is_complete);
    }

    // Calls each setter with a value of its type.
    fn built(&mut self, at: &str, parts: &[(&Ident, String)], is_complete: bool) {
        let taken: Vec<String> = parts
            .iter()
            .enumerate()
            .map(|(index, (_, of))| format!("value_{index}: {of}"))
            .collect();
        let calls = parts.iter().enumerate();
        let calls: Vec<String> = calls
            .map(|(index, (ident, _))| format!(".{ident}(value_{index})"))
            .collect();
        let calls = calls.concat();
        let build = if is_complete { ".build()" } else { "" };
        self.function(
            &taken.join(", "),
            &format!("let _ = {at}::builder(){calls}{build};"),
        );
    }

    fn request(&mut self, item: &Item, endpoint: &EndpointItem) {
        let at = format!("client::{}", path(item));
        let parameters = endpoint
            .parameters
            .iter()
            .map(|parameter| (&parameter.ident, self.of(item, &parameter.base)));
        let body = endpoint
            .body
            .iter()
            .map(|body| (&body.ident, self.of(item, &body.base)));
        let parts: Vec<(&Ident, String)> = parameters.chain(body).collect();
        self.built(&at, &parts, true);
        let Some(ident) = &endpoint.response else { return };
        let at = format!("client::{}", beside(item, ident));
        for response in &endpoint.responses {
            let (pattern, of) = self.response(item, response);
            let read = of.map(|of| format!("let _: {of} = value;")).unwrap_or_default();
            self.function(
                &format!("value: {at}"),
                &format!("if let {at}::{pattern} = value {{ {read} }}"),
            );
        }
        let mut usual = endpoint.responses.iter().filter(|response| response.is_ok);
        if let (
            Some(ResponseItem {
                body: Some((of, _)), ..
            }),
            None,
        ) = (usual.next(), usual.next())
        {
            let of = self.of(item, of);
            self.function(
                &format!("value: {at}"),
                &format!("let _: Result<{of}, levain::ErrorResponse<{at}>> = value.into_ok();"),
            );
        }
    }

    fn response(&self, item: &Item, response: &ResponseItem) -> (String, Option<String>) {
        let has_status = !matches!(response.status, ResponseStatus::Exactly(_));
        let of = response.body.as_ref().map(|(of, _)| self.of(item, of));
        let fields = match (has_status, of.is_some()) {
            (false, false) => "",
            (true, false) => "(_)",
            (false, true) => "(value)",
            (true, true) => "(_, value)",
        };
        (format!("{}{fields}", response.variant), of)
    }
}
