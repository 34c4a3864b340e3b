//! `levain check`, `explain`, `schema` and `completions`.

use clap::CommandFactory;
use clap_complete::Shell;

use super::Outcome;
use super::arguments::{Arguments, Source};
use super::load::load_spec;
use super::setup::find_setup;
use super::show::Show;
use crate::finding::{Code, explain as explain_code, read_code};
use crate::pipeline::decide_and_check;
use crate::read::newest_stable;
use crate::settings::Client;
use crate::spec::Spec;

/// Reports every problem of every configured spec.
pub(super) fn check(source: &Source, show: &Show) -> Outcome {
    let Some(setup) = find_setup(source, None, show) else {
        return Outcome::Wrong;
    };
    let mut outcome = Outcome::Fine;
    for client in &setup.settings.clients {
        match load_spec(&setup.root, &client.spec, source.strict) {
            Ok(mut loaded) => {
                for spec in &loaded.specs {
                    // Its errors are in `found`; the other versions are looked at all the same.
                    let _ = decide_and_check(spec, &mut loaded.found);
                }
                show.findings(&loaded.found, &loaded.sources, source.all_warnings);
                warn_of_outdated(client, &loaded.specs, show);
                if loaded.found.has_errors() {
                    outcome = Outcome::Wrong;
                } else {
                    let count = loaded.specs.len();
                    let is_document = loaded.specs.iter().any(|spec| spec.version.is_none());
                    show.line(&if is_document {
                        format!("{}: no error", client.name)
                    } else {
                        format!(
                            "{}: {count} version{} without an error",
                            client.name,
                            if count == 1 { "" } else { "s" }
                        )
                    });
                }
            }
            Err(trouble) => {
                show.trouble(&trouble);
                outcome = Outcome::Wrong;
            }
        }
    }
    outcome
}

fn warn_of_outdated(client: &Client, specs: &[Spec], show: &Show) {
    let Some(newest) = newest_stable(specs).and_then(|spec| spec.version.as_ref()) else {
        return;
    };
    let has_newest = client.versions.is_empty()
        || client
            .versions
            .iter()
            .any(|version| version == newest.value.text());
    if !has_newest {
        let message = format!(
            "warning[{}]: `{}` is configured without {}, the newest stable version",
            Code::OutdatedVersion.number(),
            client.name,
            newest.value
        );
        show.note(&format!(
            "{message}\n  = help: add \"{}\" to `versions` in levain.toml",
            newest.value
        ));
    }
}

/// Explains one code, or lists all.
pub(super) fn explain(code: Option<&str>, show: &Show) -> Outcome {
    let Some(code) = code else {
        Code::ALL
            .iter()
            .for_each(|code| show.line(&format!("{}  {}", code.number(), code.title())));
        return Outcome::Fine;
    };
    if let Some(code) = read_code(code) {
        show.line(explain_code(code).trim_end());
        Outcome::Fine
    } else {
        show.error(
            &format!("there is no code `{code}`"),
            "`levain explain` alone lists all codes",
        );
        Outcome::Wrong
    }
}

/// Prints the JSON Schema of the language.
pub(super) fn schema(show: &Show) -> Outcome {
    show.line(crate::language_schema::language_schema().trim_end());
    Outcome::Fine
}

/// Prints the completions of a shell.
pub(super) fn completions(shell: Shell) -> Outcome {
    clap_complete::generate(shell, &mut Arguments::command(), "levain", &mut std::io::stdout());
    Outcome::Fine
}
