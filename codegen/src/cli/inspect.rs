//! `levain check`, `explain`, `schema` and `completions`.

use clap::CommandFactory;
use clap_complete::Shell;
use serde_json::json;

use super::Outcome;
use super::arguments::{Arguments, Source};
use super::load::load_spec;
use super::setup::find_setup;
use super::show::Show;
use super::versions::{check_versions, warn_of_outdated};
use crate::cli::settings::Client;
use crate::diagnostics::finding::{Code, explain as explain_code, read_code};
use crate::model::spec::Spec;
use crate::pipeline::decide_and_check_with;

/// Reports every problem of every configured spec.
pub(super) fn check(source: &Source, show: &Show) -> Outcome {
    let Some(setup) = find_setup(source, None, show) else {
        return Outcome::Wrong;
    };
    let mut outcome = Outcome::Fine;
    for client in &setup.settings.clients {
        show.progress(&format!("reading {}", client.spec));
        match load_spec(&setup.root, &client.spec, source.strict) {
            Ok(mut loaded) => {
                for spec in &loaded.specs {
                    // Its errors are in `found`; the other versions are looked at all the same.
                    let _ = decide_and_check_with(spec, &client.type_overrides(), &mut loaded.found);
                }
                let settings = setup.add_to(&mut loaded.sources);
                check_versions(client, settings, &loaded.specs, &mut loaded.found);
                warn_of_outdated(client, settings, &loaded.specs, &mut loaded.found);
                let found = show.findings(&loaded.found, &loaded.sources, source.all_warnings);
                if found == Outcome::Fine {
                    tell_checked(client, &loaded.specs, show);
                }
                outcome = outcome.max(found);
            }
            Err(failure) => {
                show.failure(&failure);
                outcome = Outcome::Wrong;
            }
        }
    }
    outcome
}

fn tell_checked(client: &Client, specs: &[Spec], show: &Show) {
    let count = specs.len();
    let is_document = specs.iter().any(|spec| spec.version.is_none());
    let text = if is_document {
        format!("{}: no error", client.name)
    } else {
        let plural = if count == 1 { "" } else { "s" };
        format!("{}: {count} version{plural} without an error", client.name)
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
    if let Some(code) = read_code(code) {
        let text = explain_code(code);
        let mut members = members(code);
        members["explanation"] = code.explanation().into();
        show.result("explanation", members, text.trim_end());
        Outcome::Fine
    } else {
        show.error(
            &format!("there is no code `{code}`"),
            "`levain explain` alone lists all codes",
        );
        Outcome::Wrong
    }
}

fn members(code: Code) -> serde_json::Value {
    json!({ "code": code.number(), "severity": code.severity().word(), "title": code.title() })
}

/// Prints the JSON Schema of the language.
pub(super) fn schema(show: &Show) -> Outcome {
    show.line(crate::frontend::native::language_schema::language_schema().trim_end());
    Outcome::Fine
}

/// Prints the completions of a shell.
pub(super) fn completions(shell: Shell, show: &Show) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "levain", &mut script);
    show.line(String::from_utf8_lossy(&script).trim_end());
    Outcome::Fine
}
