//! The two specs of a comparison: files, revisions, or versions of the spec of levain.toml.
//!
//! In: what the user called them. Out: for each its contract and its files, with the name to show.

use std::path::Path;

use super::arguments::Source;
use super::setup::{find_setup, load_client};
use super::show::Show;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Findings;
use crate::diff::rust::DecidedCrate;
use crate::load::revision::load_side;
use crate::load::{FoundInBoth, LoadedSpec};
use crate::model::contract::Contract;
use crate::model::spec::Version;
use crate::options::Options;

/// One of the two specs.
pub(super) struct LoadedSide {
    /// What the user called it.
    pub(super) name: String,
    /// Its files.
    pub(super) loaded: LoadedSpec,
    /// The version of it that is meant, as it is written; the newest if there is none.
    pub(super) version: Option<String>,
    /// What it says about the wire.
    pub(super) contract: Contract,
    /// Its crate, if that is wanted.
    pub(super) decided: Option<DecidedCrate>,
    /// Whether its files are in the work tree.
    pub(super) is_in_work_tree: bool,
}

/// What of the specs is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// What is on the wire.
    Wire,
    /// The crates too.
    Crates,
}

/// Loads both specs; with `base`, the older one at the commit where the work parted from that revision. What is wrong with them is shown, and then this is `None`.
pub(super) fn load_sides(
    [old, new]: [&str; 2],
    base: Option<&str>,
    wanted: Wanted,
    source: &Source,
    show: &Show,
) -> Option<[LoadedSide; 2]> {
    let is_version = |name: &str| !Path::new(name).exists() && name.parse::<Version>().is_ok();
    let loaded = if base.is_none() && is_version(old) && is_version(new) {
        load_versions(old, new, source, show)?
    } else {
        let load = |name: &str, base: Option<&str>| {
            let loaded = load_side(Path::new("."), name, base, source.root.as_deref())?;
            Ok((loaded.name.clone(), None, loaded))
        };
        [load(old, base), load(new, None)]
    };
    let mut sides = Vec::new();
    for loaded in loaded {
        match loaded {
            Ok(side) => sides.push(side),
            Err(failure) => show.failure(&failure),
        }
    }
    let [old, new] = <[Named; 2]>::try_from(sides).ok()?;
    // Reading takes most of the time, and neither needs the other.
    let (of_old, of_new) = std::thread::scope(|scope| {
        let of_old = scope.spawn(|| read_side(&old, wanted));
        let of_new = read_side(&new, wanted);
        (
            of_old
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            of_new,
        )
    });
    let (old, new) = (chosen(old, of_old, show), chosen(new, of_new, show));
    Some([old?, new?])
}

type Named = (String, Option<Version>, LoadedSpec);

// A spec with all its versions, and the crate of the one that is meant.
struct ReadSide {
    contracts: Vec<Contract>,
    found: Findings,
    decided: Option<DecidedCrate>,
}

fn read_side((_, version, loaded): &Named, wanted: Wanted) -> ReadSide {
    let mut found = FoundInBoth::default();
    if wanted == Wanted::Wire {
        return ReadSide {
            contracts: loaded.read_contracts(&mut found.wire),
            found: found.wire,
            decided: None,
        };
    }
    let (specs, contracts) = loaded.read_with_contracts(&mut found);
    let version = version.as_ref().map(Version::text);
    let decided = DecidedCrate::new(specs, version, &Options::default(), found.types);
    ReadSide {
        contracts,
        found: found.wire,
        decided: Some(decided),
    }
}

type Loaded = Result<Named, Failure>;

fn load_versions(old: &str, new: &str, source: &Source, show: &Show) -> Option<[Loaded; 2]> {
    let setup = find_setup(source, None, show)?;
    let has = |loaded: &LoadedSpec, version: &str| {
        let specs = loaded.read(&mut Findings::default());
        specs.iter().any(|spec| {
            spec.version
                .as_ref()
                .is_some_and(|own| own.value.text() == version)
        })
    };
    for client in &setup.settings.clients {
        let loaded = match load_client(&setup, client) {
            Ok(loaded) => loaded,
            Err(failure) => {
                show.failure(&failure);
                return None;
            }
        };
        if has(&loaded, old) || has(&loaded, new) || setup.settings.clients.len() == 1 {
            let side = |version: &str| Ok((version.to_owned(), version.parse().ok(), loaded.clone()));
            return Some([side(old), side(new)]);
        }
    }
    show.error(
        &format!("no spec of levain.toml has a version `{old}`"),
        "give two files, or name the spec: `levain diff 1.0.0 1.1.0 --spec spec/bakery`",
    );
    None
}

// The version that is meant, or the newest.
fn chosen(
    (name, version, loaded): Named,
    ReadSide {
        contracts,
        found,
        decided,
    }: ReadSide,
    show: &Show,
) -> Option<LoadedSide> {
    if found.has_errors() {
        show.findings(&found, &loaded.sources, false);
        return None;
    }
    let known: Vec<String> = contracts
        .iter()
        .filter_map(|contract| Some(contract.version.as_ref()?.value.clone()))
        .collect();
    let contract = match &version {
        Some(version) => contracts.into_iter().find(|contract| {
            contract
                .version
                .as_ref()
                .and_then(|own| own.value.parse().ok())
                .as_ref()
                == Some(version)
        }),
        None => contracts.into_iter().next_back(),
    };
    let Some(contract) = contract else {
        let remedy = format!("it has {}", known.join(", "));
        show.error(&format!("the spec has no version `{name}`"), &remedy);
        return None;
    };
    let is_in_work_tree = loaded.sources.files().all(|(_, file)| file.revision.is_none());
    Some(LoadedSide {
        version: version.map(|version| version.text().to_owned()),
        is_in_work_tree,
        name,
        loaded,
        contract,
        decided,
    })
}
