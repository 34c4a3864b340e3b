//! An example of a request, which is compiled as a test of the generated crate's docs.
//!
//! In: where a request is generated. Out: a block of code with its builder: literals where a valid value can be made surely, and variables
//! for the others, which are arguments of a hidden function.

use std::collections::BTreeSet;

use super::request_docs::std_name;
use crate::backend::layout::{Home, Layout};
use crate::model::ident::Ident;
use crate::model::items::{EndpointItem, EnumOf, Item, ItemId, ItemKind, ParameterItem, RustType, StdType};
use crate::model::spec::Literal;

// In characters. A longer literal shows less than a variable does.
const MAX_LENGTH: usize = 80;

/// The example of the request that is generated at `home`; `None` for a module of a user's crate.
pub(super) fn example_of(layout: &Layout<'_>, home: Home) -> Option<String> {
    let (example, item) = read_example(layout, home)?;
    Some(example.text(item, None))
}

/// The example of the simplest request of a version, which is compiled only with the feature that it needs. Before all, a request is simple
/// if all its values are literals.
pub(super) fn simplest_example(
    layout: &Layout<'_>,
    version: usize,
    feature_of: &dyn Fn(&Item) -> Option<String>,
) -> Option<String> {
    let items = 0..layout.versions.get(version)?.list.len();
    let examples = items.filter_map(|index| {
        let item = ItemId(index);
        read_example(layout, Home { version, item })
    });
    let (example, item) = examples.min_by_key(|(example, item)| example.rank(item))?;
    Some(example.text(item, feature_of(item).as_deref()))
}

fn read_example<'l>(layout: &'l Layout<'_>, home: Home) -> Option<(Example<'l>, &'l Item)> {
    let item = layout.versions[home.version].list.get(home.item.0)?;
    let ItemKind::Endpoint(endpoint) = &item.kind else {
        return None;
    };
    let mut example = Example {
        layout,
        version: home.version,
        root: layout.crate_name.as_deref()?,
        uses: BTreeSet::new(),
        arguments: Vec::new(),
        calls: Vec::new(),
    };
    example.add(item, endpoint)?;
    Some((example, item))
}

struct Example<'l> {
    layout: &'l Layout<'l>,
    version: usize,
    root: &'l str,
    // The paths of the items that it names.
    uses: BTreeSet<String>,
    // Names and types.
    arguments: Vec<(String, String)>,
    calls: Vec<String>,
}

