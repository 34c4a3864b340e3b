//! `#[derive(Request)]`: a struct of parameters, as a request to one endpoint.
//!
//! In: the struct. Out: the impl of `Endpoint`, getters, and a builder. Where each field goes follows from the path and the method, unless
//! its attributes say it.

mod body;
mod endpoint;
mod field;
mod flatten;
mod getters;
mod parts;
mod pkce;
mod redirect;
mod security;
mod style;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Fields, GenericParam, Generics, parse_quote};

use super::attributes::Attributes;
use super::builder::{Builder, BuilderField, Extra, Need, null_setter};
use super::field_type::{Accepted, is_exact};
use super::{Errors, hiding_debug, runtime};
use endpoint::Endpoint;
use field::{Place, RequestField};

pub use body::{encodings, format};
#[cfg(feature = "api")]
pub use endpoint::METHODS;

/// What the expansion is made of.
struct Request<'i> {
    input: &'i DeriveInput,
    levain: TokenStream,
    endpoint: Endpoint,
    fields: Vec<RequestField<'i>>,
}

/// The impls of a request.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let attributes = Attributes::of("a request", &input.attrs);
    if !attributes.has("spec") {
        return expand_struct(input, attributes, errors);
    }
    #[cfg(feature = "api")]
    if let Some(compared) = crate::against_spec::compare(input, attributes, errors) {
        let attributes = Attributes::of("a request", &compared.input.attrs);
        let (watch, impls) = (compared.watch, expand_struct(&compared.input, attributes, errors));
        return quote!(#watch #impls);
    }
    #[cfg(not(feature = "api"))]
    errors.at(
        &input.ident,
        "comparing with a spec needs levain's feature `macros`: `levain = { version = \"…\", features = [\"macros\"] }`",
    );
    TokenStream::new()
}

fn expand_struct(input: &DeriveInput, mut attributes: Attributes, errors: &mut Errors) -> TokenStream {
    let levain = runtime(&mut attributes);
    let endpoint = Endpoint::take(&mut attributes, &input.ident, &levain);
    errors.extend(attributes.finish());
    let Some(named) = named_fields(input, errors) else {
        return TokenStream::new();
    };
    let fields = named
        .named
        .iter()
        .filter_map(|field| RequestField::of(field, &endpoint, &levain, errors));
    let request = Request {
        input,
        fields: fields.collect(),
        endpoint,
        levain,
    };
    request.check(errors);
    let (endpoint, getters, builder) = (
        request.endpoint_impl(),
        request.getters(errors),
        request.builder(),
    );
    let (redirect, default) = (request.redirect(errors), request.default_impl(errors));
    let flattened = request.flattened_checks();
    let shown = request.fields.iter();
    let shown = shown.map(|field| (field.ident, field.is_secret));
    let debug = hiding_debug(&input.ident, &input.generics, &shown.collect::<Vec<_>>());
    quote!(#endpoint #redirect #getters #builder #default #flattened #debug)
}

/// The fields, which have names.
pub fn named_fields<'i>(input: &'i DeriveInput, errors: &mut Errors) -> Option<&'i syn::FieldsNamed> {
    let message = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => return Some(fields),
            Fields::Unnamed(_) => "the parameters of a request have names: give the fields names",
            Fields::Unit => "a request without parameters is written with braces: `struct Name {}`",
        },
        Data::Enum(_) => {
            "a request is a struct: one endpoint has one set of parameters, so derive it for a struct each"
        }
        Data::Union(_) => "a `union` of Rust cannot be a request",
    };
    errors.at(&input.ident, message);
    None
}

