//! `Cargo.toml` of a generated crate: made once, then only its generated features are kept up to date.

mod features;
mod requirements;

use toml_edit::{DocumentMut, InlineTable, Item, Table, value};

use self::features::set_features;
use self::requirements::unmet;
use crate::cli::settings::Client;
use crate::diagnostics::hidden::is_hidden;

/// The beginning of a manifest that levain made.
pub(super) const MADE_ONCE: &str = "# Made once by `levain generate`";

/// The contents of a new manifest besides its client and features.
pub(super) struct Fresh<'a> {
    /// The title of the API.
    pub(super) title: &'a str,
    /// The manifest of a workspace around the crate that does not list it.
    pub(super) around: Option<String>,
}

/// The text of the manifest: a new one, or the old one with its features and the path of its runtime as they are now; and what features that
/// the user may rely on enable in place of what they enabled.
pub(super) fn manifest_text(
    old: Option<&str>,
    client: &Client,
    features: &[(String, Vec<String>)],
    new: &Fresh<'_>,
) -> Result<(String, Vec<String>), String> {
    let mut document: DocumentMut = match old {
        Some(text) => text
            .parse()
            .map_err(|error| format!("`{}/Cargo.toml` is not TOML: {error}", client.out))?,
        None => fresh(client, new)
            .parse()
            .map_err(|error| format!("the crate's name or paths make no TOML: {error}"))?,
    };
    set_runtime(&mut document, client);
    add_crates(&mut document, client)?;
    let optional = optional_dependencies(&document);
    if !document.contains_key("features") {
        document.insert("features", Item::Table(Table::new()));
    }
    let Some(table) = document.get_mut("features").and_then(Item::as_table_mut) else {
        return Err(format!(
            "`features` in `{}/Cargo.toml` is not a table",
            client.out
        ));
    };
    let before = names(table);
    let mut sentences = set_features(table, features, old.is_some(), &optional);
    let now = names(table);
    let gone: Vec<String> = before.into_iter().filter(|name| !now.contains(name)).collect();
    sentences.extend(unmet(&document, &gone));
    Ok((document.to_string(), sentences))
}

fn names(table: &Table) -> Vec<String> {
    table.iter().map(|(name, _)| name.to_owned()).collect()
}

// The optional dependencies: each is a feature of its own name until there is one that names it.
fn optional_dependencies(document: &DocumentMut) -> Vec<String> {
    let dependencies = document.get("dependencies").and_then(Item::as_table_like);
    let is_optional = |item: &Item| item.get("optional").and_then(Item::as_bool) == Some(true);
    dependencies
        .into_iter()
        .flat_map(|table| table.iter())
        .filter(|(_, item)| is_optional(item))
        .map(|(name, _)| name.to_owned())
        .collect()
}

// The settings give the path of the runtime; the user decides the rest of the dependency.
fn set_runtime(document: &mut DocumentMut, client: &Client) {
    let dependency = document
        .get_mut("dependencies")
        .and_then(|dependencies| dependencies.get_mut("levain"));
    let (Some(dependency), Some(path)) = (dependency, &client.runtime) else {
        return;
    };
    if let Some(version) = dependency.as_str().map(str::to_owned) {
        let mut table = InlineTable::new();
        table.insert("version", version.into());
        *dependency = value(table);
    }
    if let Some(table) = dependency.as_table_like_mut()
        && table.get("path").and_then(Item::as_str) != Some(path)
    {
        table.insert("path", value(path.as_str()));
    }
}

