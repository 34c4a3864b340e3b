//! The page of a request: its parameters and responses as tables, its security in words, and an example.
//!
//! In: an endpoint. Out: doc attributes. One more parameter is one more line.

use proc_macro2::TokenStream;

use super::docs::docs;
use super::example::example_of;
use super::scope::Scope;
use crate::backend::docs::code_in_table;
use crate::model::api::ParameterIn;
use crate::model::ident::Ident;
use crate::model::items::{
    BodyItem, Docs, EndpointItem, Item, ItemId, ParameterItem, ResponseStatus, RustType, StdType,
};

impl Scope<'_> {
    /// The docs of a request.
    pub(super) fn request_docs(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let mut text = item.docs.text.clone();
        // What is set aside stays as it was, and the path of an example would be another one.
        let home = self.home_of(item).filter(|home| home.version == self.layout.root);
        let example = home.and_then(|home| example_of(self.layout, home));
        let sections = [
            self.parameter_table(endpoint),
            self.response_table(endpoint),
            self.security_sentence(endpoint),
            example.map(|lines| format!("# Example\n\n{lines}")),
        ];
        for section in sections.into_iter().flatten() {
            text.push_str("\n\n");
            text.push_str(section.trim_end());
        }
        docs(&Docs {
            text,
            ..item.docs.clone()
        })
    }

    fn parameter_table(&self, endpoint: &EndpointItem) -> Option<String> {
        let rows = endpoint
            .parameters
            .iter()
            .map(|parameter| self.parameter_row(parameter));
        let body = endpoint.body.iter().map(|body| self.body_row(body));
        let rows: Vec<String> = rows.chain(body).collect();
        let head = "# Parameters\n\n| Name | In | Type | Presence | Meaning |\n|---|---|---|---|---|\n";
        (!rows.is_empty()).then(|| format!("{head}{}", rows.concat()))
    }

    fn parameter_row(&self, parameter: &ParameterItem) -> String {
        let place = match parameter.position {
            ParameterIn::Path => "path",
            ParameterIn::Query => "query",
            ParameterIn::Header => "header",
            ParameterIn::Cookie => "cookie",
        };
        let is_renamed = parameter.ident.plain() != parameter.wire;
        let place = if is_renamed {
            format!("{place}: {}", code_in_table(&parameter.wire))
        } else {
            place.to_owned()
        };
        let of = self.linked_type(&parameter.base);
        row(
            &parameter.ident,
            &place,
            &of,
            parameter.is_optional,
            &parameter.docs.summary,
        )
    }

    fn body_row(&self, body: &BodyItem) -> String {
        let of = self.linked_type(&body.base);
        row(&body.ident, "body", &of, body.is_optional, &body.docs.summary)
    }

    fn response_table(&self, endpoint: &EndpointItem) -> Option<String> {
        if let Some(redirect) = &endpoint.redirect {
            let query = self.linked_type(&RustType::Item(redirect.query));
            let error = redirect.error.map(|error| {
                let error = self.linked_type(&RustType::Item(error));
                format!(", or with {error}")
            });
            let error = error.unwrap_or_default();
            return Some(format!("The browser returns with {query}{error}."));
        }
        let rows = endpoint.responses.iter().map(|response| {
            let status = match response.status {
                ResponseStatus::Exactly(status) => status.to_string(),
                ResponseStatus::Class(class) => format!("{class}XX"),
                ResponseStatus::Default => "other".to_owned(),
            };
            let of = response.body.as_ref().map(|(of, _)| self.linked_type(of));
            let (of, meaning) = (of.unwrap_or_default(), &response.docs.summary);
            cells(&[&status, &of, meaning])
        });
        let rows: Vec<String> = rows.collect();
        let head = "# Responses\n\n| Status | Type | Meaning |\n|---|---|---|\n";
        (!rows.is_empty() && endpoint.response.is_some()).then(|| format!("{head}{}", rows.concat()))
    }

    fn security_sentence(&self, endpoint: &EndpointItem) -> Option<String> {
        let sets = endpoint.security.iter().map(|set| {
            let uses = set.iter().map(|used| {
                let scheme = self.linked_type(&RustType::Item(used.scheme));
                let scopes: Vec<String> = used.scopes.iter().map(|scope| code_in_table(scope)).collect();
                match scopes.as_slice() {
                    [] => scheme,
                    [scope] => format!("{scheme} with the scope {scope}"),
                    scopes => format!("{scheme} with the scopes {}", scopes.join(", ")),
                }
            });
            uses.collect::<Vec<_>>().join(" and ")
        });
        let sets: Vec<String> = sets.collect();
        let needed: Vec<&str> = sets
            .iter()
            .map(String::as_str)
            .filter(|set| !set.is_empty())
            .collect();
        if needed.is_empty() {
            return None;
        }
        let verb = if needed.len() < sets.len() {
            "may be sent with"
        } else {
            "needs"
        };
        Some(format!("It {verb} {}.", needed.join(", or ")))
    }

    // The type as it is read, as a link to the first item in it.
    fn linked_type(&self, of: &RustType) -> String {
        let text = format!("`{}`", self.plain_type(of));
        let target = match of.first_item() {
            Some(id) => self.item(id).to_string().replace(' ', ""),
            None => match of.first_local() {
                Some(local) => local.source().to_owned(),
                None => return text,
            },
        };
        if text == format!("`{target}`") {
            format!("[{text}]")
        } else {
            format!("[{text}]({target})")
        }
    }

    fn plain_type(&self, of: &RustType) -> String {
        let list = |items: &[RustType]| {
            let items: Vec<String> = items.iter().map(|item| self.plain_type(item)).collect();
            items.join(", ")
        };
        match of {
            RustType::Item(id) => self.plain_item(*id),
            RustType::Local(ident) => ident.plain().to_owned(),
            RustType::Std(of) => std_name(*of).to_owned(),
            RustType::Runtime(of) => (*of).to_owned(),
            RustType::Boxed(of) => self.plain_type(of),
            RustType::Vec(of) => format!("Vec<{}>", self.plain_type(of)),
            RustType::Map(of) => format!("Map<{}>", self.plain_type(of)),
            RustType::Option(of) => format!("Option<{}>", self.plain_type(of)),
            RustType::RuntimeGeneric(name, of) => format!("{name}<{}>", self.plain_type(of)),
            RustType::Tuple(items) => format!("({})", list(items)),
            RustType::Path(..) => self.rust_type(of).to_string().replace(' ', ""),
        }
    }

    fn plain_item(&self, id: ItemId) -> String {
        let item = self.items().get(id);
        item.map_or_else(String::new, |item| item.ident.plain().to_owned())
    }
}

fn row(ident: &Ident, place: &str, of: &str, is_optional: bool, meaning: &str) -> String {
    let name = format!("`{}`", ident.plain());
    let presence = if is_optional { "optional" } else { "required" };
    cells(&[&name, place, of, presence, meaning])
}

fn cells(cells: &[&str]) -> String {
    let cells = cells.iter().map(|cell| match *cell {
        "" => " |".to_owned(),
        cell => format!(" {cell} |"),
    });
    format!("|{}\n", cells.collect::<String>())
}

/// The name of a type of the standard library.
pub(super) fn std_name(of: StdType) -> &'static str {
    match of {
        StdType::I64 => "i64",
        StdType::U64 => "u64",
        StdType::F64 => "f64",
        StdType::Bool => "bool",
        StdType::String => "String",
    }
}
