//! The fields of a request: parameters and the body.
//!
//! In: an endpoint. Out: its fields, each with where its value is sent beside it.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{attribute, word_if, word_of};
use super::constraint_entries::constraint_entries;
use super::docs::{docs, text};
use super::name;
use super::object::null_entry;
use super::scope::Scope;
use super::types::in_options;
use super::wire_form::{body_format, encoding_entry, style_entries};
use crate::model::api::ParameterIn;
use crate::model::ident::Ident;
use crate::model::items::{BodyFormatItem, BodyItem, EndpointItem, ParameterItem};

/// What a parameter and a body have in common.
struct Presence<'a> {
    ident: &'a Ident,
    getter: &'a Ident,
    is_optional: bool,
    is_nullable: bool,
    null_setter: Option<&'a Ident>,
}

impl Scope<'_> {
    /// The fields of the request: its parameters, its body and the format of the body.
    pub(super) fn request_fields(&self, endpoint: &EndpointItem) -> TokenStream {
        let parameters = endpoint.secret_parameters().into_iter().enumerate();
        let parameters =
            parameters.map(|(index, is_secret)| self.parameter_field(endpoint, index, is_secret));
        let body = endpoint.body.as_ref().map(|body| self.body_field(body));
        quote!(#(#parameters)* #body)
    }

    /// The entries of a parameter.
    pub(super) fn parameter_entries(endpoint: &EndpointItem, index: usize) -> Vec<TokenStream> {
        let parameter = &endpoint.parameters[index];
        let presence = Presence::of_parameter(parameter);
        let mut entries = Vec::from_iter(place_entry(endpoint, parameter));
        entries.extend(presence.entries());
        let style = parameter.style.as_ref();
        entries.extend(style.map_or_else(Vec::new, |style| {
            style_entries(style, default_style(parameter.position))
        }));
        let role = endpoint.pkce.and_then(|pkce| match index {
            _ if index == pkce.challenge => Some(quote!(pkce = challenge)),
            _ if index == pkce.method => Some(quote!(pkce = method)),
            _ => None,
        });
        entries.extend(role);
        entries.extend(constraint_entries(&parameter.constraints));
        entries
    }

    fn parameter_field(&self, endpoint: &EndpointItem, index: usize, is_secret: bool) -> TokenStream {
        let parameter = &endpoint.parameters[index];
        let presence = Presence::of_parameter(parameter);
        let mut entries = Self::parameter_entries(endpoint, index);
        entries.extend(word_if(is_secret, "secret"));
        let (docs, attribute) = (docs(&parameter.docs), attribute(&entries));
        let of = in_options(self.rust_type(&parameter.base), presence.options());
        let ident = name(&parameter.ident);
        quote!(#docs #attribute #ident: #of,)
    }

    /// The entries of the body.
    pub(super) fn body_entries(body: &BodyItem) -> Vec<TokenStream> {
        let mut entries = vec![place_of_body(body)];
        entries.extend(Self::encoding_entries(body));
        entries.extend(Presence::of_body(body).entries());
        entries.extend(constraint_entries(&body.constraints));
        entries
    }

    /// The entries of the encodings of a body's properties.
    pub(super) fn encoding_entries(body: &BodyItem) -> Vec<TokenStream> {
        body.encodings.iter().map(encoding_entry).collect()
    }

    fn body_field(&self, body: &BodyItem) -> TokenStream {
        let presence = Presence::of_body(body);
        let entries = Self::body_entries(body);
        let (docs, attribute) = (docs(&body.docs), attribute(&entries));
        let of = in_options(self.rust_type(&body.base), presence.options());
        let ident = name(&body.ident);
        // The body has several formats of one type.
        let format = (body.formats.len() > 1 && body.content.is_none()).then(|| self.format_field(body));
        quote!(#docs #attribute #ident: #of, #format)
    }

    fn format_field(&self, body: &BodyItem) -> TokenStream {
        let (levain, docs) = (&self.settings.runtime, text(&formats_docs(body)));
        quote!(#docs #[levain(body_format)] body_format: #levain::BodyFormat,)
    }
}

impl<'a> Presence<'a> {
    fn of_parameter(parameter: &'a ParameterItem) -> Self {
        Self {
            ident: &parameter.ident,
            getter: &parameter.getter,
            is_optional: parameter.is_optional,
            is_nullable: parameter.is_nullable,
            null_setter: parameter.null_setter.as_ref(),
        }
    }

    fn of_body(body: &'a BodyItem) -> Self {
        Self {
            ident: &body.ident,
            getter: &body.getter,
            is_optional: body.is_optional,
            is_nullable: body.is_nullable,
            null_setter: body.null_setter.as_ref(),
        }
    }

    // How many `Option`s the type has, for absence and for null.
    fn options(&self) -> usize {
        usize::from(self.is_optional) + usize::from(self.is_nullable)
    }

    fn entries(&self) -> Vec<TokenStream> {
        let mut entries = Vec::from_iter(word_if(self.is_nullable && !self.is_optional, "nullable"));
        entries.extend(null_entry(self.ident, self.null_setter));
        if self.getter != self.ident {
            let getter = name(self.getter);
            entries.push(quote!(getter = #getter));
        }
        entries
    }
}

// Where the parameter is sent, and its name there. A place that follows from the path and the method is not repeated.
fn place_entry(endpoint: &EndpointItem, parameter: &ParameterItem) -> Option<TokenStream> {
    let wire = &parameter.wire;
    let is_renamed = parameter.ident.plain() != wire;
    let is_in_path = [format!("{{{wire}}}"), format!("{{/{wire}}}")]
        .iter()
        .any(|braces| endpoint.path.contains(braces));
    let has_query = matches!(endpoint.method.as_str(), "GET" | "HEAD" | "DELETE");
    let is_implied = match parameter.position {
        ParameterIn::Path => is_in_path,
        ParameterIn::Query => !is_in_path && has_query,
        ParameterIn::Header | ParameterIn::Cookie => false,
    };
    if is_implied {
        return is_renamed.then(|| quote!(rename = #wire));
    }
    let place = word_of(place(parameter.position));
    let has_name = is_renamed || matches!(parameter.position, ParameterIn::Header | ParameterIn::Cookie);
    Some(if has_name {
        quote!(#place = #wire)
    } else {
        quote!(#place)
    })
}

/// The word for a place in a request.
pub(super) fn place(position: ParameterIn) -> &'static str {
    match position {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    }
}

fn default_style(position: ParameterIn) -> &'static str {
    match position {
        ParameterIn::Path | ParameterIn::Header => "SIMPLE",
        ParameterIn::Query | ParameterIn::Cookie => "FORM",
    }
}

fn place_of_body(body: &BodyItem) -> TokenStream {
    match body.formats.as_slice() {
        _ if body.content.is_some() => quote!(content),
        [BodyFormatItem::Json(None)] => quote!(body),
        formats => {
            let formats = formats.iter().map(body_format);
            quote!(body(#(#formats),*))
        }
    }
}

// The docs of the setter of the body's format.
fn formats_docs(body: &BodyItem) -> String {
    let shown = |format: &BodyFormatItem| match format {
        BodyFormatItem::Json(None) => "JSON".to_owned(),
        BodyFormatItem::Form(None) => "a form".to_owned(),
        BodyFormatItem::Multipart(None) => "multipart".to_owned(),
        BodyFormatItem::Json(Some(media_type))
        | BodyFormatItem::Form(Some(media_type))
        | BodyFormatItem::Multipart(Some(media_type))
        | BodyFormatItem::Lines(media_type)
        | BodyFormatItem::Sequence(media_type)
        | BodyFormatItem::Text(media_type)
        | BodyFormatItem::Bytes(media_type) => {
            format!("`{}`", media_type.replace('`', "'"))
        }
    };
    let formats: Vec<String> = body.formats.iter().map(shown).collect();
    format!(
        "The format of the body: {}. The first is the default.",
        formats.join(", ")
    )
}
