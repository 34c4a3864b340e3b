//! Specs that tests read from text, and the packages that are generated from them.

use std::collections::BTreeMap;
use std::path::Path;

use levain_codegen::diagnostics::finding::{Code, Findings};
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::read_folder;
use levain_codegen::frontend::text::yaml_tree::{read_yaml, to_json};
use levain_codegen::model::files::{Features, Files, Package};
use levain_codegen::model::generated::Counts;
use levain_codegen::model::spec::Spec;
use levain_codegen::naming::{EmptyRegistry, NameRegistry};
use levain_codegen::options::Options;
use levain_codegen::pipeline::{generate_items, package};
use levain_codegen::selection::Selection;
use serde_json::Value;

use super::cases::{file_name, files, root, text_of};

/// A package as the command would write it, with the names for its lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedPackage {
    /// Its files.
    pub files: Files,
    /// The features of its `Cargo.toml`.
    pub features: Features,
    /// Its public names by their keys.
    pub names: BTreeMap<String, String>,
    /// How much of the specs is generated.
    pub counts: Counts,
}

/// Specs with their files and with what was found in them so far.
pub struct ReadSpecs {
    /// The specs, the oldest version first.
    pub specs: Vec<Spec>,
    /// The files that they were read from, in the order that they were given in.
    pub sources: Sources,
    /// What is found, by reading and by all that comes after it.
    pub found: Findings,
}

/// The versions of a native spec, from its files' names and texts.
pub fn native<N: Into<String>, T: Into<String>>(files: impl IntoIterator<Item = (N, T)>) -> ReadSpecs {
    let (sources, mut found) = (sources_of(files), Findings::default());
    let files: Vec<_> = sources.files().map(|(file, _)| file).collect();
    let specs = read_folder(&files, &sources, &mut found);
    ReadSpecs {
        specs,
        sources,
        found,
    }
}

/// The spec of an OpenAPI document, which is the first of the files, before those that it refers to. There is none when its text is
/// no such document.
pub fn document<N: Into<String>, T: Into<String>>(files: impl IntoIterator<Item = (N, T)>) -> ReadSpecs {
    let (sources, mut found) = (sources_of(files), Findings::default());
    let first = sources.files().next();
    let spec = first.and_then(|(file, _)| read_openapi(file, &sources, &mut found));
    ReadSpecs {
        specs: spec.into_iter().collect(),
        sources,
        found,
    }
}

fn sources_of<N: Into<String>, T: Into<String>>(files: impl IntoIterator<Item = (N, T)>) -> Sources {
    let mut sources = Sources::default();
    for (name, text) in files {
        sources.add(name, text);
    }
    sources
}

impl ReadSpecs {
    /// The package of everything, with no name published before.
    ///
    /// # Errors
    ///
    /// What was found, a line for each finding.
    pub fn package(&mut self) -> Result<GeneratedPackage, String> {
        self.package_of(&Options::default(), &EmptyRegistry)
    }

    /// The package of a selection, with the names that were published before.
    ///
    /// # Errors
    ///
    /// What was found, a line for each finding.
    pub fn package_with(
        &mut self,
        selection: &Selection,
        published: &dyn NameRegistry,
    ) -> Result<GeneratedPackage, String> {
        let options = Options {
            selection: selection.clone(),
            ..Options::default()
        };
        self.package_of(&options, published)
    }

    /// The package that some options make, with the names that were published before.
    ///
    /// # Errors
    ///
    /// What was found, a line for each finding, and one for each setting that nothing matches.
    pub fn package_of(
        &mut self,
        options: &Options,
        published: &dyn NameRegistry,
    ) -> Result<GeneratedPackage, String> {
        let specs = self.specs.clone();
        let generated = generate_items(specs, &self.sources, options, published, &mut self.found);
        let generated = generated.map_err(|refusal| {
            let options = refusal.options.iter().map(|error| &error.failure);
            let options = options.map(|failure| format!("{}: {}\n", failure.message, failure.remedy));
            self.lines() + &options.collect::<String>()
        })?;
        let Package { files, features } = package(&generated, "client");
        Ok(GeneratedPackage {
            files,
            features,
            names: generated.names,
            counts: generated.counts,
        })
    }

    /// What was found, a line for each finding.
    pub fn lines(&self) -> String {
        render_lines(&self.found, &self.sources)
    }

    /// The codes of what was found.
    pub fn codes(&self) -> Vec<Code> {
        self.found.list().iter().map(|finding| finding.code).collect()
    }
}

/// The files of the first real API's spec, by name.
pub fn bakeronline_files() -> Vec<(String, String)> {
    let files = files(&root().join("spec/bakeronline"), &["yaml"]);
    assert!(files.len() >= 18, "{} versions of Bakeronline", files.len());
    files
        .iter()
        .map(|path| (file_name(path), text_of(path)))
        .collect()
}

/// The versions of the first real API.
pub fn bakeronline() -> ReadSpecs {
    native(bakeronline_files())
}

/// A file of YAML or JSON as a tree; `None` when it is neither.
pub fn tree_of(path: &Path) -> Option<Value> {
    let text = std::fs::read_to_string(path).ok()?;
    if path.extension().is_some_and(|extension| extension == "json") {
        return serde_json::from_str(&text).ok();
    }
    let mut sources = Sources::default();
    let file = sources.add(file_name(path), text);
    Some(to_json(&read_yaml(file, &sources, &mut Findings::default())?))
}
