//! `levain generate`: plans first, and touches the disk only when nothing stands against the plan.

use std::collections::BTreeMap;
use std::path::Path;

use super::Outcome;
use super::arguments::Generate;
use super::disk::{read_text, remove, write_text, write_texts};
use super::document::summary;
use super::load::{LoadedSpec, load_spec};
use super::manifest::{Fresh, manifest_text};
use super::setup::{Setup, find_setup, quoted};
use super::show::Show;
use super::stale::{Change, mending_command, stale_text};
use super::trouble::Trouble;
use super::workspace::workspace_around;
use crate::files::Files;
use crate::finding::{Code, Finding, Findings};
use crate::in_parallel::in_parallel;
use crate::lock::{Lock, digest};
use crate::names::{Named, VainWish, Wishes};
use crate::pipeline::package_of;
use crate::place::{FileId, Place};
use crate::plan::plan;
use crate::selection::Selection;
use crate::settings::Client;
use crate::spec::SpecLanguage;

const MANIFEST: &str = "Cargo.toml";
const LOCK: &str = "levain.lock";

pub(super) fn run(arguments: &Generate, show: &Show) -> Outcome {
    let Some(setup) = find_setup(&arguments.source, Some(arguments), show) else {
        return Outcome::Wrong;
    };
    let mut worst = Outcome::Fine;
    for client in &setup.settings.clients {
        let outcome = match generate(&setup, client, arguments, show) {
            Ok(outcome) => outcome,
            Err(trouble) => {
                show.trouble(&trouble);
                Outcome::Wrong
            }
        };
        worst = if worst == Outcome::Wrong || outcome == Outcome::Fine {
            worst
        } else {
            outcome
        };
    }
    worst
}

fn generate(setup: &Setup, client: &Client, arguments: &Generate, show: &Show) -> Result<Outcome, Trouble> {
    let out = setup.root.join(&client.out);
    let old = read_lock(&out)?;
    let LoadedSpec {
        sources,
        mut specs,
        mut found,
    } = load_spec(&setup.root, &client.spec, arguments.source.strict)?;
    if !client.versions.is_empty() {
        let wanted = |spec: &crate::spec::Spec| {
            spec.version
                .as_ref()
                .is_some_and(|version| client.versions.iter().any(|text| text == version.value.text()))
        };
        specs.retain(wanted);
    }
    let selection = Selection {
        only: client.only.clone(),
        exclude: client.exclude.clone(),
        keep_unused: client.keep_unused,
    };
    let wishes = Wishes::new(
        client
            .names
            .iter()
            .map(|wished| (wished.key.clone(), wished.name.clone())),
    );
    let named = Named {
        published: &old,
        wishes: &wishes,
    };
    let package = package_of(&specs, &selection, &sources, &named, &mut found);
    show.findings(&found, &sources, arguments.source.all_warnings);
    let Ok(package) = package else {
        return Ok(Outcome::Wrong);
    };
    if let Some(message) = package.idle.first() {
        let all = package.idle.join("\n       ");
        show.error(
            &all,
            "a pattern is `METHOD /path`, a name or `group.name`, with `*` and `**`",
        );
        return if message.is_empty() {
            Ok(Outcome::Fine)
        } else {
            Ok(Outcome::Wrong)
        };
    }
    if !package.vain_wishes.is_empty() {
        show_vain(setup, client, &package.vain_wishes, show);
        return Ok(Outcome::Wrong);
    }
    for spec in specs.iter().filter(|spec| spec.language == SpecLanguage::OpenApi) {
        show.note(&summary(spec, &package, &client.name));
    }
    let there = read_there(&out, &package.files, &old)?;
    let plan = plan(&package.files, &old, &there);
    let manifest_old = read_text(&out.join(MANIFEST))?;
    let new = Fresh {
        title: title(&specs, client),
        around: workspace_around(&out),
    };
    let manifest = manifest_text(manifest_old.as_deref(), client, &package.features, &new)?;
    let lock = Lock {
        files: digests(&package.files),
        names: package.names,
    };
    let lock_text = lock.text();
    let mut change = Change {
        plan,
        extra: Vec::new(),
    };
    let lock_old = read_text(&out.join(LOCK))?;
    for (name, old, new) in [(MANIFEST, manifest_old, manifest), (LOCK, lock_old, lock_text)] {
        if old.as_deref() != Some(new.as_str()) {
            change.extra.push((name, old, new));
        }
    }
    if arguments.check {
        return Ok(check(client, &change, &package.files, &there, show));
    }
    if arguments.dry_run {
        list(&change, show);
        return Ok(Outcome::Fine);
    }
    let outcome = carry_out(&out, client, &change, &package.files, arguments.force, show)?;
    Ok(outcome)
}

