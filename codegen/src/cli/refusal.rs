//! Shows settings that nothing in the spec matches, at their location in levain.toml.
//!
//! In: the errors of the options. Out: findings in levain.toml, or failures of the command line's own arguments.

use super::Outcome;
use super::setup::Setup;
use super::show::Show;
use crate::cli::settings::Client;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location};
use crate::options::{OptionError, Refusal, Setting};

/// Shows why nothing is generated, apart from the errors of the spec, and gives the outcome of the run.
pub(super) fn show_refusal(setup: &Setup, client: &Client, refusal: &Refusal, show: &Show) -> Outcome {
    let mut found = Findings::new(false);
    let settings = setup.sources.files().next().map(|(file, _)| file);
    for error in &refusal.options {
        match settings.and_then(|file| location_of(client, &error.setting, file)) {
            Some(location) => found.add(finding(error, location)),
            None => show.failure(&error.failure),
        }
    }
    if found.has_errors() {
        show.findings(&found, &setup.sources, true);
    }
    if refusal.options.is_empty() {
        Outcome::Fine
    } else {
        Outcome::Wrong
    }
}

/// The finding for a setting at its location.
pub(super) fn finding(error: &OptionError, location: Location) -> Finding {
    let failure = &error.failure;
    let code = failure.code.unwrap_or(Code::InvalidSettings);
    Finding::new(code, location, failure.message.clone(), failure.remedy.clone())
}

// The location of the setting in levain.toml; patterns may come from flags and have none.
pub(super) fn location_of(client: &Client, setting: &Setting, settings: FileId) -> Option<Location> {
    let range = match setting {
        Setting::Version(_) => client.versions_range.clone(),
        Setting::Pattern(_) => return None,
        Setting::Slashes(_) => client.slashes_range.clone(),
        Setting::Unchecked(_) => client.unchecked_range.clone(),
        Setting::Key(key) => {
            let names = client.names.iter().map(|name| (&name.key, &name.range));
            let types = client.types.iter().map(|of| (&of.key, &of.range));
            let mut all = names.chain(types);
            all.find(|(of, _)| *of == key).map(|(_, range)| range.clone())?
        }
        Setting::Renamed(key) => {
            let renamed = client.renamed.iter().find(|of| of.key == *key)?;
            renamed.range.clone()
        }
        Setting::Derives(key, path) => {
            let derives = client.derives.iter().find(|of| of.key == *key)?;
            derives.range_of(path.as_ref())
        }
    };
    Some(Location::value(settings, "").at(range))
}
