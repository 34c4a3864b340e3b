//! `levain generate`: plans all changes first, and writes only if no file of the user's is in the way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Outcome;
use super::apply::{LOCK, MANIFEST, apply, check, list};
use super::arguments::Generate;
use super::changelog::changes_file;
use super::disk::make_folder;
use super::document::summary;
use super::folder_lock::{Access, lock_folder};
use super::least_bump::LeastBump;
use super::manifest::{Fresh, manifest_text};
use super::package_folder::{Present, has_own, read_own, read_present, read_record};
use super::refusal::show_refusal;
use super::setup::{Setup, find_setup, load_client};
use super::show::Show;
use super::stale::Change;
use super::target::check_target;
use super::workspace::workspace_around;
use crate::backend::in_parallel::in_parallel;
use crate::cli::settings::Client;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Findings;
use crate::load::{LoadedSpec, require_spec};
use crate::model::files::{Files, Package};
use crate::model::generated::Generated;
use crate::model::spec::{Spec, SpecLanguage};
use crate::package::attributes;
use crate::package::changes::{changed_items, compare_names};
use crate::package::lock::{Lock, digest};
use crate::package::plan::{Plan, plan};
use crate::package::record::Record;
use crate::pipeline;

/// What changed from version to version, for callers of the crate.
const CHANGES: &str = "CHANGES.md";

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
    require_spec(&setup.root, &client.spec)?;
    let out = setup.root.join(&client.out);
    let access = if arguments.check || arguments.dry_run {
        Access::Read
    } else {
        Access::Write
    };
    let was_there = out.exists();
    let alone = lock_folder(&out, access, show);
    let record = read_record(&out)?;
    check_target(&out, &setup.root.join(&client.spec), &record)?;
    let (loaded, generated) = match items(setup, client, &record.lock, arguments, show)? {
        Ok(generated) => generated,
        Err(outcome) => return Ok(outcome),
    };
    let documents = generated.specs.iter();
    let documents = documents.filter(|spec| spec.language == SpecLanguage::OpenApi);
    let documents: Vec<&Spec> = documents.collect();
    if !documents.is_empty() {
        let (members, text) = summary(&documents, &generated, &client.name);
        show.aside("document", members, &text);
    }
    let mut package = pipeline::package(&generated, &client.crate_name);
    if let Some(changes) = changes_file(&loaded, &generated) {
        package.files.add(CHANGES, changes);
    }
    if !has_own(&out, attributes::PATH) {
        package.files.add(attributes::PATH, attributes::text());
    }
    show.progress(&format!("comparing {} files", package.files.len()));
    let is_new = access == Access::Write && !was_there && alone.is_none();
    let alone = if is_new {
        make_folder(&out)?;
        lock_folder(&out, access, show)
    } else {
        alone
    };
    if is_new && out.join(LOCK).exists() {
        // Another run has made the folder meanwhile, and published names.
        drop(alone);
        return generate(setup, client, arguments, show);
    }
    let present = read_present(&out, &package.files, &record)?;
    let mut change = change_of(&out, client, &generated, &package, (&record, &present))?;
    if !change.is_nothing() && !change.items.is_first {
        show.progress("comparing with the last commit");
        change.least_bump = LeastBump::find(setup, client, &loaded, &generated);
    }
    if arguments.check {
        return Ok(check(client, &change, &package.files, &present.texts, show));
    }
    if arguments.dry_run {
        return Ok(list(client, &change, arguments.force, show));
    }
    let there = (&package.files, &present);
    Ok(apply(&out, client, &change, there, arguments.force, show)?)
}

// The items of the client; if there are errors, they are shown, and the outcome of the run is returned.
fn items(
    setup: &Setup,
    client: &Client,
    old: &Lock,
    arguments: &Generate,
    show: &Show,
) -> Result<Result<(LoadedSpec, Generated), Outcome>, Failure> {
    show.progress(&format!("reading {}", client.spec));
    let loaded = load_client(setup, client)?;
    let mut found = Findings::new(arguments.source.strict);
    show.progress(&format!("generating {}", client.name));
    let generated = pipeline::generate(&loaded, &client.options(), old, &mut found);
    let outcome = show.findings(&found, &loaded.sources, arguments.source.all_warnings);
    let generated = generated.map_err(|refusal| outcome.max(show_refusal(setup, client, &refusal, show)));
    Ok(generated.map(|generated| (loaded, generated)))
}

fn change_of(
    out: &Path,
    client: &Client,
    generated: &Generated,
    package: &Package,
    (record, present): (&Record, &Present),
) -> Result<Change, Failure> {
    let manifest_old = read_own(out, MANIFEST)?;
    let new = Fresh {
        title: title(&generated.specs, client),
        around: workspace_around(out),
    };
    let (manifest, features) = manifest_text(manifest_old.as_deref(), client, &package.features, &new)?;
    let lock = Lock {
        files: digests(&package.files),
        names: generated.names.clone(),
    };
    let lock_old = read_own(out, LOCK)?;
    let extra = [(MANIFEST, manifest_old, manifest), (LOCK, lock_old, lock.text())];
    let is_stale = |(_, old, new): &(&str, Option<String>, String)| old.as_deref() != Some(new.as_str());
    let plan = plan(&package.files, record, &present.texts);
    let mut items = compare_names(&record.lock.names, &lock.names);
    if !items.is_first {
        items.changed = changed(&plan, &package.files, &present.texts);
        let published: BTreeSet<&String> = lock.names.values().collect();
        items.changed.retain(|name| published.contains(name));
    }
    Ok(Change {
        plan,
        lock,
        items,
        features,
        extra: extra.into_iter().filter(is_stale).collect(),
        least_bump: None,
        merge: record.merge.clone(),
    })
}

// The items that the files to be written and removed have before and after.
fn changed(plan: &Plan, files: &Files, there: &BTreeMap<String, String>) -> Vec<String> {
    let paths = || plan.write.iter().chain(&plan.edited).chain(&plan.remove);
    let before = paths().filter_map(|path| there.get(path).map(String::as_str));
    let after = paths().filter_map(|path| files.get(path));
    changed_items(before, after)
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
