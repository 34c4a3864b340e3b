//! Endpoints and hosts, as the spec language writes them.

use super::Importer;
use super::names::Standing;
use super::shapes::compact;
use super::types::notes;
use super::yaml::{Map, Yaml};
use crate::diagnostics::location::Location;
use crate::model::spec::{
    Auth, BodyFormat, Parameter, Presence, Response, SpecBody, SpecEndpoint, StatusRange,
};
use crate::model::status::{class, reason};
use crate::naming::{Filler, Symbols, upper_camel};

impl Importer<'_, '_> {
    /// The hosts of the document, and those of single endpoints.
    pub(super) fn hosts(&mut self) -> Map {
        let mut map = Map::default();
        let spec = self.spec;
        for host in &spec.hosts {
            if !is_url(&host.url.value) {
                self.report_not_expressible(
                    &host.url.location,
                    "a host without an absolute URL",
                    "add it under `hosts`",
                );
                continue;
            }
            if !host.variables.is_empty() {
                self.report_not_expressible(
                    &host.url.location,
                    "variables of a server's URL",
                    "their defaults are used",
                );
            }
            let mut described = Map::default();
            described.text("url", &host.url.value);
            described.some_text("doc", host.doc.as_deref());
            let mut name = if spec.hosts.len() == 1 {
                "api".to_owned()
            } else {
                host_name(&host.url.value)
            };
            // Servers may differ only in their scheme.
            if let Some((scheme, _)) = host.url.value.split_once("://")
                && map.has(&name)
            {
                name = format!("{name}-{scheme}");
            }
            map.insert(&name, compact(described, "url"));
            self.hosts.insert(host.name.value.clone(), name);
        }
        self.report_server_choice();
        let own = spec
            .endpoints
            .iter()
            .filter_map(|endpoint| endpoint.server_url.as_ref());
        for url in own.filter(|url| is_url(&url.value)) {
            let name = host_name(&url.value);
            if !map.has(&name) {
                map.text(&name, &url.value);
            }
        }
        map
    }

    // In the spec language an endpoint names its host; the caller does not choose one.
    fn report_server_choice(&mut self) {
        let spec = self.spec;
        for host in spec.hosts.iter().skip(1) {
            let is_chosen = |endpoint: &SpecEndpoint| {
                endpoint
                    .host
                    .as_ref()
                    .is_some_and(|chosen| chosen.value == host.name.value)
            };
            if !spec.endpoints.iter().any(is_chosen) {
                self.report_not_expressible(
                    &host.url.location,
                    "alternative servers",
                    "endpoints use the first; add `host` to those that use this one",
                );
            }
        }
    }

    /// The endpoints in the order of the document.
    pub(super) fn endpoints(&mut self) -> Map {
        let mut map = Map::default();
        let spec = self.spec;
        for endpoint in &spec.endpoints {
            let route = format!(
                "{} {}{}",
                endpoint.method.value,
                native_path(&endpoint.path.value),
                endpoint.fragment.as_deref().unwrap_or_default()
            );
            if map.has(&route) {
                self.report_not_expressible(
                    &endpoint.location,
                    "two endpoints with the same method and path",
                    "the second is left out",
                );
                continue;
            }
            let described = self.endpoint(endpoint);
            self.places
                .insert(format!("endpoints {route}"), endpoint.location.clone());
            map.insert(&route, Yaml::Map(described));
        }
        map
    }

    fn endpoint(&mut self, endpoint: &SpecEndpoint) -> Map {
        let mut map = Map::default();
        let name = endpoint.name.value.text();
        map.text("name", name);
        map.some_text("group", endpoint.group.as_ref().map(|group| group.value.as_str()));
        let own = endpoint.server_url.as_ref().filter(|url| is_url(&url.value));
        let own = own.map(|url| host_name(&url.value));
        let named = endpoint
            .host
            .as_ref()
            .and_then(|host| self.hosts.get(&host.value).cloned());
        map.some_text("host", own.or(named).as_deref());
        match endpoint.auth {
            Auth::None => {}
            Auth::Optional => map.text("auth", "optional"),
            Auth::Bearer => map.text("auth", "bearer"),
        }
        notes(&mut map, &endpoint.notes);
        let group = endpoint.group.iter().map(|group| group.value.clone());
        let standing = Standing {
            namespace: group.collect(),
            parts: vec![upper_camel(name, Filler::Type, Symbols::Part).plain().to_owned()],
            is_in_component: false,
        };
        let tables = [
            ("path", &endpoint.path_parameters),
            ("query", &endpoint.query),
            ("headers", &endpoint.headers),
            ("cookies", &endpoint.cookies),
        ];
        for (key, parameters) in tables {
            let required = (key == "path").then(|| self.required(parameters));
            let table = self.parameters(required.as_ref().unwrap_or(parameters), &standing);
            if !table.is_empty() {
                map.insert(key, Yaml::Map(table));
            }
        }
        if let Some(body) = &endpoint.body {
            let mut described = self.content(body, &standing.below("body"));
            if body.presence == Presence::Optional {
                described.bare("required", "false");
            }
            map.insert("body", compact(described, "type"));
        }
        let mut responses = Map::default();
        for response in &endpoint.responses {
            let (status, said) = self.response(response, &standing);
            responses.insert(&status, said);
        }
        if !responses.is_empty() {
            map.insert("response", Yaml::Map(responses));
        }
        map
    }

