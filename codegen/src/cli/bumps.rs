//! The versions of the API and of the generated crate, before and after, for `--fail-on missing-bump`.
//!
//! In: a comparison. Out: the versions that did not move far enough. That of the crate is in its `Cargo.toml`, and was there at the last tag.

use std::path::Path;

use serde_json::json;

use super::crate_version::crate_version;
use super::settings::{Client, read_settings};
use super::setup::settings_folder;
use super::show::Show;
use super::workspace::absolute;
use crate::diagnostics::failure::Failure;
use crate::diff::bump::Bump;
use crate::diff::gate::{MissingBump, Moved, missing_bump};
use crate::diff::report::Comparison;
use crate::load::revision::{Git, read_at};
use crate::load::{read_text, shown};

/// What should have moved further, which is shown.
///
/// # Errors
///
/// A [`Failure`] when the repository cannot be read.
pub(super) fn missing_bumps(
    comparison: &Comparison,
    new: &str,
    show: &Show,
) -> Result<Vec<MissingBump>, Failure> {
    let changes = &comparison.changes;
    let moved = Moved {
        old: changes.old.version.as_deref(),
        new: changes.new.version.as_deref(),
    };
    let mut missing: Vec<MissingBump> = missing_bump("API", moved, comparison.api_bump)
        .into_iter()
        .collect();
    if comparison.crate_bump > Bump::Patch {
        match crate_versions(new, show)? {
            Some((old, new)) => {
                let moved = Moved {
                    old: Some(&old),
                    new: Some(&new),
                };
                missing.extend(missing_bump("crate", moved, comparison.crate_bump));
            }
            None => show.aside(
                "note",
                json!({ "message": "the version of the crate is not compared" }),
                "note: the version of the crate is not compared: no client of levain.toml is generated from this spec with a version in its \
                 Cargo.toml, here and at the last tag",
            ),
        }
    }
    for missing in &missing {
        let members = json!({ "of": missing.of, "old": missing.old, "new": missing.new, "needed": missing.needed.word() });
        show.aside("missing-bump", members, &format!("error: {}", missing.sentence()));
    }
    Ok(missing)
}

// The versions of the crate that is generated from the newer spec: at the last tag, and now.
fn crate_versions(new: &str, show: &Show) -> Result<Option<(String, String)>, Failure> {
    let root = settings_folder(show);
    let Some(settings) = read_text(&root.join("levain.toml"))?.and_then(|text| read_settings(&text).ok())
    else {
        return Ok(None);
    };
    let Some(client) = client_of(&settings.clients, &root, new) else {
        return Ok(None);
    };
    let out = Path::new(&client.out);
    let Some(now) = crate_version(out, &|path| read_text(&root.join(path)))? else {
        return Ok(None);
    };
    let Some(tag) = Git::of(&root)?.last_tag("HEAD")? else {
        return Ok(None);
    };
    let before = crate_version(out, &|path| read_at(&root, &tag, &shown(path)))?;
    Ok(before.map(|before| (before, now)))
}

// The client of this spec, or the only one if the spec is called by its version.
fn client_of<'c>(clients: &'c [Client], root: &Path, new: &str) -> Option<&'c Client> {
    let wanted = absolute(Path::new(new));
    let is_of = |client: &&Client| {
        let paths = client.specs.iter().map(|(_, path)| path).chain([&client.spec]);
        paths.into_iter().any(|path| absolute(&root.join(path)) == wanted)
    };
    match clients {
        [only] if !Path::new(new).exists() => Some(only),
        clients => clients.iter().find(is_of),
    }
}