// A dependency that already exists is left to the user.
fn add_crates(document: &mut DocumentMut, client: &Client) -> Result<(), String> {
    let is_std = |name: &str| matches!(name, "std" | "core" | "alloc");
    for of in client.crates.iter().filter(|of| !is_std(&of.name)) {
        let dependency = of.dependency.parse::<toml_edit::Value>();
        let dependency = dependency.map_err(|error| format!("`{}` in `crates`: {error}", of.name))?;
        let table = document
            .entry("dependencies")
            .or_insert_with(|| Item::Table(Table::new()))
            .as_table_like_mut()
            .ok_or_else(|| format!("`dependencies` in `{}/Cargo.toml` is not a table", client.out))?;
        if !table.contains_key(&of.name) {
            table.insert(&of.name, value(dependency));
        }
    }
    Ok(())
}

fn fresh(client: &Client, new: &Fresh<'_>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let workspace = new.around.as_ref().map_or_else(String::new, |around| {
        format!(
            "\n# A workspace of its own, since {around} does not list it. Once it is listed there, remove this table.\n\
             [workspace]\n"
        )
    });
    let title = one_line(new.title);
    let is_said = ["API", "APIs"].contains(&title.rsplit(' ').next().unwrap_or_default());
    let has_article = ["The ", "the "]
        .iter()
        .find_map(|article| title.strip_prefix(article));
    let title = match has_article.unwrap_or(&title) {
        "" => &client.crate_name,
        title => title,
    };
    let description = format!(
        "A typed client of the {title}{}",
        if is_said { "" } else { " API" }
    );
    format!(
        "{MADE_ONCE}; yours from then on, save for the features that are generated.\n\
         [package]\nname = {}\nversion = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"{}\"\ndescription = {}\n\n\
         [dependencies]\nlevain = \"{version}\"\n\n[features]\n{workspace}",
        value(client.crate_name.as_str()),
        env!("CARGO_PKG_RUST_VERSION"),
        value(description),
    )
}

// Registries and cargo show it in one line. What is hidden in it has no place there, and TOML writes it in ways that not all read.
fn one_line(title: &str) -> String {
    const LONGEST: usize = 200;
    let visible: String = title
        .chars()
        .map(|next| if is_hidden(next) { ' ' } else { next })
        .take(LONGEST)
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use toml_edit::DocumentMut;

    use super::{Fresh, manifest_text};
    use crate::cli::settings::Client;

    fn written(old: Option<&str>) -> Result<DocumentMut, String> {
        let client = Client {
            out: "client".to_owned(),
            crate_name: "bakery".to_owned(),
            ..Client::default()
        };
        let passed_on =
            ["reqwest", "time", "uuid"].map(|name| (name.to_owned(), vec![format!("levain/{name}")]));
        let new = Fresh {
            title: "The bakery's API",
            around: None,
        };
        let (text, _) = manifest_text(old, &client, &passed_on, &new)?;
        text.parse().map_err(|error| format!("{error}"))
    }

    fn feature(manifest: &DocumentMut, name: &str) -> String {
        let feature = manifest.get("features").and_then(|features| features.get(name));
        feature
            .map(|list| list.to_string().trim().to_owned())
            .unwrap_or_default()
    }

    #[test]
    fn a_crate_is_described_with_one_article() -> Result<(), String> {
        let manifest = written(None)?.to_string();
        assert!(
            manifest.contains("\"A typed client of the bakery's API\""),
            "{manifest}"
        );
        Ok(())
    }

    #[test]
    fn what_a_user_adds_to_a_feature_that_is_passed_on_stays() -> Result<(), String> {
        let old = "[package]\nname = \"bakery\"\n[dependencies]\ntime = { version = \"0.3\", optional = true }\n\
            [features]\nreqwest = [\"dep:tokio\", \"levain/reqwest\"]\n";
        let manifest = written(Some(old))?;
        assert_eq!(
            feature(&manifest, "reqwest"),
            "[\"dep:tokio\", \"levain/reqwest\"]"
        );
        assert_eq!(
            feature(&manifest, "time"),
            "[\n    \"dep:time\",\n    \"levain/time\",\n]"
        );
        assert_eq!(feature(&manifest, "uuid"), "[\"levain/uuid\"]");
        Ok(())
    }
}
