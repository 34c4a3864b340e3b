//! Writes an OpenAPI document in the spec language: `levain import`.
//!
//! In: a [`Spec`] without `allOf`. Out: the text of a version file that `levain check` accepts, and a finding at every element that the
//! language cannot express. Guesses nothing: such an element is left out, or becomes any JSON.

mod components;
mod endpoints;
mod literals;
mod names;
mod repair;
mod shapes;
mod types;
mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::names::NativeNames;
use self::yaml::{Map, Yaml};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location};
use crate::model::spec::{SecurityKind, Spec};
use crate::naming::crate_name::crate_name_of;
use crate::naming::{Filler, Symbols, upper_camel};

/// The API's name and the version of the file to write.
#[derive(Clone, Debug)]
pub struct ImportAs {
    /// The API's name; made of the title when there is none.
    pub api: Option<String>,
    /// The version.
    pub version: String,
}

/// A version file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The API's name.
    pub api: String,
    /// Its text.
    pub text: String,
}

/// Writes `spec` as a version file.
pub fn import_spec(spec: &Spec, wanted: &ImportAs, found: &mut Findings) -> Imported {
    let api = wanted.api.clone().unwrap_or_else(|| name_of_api(spec));
    let mut importer = Importer {
        spec,
        names: NativeNames::new(spec),
        hoisted: Vec::new(),
        components: BTreeMap::new(),
        places: BTreeMap::new(),
        hosts: BTreeMap::new(),
        found,
    };
    importer.tell_what_is_not_said();
    let mut file = Map::default();
    file.bare("levain", "1");
    file.text("api", &api);
    file.insert("version", Yaml::Quoted(wanted.version.clone()));
    file.some_text("title", spec.title.as_deref());
    types::notes(&mut file, &spec.notes);
    let hosts = importer.hosts();
    // Endpoints first: a type inside of them that needs a name is declared.
    let endpoints = importer.endpoints();
    let types = importer.types();
    for (key, map) in [("hosts", hosts), ("types", types), ("endpoints", endpoints)] {
        if !map.is_empty() {
            file.insert(key, Yaml::Map(map));
        }
    }
    let text = repair::repaired(file, &mut |refused, section, name| {
        importer.refused(refused, section, name);
    });
    let text = format!("# Written by `levain import`; yours to edit from now on.\n{text}");
    Imported { api, text }
}

fn name_of_api(spec: &Spec) -> String {
    let title = spec.title.as_deref().unwrap_or(&spec.api.value);
    let name = crate_name_of(title).unwrap_or_else(|| "api".to_owned());
    name.to_ascii_lowercase()
}

struct Importer<'s, 'f> {
    spec: &'s Spec,
    names: NativeNames,
    hoisted: Vec<(String, Yaml)>,
    /// The types of components, by the locations of their schemas.
    components: BTreeMap<(FileId, Arc<str>), String>,
    places: BTreeMap<String, Location>,
    hosts: BTreeMap<String, String>,
    found: &'f mut Findings,
}

impl Importer<'_, '_> {
    // The language cannot express `what`, which is at `location`.
    fn report_not_expressible(&mut self, location: &Location, what: &str, instead: &str) {
        let message = format!("the spec language cannot express {what}");
        self.found.add(Finding::new(
            Code::NotExpressible,
            location.clone(),
            message,
            instead,
        ));
    }

    // The language rejects an element of the document.
    fn refused(&mut self, refused: &Finding, section: &str, name: &str) {
        let location = self
            .location_of(section, name)
            .unwrap_or(&self.spec.location)
            .clone();
        let message = format!("the spec language rejects this: {}", refused.message);
        let remedy = format!(
            "it is left out of the imported spec; to keep it, {}",
            refused.remedy
        );
        self.found
            .add(Finding::new(Code::NotExpressible, location, message, remedy));
    }

    // A name that the language reserves, or that two types would share, is changed, and so is the name in Rust.
    fn tell_other_names(&mut self) {
        let spec = self.spec;
        for (key, declared) in &spec.types {
            let text = declared.name.value.text();
            let given = self.names.of(key).unwrap_or(text).to_owned();
            if given != text && given != upper_camel(text, Filler::Type, Symbols::Part).plain() {
                self.report_not_expressible(
                    &declared.name.location,
                    &format!("the name `{text}`"),
                    &format!("the type is called `{given}` in the imported spec"),
                );
            }
        }
    }

    fn tell_what_is_not_said(&mut self) {
        let spec = self.spec;
        self.tell_other_names();
        for scheme in spec.security_schemes.values() {
            let what = match &scheme.kind {
                SecurityKind::Bearer(_) | SecurityKind::OAuth2(_) | SecurityKind::OpenIdConnect(_) => {
                    continue;
                }
                SecurityKind::ApiKey { .. } => "that an API key is sent",
                SecurityKind::Basic => "that a user name and a password are sent",
                SecurityKind::MutualTls => "that a certificate is shown",
                SecurityKind::Http(_) | SecurityKind::Unknown(_) => "how this proves who asks",
            };
            self.report_not_expressible(&scheme.location, what, "add the header where requests are sent");
        }
        for incoming in &spec.incoming {
            self.report_not_expressible(
                &incoming.name.location,
                "webhooks and callbacks",
                "declare the type of their bodies",
            );
        }
        for group in spec.groups.iter().filter(|group| group.doc.is_some()) {
            self.report_not_expressible(
                &group.name.location,
                "the description of a group",
                "write it into the docs of its endpoints",
            );
        }
    }
}
