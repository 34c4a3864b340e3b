//! `levain.toml`: which clients to generate from which specs.
//!
//! In: its text. Out: [`Settings`], or every mistake with its bytes. Opens no files.

mod derives;
mod documents;
mod options;
mod type_overrides;

use std::ops::Range;

use toml_edit::{Document, Item, Table};

pub use self::derives::DerivesOfKey;
pub use self::type_overrides::TypeOverride;
use crate::diagnostics::nearest::nearest;
use crate::naming::crate_name::{check_crate_name, crate_name_of};

/// The settings of all clients.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Settings {
    /// The clients, in the order of the file.
    pub clients: Vec<Client>,
}

/// One generated crate.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Client {
    /// Its name in the settings.
    pub name: String,
    /// A folder of version files, or a document.
    pub spec: String,
    /// The documents of several versions, each with its version; then `spec` is the last of them.
    pub specs: Vec<(String, String)>,
    /// The folder below which references may lead to files; that of the document when there is none.
    pub root: Option<String>,
    /// The folder of the crate.
    pub out: String,
    /// The bytes of its path.
    pub out_range: Range<usize>,
    /// The crate's name.
    pub crate_name: String,
    /// The runtime's path, when it is not taken from the registry.
    pub runtime: Option<String>,
    /// The versions; all when there is none.
    pub versions: Vec<String>,
    /// The bytes of their list.
    pub versions_range: Range<usize>,
    /// The operations to keep.
    pub only: Vec<String>,
    /// The operations to leave out.
    pub exclude: Vec<String>,
    /// Whether types of an OpenAPI document that no operation reaches are kept.
    pub keep_unused: bool,
    /// Whether names of operations leave out what method and path say.
    pub short_names: bool,
    /// Names in place of the generated ones.
    pub names: Vec<NameOverride>,
    /// Former keys or names of types and requests, each with what it is now.
    pub renamed: Vec<NameOverride>,
    /// Types in place of the generated ones.
    pub types: Vec<TypeOverride>,
    /// Parameters of paths whose values are several segments.
    pub slashes: Vec<String>,
    /// The bytes of their list.
    pub slashes_range: Range<usize>,
    /// Rules that are not checked.
    pub unchecked: Vec<String>,
    /// The bytes of their list.
    pub unchecked_range: Range<usize>,
    /// Derives that are added to generated items.
    pub derives: Vec<DerivesOfKey>,
    /// The crates whose types a document may name.
    pub crates: Vec<OwnCrate>,
}

/// A crate that the generated one depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCrate {
    /// Its name.
    pub name: String,
    /// Its value in the dependencies of `Cargo.toml`.
    pub dependency: String,
}

/// A name that the user gives to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameOverride {
    /// The key of the item, as in `levain.lock`.
    pub key: String,
    /// The name.
    pub name: String,
    /// The bytes of the key.
    pub range: Range<usize>,
}

/// A mistake, its bytes, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

const KEYS: &[&str] = &[
    "spec",
    "specs",
    "root",
    "out",
    "crate",
    "runtime",
    "versions",
    "only",
    "exclude",
    "keep-unused",
    "short-names",
    "slashes",
    "unchecked",
    "names",
    "renamed",
    "types",
    "derives",
    "crates",
];

/// Reads the settings.
///
/// # Errors
///
/// Every mistake.
pub fn read_settings(text: &str) -> Result<Settings, Vec<Mistake>> {
    let document = Document::parse(text).map_err(|error| {
        let range = error.span().unwrap_or(0..0);
        vec![Mistake {
            range,
            message: error.message().to_owned(),
            remedy: "see https://toml.io for the syntax".to_owned(),
        }]
    })?;
    let mut mistakes = Vec::new();
    let mut settings = Settings::default();
    for (key, item) in document.iter() {
        if key != "client" {
            mistakes.push(unknown(
                document.key(key).and_then(toml_edit::Key::span),
                key,
                &["client"],
            ));
            continue;
        }
        let Some(clients) = item.as_table() else {
            mistakes.push(wrong(
                item,
                "`client` contains one table per client",
                "write `[client.name]`",
            ));
            continue;
        };
        for (name, item) in clients {
            match item.as_table() {
                Some(table) => settings.clients.extend(read_client(name, table, &mut mistakes)),
                None => mistakes.push(wrong(item, "a client is a table", "write `[client.name]`")),
            }
        }
    }
    if settings.clients.is_empty() && mistakes.is_empty() {
        let remedy = "write `[client.name]` with `spec = \"…\"` and `out = \"…\"`".to_owned();
        mistakes.push(Mistake {
            range: 0..0,
            message: "this file declares no client".to_owned(),
            remedy,
        });
    }
    if mistakes.is_empty() {
        Ok(settings)
    } else {
        Err(mistakes)
    }
}

