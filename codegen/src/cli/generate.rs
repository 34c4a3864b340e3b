//! `levain generate`: plans first, and touches the disk only when nothing stands against the plan.

use std::collections::BTreeMap;
use std::path::Path;

use super::Outcome;
use super::arguments::Generate;
use super::carry_out::{LOCK, MANIFEST, carry_out, check, list};
use crate::frontend::load::read_text;
use super::document::summary;
use super::load::{LoadedSpec, load_spec};
use super::manifest::{Fresh, manifest_text};
use super::setup::{Setup, find_setup};
use super::show::Show;
use super::stale::Change;
use crate::diagnostics::failure::Failure;
use super::versions::check_versions;
use super::workspace::workspace_around;
use crate::backend::in_parallel::in_parallel;
use crate::cli::settings::Client;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location};
use crate::model::files::Files;
use crate::model::spec::{Spec, SpecLanguage};
use crate::naming::{NameOverrides, Named, UnusedOverride};
use crate::normalize::short_names::shorten_names;
use crate::package::lock::{Lock, digest};
use crate::package::plan::plan;
use crate::pipeline::{GeneratedPackage, package_of};
use crate::selection::Selection;

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
    let (specs, package) = match make(setup, client, &old, arguments, show)? {
        Ok(made) => made,
        Err(outcome) => return Ok(outcome),
    };
    for spec in specs.iter().filter(|spec| spec.language == SpecLanguage::OpenApi) {
        let (members, text) = summary(spec, &package, &client.name);
        show.aside("document", members, &text);
    }
    show.progress(&format!("comparing {} files", package.files.iter().count()));
    let there = read_there(&out, &package.files, &old)?;
    let change = change_of(&out, client, &specs, &package, (&old, &there))?;
    if arguments.check {
        return Ok(check(client, &change, &package.files, &there, show));
    }
    if arguments.dry_run {
        return Ok(list(client, &change, arguments.force, show));
    }
    let force = arguments.force;
    Ok(carry_out(&out, client, &change, &package.files, force, show)?)
}

type Made = Result<(Vec<Spec>, GeneratedPackage), Outcome>;

// What is to be generated; how the run ends when nothing can be, which is shown then.
fn make(
    setup: &Setup,
    client: &Client,
    old: &Lock,
    arguments: &Generate,
    show: &Show,
) -> Result<Made, Failure> {
    show.progress(&format!("reading {}", client.spec));
    let LoadedSpec {
        mut sources,
        mut specs,
        mut found,
    } = load_spec(&setup.root, &client.spec, arguments.source.strict)?;
    if client.short_names {
        specs.iter_mut().for_each(shorten_names);
    }
    if !client.versions.is_empty() {
        let settings = setup.add_to(&mut sources);
        check_versions(client, settings, &specs, &mut found);
        let is_wanted = |text: &str| client.versions.iter().any(|version| version == text);
        specs.retain(|spec| {
            spec.version
                .as_ref()
                .is_some_and(|version| is_wanted(version.value.text()))
        });
    }
    let selection = Selection {
        only: client.only.clone(),
        exclude: client.exclude.clone(),
        keep_unused: client.keep_unused,
    };
    let pairs = client.names.iter();
    let overrides =
        NameOverrides::new(pairs.map(|overridden| (overridden.key.clone(), overridden.name.clone())));
    let overrides = overrides.with_types(client.type_overrides());
    let named = Named {
        registry: old,
        overrides: &overrides,
    };
    show.progress(&format!("generating {}", client.name));
    let package = package_of(&specs, &selection, &sources, &named, &mut found);
    let outcome = show.findings(&found, &sources, arguments.source.all_warnings);
    let Ok(package) = package else {
        return Ok(Err(outcome));
    };
    if !package.idle.is_empty() {
        show_idle(&package.idle, show);
        return Ok(Err(Outcome::Wrong));
    }
    if !package.unused_overrides.is_empty() {
        show_unused(setup, client, &package.unused_overrides, show);
        return Ok(Err(Outcome::Wrong));
    }
    Ok(Ok((specs, package)))
}

fn change_of(
    out: &Path,
    client: &Client,
    specs: &[Spec],
    package: &GeneratedPackage,
    (old, there): (&Lock, &BTreeMap<String, String>),
) -> Result<Change, Failure> {
    let manifest_old = read_text(&out.join(MANIFEST))?;
    let new = Fresh {
        title: title(specs, client),
        around: workspace_around(out),
    };
    let manifest = manifest_text(manifest_old.as_deref(), client, &package.features, &new)?;
    let lock = Lock {
        files: digests(&package.files),
        names: package.names.clone(),
    };
    let lock_old = read_text(&out.join(LOCK))?;
    let extra = [(MANIFEST, manifest_old, manifest), (LOCK, lock_old, lock.text())];
    let is_stale = |(_, old, new): &(&str, Option<String>, String)| old.as_deref() != Some(new.as_str());
    Ok(Change {
        plan: plan(&package.files, old, there),
        extra: extra.into_iter().filter(is_stale).collect(),
    })
}

fn show_idle(idle: &[(String, Option<String>)], show: &Show) {
    for (pattern, near) in idle {
        let remedy = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "a pattern is `METHOD /path`, a name or `group.name`, with `*` and `**`".to_owned(),
        };
        let message = format!("`{pattern}` matches no operation");
        show.failure(&Failure::new(message, remedy).of(Code::UnknownOperation));
    }
}

fn show_unused(setup: &Setup, client: &Client, unused: &[UnusedOverride], show: &Show) {
    let mut found = Findings::new(false);
    for wanted_name in unused {
        let overridden = client
            .names
            .iter()
            .find(|overridden| overridden.key == wanted_name.key);
        let own = client.types.iter().find(|own| own.key == wanted_name.key);
        let range = overridden
            .map(|overridden| &overridden.range)
            .or(own.map(|own| &own.range));
        let range = range.cloned().unwrap_or(0..0);
        let location = Location::value(FileId(0), "").at(range);
        found.add(Finding::new(
            Code::InvalidSettings,
            location,
            wanted_name.message.clone(),
            wanted_name.remedy.clone(),
        ));
    }
    show.findings(&found, &setup.sources, true);
}

fn read_lock(out: &Path) -> Result<Lock, Failure> {
    let Some(text) = read_text(&out.join(LOCK))? else {
        return Ok(Lock::default());
    };
    Lock::read(&text).map_err(|line| {
        let message = format!(
            "`{LOCK}` in `{}` cannot be read: line {line} is none of a lock",
            crate::frontend::load::shown(out)
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
