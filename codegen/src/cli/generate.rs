//! `levain generate`: plans first, and touches the disk only when nothing stands against the plan.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::Outcome;
use super::arguments::Generate;
use super::disk::{read_text, remove, write_text};
use super::document::summary;
use super::manifest::manifest_text;
use super::setup::{LoadedSpec, find_setup, load_spec};
use super::show::Show;
use crate::files::Files;
use crate::lock::{Lock, digest};
use crate::pipeline::package_of;
use crate::plan::{Plan, plan};
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
        let outcome = match generate(&setup.root, client, arguments, show) {
            Ok(outcome) => outcome,
            Err(message) => {
                show.error(
                    &message,
                    "mend it and run `levain generate` again; nothing was left half written",
                );
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

fn generate(root: &Path, client: &Client, arguments: &Generate, show: &Show) -> Result<Outcome, String> {
    let out = root.join(&client.out);
    let old = read_lock(&out)?;
    let LoadedSpec {
        sources,
        mut specs,
        mut found,
    } = load_spec(root, client, arguments.source.strict)?;
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
    let package = package_of(&specs, &selection, &sources, &old, &mut found);
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
    for spec in specs.iter().filter(|spec| spec.language == SpecLanguage::OpenApi) {
        show.note(&summary(spec, &package, &client.name));
    }
    let there = read_there(&out, &package.files, &old)?;
    let plan = plan(&package.files, &old, &there);
    let manifest_old = read_text(&out.join(MANIFEST))?;
    let manifest = manifest_text(manifest_old.as_deref(), client, &package.features)?;
    let lock = Lock {
        files: package
            .files
            .iter()
            .map(|(path, text)| (path.to_owned(), digest(text)))
            .collect(),
        names: package.names,
    };
    let lock_text = lock.text();
    let mut change = Change {
        plan,
        extra: Vec::new(),
    };
    if manifest_old.as_deref() != Some(manifest.as_str()) {
        change.extra.push((MANIFEST, manifest));
    }
    if read_text(&out.join(LOCK))?.as_deref() != Some(lock_text.as_str()) {
        change.extra.push((LOCK, lock_text));
    }
    if arguments.check {
        return Ok(check(client, &change, &package.files, &there, show));
    }
    if arguments.dry_run {
        list(&change, show);
        return Ok(Outcome::Fine);
    }
    carry_out(&out, client, &change, &package.files, arguments.force, show)
}

struct Change {
    plan: Plan,
    extra: Vec<(&'static str, String)>,
}

impl Change {
    fn is_nothing(&self) -> bool {
        self.extra.is_empty()
            && self.plan.write.is_empty()
            && self.plan.remove.is_empty()
            && self.plan.edited.is_empty()
            && self.plan.foreign.is_empty()
    }
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
    let mut text = format!(
        "{}: the generated files in `{}` are stale\n",
        client.name, client.out
    );
    let changed = change
        .plan
        .write
        .iter()
        .chain(&change.plan.edited)
        .chain(&change.plan.foreign);
    for path in changed {
        match (there.get(path), files.get(path)) {
            (Some(old), Some(new)) => {
                let _ = write!(text, "\nchanged: {path}\n{}", first_difference(old, new));
            }
            (None, _) => {
                let _ = writeln!(text, "\nmissing: {path}");
            }
            (Some(_), None) => {
                let _ = writeln!(text, "\nleft over, and edited: {path}");
            }
        }
    }
    for path in &change.plan.remove {
        let _ = writeln!(text, "\nleft over: {path}");
    }
    for (path, _) in &change.extra {
        let _ = writeln!(text, "\nchanged: {path}");
    }
    show.line(text.trim_end());
    show.error(
        "generated files are stale",
        "run `levain generate` and commit what it writes",
    );
    Outcome::DoesNotHold
}

// The first place where two texts differ, with the lines around it.
fn first_difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let mut text = format!("  line {}\n", same + 1);
    for line in old.iter().skip(same).take(4) {
        let _ = writeln!(text, "  - {line}");
    }
    for line in new.iter().skip(same).take(4) {
        let _ = writeln!(text, "  + {line}");
    }
    text
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
        .for_each(|(path, _)| show.line(&format!("write  {path}")));
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
    for path in plan.write.iter().chain(&plan.edited) {
        match files.get(path) {
            Some(text) => write_text(&out.join(path), text)?,
            None => remove(out, &out.join(path))?,
        }
    }
    for path in &plan.remove {
        remove(out, &out.join(path))?;
    }
    // The lock last: an interrupted run is then mended by the next.
    for (path, text) in &change.extra {
        write_text(&out.join(path), text)?;
    }
    let (written, removed) = (plan.write.len() + plan.edited.len(), plan.remove.len());
    show.line(&format!(
        "{}: {written} files written, {} unchanged, {removed} removed",
        client.name, plan.unchanged
    ));
    Ok(Outcome::Fine)
}
