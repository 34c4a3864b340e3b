//! `levain extract`: the part of an OpenAPI document that some of its operations need.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::Outcome;
use super::arguments::Extract as Arguments;
use super::disk::write_text;
use super::setup::quoted;
use super::show::Show;
use super::workspace::absolute;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Findings;
use crate::extract::{Extract, extract};
use crate::load::{LoadedSpec, load_spec_below};
use crate::model::api::Api;
use crate::naming::EmptyRegistry;
use crate::options::Options;
use crate::pipeline;
use crate::selection::Selection;

/// Writes the part, or reports why there is none.
pub(super) fn run(arguments: &Arguments, show: &Show) -> Outcome {
    write(arguments, show).unwrap_or_else(|failure| {
        show.failure(&failure);
        Outcome::Wrong
    })
}

fn write(arguments: &Arguments, show: &Show) -> Result<Outcome, Failure> {
    let spec = &arguments.spec;
    let options = options_of(arguments)?;
    show.progress(&format!("reading {spec}"));
    let loaded = load_spec_below(Path::new("."), spec, arguments.root.as_deref())?;
    if !loaded.is_document() {
        return Err(native(spec, &options.selection));
    }
    let Some(api) = chosen_api(&loaded, &options, show) else {
        return Ok(Outcome::Wrong);
    };
    let Some(part) = extract(&loaded.sources, &api, &options.selection) else {
        return Err(Failure::new(
            format!("`{spec}` has no part to write"),
            "give the path of an OpenAPI document",
        ));
    };
    if let Some(path) = &arguments.output {
        refuse_document(path, &loaded)?;
        write_text(Path::new(path), &part.text)?;
    }
    show_extracted(arguments, &part, show);
    Ok(Outcome::Fine)
}

// The part would replace what it is a part of.
fn refuse_document(output: &str, loaded: &LoadedSpec) -> Result<(), Failure> {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    let output_path = real(Path::new(output));
    if output_path.is_none() || loaded.paths.iter().all(|path| real(path) != output_path) {
        return Ok(());
    }
    Err(Failure::new(
        format!("`{output}` is a file of the document, and the part would replace it"),
        "give another file: `--output part.json`",
    ))
}

fn options_of(arguments: &Arguments) -> Result<Options, Failure> {
    let selection = Selection {
        only: arguments.only.clone(),
        exclude: arguments.exclude.clone(),
        keep_unused: false,
    };
    if selection.is_everything() {
        return Err(Failure::new(
            "the operations to keep are not given",
            "add `--only 'METHOD /path'`, or `--exclude` for those to leave out; both can be repeated",
        ));
    }
    Ok(Options {
        selection,
        ..Options::default()
    })
}

fn native(spec: &str, selection: &Selection) -> Failure {
    let listed = |patterns: &[String]| {
        let patterns: Vec<String> = patterns.iter().map(|pattern| format!("{pattern:?}")).collect();
        patterns.join(", ")
    };
    let setting = if selection.only.is_empty() {
        format!("exclude = [{}]", listed(&selection.exclude))
    } else {
        format!("only = [{}]", listed(&selection.only))
    };
    Failure::new(
        format!("`{spec}` is a native spec, and `extract` writes a part of an OpenAPI document"),
        format!("choose the operations where the client is declared, in levain.toml: `{setting}`"),
    )
}

// The API of the document; if it cannot be used or a pattern matches nothing, the reason is shown, and this is `None`.
fn chosen_api(loaded: &LoadedSpec, options: &Options, show: &Show) -> Option<Api> {
    let mut found = Findings::new(false);
    let specs = pipeline::read(loaded, options, &mut found);
    let checked = specs
        .first()
        .and_then(|spec| pipeline::checked(spec, options, &mut found).ok());
    let Some(api) = checked else {
        show.findings(&found, &loaded.sources, false);
        return None;
    };
    let apis = [api];
    let unmatched = options.unmatched(&apis, &EmptyRegistry);
    unmatched.iter().for_each(|error| show.failure(&error.failure));
    let [api] = apis;
    unmatched.is_empty().then_some(api)
}

fn show_extracted(arguments: &Arguments, part: &Extract, show: &Show) {
    let output = arguments.output.as_deref();
    let warnings = warnings(arguments, part);
    let mut text = format!(
        "{}: {} of {} operations, {} of {} components, {} bytes",
        output.unwrap_or("the part"),
        part.operations.kept,
        part.operations.all,
        part.components.kept,
        part.components.all,
        part.text.len()
    );
    if !part.was_json {
        text.push_str("; the document is YAML, and the part is written as JSON");
    }
    for warning in &warnings {
        let _ = write!(text, "\n  warning: {warning}");
    }
    let document: Option<Value> = match output {
        Some(_) => None,
        None => serde_json::from_str(&part.text).ok(),
    };
    let members = json!({
        "path": output, "document": document,
        "operations": part.operations.kept, "operations_left_out": part.operations.all - part.operations.kept,
        "components": part.components.kept, "components_left_out": part.components.all - part.components.kept,
        "bytes": part.text.len(), "files": part.files, "brought_along": part.brought_along, "warnings": warnings,
    });
    if output.is_none() {
        show.document(&part.text);
    }
    show.aside("extracted", members, &text);
}

fn warnings(arguments: &Arguments, part: &Extract) -> Vec<String> {
    let mut warnings = Vec::new();
    if let Some(output) = &arguments.output
        && !part.files.is_empty()
        && folder_of(output) != folder_of(&arguments.spec)
    {
        let files: Vec<String> = part.files.iter().map(|file| format!("`{file}`")).collect();
        warnings.push(format!(
            "the part refers to {}, which is relative to the folder of `{}`: copy what it names, or write the part into that folder",
            files.join(", "),
            arguments.spec
        ));
    }
    for operation in &part.brought_along {
        warnings.push(format!(
            "`{operation}` is not chosen, but a `$ref` leads into it, so what it needs is kept: generate with `--exclude {}`",
            quoted(operation)
        ));
    }
    warnings
}

fn folder_of(path: &str) -> Option<std::path::PathBuf> {
    absolute(Path::new(path))?.parent().map(Path::to_owned)
}