impl<'i> Request<'i> {
    fn builder(&self) -> TokenStream {
        let built = &self.input.ident;
        let builder = self.endpoint.builder.clone();
        let settable = self.fields.iter().filter(|field| field.place.is_set_by_caller());
        let extras = self.fields.iter().filter_map(|field| self.extra(field));
        let builder = Builder {
            vis: &self.input.vis,
            built,
            ident: builder.unwrap_or_else(|| format_ident!("{built}Builder")),
            generics: &self.input.generics,
            in_versions: self.endpoint.in_versions(),
            fields: settable.map(builder_field).collect(),
            extras: extras.collect(),
            noun: "parameter",
            must_use: Some("nothing happens until it is sent"),
            levain: self.levain.clone(),
        };
        let pkce = self.pkce_setter(&builder);
        let expanded = builder.expand();
        quote!(#expanded #pkce)
    }

    // What the builder makes when nothing is set, where a derived `Default` would take another format of the body.
    fn default_impl(&self, errors: &mut Errors) -> Option<TokenStream> {
        self.endpoint.default?;
        let settable = self.fields.iter().filter(|field| field.place.is_set_by_caller());
        if let Some(required) = settable.map(builder_field).find(|field| field.need.is_required()) {
            errors.at(
                required.ident,
                "a required parameter has no default: drop `default`, or make it an `Option`",
            );
            return None;
        }
        let built = &self.input.ident;
        let (impl_generics, type_generics, bounds) = self.input.generics.split_for_impl();
        Some(quote! {
            impl #impl_generics ::core::default::Default for #built #type_generics #bounds {
                fn default() -> Self {
                    Self::builder().build()
                }
            }
        })
    }

    fn extra<'f>(&'f self, field: &'f RequestField<'i>) -> Option<Extra<'f>> {
        let levain = &self.levain;
        let (initial, setter) = match &field.place {
            Place::Nowhere => (quote!(::core::default::Default::default()), None),
            Place::BodyFormat => {
                let formats = self.fields.iter().find_map(|field| match &field.place {
                    Place::Body(formats) => formats.first(),
                    _ => None,
                });
                let initial = formats.map_or_else(
                    || quote!(#levain::BodyFormat::Json),
                    |format| format.expression(levain),
                );
                let docs = if super::has_attribute(field.attributes, "doc") {
                    field.docs()
                } else {
                    quote!(#[doc = "Sets the format of the body."])
                };
                (initial, Some(docs))
            }
            _ => return None,
        };
        Some(Extra {
            ident: field.ident,
            whole: field.whole,
            initial,
            setter,
        })
    }

    /// The generics with what the impl of `Endpoint` asks of the types in them.
    fn bounded(&self) -> Generics {
        let levain = &self.levain;
        let mut generics = self.input.generics.clone();
        let parameters: Vec<String> = generics
            .type_params()
            .map(|parameter| parameter.ident.to_string())
            .collect();
        let bounds = generics.make_where_clause();
        for field in self.fields.iter().filter(|field| field.mentions(&parameters)) {
            let of = field.of;
            match &field.place {
                Place::BodyFormat | Place::Nowhere => {}
                Place::Body(_) => bounds.predicates.push(parse_quote!(#of: #levain::BodyValue)),
                Place::Content => bounds.predicates.push(parse_quote!(#of: #levain::Content)),
                Place::Member => bounds.predicates.push(parse_quote!(#of: #levain::MemberValue)),
                Place::Flattened(_) => bounds.predicates.push(parse_quote!(#of: #levain::object::Object)),
                Place::Parameter(_) => bounds.predicates.push(parse_quote!(#of: #levain::Part)),
            }
        }
        if bounds.predicates.is_empty() {
            generics.where_clause = None;
        }
        for parameter in &mut generics.params {
            if let GenericParam::Type(parameter) = parameter {
                parameter.default = None;
            }
        }
        generics
    }
}

fn builder_field<'f>(field: &'f RequestField<'_>) -> BuilderField<'f> {
    let of = field.of;
    let need = match (field.options, field.is_nullable) {
        (0, _) => Need::Required,
        (1, true) => Need::RequiredOrNull,
        (1, false) => Need::Optional,
        _ => Need::OptionalOrNull,
    };
    let null = matches!(need, Need::RequiredOrNull | Need::OptionalOrNull)
        .then(|| null_setter(field.ident, field.null.clone()));
    let docs = if super::has_attribute(field.attributes, "doc") {
        field.docs()
    } else {
        let text = format!("Sets `{}`.", field.wire.value());
        let docs = field.docs();
        quote!(#[doc = #text] #docs)
    };
    BuilderField {
        ident: field.ident,
        whole: field.whole,
        taken: quote!(#of),
        is_exact: is_exact(of),
        accepted: Accepted::by(of),
        need,
        null,
        docs,
    }
}
