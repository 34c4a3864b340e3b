//! Applies a plan, or shows it: lists the changes, or reports files that are not up to date.
//!
//! In: the changes that a run would make. Out: lines, and files that are written and removed; none is touched while a file that the
//! user edited is in the way.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::Outcome;
use super::disk::{remove, write_text, write_texts};
use super::package_folder::Present;
use super::setup::quoted;
use super::show::Show;
use super::stale::{Change, stale_files, stale_text, update_command};
use super::summary::{self, show_moved, summary_text};
use crate::cli::settings::Client;
use crate::diagnostics::failure::Failure;
use crate::model::files::Files;
use crate::package::record::begun;

pub(super) const MANIFEST: &str = "Cargo.toml";
pub(super) const LOCK: &str = "levain.lock";
/// What a run is about to write, while it does.
pub(super) const BEGUN: &str = "levain.lock.begun";

/// Whether the files on disk are those that would be generated; shows the ones that are not.
pub(super) fn check(
    client: &Client,
    change: &Change,
    files: &Files,
    there: &BTreeMap<String, String>,
    show: &Show,
) -> Outcome {
    if change.is_nothing() {
        let unchanged = change.plan.unchanged;
        let text = format!("{}: {unchanged} files are up to date", client.name);
        show.result(
            "checked",
            json!({ "client": client.name, "files": unchanged }),
            &text,
        );
        return Outcome::Fine;
    }
    let stale = stale_files(change, files, there);
    let command = update_command(std::env::args().skip(1), !change.plan.edited.is_empty());
    for file in &stale {
        show.result("stale", file.members(client), "");
    }
    let members = json!({
        "client": client.name, "stale": stale.len(), "command": command, "items": summary::members(change),
    });
    let text = format!("{}\n\n{}", stale_text(client, &stale), summary_text(change));
    show.result("checked", members, &text);
    show_moved(client, &change.items, show);
    let message = if change.merge.conflicts > 0 {
        format!("`{}` has conflict markers of a merge", lock_path(client))
    } else {
        format!("generated files are stale: {} of `{}`", stale.len(), client.name)
    };
    show.error(&message, &format!("run `{command}` and commit what it writes"));
    Outcome::DoesNotHold
}

/// Shows what would be written, removed and refused.
pub(super) fn list(client: &Client, change: &Change, force: bool, show: &Show) -> Outcome {
    let plan = &change.plan;
    let tell = |action: &str, path: &str, why: &str| {
        let members = json!({ "client": client.name, "action": action, "path": path, "why": why });
        let note = if why.is_empty() {
            String::new()
        } else {
            format!(" ({why})")
        };
        show.result("planned", members, &format!("{action:<6} {path}{note}"));
    };
    let why = |path: &String| {
        if plan.merged.contains(path) {
            "of a merge"
        } else {
            ""
        }
    };
    plan.write.iter().for_each(|path| tell("write", path, why(path)));
    for (path, ..) in &change.extra {
        let is_of_merge = *path == LOCK && change.merge.conflicts > 0;
        tell(
            "write",
            path,
            if is_of_merge { "conflicts of a merge" } else { "" },
        );
    }
    plan.remove
        .iter()
        .for_each(|path| tell("remove", path, why(path)));
    let edited = if force { "write" } else { "refuse" };
    plan.edited
        .iter()
        .for_each(|path| tell(edited, path, "edited by hand"));
    plan.foreign
        .iter()
        .for_each(|path| tell("refuse", path, "not generated"));
    if change.is_nothing() {
        let text = format!("{}: {} files are up to date", client.name, plan.unchanged);
        show.result(
            "checked",
            json!({ "client": client.name, "files": plan.unchanged }),
            &text,
        );
        return Outcome::Fine;
    }
    if is_refused(change, force) {
        refuse(client, change, force, show);
        return Outcome::Wrong;
    }
    let members = json!({ "client": client.name, "items": summary::members(change) });
    show.result("items", members, &summary_text(change));
    show_moved(client, &change.items, show);
    Outcome::Fine
}

/// Writes and removes the files of the plan.
pub(super) fn apply(
    out: &Path,
    client: &Client,
    change: &Change,
    (files, present): (&Files, &Present),
    force: bool,
    show: &Show,
) -> Result<Outcome, String> {
    if is_refused(change, force) {
        refuse(client, change, force, show);
        return Ok(Outcome::Wrong);
    }
    let plan = &change.plan;
    show.progress(&format!("writing {} files", plan.write.len() + plan.edited.len()));
    for left in &present.left {
        remove(out, left)?;
    }
    let changed = plan.write.iter().chain(&plan.edited);
    let texts: Vec<(&str, &str)> = changed
        .filter_map(|path| Some((path.as_str(), files.get(path)?)))
        .collect();
    let edited = plan.edited.iter().filter(|path| files.get(path).is_none());
    let removed: Vec<&str> = plan.remove.iter().chain(edited).map(String::as_str).collect();
    // The next run knows by this what an interrupted one left.
    if !texts.is_empty() || !removed.is_empty() {
        write_text(&out.join(BEGUN), &begun(&change.lock, &present.texts).text())?;
    }
    write_texts(out, &texts)?;
    for path in &removed {
        remove(out, &out.join(path))?;
    }
    // The lock comes last: what it names is on the disk.
    for (path, _, text) in &change.extra {
        write_text(&out.join(path), text)?;
    }
    if out.join(BEGUN).exists() {
        remove(out, &out.join(BEGUN))?;
    }
    show_merge(client, change, show);
    show_generated(client, change, texts.len(), &removed, show);
    tell_next(client, change, show);
    Ok(Outcome::Fine)
}