fn read_client(name: &str, table: &Table, mistakes: &mut Vec<Mistake>) -> Option<Client> {
    let before = mistakes.len();
    let mut client = Client {
        name: name.to_owned(),
        crate_name: crate_name_of(name).unwrap_or_else(|| "api-client".to_owned()),
        ..Client::default()
    };
    for (key, item) in table {
        match key {
            "spec" => client.spec = text(item, key, mistakes),
            "specs" => {
                client.specs = documents::read_documents(item, mistakes);
                client.spec = client
                    .specs
                    .last()
                    .map_or_else(String::new, |(_, path)| path.clone());
            }
            "root" => client.root = Some(text(item, key, mistakes)),
            "out" => {
                client.out = text(item, key, mistakes);
                client.out_range = item.span().unwrap_or(0..0);
            }
            "crate" => client.crate_name = name_of_crate(item, mistakes),
            "runtime" => client.runtime = Some(text(item, key, mistakes)),
            "versions" => {
                client.versions = texts(item, key, mistakes);
                client.versions_range = item.span().unwrap_or(0..0);
            }
            "keep-unused" => client.keep_unused = flag(item, key, mistakes),
            "short-names" => client.short_names = flag(item, key, mistakes),
            "slashes" => {
                client.slashes = texts(item, key, mistakes);
                client.slashes_range = item.span().unwrap_or(0..0);
            }
            "unchecked" => {
                client.unchecked = texts(item, key, mistakes);
                client.unchecked_range = item.span().unwrap_or(0..0);
            }
            "names" => client.names = overridden_names(item, key, mistakes),
            "renamed" => client.renamed = overridden_names(item, key, mistakes),
            "types" => client.types = type_overrides::read_types(item, mistakes),
            "derives" => client.derives = derives::read_derives(item, mistakes),
            "crates" => client.crates = type_overrides::read_crates(item, mistakes),
            "only" => client.only = texts(item, key, mistakes),
            "exclude" => client.exclude = texts(item, key, mistakes),
            _ => mistakes.push(unknown(table.key(key).and_then(toml_edit::Key::span), key, KEYS)),
        }
    }
    for (key, value) in [("spec", &client.spec), ("out", &client.out)] {
        let is_said = table.contains_key(key) || (key == "spec" && table.contains_key("specs"));
        if value.is_empty() && !is_said {
            let range = table.span().unwrap_or(0..0);
            let message = format!("the client `{name}` has no `{key}`");
            mistakes.push(Mistake {
                range,
                message,
                remedy: format!("add `{key} = \"…\"`"),
            });
        }
    }
    if let (Some(item), true) = (table.get("spec"), table.contains_key("specs")) {
        mistakes.push(wrong(
            item,
            "`specs` lists what `spec` gives too",
            "keep one of them",
        ));
    }
    (mistakes.len() == before).then_some(client)
}

fn name_of_crate(item: &Item, mistakes: &mut Vec<Mistake>) -> String {
    let before = mistakes.len();
    let name = text(item, "crate", mistakes);
    if let (Err(wrong), true) = (check_crate_name(&name), mistakes.len() == before) {
        let near = crate_name_of(&name).unwrap_or_else(|| "my-client".to_owned());
        mistakes.push(self::wrong(
            item,
            &format!("`{name}` is not a valid name of a crate: it {wrong}"),
            &format!("write `crate = \"{near}\"`"),
        ));
    }
    name
}

fn overridden_names(item: &Item, setting: &str, mistakes: &mut Vec<Mistake>) -> Vec<NameOverride> {
    let example = &format!(
        "write `{setting} = {{\"type Order.state\" = \"OrderStatus\"}}`, with the keys of `levain.lock`"
    );
    let Some(table) = item.as_table_like() else {
        mistakes.push(wrong(
            item,
            &format!("`{setting}` is a table from keys of `levain.lock` to names"),
            example,
        ));
        return Vec::new();
    };
    let mut names = Vec::new();
    for (key, name) in table.iter() {
        let range = table.key(key).and_then(toml_edit::Key::span);
        match name.as_str() {
            Some(name) => names.push(NameOverride {
                key: key.to_owned(),
                name: name.to_owned(),
                range: range.unwrap_or(0..0),
            }),
            None => mistakes.push(wrong(
                name,
                &format!("the name of `{key}` must be a string"),
                example,
            )),
        }
    }
    names
}

fn flag(item: &Item, key: &str, mistakes: &mut Vec<Mistake>) -> bool {
    item.as_bool().unwrap_or_else(|| {
        mistakes.push(wrong(
            item,
            &format!("`{key}` must be true or false"),
            &format!("write `{key} = true`"),
        ));
        false
    })
}

fn text(item: &Item, key: &str, mistakes: &mut Vec<Mistake>) -> String {
    item.as_str().filter(|text| !text.is_empty()).map_or_else(
        || {
            mistakes.push(wrong(
                item,
                &format!("`{key}` must be a non-empty string"),
                &format!("write `{key} = \"…\"`"),
            ));
            String::new()
        },
        str::to_owned,
    )
}

fn texts(item: &Item, key: &str, mistakes: &mut Vec<Mistake>) -> Vec<String> {
    let list = item.as_array().map(|array| {
        array
            .iter()
            .map(|value| value.as_str().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
    });
    list.flatten().unwrap_or_else(|| {
        mistakes.push(wrong(
            item,
            &format!("`{key}` must be an array of strings"),
            &format!("write `{key} = [\"…\"]`"),
        ));
        Vec::new()
    })
}

fn wrong(item: &Item, message: &str, remedy: &str) -> Mistake {
    Mistake {
        range: item.span().unwrap_or(0..0),
        message: message.to_owned(),
        remedy: remedy.to_owned(),
    }
}

fn unknown(range: Option<Range<usize>>, key: &str, known: &[&str]) -> Mistake {
    let remedy = match nearest(key, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys here are {}", known.join(", ")),
    };
    Mistake {
        range: range.unwrap_or(0..0),
        message: format!("`{key}` is not a key of levain.toml here"),
        remedy,
    }
}
