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
use super::setup::quoted;
use super::show::Show;
use super::stale::{Change, stale_files, stale_text, update_command};
use crate::cli::settings::Client;
use crate::diagnostics::failure::Failure;
use crate::model::files::Files;

pub(super) const MANIFEST: &str = "Cargo.toml";
pub(super) const LOCK: &str = "levain.lock";

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
    show.result(
        "checked",
        json!({ "client": client.name, "stale": stale.len(), "command": command }),
        &stale_text(client, &stale),
    );
    show.error(
        &format!("generated files are stale: {} of `{}`", stale.len(), client.name),
        &format!("run `{command}` and commit what it writes"),
    );
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
    plan.write.iter().for_each(|path| tell("write", path, ""));
    change.extra.iter().for_each(|(path, ..)| tell("write", path, ""));
    plan.remove.iter().for_each(|path| tell("remove", path, ""));
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
    }
    Outcome::Fine
}

/// Writes and removes the files of the plan.
pub(super) fn apply(
    out: &Path,
    client: &Client,
    change: &Change,
    files: &Files,
    force: bool,
    show: &Show,
) -> Result<Outcome, String> {
    let plan = &change.plan;
    if is_refused(change, force) {
        refuse(client, change, force, show);
        return Ok(Outcome::Wrong);
    }
    show.progress(&format!("writing {} files", plan.write.len() + plan.edited.len()));
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
    // The lock comes last, so that the next run repairs an interrupted one.
    for (path, _, text) in &change.extra {
        write_text(&out.join(path), text)?;
    }
    let (written, removed) = (plan.write.len() + plan.edited.len(), plan.remove.len());
    let members = json!({
        "client": client.name, "out": client.out,
        "written": written, "unchanged": plan.unchanged, "removed": removed,
    });
    let text = format!(
        "{}: {written} file{} written, {} unchanged, {removed} removed",
        client.name,
        if written == 1 { "" } else { "s" },
        plan.unchanged
    );
    show.result("generated", members, &text);
    tell_next(client, change, show);
    Ok(Outcome::Fine)
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
