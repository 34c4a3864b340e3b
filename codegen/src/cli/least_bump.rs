//! The least bump that a run of `levain generate` means: what it does to the callers of the package as it was last committed.
//!
//! In: a client, and what was generated for it. Out: the number that must move, since the commit that changed `levain.lock` last. The spec and
//! the settings are those of that commit, read from git; without a repository there is nothing to compare with.

use std::path::Path;

use serde_json::{Value, json};

use super::apply::LOCK;
use super::settings::{Client, read_settings};
use super::setup::Setup;
use crate::diagnostics::finding::Findings;
use crate::diff::bump::Bump;
use crate::diff::rust::{RustChanges, compare_packages};
use crate::load::revision::{Git, load_at, load_documents_at, read_at};
use crate::load::{LoadedSpec, shown};
use crate::model::generated::Generated;
use crate::package::lock::Lock;
use crate::pipeline;

/// How many characters of a commit's id are shown.
const SHORT: usize = 10;

/// The least bump of a package, and why.
pub(super) struct LeastBump {
    since: String,
    changes: RustChanges,
}

impl LeastBump {
    /// Since the package was last committed. `None` if it never was, or if the spec and the settings are the same since then.
    pub(super) fn find(setup: &Setup, client: &Client, spec: &LoadedSpec, now: &Generated) -> Option<Self> {
        let lock = shown(&Path::new(&client.out).join(LOCK));
        let commit = Git::of(&setup.root).ok()?.last_change(&lock).ok()??;
        let since = commit.get(..SHORT).unwrap_or(&commit).to_owned();
        let former = former_client(setup, client, &commit);
        let before = load_former(setup, &former, &commit)?;
        if former == *client && has_same_files(&before, spec) {
            return None;
        }
        let lock = read_at(&setup.root, &commit, &lock).ok()??;
        let published = Lock::read(&lock).ok()?;
        let mut found = Findings::default();
        let generated = pipeline::generate(&before, &former.options(), &published, &mut found);
        let changes = match generated {
            Ok(generated) => compare_packages(&generated, now),
            Err(_) => RustChanges {
                unknown: Some(format!("the spec of {since} has errors")),
                ..RustChanges::default()
            },
        };
        Some(Self { since, changes })
    }

    /// The members that tools get.
    pub(super) fn members(&self) -> Value {
        json!({
            "since": self.since, "bump": self.changes.unknown.is_none().then(|| self.changes.bump().word()),
            "changes": self.changes.list.len(), "unknown": self.changes.unknown,
        })
    }

    /// The line for people, indented.
    pub(super) fn text(&self) -> String {
        let Self { since, changes } = self;
        if let Some(why) = &changes.unknown {
            return format!("  least bump of the crate since {since}: not known, {why}");
        }
        let bump = changes.bump();
        let mut because = changes
            .list
            .iter()
            .filter(|change| change.rule.bump == bump && bump > Bump::Patch);
        let reason = because.next().map(|first| {
            let more = match because.count() {
                0 => String::new(),
                more => format!(", and {more} more"),
            };
            format!(", since {} (`{}`){more}", first.rule.title, first.item)
        });
        format!(
            "  least bump of the crate since {since}: {}{}",
            bump.word(),
            reason.unwrap_or_default()
        )
    }
}

// The client as the settings of the commit have it; as it is now where they do not.
fn former_client(setup: &Setup, client: &Client, commit: &str) -> Client {
    let settings = read_at(&setup.root, commit, "levain.toml").ok().flatten();
    let settings = settings.and_then(|text| read_settings(&text).ok());
    let clients = settings.map(|settings| settings.clients).unwrap_or_default();
    let same = clients.into_iter().find(|other| other.name == client.name);
    same.unwrap_or_else(|| client.clone())
}

fn load_former(setup: &Setup, former: &Client, commit: &str) -> Option<LoadedSpec> {
    let below = former.root.as_deref();
    let loaded = if former.specs.is_empty() {
        load_at(&setup.root, commit, &former.spec, below)
    } else {
        load_documents_at(&setup.root, commit, &former.specs, below)
    };
    loaded.ok()
}

fn has_same_files(before: &LoadedSpec, now: &LoadedSpec) -> bool {
    let before = before.sources.files().map(|(_, file)| &file.text);
    before.eq(now.sources.files().map(|(_, file)| &file.text))
}
