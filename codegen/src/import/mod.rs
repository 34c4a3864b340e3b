//! Writes a spec in levain's own language: what `levain import` makes of an OpenAPI document.
//!
//! In: a [`Spec`] whose parts are merged. Out: the text of a version file that `levain check` accepts, and a finding for all that the
//! language cannot say, at the place where it was written. Guesses nothing: what cannot be said is left out, or stands for any JSON.

mod components;
mod endpoints;
mod literals;
mod mend;
mod names;
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

/// What the version file is called and says of itself.
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
    // Endpoints first: what stands inside them and has no place there becomes a type.
    let endpoints = importer.endpoints();
    let types = importer.types();
    for (key, map) in [("hosts", hosts), ("types", types), ("endpoints", endpoints)] {
        if !map.is_empty() {
            file.insert(key, Yaml::Map(map));
        }
    }
    let text = mend::mended(file, &mut |refused, section, name| {
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
    /// By where their schemas stand: the types that components made.
    components: BTreeMap<(FileId, Arc<str>), String>,
    places: BTreeMap<String, Location>,
    hosts: BTreeMap<String, String>,
    found: &'f mut Findings,
}

impl Importer<'_, '_> {
    // The language cannot say `what`, which stands at `place`.
    fn unsaid(&mut self, location: &Location, what: &str, instead: &str) {
        let message = format!("the spec language cannot express {what}");
        self.found.add(Finding::new(
            Code::NotExpressible,
            location.clone(),
            message,
            instead,
        ));
    }

    // The language refuses what the document says.
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

    // Names that are the language's own, or that two types would share, are others there, and so in Rust.
    fn tell_other_names(&mut self) {
        let spec = self.spec;
        for (key, declared) in &spec.types {
            let text = declared.name.value.text();
            let given = self.names.of(key).unwrap_or(text).to_owned();
            if given != text && given != upper_camel(text, Filler::Type, Symbols::Part).plain() {
                self.unsaid(
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
            self.unsaid(&scheme.location, what, "add the header where requests are sent");
        }
        for incoming in &spec.incoming {
            self.unsaid(
                &incoming.name.location,
                "webhooks and callbacks",
                "declare the type of their bodies",
            );
        }
        for group in spec.groups.iter().filter(|group| group.doc.is_some()) {
            self.unsaid(
                &group.name.location,
                "the description of a group",
                "write it into the docs of its endpoints",
            );
        }
    }
}
