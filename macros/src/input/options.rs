//! The options of the pipeline, as the input of `api!` has them.

use levain_codegen::model::extra_derives::ExtraDerives;
use levain_codegen::model::type_overrides::TypeOverrides;
use levain_codegen::naming::NameOverrides;
use levain_codegen::options::{Options, Versions};
use levain_codegen::selection::Selection;
use syn::LitStr;

use super::Input;

impl Input {
    /// What to generate, and under which names.
    pub fn options(&self) -> Options {
        let names = self.names.iter().map(|(key, name)| (key.value(), name.value()));
        let types = TypeOverrides::new(
            self.types.iter().map(|(key, path)| (key.value(), path.clone())),
            self.crates.iter().map(LitStr::value),
        );
        let derives = self.derives.iter().map(|(key, paths)| {
            let paths = paths.iter().map(|(_, path)| path.clone());
            (key.value(), paths.collect())
        });
        Options {
            versions: match &self.version {
                Some(version) => Versions::Listed(vec![version.value()]),
                None => Versions::Newest,
            },
            selection: Selection {
                only: self.only.iter().map(LitStr::value).collect(),
                ..Selection::default()
            },
            short_names: self.short_names,
            overrides: NameOverrides::new(names).with_types(types),
            derives: ExtraDerives::new(derives),
            renamed: Vec::new(),
            slashes: self.slashes.iter().map(LitStr::value).collect(),
            unchecked: self.unchecked.iter().map(LitStr::value).collect(),
        }
    }
}
