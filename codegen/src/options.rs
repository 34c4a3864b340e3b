//! What a user decides beside the spec: one value, which each face makes of its own settings.
//!
//! In: settings, without their locations. Out: [`Options`], and an [`OptionError`] for each setting that nothing in the spec matches. The
//! texts of these mistakes stand here once; a face adds where the setting was written.

mod derives;
mod renamed;
mod slashes;
mod unchecked;
mod unread;

pub use self::derives::read_derive;
pub use self::renamed::unusable_former_names;
use self::unread::Unread;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Code;
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::api::{Api, Operation};
use crate::model::extra_derives::ExtraDerives;
use crate::model::rust_path::RustPath;
use crate::model::spec::{Spec, Status, UnreadElements, Version};
use crate::naming::{NameOverrides, NameRegistry};
use crate::selection::Selection;

/// What to generate, and under which names.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Options {
    /// The versions to generate.
    pub versions: Versions,
    /// The operations to generate.
    pub selection: Selection,
    /// Whether names of operations leave out what their method and path say.
    pub short_names: bool,
    /// Names and types in place of the spec's.
    pub overrides: NameOverrides,
    /// Former keys or names of types and requests, each with what it is now.
    pub renamed: Vec<(String, String)>,
    /// Derives that are added to the items.
    pub derives: ExtraDerives,
    /// Parameters of paths whose values are several segments: operations as in the selection, each with the name of a parameter.
    pub slashes: Vec<String>,
    /// Rules that are not checked: a keyword, the key of an element, or both.
    pub unchecked: Vec<String>,
}

/// Which versions of a spec are meant.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Versions {
    /// All of them.
    #[default]
    All,
    /// The ones in this list.
    Listed(Vec<String>),
    /// The newest stable one; the newest of all where none is stable.
    Newest,
}

/// A setting, by the text that the user wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A version.
    Version(String),
    /// A pattern of operations.
    Pattern(String),
    /// A key whose name or type is overridden.
    Key(String),
    /// A former key or name.
    Renamed(String),
    /// A parameter of a path.
    Slashes(String),
    /// Rules that are not checked.
    Unchecked(String),
    /// A path among the derives of a key; all of them when there is no path.
    Derives(String, Option<RustPath>),
}

/// A setting that nothing in the spec matches, or whose value cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    /// The setting.
    pub setting: Setting,
    /// What is wrong, and what to write.
    pub failure: Failure,
}

/// Why nothing was generated: errors of the spec, which are in the findings, or these of the options.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Refusal {
    /// Settings that cannot be used.
    pub options: Vec<OptionError>,
}

impl Options {
    /// The versions that are meant, in the order of the spec.
    pub fn chosen_versions(&self, specs: Vec<Spec>) -> Vec<Spec> {
        let chosen: Vec<bool> = specs.iter().map(|spec| self.chooses(spec, &specs)).collect();
        let specs = specs.into_iter().zip(chosen);
        specs
            .filter_map(|(spec, chosen)| chosen.then_some(spec))
            .collect()
    }

    /// Whether `spec`, which is one of `specs`, is among the versions that are meant.
    pub fn chooses(&self, spec: &Spec, specs: &[Spec]) -> bool {
        match &self.versions {
            Versions::All => true,
            Versions::Newest => {
                let newest = newest_stable(specs).or(specs.last());
                newest.is_some_and(|newest| std::ptr::eq(newest, spec))
            }
            Versions::Listed(wanted) => wanted.iter().any(|version| is_version(spec, version)),
        }
    }

    /// Whether nothing but a list of operations is asked for.
    pub fn is_only_selection(&self) -> bool {
        let selection = Selection {
            only: self.selection.only.clone(),
            ..Selection::default()
        };
        let plain = Self {
            versions: Versions::Newest,
            selection,
            ..Self::default()
        };
        !self.selection.only.is_empty() && *self == plain
    }

    /// An error for each version that is meant and that the spec does not have.
    pub fn unknown_versions(&self, specs: &[Spec]) -> Vec<OptionError> {
        let Versions::Listed(wanted) = &self.versions else {
            return Vec::new();
        };
        // It may be one of those that could not be read.
        if specs.is_empty()
            || specs
                .iter()
                .any(|spec| spec.unread.contains(&UnreadElements::Versions))
        {
            return Vec::new();
        }
        let is_document = specs.iter().any(|spec| spec.version.is_none());
        let unknown = wanted
            .iter()
            .filter(|version| is_document || !specs.iter().any(|spec| is_version(spec, version)));
        unknown
            .map(|version| unknown_version(version, specs, is_document))
            .collect()
    }

