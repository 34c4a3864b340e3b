//! `levain import`: an OpenAPI document as a version file of a native spec.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::Outcome;
use super::arguments::Import;
use super::disk::write_text;
use super::setup::quoted;
use super::show::Show;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::{Code, Findings};
use crate::import::{ImportAs, import_spec};
use crate::load::{load_spec_below, read_text};
use crate::model::spec::{SpecLanguage, Version};
use crate::normalize::all_of::intersect_all_of;

/// Writes the version file, and reports the elements that it cannot contain.
pub(super) fn run(import: &Import, show: &Show) -> Outcome {
    match write(import, show) {
        Ok(outcome) => outcome,
        Err(failure) => {
            show.failure(&failure);
            Outcome::Wrong
        }
    }
}

fn write(import: &Import, show: &Show) -> Result<Outcome, Failure> {
    let Some(document) = import.source.spec() else {
        return Err(Failure::new(
            "the document to import is not given",
            "name it: `levain import openapi.json`",
        ));
    };
    show.progress(&format!("reading {document}"));
    let loaded = load_spec_below(Path::new("."), document, import.source.root.as_deref())?;
    let mut found = Findings::new(import.source.strict);
    let specs = loaded.read(&mut found);
    let Some(spec) = specs.first() else {
        return Ok(show.findings(&found, &loaded.sources, import.source.all_warnings));
    };
    if spec.language == SpecLanguage::Levain {
        return Err(Failure::new(
            format!("`{document}` is already a native spec"),
            "give the path of an OpenAPI document",
        ));
    }
    let wanted = ImportAs {
        api: import.api.clone().map(checked_api).transpose()?,
        version: version_of(import, spec.summary.version.as_deref())?,
    };
    let spec = intersect_all_of(spec, &mut found);
    let imported = import_spec(&spec, &wanted, &mut found);
    let outcome = show.findings(&found, &loaded.sources, import.source.all_warnings);
    if outcome != Outcome::Fine {
        return Ok(outcome);
    }
    let folder = import
        .out
        .clone()
        .unwrap_or_else(|| format!("spec/{}", imported.api));
    let path = format!("{}/{}.yaml", folder.trim_end_matches('/'), wanted.version);
    let there = read_text(Path::new(&path))?;
    if there.is_some_and(|there| there != imported.text) && !import.force {
        return Err(Failure::new(
            format!("`{path}` already exists and differs"),
            "give another `--out` or `--as-version`, or `--force` to overwrite it",
        ));
    }
    write_text(Path::new(&path), &imported.text)?;
    let counts = Counts {
        endpoints: spec.endpoints.len(),
        types: spec.types.len(),
        not_expressible: not_expressible(&found),
    };
    show_imported(&path, folder.trim_end_matches('/'), counts, import, show);
    Ok(Outcome::Fine)
}

// The numbers of elements that were imported, and of those that cannot be expressed.
#[derive(Clone, Copy)]
struct Counts {
    endpoints: usize,
    types: usize,
    not_expressible: usize,
}

fn not_expressible(found: &Findings) -> usize {
    let findings = found.list().iter();
    findings
        .filter(|finding| finding.code == Code::NotExpressible)
        .count()
}

fn show_imported(path: &str, folder: &str, counts: Counts, import: &Import, show: &Show) {
    let Counts {
        endpoints,
        types,
        not_expressible,
    } = counts;
    let mut text = format!(
        "{path}: {} and {}",
        counted(endpoints, "endpoint"),
        counted(types, "type")
    );
    if not_expressible > 0 {
        let all = if import.source.all_warnings {
            ""
        } else {
            "; `--all-warnings` shows each"
        };
        let _ = write!(
            text,
            "\n  {} cannot be expressed in the spec language; listed above{all}",
            counted(not_expressible, "element")
        );
    }
    let command = format!("levain generate {} --out client", quoted(folder));
    let _ = write!(text, "\n  next: {command}");
    let members = json!({
        "path": path, "endpoints": endpoints, "types": types, "not_in_language": not_expressible, "command": command,
    });
    show.result("imported", members, &text);
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn checked_api(api: String) -> Result<String, Failure> {
    let is_name = api.starts_with(|first: char| first.is_ascii_lowercase())
        && api
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte));
    if is_name {
        return Ok(api);
    }
    Err(Failure::new(
        format!("`--api {api}` is not a valid name of an API"),
        "write lower-case letters, digits, `-` and `_`, a letter first",
    ))
}

// The version of a document is often a date, or has a `v` before it.
fn version_of(import: &Import, written: Option<&str>) -> Result<String, Failure> {
    if let Some(version) = &import.as_version {
        return match version.parse::<Version>() {
            Ok(_) => Ok(version.clone()),
            Err(_) => Err(Failure::new(
                format!("`--as-version {version}` is not a version"),
                "write numbers with dots between them, such as `--as-version 1.0.0`",
            )),
        };
    }
    let written = written.unwrap_or("1.0.0");
    let plain = written.trim_start_matches(['v', 'V']);
    match plain.parse::<Version>() {
        Ok(_) => Ok(plain.to_owned()),
        Err(_) => Err(Failure::new(
            format!("the document's version `{written}` is not a sequence of numbers"),
            "give the version: `--as-version 1.0.0`",
        )),
    }
}
