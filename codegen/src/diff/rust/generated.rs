//! The crate of one version: what is compared is what callers get who depend on that version alone.
//!
//! In: a loaded spec, and the version that is meant. Out: its items, and the names for the comparison with the next version. A spec that
//! has errors has no crate, which is said and is no reason to stop.

use std::collections::BTreeMap;

use super::why_not;
use crate::diagnostics::finding::Findings;
use crate::load::LoadedSpec;
use crate::model::items::Items;
use crate::naming::NameRegistry;
use crate::options::{Options, Versions};
use crate::pipeline;

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

/// The crate of a version of a spec; of the newest one if none is named. It keeps the names that `published` has, as a client does whose
/// `levain.lock` is committed.
///
/// # Errors
///
/// Why there is no crate.
pub fn generated_crate(
    loaded: &LoadedSpec,
    version: Option<&str>,
    options: &Options,
    published: &dyn NameRegistry,
) -> Result<GeneratedCrate, String> {
    let options = Options {
        versions: version.map_or(Versions::Newest, |version| {
            Versions::Listed(vec![version.to_owned()])
        }),
        ..options.clone()
    };
    let mut found = Findings::new(false);
    let generated = pipeline::generate(loaded, &options, published, &mut found);
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