// What a merge left, and is made new.
fn show_merge(client: &Client, change: &Change, show: &Show) {
    let (conflicts, files) = (change.merge.conflicts, &change.plan.merged);
    let mut text = String::new();
    if conflicts > 0 {
        let _ = writeln!(
            text,
            "mended `{}`: it had {conflicts} conflict{} of a merge, of which both sides were taken",
            lock_path(client),
            if conflicts == 1 { "" } else { "s" }
        );
    }
    for (key, other) in &change.merge.other_names {
        let name = change.lock.names.get(key).map_or("", String::as_str);
        let _ = writeln!(
            text,
            "both sides of a merge named `{key}`: it is `{name}`, and not `{other}`"
        );
    }
    for path in files {
        let _ = writeln!(
            text,
            "generated `{path}` anew, since both sides of a merge had changed it"
        );
    }
    if text.is_empty() {
        return;
    }
    let members = json!({
        "client": client.name, "lock": lock_path(client), "conflicts": conflicts, "files": files,
    });
    show.aside("mended", members, &text);
}

fn lock_path(client: &Client) -> String {
    format!("{}/{LOCK}", client.out.trim_end_matches('/'))
}

fn show_generated(client: &Client, change: &Change, written: usize, removed: &[&str], show: &Show) {
    let unchanged = change.plan.unchanged;
    let members = json!({
        "client": client.name, "out": client.out,
        "written": written, "unchanged": unchanged, "removed": removed.len(), "removed_files": removed,
        "items": summary::members(change),
    });
    let mut text = format!(
        "{}: {written} file{} written, {unchanged} unchanged, {} removed",
        client.name,
        if written == 1 { "" } else { "s" },
        removed.len()
    );
    for path in removed {
        let _ = write!(text, "\n  removed {path}");
    }
    if !change.is_nothing() {
        let _ = write!(text, "\n{}", summary_text(change));
    }
    show.result("generated", members, &text);
    show_moved(client, &change.items, show);
}

// Shown once, when the crate is made: what to do with it.
fn tell_next(client: &Client, change: &Change, show: &Show) {
    let is_new = change
        .extra
        .iter()
        .any(|(name, old, _)| *name == MANIFEST && old.is_none());
    if !is_new {
        return;
    }
    let manifest = format!("{}/{MANIFEST}", client.out.trim_end_matches('/'));
    let command = format!("cargo check --manifest-path {}", quoted(&manifest));
    let mut text = format!("  next: {command}");
    if client.runtime.is_none() {
        let _ = write!(
            text,
            "\n  `{}` depends on `levain` {} of the registry; `--runtime <folder>` takes that of a checkout of levain instead",
            client.crate_name,
            env!("CARGO_PKG_VERSION")
        );
    }
    show.result(
        "next",
        json!({ "client": client.name, "command": command }),
        &text,
    );
}

fn is_refused(change: &Change, force: bool) -> bool {
    !change.plan.foreign.is_empty() || (!change.plan.edited.is_empty() && !force)
}

// Each kind separately: their remedies differ.
fn refuse(client: &Client, change: &Change, force: bool, show: &Show) {
    let listed = |paths: &[String]| paths.join("\n       ");
    let plan = &change.plan;
    let kinds = [(&plan.edited, "edited by hand"), (&plan.foreign, "not generated")];
    for (paths, why) in kinds.iter().skip(usize::from(force)) {
        for path in *paths {
            show.aside(
                "refused",
                json!({ "client": client.name, "path": path, "why": why }),
                "",
            );
        }
    }
    if !plan.edited.is_empty() && !force {
        let message = format!(
            "these files in `{}` were edited by hand:\n       {}",
            client.out,
            listed(&plan.edited)
        );
        let remedy = "move what is yours to a file of its own, then overwrite them with `--force`; nothing was written";
        show.failure(&Failure::new(message, remedy));
    }
    if !plan.foreign.is_empty() {
        let message = format!(
            "these files in `{}` are not generated, and in the way:\n       {}",
            client.out,
            listed(&plan.foreign)
        );
        let remedy = "move them away, or give another folder with `--out`; nothing was written";
        show.failure(&Failure::new(message, remedy));
    }
}