    // A path of the spec language has all of its segments.
    fn required(&mut self, parameters: &[Parameter]) -> Vec<Parameter> {
        let mut required = parameters.to_vec();
        for parameter in &mut required {
            if parameter.presence == Presence::Optional {
                let location = &parameter.name.location;
                self.report_not_expressible(location, "a segment that may be absent", "it is required");
                parameter.presence = Presence::Required;
            }
        }
        required
    }

    fn parameters(&mut self, parameters: &[Parameter], standing: &Standing) -> Map {
        let mut map = Map::default();
        for parameter in parameters {
            let name = &parameter.name.value;
            let Some(key) = self.row_key(name, parameter.presence, &parameter.name.location) else {
                continue;
            };
            self.rust_name(parameter.rust_name.as_deref(), &parameter.name.location);
            let described = self.described_members(&parameter.shape, &standing.below(name), "type");
            map.insert(&key, compact(described, "type"));
        }
        map
    }

    fn response(&mut self, response: &Response, standing: &Standing) -> (String, Yaml) {
        let (status, name) = match response.status.value {
            StatusRange::Exactly(code) => {
                let name = reason(code).map_or_else(|| format!("Status{code}"), str::to_owned);
                (code.to_string(), name)
            }
            StatusRange::Class(first) => (format!("{first}XX"), class(first).to_owned()),
            StatusRange::Default => ("default".to_owned(), "Default".to_owned()),
        };
        let below = standing.below(&name);
        let mut map = Map::default();
        match &response.body {
            Some(body) => map = self.content(body, &below),
            None => map.text("type", "none"),
        }
        // The docs of a response are its description, or else that of its type.
        map.some_text("doc", response.doc.as_deref());
        let headers = self.parameters(&response.headers, &below);
        if !headers.is_empty() {
            map.insert("headers", Yaml::Map(headers));
        }
        (status, compact(map, "type"))
    }

    fn content(&mut self, body: &SpecBody, standing: &Standing) -> Map {
        let mut map = Map::default();
        let formats: Vec<Yaml> = body
            .formats
            .iter()
            .map(|format| Yaml::Text(format_word(&format.value)))
            .collect();
        if formats != [Yaml::Text("json".to_owned())] {
            let formats = match formats.as_slice() {
                [one] => one.clone(),
                _ => Yaml::List(formats),
            };
            map.insert("as", formats);
        }
        for (key, value) in self.described_members(&body.shape, standing, "type").list {
            map.insert(&key, value);
        }
        self.body_extras(body);
        map
    }

    fn body_extras(&mut self, body: &SpecBody) {
        for other in &body.other_contents {
            self.report_not_expressible(
                &other.location,
                "a different type of body in another media type",
                "the first media type is kept",
            );
        }
        for part in &body.parts {
            self.report_not_expressible(
                &part.name.location,
                "the encoding of a property of a body",
                "the default of its type is used",
            );
        }
        if body.stream.is_some() {
            self.report_not_expressible(&body.location, "a streamed body", "the whole body is read");
        }
    }

    /// The location in the document of a node of the file.
    pub(super) fn location_of(&self, section: &str, name: &str) -> Option<&Location> {
        self.places.get(&format!("{section} {name}"))
    }
}

fn format_word(format: &BodyFormat) -> String {
    match format {
        BodyFormat::Json(media_type) if media_type == BodyFormat::JSON || is_json_range(media_type) => {
            "json".to_owned()
        }
        BodyFormat::Form(media_type) if media_type == BodyFormat::FORM => "form".to_owned(),
        BodyFormat::Multipart(media_type) if media_type == BodyFormat::FORM_DATA => "multipart".to_owned(),
        BodyFormat::Text(media_type) if media_type == "text/plain" => "text".to_owned(),
        BodyFormat::Bytes(media_type) if media_type == "application/octet-stream" => "bytes".to_owned(),
        // Of several ranges the first.
        format if format.is_range() => {
            let media_types = format.media_type().split(',');
            media_types.map(str::trim).take(1).collect()
        }
        format => format.media_type().to_owned(),
    }
}

// A segment that begins with `@` is a parameter in the language, and `%40` is the same character (RFC 3986, section 2.1).
fn native_path(path: &str) -> String {
    let mut out = path.replace("/@", "/%40");
    for (character, code) in [
        (' ', "%20"),
        ('"', "%22"),
        ('<', "%3C"),
        ('>', "%3E"),
        ('|', "%7C"),
        ('^', "%5E"),
    ] {
        out = out.replace(character, code);
    }
    out
}

fn is_url(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_alphanumeric())
            && !rest.contains(['?', '#', '@', ' ', '{'])
    })
}

fn host_name(url: &str) -> String {
    let words: Vec<&str> = url
        .split("://")
        .last()
        .unwrap_or_default()
        .split(|next: char| !next.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-").to_ascii_lowercase()
}

// The spec language reads these as bytes.
fn is_json_range(media_type: &str) -> bool {
    matches!(media_type, "*/*" | "application/*" | "text/json")
}
