//! The crate of one version: what is compared is what callers get who depend on that version alone.
//!
//! In: the versions of a spec, and the one that is meant. Out: its items, and the names for the comparison with the next version. A spec that
//! has errors has no crate, which is said and is no reason to stop.

use std::collections::BTreeMap;

use super::why_not;
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::Sources;
use crate::load::LoadedSpec;
use crate::model::items::Items;
use crate::model::spec::Spec;
use crate::naming::NameRegistry;
use crate::options::{Options, Versions};
use crate::pipeline::{self, Decided};

/// A crate as it is generated.
#[derive(Clone, Debug)]
pub struct GeneratedCrate {
    /// Its items.
    pub items: Items,
    /// Its cargo features that follow from groups of operations.
    pub features: Vec<String>,
    /// Its public names by their keys, which the next version keeps.
    pub names: BTreeMap<String, String>,
}

impl NameRegistry for GeneratedCrate {
    fn name_of(&self, key: &str) -> Option<&str> {
        self.names.get(key).map(String::as_str)
    }
}

/// The crate of a version before it has names: two of them can be made at the same time.
#[derive(Clone, Debug)]
pub struct DecidedCrate {
    decided: Decided,
    options: Options,
    found: Findings,
}

impl DecidedCrate {
    /// Of a version of these; of the newest one if none is named. `found` is what was found when they were read.
    pub fn new(specs: Vec<Spec>, version: Option<&str>, options: &Options, mut found: Findings) -> Self {
        let options = Options {
            versions: version.map_or(Versions::Newest, |version| {
                Versions::Listed(vec![version.to_owned()])
            }),
            ..options.clone()
        };
        let specs = pipeline::shortened(specs, &options);
        let mut decided = pipeline::decide(specs, &options, &mut found);
        // As large as what was decided, and of no more use.
        decided.forget_specs();
        Self {
            decided,
            options,
            found,
        }
    }

    /// Of a version of a spec.
    pub fn read(loaded: &LoadedSpec, version: Option<&str>, options: &Options) -> Self {
        let mut found = Findings::default();
        let specs = loaded.read(&mut found);
        Self::new(specs, version, options, found)
    }

    /// The crate. It keeps the names that `published` has, as a client does whose `levain.lock` is committed.
    ///
    /// # Errors
    ///
    /// Why there is no crate.
    pub fn generate(self, sources: &Sources, published: &dyn NameRegistry) -> Result<GeneratedCrate, String> {
        let Self {
            decided,
            options,
            found,
        } = self;
        let generated = pipeline::generate_decided(decided, sources, &options, published, &found);
        let mut generated = generated.map_err(|refusal| why_not(&found, &refusal))?;
        let features = pipeline::group_features(&generated);
        let items = generated
            .items
            .pop()
            .ok_or_else(|| "the spec has no version".to_owned())?;
        Ok(GeneratedCrate {
            items,
            features,
            names: generated.names,
        })
    }
}
