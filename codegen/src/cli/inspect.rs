//! `levain check`, `explain`, `schema` and `completions`.

use clap::CommandFactory;
use clap_complete::Shell;
use serde_json::json;

use super::Outcome;
use super::arguments::{Arguments, Check, SchemaOf, Source};
use super::frozen::check_frozen;
use super::package_folder::read_record;
use super::refusal::show_refusal;
use super::setup::{Setup, find_setup, load_client};
use super::show::Show;
use super::versions::check_versions;
use crate::cli::settings::Client;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::{Code, Findings, explain as explain_code, read_code};
use crate::model::spec::Spec;
use crate::options::Refusal;
use crate::package::lock::Lock;
use crate::pipeline;

/// Reports every problem of every configured spec.
pub(super) fn check(arguments: &Check, show: &Show) -> Outcome {
    let source = &arguments.source;
    let Some(setup) = find_setup(source, None, show) else {
        return Outcome::Wrong;
    };
    let mut outcome = Outcome::Fine;
    for client in &setup.settings.clients {
        let checked = check_client(&setup, client, source, show).unwrap_or_else(|failure| {
            show.failure(&failure);
            Outcome::Wrong
        });
        outcome = outcome.max(checked);
        if let Some(revision) = &arguments.frozen_since {
            outcome = outcome.max(check_frozen(&setup, client, revision, show));
        }
    }
    outcome
}

fn check_client(setup: &Setup, client: &Client, source: &Source, show: &Show) -> Result<Outcome, Failure> {
    show.progress(&format!("reading {}", client.spec));
    let mut loaded = load_client(setup, client)?;
    let mut found = Findings::new(source.strict);
    let options = client.options();
    let specs = pipeline::read(&loaded, &options, &mut found);
    let refusal = Refusal {
        options: pipeline::check(&specs, &options, &published(setup, client), &mut found),
    };
    if let Some(settings) = setup.add_to(&mut loaded.sources) {
        check_versions(client, &specs, settings, &mut found);
    }
    let outcome = show.findings(&found, &loaded.sources, source.all_warnings);
    let outcome = outcome.max(show_refusal(setup, client, &refusal, show));
    if outcome == Outcome::Fine {
        tell_checked(client, &specs, show);
    }
    Ok(outcome)
}

// The names of earlier runs; what is wrong with their record is for `generate` to say.
fn published(setup: &Setup, client: &Client) -> Lock {
    let record = read_record(&setup.root.join(&client.out));
    record.map(|record| record.lock).unwrap_or_default()
}

fn tell_checked(client: &Client, specs: &[Spec], show: &Show) {
    let count = specs.len();
    let is_document = specs.iter().any(|spec| spec.version.is_none());
    let text = if is_document {
        format!("{}: no errors", client.name)
    } else {
        let plural = if count == 1 { "" } else { "s" };
        format!("{}: checked {count} version{plural}, no errors", client.name)
    };
    show.result(
        "checked",
        json!({ "client": client.name, "versions": count }),
        &text,
    );
}

/// Explains one code, or lists all.
pub(super) fn explain(code: Option<&str>, show: &Show) -> Outcome {
    let Some(code) = code else {
        for code in Code::ALL {
            let text = format!(
                "{}  {:<7}  {}",
                code.number(),
                code.severity().word(),
                code.title()
            );
            show.result("code", members(*code), &text);
        }
        return Outcome::Fine;
    };
    if let Some(text) = super::rules::explanation(code) {
        show.result("explanation", json!({ "rule": code, "explanation": text }), &text);
        Outcome::Fine
    } else if let Some(code) = read_code(code) {
        let text = explain_code(code);
        let mut members = members(code);
        members["explanation"] = code.explanation().into();
        show.result("explanation", members, text.trim_end());
        Outcome::Fine
    } else {
        show.error(
            &format!("there is no code `{code}`"),
            "run `levain explain` to list all codes",
        );
        Outcome::Wrong
    }
}

fn members(code: Code) -> serde_json::Value {
    json!({ "code": code.number(), "severity": code.severity().word(), "title": code.title() })
}

/// Prints a JSON Schema.
pub(super) fn schema(of: SchemaOf, show: &Show) -> Outcome {
    let text = match of {
        SchemaOf::Spec => crate::frontend::native::language_schema::language_schema(),
        SchemaOf::Diff => crate::diff::report::SCHEMA.to_owned(),
    };
    show.line(text.trim_end());
    Outcome::Fine
}

/// Prints the completions of a shell.
pub(super) fn completions(shell: Shell, show: &Show) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "levain", &mut script);
    show.line(String::from_utf8_lossy(&script).trim_end());
    Outcome::Fine
}