impl Example<'_> {
    fn add(&mut self, item: &Item, endpoint: &EndpointItem) -> Option<()> {
        let path = self.path(item, &item.ident);
        self.uses.insert(path);
        for parameter in endpoint
            .parameters
            .iter()
            .filter(|parameter| !parameter.is_optional)
        {
            let value = self.value(parameter);
            self.set(item, &parameter.ident, &parameter.base, value)?;
        }
        if let Some(body) = endpoint.body.as_ref().filter(|body| !body.is_optional) {
            self.set(item, &body.ident, &body.base, None)?;
        }
        Some(())
    }

    fn set(&mut self, item: &Item, ident: &Ident, of: &RustType, value: Option<String>) -> Option<()> {
        let ident = ident.source();
        if value.is_none() {
            self.arguments.push((ident.to_owned(), self.typed(item, of)?));
        }
        let value = value.unwrap_or_else(|| ident.to_owned());
        self.calls.push(format!(".{ident}({value})"));
        Some(())
    }

    // A value that is valid in every case.
    fn value(&mut self, parameter: &ParameterItem) -> Option<String> {
        let example = parameter.docs.example.as_ref();
        match (&parameter.base, example) {
            (RustType::Std(of), Some(example)) => literal(*of, example),
            (RustType::Item(id), example) => self.value_of_item(*id, example),
            (RustType::Vec(of), _) if parameter.constraints.is_empty() => match **of {
                RustType::Item(id) if self.is_enum(id) => {
                    Some(format!("vec![{}]", self.value_of_item(id, None)?))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn value_of_item(&mut self, id: ItemId, example: Option<&Literal>) -> Option<String> {
        let item = self.layout.versions[self.version].list.get(id.0)?;
        let ident = item.ident.source();
        let value = match (&item.kind, example) {
            (ItemKind::String(_), Some(Literal::String(text))) => {
                format!("{ident}::from_static({})", string(text)?)
            }
            (ItemKind::Enum(of), _) => format!("{ident}::{}", of.values.first()?.0.source()),
            _ => return None,
        };
        self.uses.insert(self.path(item, &item.ident));
        Some(value)
    }

    fn is_enum(&self, id: ItemId) -> bool {
        let item = self.layout.versions[self.version].list.get(id.0);
        matches!(item.map(|item| &item.kind), Some(ItemKind::Enum(of)) if of.of == EnumOf::String)
    }

    // The public path of something that is generated with an item.
    fn path(&self, item: &Item, ident: &Ident) -> String {
        let version = self.layout.versions[self.version].version.as_ref();
        let version = version.filter(|_| self.version != self.layout.root);
        let version = version.map(|version| version.module.source());
        let modules = item.module.iter().map(Ident::source);
        let parts = [self.root].into_iter().chain(version).chain(modules);
        let parts: Vec<&str> = parts.chain([ident.source()]).collect();
        parts.join("::")
    }

    // The type as it is written outside of the crate; `None` for a type of the crate that does not come from the spec.
    fn typed(&self, item: &Item, of: &RustType) -> Option<String> {
        let inner = |of: &RustType| self.typed(item, of);
        Some(match of {
            RustType::Item(id) => {
                let named = self.layout.versions[self.version].list.get(id.0)?;
                self.path(named, &named.ident)
            }
            RustType::Local(ident) => self.path(item, ident),
            RustType::Std(of) => std_name(*of).to_owned(),
            RustType::Runtime(of) => format!("levain::{of}"),
            RustType::Vec(of) => format!("Vec<{}>", inner(of)?),
            RustType::Map(of) => format!("levain::Map<{}>", inner(of)?),
            RustType::Option(of) => format!("Option<{}>", inner(of)?),
            RustType::Boxed(of) => format!("Box<{}>", inner(of)?),
            RustType::RuntimeGeneric(name, of) => format!("levain::{name}<{}>", inner(of)?),
            RustType::Tuple(items) => {
                let items = items.iter().map(|of| inner(of).map(|of| format!("{of},")));
                format!("({})", items.collect::<Option<Vec<_>>>()?.join(" "))
            }
            RustType::Path(..) => return None,
        })
    }

    // The fewer arguments and calls, the simpler; then what only reads, and at last the order of the keys.
    fn rank<'i>(&self, item: &'i Item) -> (usize, bool, usize, &'i str) {
        let is_get = matches!(&item.kind, ItemKind::Endpoint(endpoint) if endpoint.method == "GET");
        (self.arguments.len(), !is_get, self.calls.len(), &item.key)
    }

    fn text(&self, item: &Item, feature: Option<&str>) -> String {
        let mut lines = vec!["```no_run".to_owned()];
        let is_hidden = feature.is_some() || !self.arguments.is_empty();
        lines.extend(feature.map(|feature| format!("# #[cfg(feature = \"{feature}\")]")));
        match self.arguments.as_slice() {
            [] if is_hidden => lines.push("# fn example() {".to_owned()),
            [] => {}
            arguments => {
                lines.push("# fn example(".to_owned());
                lines.extend(arguments.iter().map(|(name, of)| format!("#     {name}: {of},")));
                lines.push("# ) {".to_owned());
            }
        }
        lines.extend(self.uses.iter().map(|path| format!("use {path};")));
        lines.push(String::new());
        let start = format!("let request = {}::builder()", item.ident.source());
        if self.calls.is_empty() {
            lines.push(format!("{start}.build();"));
        } else {
            lines.push(start);
            lines.extend(self.calls.iter().map(|call| format!("    {call}")));
            lines.push("    .build();".to_owned());
        }
        lines.extend(is_hidden.then(|| "# }".to_owned()));
        lines.push("```".to_owned());
        lines.join("\n")
    }
}

fn literal(of: StdType, value: &Literal) -> Option<String> {
    match (of, value) {
        (StdType::I64, Literal::Number(number)) => number.as_i64().map(|number| number.to_string()),
        (StdType::U64, Literal::Number(number)) => number.as_u64().map(|number| number.to_string()),
        (StdType::F64, Literal::Number(number)) => {
            let number = number.as_f64().filter(|number| number.is_finite())?;
            Some(format!("{number:?}"))
        }
        (StdType::Bool, Literal::Boolean(value)) => Some(value.to_string()),
        (StdType::String, Literal::String(text)) => string(text),
        _ => None,
    }
}

// A literal of Rust, whatever the text is.
fn string(text: &str) -> Option<String> {
    let literal = format!("{text:?}");
    (literal.chars().count() <= MAX_LENGTH + 2).then_some(literal)
}
