//! Endpoints: the request struct, the content of its body and its responses.
//!
//! In: an [`EndpointItem`]. Out: its tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{attribute, key, word_if, word_of};
use super::constants::constant;
use super::name;
use super::object::builder_name;
use super::request_field::place;
use super::scope::Scope;
use crate::model::api::ParameterIn;
use crate::model::items::{AuthItem, EndpointItem, Item};

// The places of constants, in the order in which their entries are written.
const PLACES: [ParameterIn; 4] = [
    ParameterIn::Query,
    ParameterIn::Header,
    ParameterIn::Cookie,
    ParameterIn::Path,
];

impl Scope<'_> {
    pub(super) fn render_endpoint(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let (docs, ident) = (self.request_docs(item, endpoint), name(&item.ident));
        let mut traits = item.kind.traits();
        traits.retain(|name| !endpoint.has_built_default() || *name != "Default");
        let derives = self.settings.derives(&traits, &["Request"], &item.derives);
        let attributes = self.request_attributes(item, endpoint);
        // The builder of other requests is `must_use` itself.
        let must_use = endpoint
            .opens_in_browser
            .then(|| quote!(#[must_use = "nothing happens until its URL is visited"]));
        let fields = self.request_fields(endpoint);
        let content = endpoint.body.as_ref().and_then(|body| body.content.as_ref());
        let content = content.map(|content| self.render_content(item, content));
        let responses = self.render_responses(item, endpoint);
        quote! {
            #docs
            #derives
            #attributes
            #must_use
            pub struct #ident {
                #fields
            }
            #content
            #responses
        }
    }

    /// The entries that say what is sent besides the fields, with the texts of the host and the version.
    pub(super) fn endpoint_entries(&self, item: &Item, endpoint: &EndpointItem) -> Vec<TokenStream> {
        let constants = PLACES
            .iter()
            .filter_map(|position| constants_entry(endpoint, *position));
        let version = self.items().version.as_ref().map(|version| &version.text);
        let host = &endpoint.host;
        self.route_entries(item, endpoint, (&quote!(#host), &quote!(#version)))
            .into_iter()
            .chain(constants)
            .collect()
    }

    fn request_attributes(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let mut groups = vec![
            self.route_entries(item, endpoint, (&self.host(endpoint), &self.version())),
            Vec::from_iter(self.security_entry(endpoint)),
        ];
        groups.extend(
            PLACES
                .iter()
                .map(|position| Vec::from_iter(constants_entry(endpoint, *position))),
        );
        let response = endpoint.response.as_ref().map(name);
        groups.push(Vec::from_iter(
            response.map(|response| quote!(responses = #response)),
        ));
        groups.push(self.redirect_entries(endpoint));
        groups.push(Vec::from_iter(builder_name(&item.ident, &endpoint.builder)));
        groups.push(Vec::from_iter(word_if(endpoint.has_built_default(), "default")));
        groups.iter().filter_map(|entries| attribute(entries)).collect()
    }

    // The method and the path, the host, the name, and what every request of the API sends.
    fn route_entries(
        &self,
        item: &Item,
        endpoint: &EndpointItem,
        (host, sent_version): (&TokenStream, &TokenStream),
    ) -> Vec<TokenStream> {
        let path = &endpoint.path;
        let mut entries = Vec::new();
        if let Some(method) = method_key(&endpoint.method) {
            let method = word_of(method);
            entries.push(quote!(#method = #path));
        } else {
            let method = &endpoint.method;
            entries.extend([quote!(method = #method), quote!(path = #path)]);
        }
        entries.push(quote!(host = #host));
        let own_name = item.family.plain();
        if snake_of(item.ident.plain()).as_deref() != Some(own_name) {
            entries.push(quote!(name = #own_name));
        }
        let version = self.items().version.as_ref();
        let header = version.and_then(|version| version.header.as_ref());
        let header = header.filter(|_| endpoint.is_versioned);
        if let Some(header) = header {
            entries.extend([quote!(version_header = #header), quote!(version = #sent_version)]);
        }
        // The security requirements say whether a token is needed.
        entries.extend(match endpoint.auth {
            _ if !endpoint.security.is_empty() => None,
            AuthItem::None => None,
            AuthItem::Optional => Some(quote!(auth = optional)),
            AuthItem::Bearer => Some(quote!(auth = bearer)),
        });
        entries
    }

    fn redirect_entries(&self, endpoint: &EndpointItem) -> Vec<TokenStream> {
        let Some(redirect) = &endpoint.redirect else {
            return Vec::new();
        };
        let query = self.item(redirect.query);
        let mut entries = vec![quote!(redirect = #query)];
        let error = redirect.error.map(|error| self.item(error));
        entries.extend(error.map(|error| quote!(redirect_error = #error)));
        let echoed = redirect.echoes.as_ref().map(|(_, field)| name(field));
        entries.extend(echoed.map(|field| quote!(echoes = #field)));
        entries.extend(redirect.issuer.iter().map(|issuer| quote!(issuer = #issuer)));
        entries
    }
}

// A known method is a key of its own.
fn method_key(method: &str) -> Option<&'static str> {
    Some(match method {
        "GET" => "get",
        "PUT" => "put",
        "POST" => "post",
        "DELETE" => "delete",
        "OPTIONS" => "options",
        "HEAD" => "head",
        "PATCH" => "patch",
        "TRACE" => "trace",
        _ => return None,
    })
}

// The constants of one place: `query(response_type = "code")`.
fn constants_entry(endpoint: &EndpointItem, position: ParameterIn) -> Option<TokenStream> {
    let wanted = endpoint
        .constants
        .iter()
        .filter(|constant| constant.position == position);
    let entries: Vec<TokenStream> = wanted
        .map(|parameter| {
            let (key, value) = (key(&parameter.wire), constant(&parameter.value));
            quote!(#key = #value)
        })
        .collect();
    let place = word_of(place(position));
    (!entries.is_empty()).then(|| quote!(#place(#(#entries),*)))
}

// The name in snake case, where that is beyond doubt: a name of words that are a capital and small letters.
fn snake_of(camel: &str) -> Option<String> {
    let mut snake = String::with_capacity(camel.len() + 4);
    let mut word = 0;
    for letter in camel.chars() {
        match letter {
            'A'..='Z' if snake.is_empty() || word > 1 => {
                if !snake.is_empty() {
                    snake.push('_');
                }
                snake.push(letter.to_ascii_lowercase());
                word = 1;
            }
            'a'..='z' if word > 0 => {
                snake.push(letter);
                word += 1;
            }
            _ => return None,
        }
    }
    (word > 1).then_some(snake)
}

#[cfg(test)]
mod tests {
    use super::snake_of;

    #[test]
    fn a_name_is_left_out_only_where_it_is_beyond_doubt() {
        assert_eq!(snake_of("Authorize").as_deref(), Some("authorize"));
        assert_eq!(snake_of("GetShops").as_deref(), Some("get_shops"));
        for name in ["GetV2", "GetURL", "A", "Größe", "GetA", "", "get"] {
            assert_eq!(snake_of(name), None, "{name}");
        }
    }
}