fn show_vain(setup: &Setup, client: &Client, vain: &[VainWish], show: &Show) {
    let mut found = Findings::new(false);
    for wish in vain {
        let wished = client.names.iter().find(|wished| wished.key == wish.key);
        let range = wished.map_or(0..0, |wished| wished.range.clone());
        let place = Place::value(FileId(0), "").at(range);
        found.add(Finding::new(
            Code::Settings,
            place,
            wish.message.clone(),
            wish.remedy.clone(),
        ));
    }
    show.findings(&found, &setup.sources, true);
}

fn read_lock(out: &Path) -> Result<Lock, String> {
    let Some(text) = read_text(&out.join(LOCK))? else {
        return Ok(Lock::default());
    };
    Lock::read(&text).map_err(|line| {
        format!(
            "`{LOCK}` in `{}` cannot be read: line {line} is none of a lock; restore it from version control",
            super::disk::shown(out)
        )
    })
}

fn read_there(out: &Path, files: &Files, old: &Lock) -> Result<BTreeMap<String, String>, String> {
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

fn check(
    client: &Client,
    change: &Change,
    files: &Files,
    there: &BTreeMap<String, String>,
    show: &Show,
) -> Outcome {
    if change.is_nothing() {
        show.line(&format!(
            "{}: {} files are up to date",
            client.name, change.plan.unchanged
        ));
        return Outcome::Fine;
    }
    show.line(&stale_text(client, change, files, there));
    let command = mending_command(std::env::args().skip(1), !change.plan.edited.is_empty());
    show.error(
        "generated files are stale",
        &format!("run `{command}` and commit what it writes"),
    );
    Outcome::DoesNotHold
}

fn list(change: &Change, show: &Show) {
    change
        .plan
        .write
        .iter()
        .for_each(|path| show.line(&format!("write  {path}")));
    change
        .extra
        .iter()
        .for_each(|(path, ..)| show.line(&format!("write  {path}")));
    change
        .plan
        .remove
        .iter()
        .for_each(|path| show.line(&format!("remove {path}")));
    change
        .plan
        .edited
        .iter()
        .for_each(|path| show.line(&format!("refuse {path} (edited by hand)")));
    change
        .plan
        .foreign
        .iter()
        .for_each(|path| show.line(&format!("refuse {path} (not generated)")));
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

fn carry_out(
    out: &Path,
    client: &Client,
    change: &Change,
    files: &Files,
    force: bool,
    show: &Show,
) -> Result<Outcome, String> {
    let plan = &change.plan;
    if !plan.foreign.is_empty() || (!plan.edited.is_empty() && !force) {
        let listed: Vec<&str> = plan
            .edited
            .iter()
            .chain(&plan.foreign)
            .map(String::as_str)
            .collect();
        let message = format!(
            "these files in `{}` were edited by hand or are not generated:\n       {}",
            client.out,
            listed.join("\n       ")
        );
        show.error(&message, "move what is yours to a file of its own, then run `levain generate --force` to overwrite edited ones");
        return Ok(Outcome::Wrong);
    }
    let (kept, left): (Vec<_>, Vec<_>) = plan
        .write
        .iter()
        .chain(&plan.edited)
        .map(|path| (path.as_str(), files.get(path)))
        .partition(|(_, text)| text.is_some());
    let texts: Vec<(&str, &str)> = kept
        .into_iter()
        .filter_map(|(path, text)| Some((path, text?)))
        .collect();
    write_texts(out, &texts)?;
    let left = left.into_iter().map(|(path, _)| path);
    for path in left.chain(plan.remove.iter().map(String::as_str)) {
        remove(out, &out.join(path))?;
    }
    // The lock last: an interrupted run is then mended by the next.
    for (path, _, text) in &change.extra {
        write_text(&out.join(path), text)?;
    }
    let (written, removed) = (plan.write.len() + plan.edited.len(), plan.remove.len());
    show.line(&format!(
        "{}: {written} files written, {} unchanged, {removed} removed",
        client.name, plan.unchanged
    ));
    tell_next(client, change, show);
    Ok(Outcome::Fine)
}

// Once, when the crate was made: what a user does with it.
fn tell_next(client: &Client, change: &Change, show: &Show) {
    let is_new = change
        .extra
        .iter()
        .any(|(name, old, _)| *name == MANIFEST && old.is_none());
    if !is_new {
        return;
    }
    let manifest = format!("{}/{MANIFEST}", client.out.trim_end_matches('/'));
    show.line(&format!(
        "  now: cargo check --manifest-path {}",
        quoted(&manifest)
    ));
    if client.runtime.is_none() {
        show.line(&format!(
            "  `{}` depends on `levain` {} of the registry; `--runtime <folder>` takes that of a checkout of levain instead",
            client.crate_name,
            env!("CARGO_PKG_VERSION")
        ));
    }
}

fn title<'s>(specs: &'s [crate::spec::Spec], client: &'s Client) -> &'s str {
    let title = specs.last().and_then(|spec| spec.title.as_deref());
    title
        .filter(|title| !title.trim().is_empty())
        .unwrap_or(&client.name)
}
