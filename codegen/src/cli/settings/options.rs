//! The options of the pipeline, as a client of levain.toml has them.

use super::Client;
use crate::model::extra_derives::ExtraDerives;
use crate::model::type_overrides::TypeOverrides;
use crate::naming::NameOverrides;
use crate::options::{Options, Versions};
use crate::selection::Selection;

impl Client {
    /// What to generate, and under which names.
    pub fn options(&self) -> Options {
        let names = self.names.iter().map(|of| (of.key.clone(), of.name.clone()));
        let types = TypeOverrides::new(
            self.types.iter().map(|of| (of.key.clone(), of.path.clone())),
            self.crates.iter().map(|of| of.name.clone()),
        );
        let derives = self.derives.iter().map(|of| {
            let paths = of.paths.iter().map(|(path, _)| path.clone());
            (of.key.clone(), paths.collect())
        });
        Options {
            versions: if self.versions.is_empty() {
                Versions::All
            } else {
                Versions::Listed(self.versions.clone())
            },
            selection: Selection {
                only: self.only.clone(),
                exclude: self.exclude.clone(),
                keep_unused: self.keep_unused,
            },
            short_names: self.short_names,
            overrides: NameOverrides::new(names).with_types(types),
            derives: ExtraDerives::new(derives),
            renamed: self
                .renamed
                .iter()
                .map(|of| (of.key.clone(), of.name.clone()))
                .collect(),
            slashes: self.slashes.clone(),
            unchecked: self.unchecked.clone(),
        }
    }
}
