//! `levain generate`: plans all changes first, and writes only if no file of the user's is in the way.

use std::collections::BTreeMap;
use std::path::Path;

use super::Outcome;
use super::apply::{LOCK, MANIFEST, apply, check, list};
use super::arguments::Generate;
use super::document::summary;
use super::manifest::{Fresh, manifest_text};
use super::refusal::show_refusal;
use super::setup::{Setup, find_setup};
use super::show::Show;
use super::stale::Change;
use super::workspace::workspace_around;
use crate::backend::in_parallel::in_parallel;
use crate::cli::settings::Client;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Findings;
use crate::load::{load_spec_below, read_text, shown};
use crate::model::files::{Files, Package};
use crate::model::generated::Generated;
use crate::model::spec::{Spec, SpecLanguage};
use crate::package::lock::{Lock, digest};
use crate::package::plan::plan;
use crate::pipeline;

pub(super) fn run(arguments: &Generate, show: &Show) -> Outcome {
    let Some(setup) = find_setup(&arguments.source, Some(arguments), show) else {
        return Outcome::Wrong;
    };
    let mut worst = Outcome::Fine;
    for client in &setup.settings.clients {
        worst = worst.max(
            generate(&setup, client, arguments, show).unwrap_or_else(|failure| {
                show.failure(&failure);
                Outcome::Wrong
            }),
        );
    }
    worst
}

fn generate(setup: &Setup, client: &Client, arguments: &Generate, show: &Show) -> Result<Outcome, Failure> {
    let out = setup.root.join(&client.out);
    if out.is_file() {
        let message = format!("`{}` is a file, and the crate needs a folder", client.out);
        return Err(Failure::new(message, "give another folder: `--out my-client`"));
    }
    let old = read_lock(&out)?;
    let generated = match items(setup, client, &old, arguments, show)? {
        Ok(generated) => generated,
        Err(outcome) => return Ok(outcome),
    };
    let documents = generated.specs.iter();
    for spec in documents.filter(|spec| spec.language == SpecLanguage::OpenApi) {
        let (members, text) = summary(spec, &generated, &client.name);
        show.aside("document", members, &text);
    }
    let package = pipeline::package(&generated, &client.crate_name);
    show.progress(&format!("comparing {} files", package.files.len()));
    let there = read_there(&out, &package.files, &old)?;
    let change = change_of(&out, client, &generated, &package, (&old, &there))?;
    if arguments.check {
        return Ok(check(client, &change, &package.files, &there, show));
    }
    if arguments.dry_run {
        return Ok(list(client, &change, arguments.force, show));
    }
    let force = arguments.force;
    Ok(apply(&out, client, &change, &package.files, force, show)?)
}

// The items of the client; if there are errors, they are shown, and the outcome of the run is returned.
fn items(
    setup: &Setup,
    client: &Client,
    old: &Lock,
    arguments: &Generate,
    show: &Show,
) -> Result<Result<Generated, Outcome>, Failure> {
    show.progress(&format!("reading {}", client.spec));
    let loaded = load_spec_below(&setup.root, &client.spec, client.root.as_deref())?;
    let mut found = Findings::new(arguments.source.strict);
    show.progress(&format!("generating {}", client.name));
    let generated = pipeline::generate(&loaded, &client.options(), old, &mut found);
    let outcome = show.findings(&found, &loaded.sources, arguments.source.all_warnings);
    Ok(generated.map_err(|refusal| outcome.max(show_refusal(setup, client, &refusal, show))))
}

fn change_of(
    out: &Path,
    client: &Client,
    generated: &Generated,
    package: &Package,
    (old, there): (&Lock, &BTreeMap<String, String>),
) -> Result<Change, Failure> {
    let manifest_old = read_text(&out.join(MANIFEST))?;
    let new = Fresh {
        title: title(&generated.specs, client),
        around: workspace_around(out),
    };
    let manifest = manifest_text(manifest_old.as_deref(), client, &package.features, &new)?;
    let lock = Lock {
        files: digests(&package.files),
        names: generated.names.clone(),
    };
    let lock_old = read_text(&out.join(LOCK))?;
    let extra = [(MANIFEST, manifest_old, manifest), (LOCK, lock_old, lock.text())];
    let is_stale = |(_, old, new): &(&str, Option<String>, String)| old.as_deref() != Some(new.as_str());
    Ok(Change {
        plan: plan(&package.files, old, there),
        extra: extra.into_iter().filter(is_stale).collect(),
    })
}

fn read_lock(out: &Path) -> Result<Lock, Failure> {
    let Some(text) = read_text(&out.join(LOCK))? else {
        return Ok(Lock::default());
    };
    Lock::read(&text).map_err(|line| {
        let message = format!(
            "`{LOCK}` in `{}` cannot be read: line {line} does not belong in a lock file",
            shown(out)
        );
        Failure::new(
            message,
            "restore it from version control: `git checkout levain.lock`",
        )
    })
}

fn read_there(out: &Path, files: &Files, old: &Lock) -> Result<BTreeMap<String, String>, Failure> {
    let paths = files
        .iter()
        .map(|(path, _)| path)
        .chain(old.files.keys().map(String::as_str));
    let mut there = BTreeMap::new();
    for path in paths {
        if let Some(text) = read_text(&out.join(path))? {
            there.insert(path.to_owned(), text);
        }
    }
    Ok(there)
}

fn digests(files: &Files) -> BTreeMap<String, String> {
    let files: Vec<(&str, &str)> = files.iter().collect();
    let digests = in_parallel(&files, |stretch| {
        let files = stretch.iter();
        files
            .map(|(path, text)| ((*path).to_owned(), digest(text)))
            .collect()
    });
    digests.into_iter().collect()
}

fn title<'s>(specs: &'s [Spec], client: &'s Client) -> &'s str {
    let title = specs.last().and_then(|spec| spec.title.as_deref());
    title
        .filter(|title| !title.trim().is_empty())
        .unwrap_or(&client.name)
}