    /// Applies what is said of parameters and rules to a decided API, before it is checked.
    pub fn apply(&self, api: &mut Api) {
        slashes::keep_slashes(&self.slashes, api);
        unchecked::remove_rules(&self.unchecked, api);
    }

    /// An error for each pattern that matches no operation or no parameter, for each rule that nothing has, for each override that applies to nothing or
    /// takes the name of something else, and for derives that cannot be added.
    pub fn unmatched(&self, apis: &[Api], published: &dyn NameRegistry) -> Vec<OptionError> {
        if apis.is_empty() {
            return Vec::new();
        }
        let unread = Unread::of(apis);
        let operations: Vec<&Operation> = apis.iter().flat_map(|api| &api.operations).collect();
        let patterns = self.selection.unmatched(&operations).into_iter();
        let patterns = patterns.chain(self.selection.leaves_nothing(&operations));
        let patterns = patterns.filter(|_| !unread.may_be_operation());
        let patterns = patterns.map(|(pattern, failure)| OptionError {
            setting: Setting::Pattern(pattern.to_owned()),
            failure,
        });
        let overrides = self.overrides.unused(apis, published).into_iter();
        let overrides = overrides.filter(|unused| !unread.may_be_element(&unused.key));
        let overrides = overrides.map(|unused| OptionError {
            setting: Setting::Key(unused.key),
            failure: Failure::new(unused.message, unused.remedy).of(Code::InvalidSettings),
        });
        let derives = derives::unusable(&self.derives, apis).into_iter();
        let derives = derives.filter(|error| match &error.setting {
            Setting::Derives(key, _) => !unread.may_be_element(key),
            _ => true,
        });
        let slashes = self
            .slashes
            .iter()
            .filter(|wanted| !unread.may_be_element(wanted));
        let slashes = slashes.filter_map(|wanted| {
            Some(OptionError {
                setting: Setting::Slashes(wanted.clone()),
                failure: slashes::unmatched(wanted, &operations)?,
            })
        });
        let unchecked = self
            .unchecked
            .iter()
            .filter(|wanted| !unread.may_be_element(wanted));
        let unchecked = unchecked.filter_map(|wanted| {
            Some(OptionError {
                setting: Setting::Unchecked(wanted.clone()),
                failure: unchecked::ineffective(wanted, apis)?,
            })
        });
        let of_elements = slashes.chain(unchecked);
        patterns
            .chain(overrides)
            .chain(derives)
            .chain(of_elements)
            .collect()
    }
}

/// The newest version that is stable and no pre-release.
pub fn newest_stable(specs: &[Spec]) -> Option<&Spec> {
    let stable = specs.iter().filter(|spec| {
        let version = spec.version.as_ref();
        spec.status == Status::Stable && version.is_some_and(|version| !version.value.is_pre_release())
    });
    stable.max_by(|left, right| version_of(left).cmp(&version_of(right)))
}

fn version_of(spec: &Spec) -> Option<&Version> {
    spec.version.as_ref().map(|version| &version.value)
}

// `1.7` is 1.7.0.
fn is_version(spec: &Spec, written: &str) -> bool {
    let wanted: Option<Version> = written.parse().ok();
    wanted.is_some() && version_of(spec) == wanted.as_ref()
}

fn unknown_version(written: &str, specs: &[Spec], is_document: bool) -> OptionError {
    let (message, remedy) = if is_document {
        (
            "the spec is an OpenAPI document, which has one version".to_owned(),
            "remove the setting".to_owned(),
        )
    } else {
        let versions = || specs.iter().filter_map(version_of).map(Version::text);
        let remedy = match (nearest(written, versions()), listed(versions())) {
            (Some(near), _) => format!("write `{near}`"),
            (None, Some(all)) => format!("write {all}"),
            (None, None) => match newest_stable(specs).and_then(version_of) {
                Some(newest) => format!("write `{newest}`, the newest stable one"),
                None => "add a file that begins with `version: \"…\"`".to_owned(),
            },
        };
        let written = crate::frontend::text::yaml_tree::shortened(written);
        (format!("the spec has no version `{written}`"), remedy)
    };
    OptionError {
        setting: Setting::Version(written.to_owned()),
        failure: Failure::new(message, remedy).of(Code::UnknownVersion),
    }
}
